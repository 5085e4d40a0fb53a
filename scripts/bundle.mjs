/**
 * After tsc: puts the modules of each package together, a file for each entry and what entries share, in its lib folder. Node finds
 * and compiles five files much faster than nine hundred. Types stay with the modules, in dist.
 */
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { rolldown } from 'rolldown';

/** What the packages export, and what their threads and other processes run: the modules that are started by name. */
const ENTRIES = {
  planner: ['index'],
  io: ['index', 'csv/survey-worker'],
  'executor-local': ['index'],
  'executor-cluster': ['index', 'client/index', 'launcher/index'],
  'pandas-api': ['index', 'np', 'testing', 'cli', 'session/worker', 'functions/pool-host', 'functions/pool-task'],
};
/** What travels as text, and so stands alone. */
const ALONE = { 'executor-cluster': ['functions/runner/index'] };
const FORMAT = { format: 'esm', keepNames: true, chunkFileNames: 'shared-[hash].js' };
const nameOf = (entry) => basename(entry.replace(/\/index$/, ''));
const isOfOthers = (id) => !/^[./]|^[A-Z]:/.test(id);

async function bundle(name, entries) {
  const folder = new URL(`../packages/${name}/`, import.meta.url);
  const path = (sub) => new URL(sub, folder).pathname;
  await rm(path('lib'), { recursive: true, force: true });
  for (const together of [entries, ...(ALONE[name] ?? []).map((entry) => [entry])]) {
    const input = Object.fromEntries(together.map((entry) => [nameOf(entry), path(`dist/${entry}.js`)]));
    const build = await rolldown({ input, platform: 'node', external: isOfOthers });
    await build.write({ ...FORMAT, dir: path('lib'), codeSplitting: together === entries });
    await build.close();
  }
}

/** What frames beside Spark's executors do without; to use it refuses the function. */
const ABSENT = ['@pandorable/io', 'apache-arrow', 'cli-progress', 'node:worker_threads'];

/** Modules that others stand in for there. */
const REPLACED = { 'bridge.js': 'engine.js', 'pool.js': 'no-pool.js' };

/** A module that has the names of another one, each of which refuses to be called. */
async function absentModule(id) {
  const names = Object.keys(await import(id)).filter((name) => name !== 'default');
  const refuse = `const absent = (name) => new Proxy(function () {}, Object.fromEntries(['apply', 'construct'].map((how) => [how, () => globalThis.modules.refuse(\`it uses ${id}'s \${name}\`)])));`;
  return [refuse, ...names.map((name) => `export const ${name} = absent('${name}');`), `export default absent('members');`].join('\n');
}

/** The module that runs beside Spark's executors: all of pandas in one file, with an engine of its own. */
async function bundleForWorkers() {
  const path = (sub) => new URL(`../packages/${sub}`, import.meta.url).pathname;
  const plugin = {
    name: 'workers',
    resolveId: (id) => {
      const other = REPLACED[basename(id)];
      return ABSENT.includes(id) ? `\0${id}` : other === undefined ? undefined : path(`pandas-api/dist/groupby/beside/${other}`);
    },
    load: (id) => (id.startsWith('\0') && ABSENT.includes(id.slice(1)) ? absentModule(id.slice(1)) : undefined),
  };
  const input = path('pandas-api/dist/groupby/beside/worker.js');
  const external = (id) => id.startsWith('node:') && !ABSENT.includes(id);
  const build = await rolldown({ input, platform: 'node', external, plugins: [plugin], checks: { pluginTimings: false } });
  await build.write({ ...FORMAT, file: path('pandas-api/lib/group-worker.js'), codeSplitting: false });
  await build.close();
}

await Promise.all(Object.entries(ENTRIES).map(([name, entries]) => bundle(name, entries)));
await bundleForWorkers();
