import fs from 'node:fs';
import { it } from 'vitest';
import { readCsv, readCsvTable } from '../src/csv/index.js';
it('speed', () => {
  const f = '/tmp/io-x/perf.csv';
  let s = 'id,price,name,flag,when\n';
  for (let i = 0; i < 1_500_000; i++) s += `${i},${(i * 1.37).toFixed(2)},name${i % 1000},${i % 2 ? 'True' : 'False'},2020-01-01 10:00:${String(i % 60).padStart(2, '0')}\n`;
  fs.writeFileSync(f, s);
  let t = performance.now();
  const r = readCsv(f);
  console.log(r.kind, (s.length / 1e6).toFixed(0), 'MB plan', (performance.now() - t).toFixed(0), 'ms');
  t = performance.now();
  readCsvTable(f);
  console.log('here', (performance.now() - t).toFixed(0), 'ms');
});
