import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { gaps } from './gaps.js';
import { loadFamilies } from './src/families.js';
import { pathOf } from './src/files.js';
import { goldenOf } from './src/golden.js';
import { EXECUTORS, np, pd } from './src/library.js';
import { coveragePage } from './src/page.js';
import { runCase } from './src/run-case.js';
import { Recorder } from './src/usage.js';

const families = await loadFamilies();
const recorder = new Recorder(pd);

describe.each(EXECUTORS)('%s', (executor) => {
  beforeAll(() => pd.setExecutor(executor));
  for (const family of families) {
    describe(family.name, () => {
      for (const one of family.cases) {
        test(one.name, () => {
          const golden = goldenOf(family.name, one.name);
          const difference = runCase(one, golden, recorder.pd, np, recorder.during);
          if (difference === undefined && one.expect !== 'error') recorder.keep();
          judge(`${family.name}/${one.name}`, one.py, difference);
        });
      }
    });
  }
});

function judge(name: string, py: string, difference: string | undefined): void {
  const gap = gaps[name];
  if (gap === undefined && difference !== undefined) expect.fail(`${py}\n${difference}`);
  if (gap !== undefined && difference === undefined) expect.fail(`${name} passes now: take it out of gaps.ts`);
}

test('every gap names a case', () => {
  const known = new Set(families.flatMap((f) => f.cases.map((c) => `${f.name}/${c.name}`)));
  expect(Object.keys(gaps).filter((name) => !known.has(name))).toEqual([]);
});

test('the coverage page is up to date', () => {
  const path = pathOf('../migration-guide/coverage.md');
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(coveragePage(pd, recorder.passed)).toBe(committed);
});
