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
  'executor-cluster': ['index', 'client/index', 'launcher/index', 'functions/runner'],
  'pandas-api': ['index', 'np', 'testing', 'cli', 'session/worker', 'functions/pool-host', 'functions/pool-task'],
};
const nameOf = (entry) => basename(entry.replace(/\/index$/, ''));
const isOfOthers = (id) => !/^[./]|^[A-Z]:/.test(id);

async function bundle(name, entries) {
  const folder = new URL(`../packages/${name}/`, import.meta.url);
  const path = (sub) => new URL(sub, folder).pathname;
  await rm(path('lib'), { recursive: true, force: true });
  const input = Object.fromEntries(entries.map((entry) => [nameOf(entry), path(`dist/${entry}.js`)]));
  const build = await rolldown({ input, platform: 'node', external: isOfOthers });
  await build.write({ dir: path('lib'), format: 'esm', chunkFileNames: 'shared-[hash].js' });
  await build.close();
}

await Promise.all(Object.entries(ENTRIES).map(([name, entries]) => bundle(name, entries)));
