import { existsSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { gaps } from './gaps.js';
import { loadFamilies } from './src/families.js';
import { pathOf } from './src/files.js';
import { pd } from './src/library.js';
import { coveragePage } from './src/page.js';
import { Recorder } from './src/usage.js';
import { casesOn } from './test/suite.js';

const families = await loadFamilies();
const recorder = new Recorder(pd);
afterAll(() => recorder.restore());
casesOn('local', 'local', families, { pd: recorder.pd, around: recorder.during, passed: () => recorder.keep() });

test('every gap names a case', () => {
  const known = new Set(families.flatMap((f) => f.cases.map((c) => `${f.name}/${c.name}`)));
  expect(Object.keys(gaps).filter((name) => !known.has(name))).toEqual([]);
});

test('the coverage page is up to date', () => {
  const path = pathOf('../migration-guide/coverage.md');
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(coveragePage(pd, recorder.passed)).toBe(committed);
});
