import { writeFileSync } from 'node:fs';
import { loadFamilies } from './families.js';
import { pathOf } from './files.js';
import { goldenOf } from './golden.js';
import { np, pd } from './library.js';
import { coveragePage } from './page.js';
import { runCase } from './run-case.js';
import { Recorder } from './usage.js';

/** Writes migration-guide/coverage.md from a run of every case. */
const recorder = new Recorder(pd);
for (const family of await loadFamilies()) {
  for (const test of family.cases) {
    const difference = runCase(test, goldenOf(family.name, test.name), recorder.pd, np, recorder.during);
    if (difference === undefined && test.expect !== 'error') recorder.keep();
  }
}
writeFileSync(pathOf('../migration-guide/coverage.md'), coveragePage(pd, recorder.passed));
