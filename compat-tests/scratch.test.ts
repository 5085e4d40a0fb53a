import { test } from 'vitest';
import * as lib from '../packages/pandas-api/src/index.js';
import { loadFamilies } from './src/families.js';
import { goldenOf } from './src/golden.js';
import { runCase } from './src/run-case.js';

class Dummy {}
const pd: any = { ...lib, Index: (lib as any).Index ?? Dummy, MultiIndex: (lib as any).MultiIndex ?? Dummy };

import { writeFileSync } from 'node:fs';
import { coveragePage } from './src/page.js';
import { Recorder } from './src/usage.js';

test('scratch', async () => {
  const rec = new Recorder(pd);
  const reasons = new Map<string, number>();
  let ok = 0,
    n = 0;
  console.log(Object.keys(pd).join(' '));
  for (const f of await loadFamilies()) {
    if (f.name !== 'time-scalars') continue;
    for (const c of f.cases) {
      n++;
      const why = runCase(c, goldenOf(f.name, c.name), rec.pd, {}, rec.during);
      if (why === undefined) {
        ok++;
        if (c.expect !== 'error') rec.keep();
        continue;
      }
      const key = c.name + ': ' + why.slice(0, 300);
      reasons.set(key, (reasons.get(key) ?? 0) + 1);
    }
  }
  writeFileSync('/tmp/draft/coverage.md', coveragePage(pd, rec.passed));
  console.log(ok, 'of', n);
  console.log(
    [...reasons]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 25)
      .map(([k, v]) => `${v}  ${k}`)
      .join('\n'),
  );
});
