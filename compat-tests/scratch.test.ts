import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { loadFamilies } from './src/families.js';
import { goldenOf } from './src/golden.js';
import { runCase } from './src/run-case.js';
test('scratch', async () => {
  const pd: any = await import('../packages/pandas-api/src/index.js');
  const reasons = new Map<string, number>();
  let ok = 0, n = 0; const lines: string[] = [];
  for (const f of await loadFamilies()) {
    let p = 0;
    for (const c of f.cases) {
      n++;
      const why = runCase(c, goldenOf(f.name, c.name), pd, {});
      if (why === undefined) { ok++; p++; continue; }
      const key = why.slice(0, 140);
      reasons.set(key, (reasons.get(key) ?? 0) + 1);
      lines.push(`${f.name}/${c.name}: ${c.py}\n    ${why}`);
    }
    console.log(f.name, p, 'of', f.cases.length);
  }
  writeFileSync('/tmp/draft/report.txt', lines.join('\n'));
  console.log(ok, 'of', n);
  console.log([...reasons].sort((a, b) => b[1] - a[1]).slice(0, 25).map(([k, v]) => `${v}  ${k}`).join('\n'));
}, 500000);
