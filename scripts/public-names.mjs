// Writes packages/pandas-api/src/index.ts: every public name with its type, functions in both spellings.
// Run after a build, when a function or class was added: node scripts/public-names.mjs (--check: only tell whether the file is as it should be)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const src = new URL('../packages/pandas-api/src/', import.meta.url);
const run = await import(new URL('../packages/pandas-api/dist/run-time.js', import.meta.url));
const read = (path) => readFileSync(new URL(path, src), 'utf8');

const functionTypes = readdirSync(new URL('types/functions/', src))
  .map((f) => read(`types/functions/${f}`))
  .join('\n');
const typed = new Set([...functionTypes.matchAll(/^ {2}(?:readonly )?(\w+)[<(:?]/gm)].map((m) => m[1]));
const classText =
  read('types/functions.ts').slice(read('types/functions.ts').indexOf('interface PandasClasses')) + read('types/dtype-classes.ts');
const classes = new Set([...classText.matchAll(/^ {2}(\w+): /gm)].map((m) => m[1]));
const exceptions = new Set(Object.keys(await import(new URL('../packages/pandas-api/dist/core/exceptions.js', import.meta.url))));
const scalars = new Set(Object.keys(await import(new URL('../packages/pandas-api/dist/public-scalars.js', import.meta.url))));
/** Types that go by the name of a class, with their parameters. */
const TYPES = {
  DataFrame: '<S = any>',
  Series: '<T = any>',
  Index: '<T = any>',
  RangeIndex: '',
  MultiIndex: '',
  DatetimeIndex: '',
  TimedeltaIndex: '',
  PeriodIndex: '',
  IntervalIndex: '',
  CategoricalIndex: '',
  Categorical: '',
  Grouper: '',
};
const bare = (p) => p.replace(/ = any/g, '');
const snake = (name) => (/^[A-Z]/.test(name) ? name : name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`));

/** Scalars that come with their own types; the others of them are typed here. */
const OWN_TYPES = new Set([...scalars].filter((n) => !typed.has(n) && !classes.has(n)));
const shown = Object.keys(run)
  .filter((n) => !exceptions.has(n) && !OWN_TYPES.has(n) && !/^[a-z]+_/.test(n))
  .sort((a, b) => (a < b ? -1 : 1));
const lines = [
  '// Written by scripts/public-names.mjs. Do not edit.',
  "import * as run from './run-time.js';",
  "import type * as T from './types/index.js';",
  '',
  "export * from './core/exceptions.js';",
  "export * from './public-scalars.js';",
  "export type * from './types/index.js';",
  "export { DateOffset } from './public-scalars.js';",
];
const aliases = [];
for (const name of shown) {
  if (name === 'eval') {
    lines.push("const evaluate = run.eval as unknown as T.PandasFunctions['eval'];", 'export { evaluate as eval };');
    continue;
  }
  if (classes.has(name)) lines.push(`export const ${name} = run.${name} as unknown as T.PandasClasses['${name}'];`);
  else if (typed.has(name)) lines.push(`export const ${name} = run.${name} as unknown as T.PandasFunctions['${name}'];`);
  else lines.push(`export const ${name} = run.${name};`);
  if (name in TYPES) lines.push(`export type ${name}${TYPES[name]} = T.${name}${bare(TYPES[name])};`);
  if (snake(name) !== name && typeof run[name] === 'function') aliases.push(`${name} as ${snake(name)}`);
}
lines.push('', '/** The same functions by their pandas spelling. */', `export { ${aliases.join(', ')} };`);
const text = `${lines.join('\n')}\n`;
if (process.argv.includes('--check')) process.exit(text === read('index.ts') ? 0 : 1);
writeFileSync(new URL('index.ts', src), text);
console.log(`${shown.length} names, ${aliases.length} with a second spelling`);
