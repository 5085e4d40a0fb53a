import { loadFamilies } from './families.js';
import { goldenOf } from './golden.js';
import { np, pd } from './library.js';
import { runCase } from './run-case.js';

/** Prints how many cases of each family pass, and the first difference of those that do not: `report.js [family …]`. */
const wanted = process.argv.slice(2);
const sums = { passed: 0, total: 0 };
for (const family of await loadFamilies()) {
  if (wanted.length > 0 && !wanted.includes(family.name)) continue;
  const failed: string[] = [];
  for (const test of family.cases) {
    const difference = runCase(test, goldenOf(family.name, test.name), pd, np);
    if (difference !== undefined) failed.push(`  ${family.name}/${test.name}: ${test.py}\n    ${difference}`);
  }
  const passed = family.cases.length - failed.length;
  sums.passed += passed;
  sums.total += family.cases.length;
  console.log([`${family.name}: ${passed} of ${family.cases.length}`, ...failed].join('\n'));
}
console.log(`all: ${sums.passed} of ${sums.total}`);
