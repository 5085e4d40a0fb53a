import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hasTerminals, start, startInTerminal } from '../robust/children.js';

const folder = mkdtempSync(join(tmpdir(), 'bar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `during(ms, options)` runs an endless query for so long; `spilling()` a sort until it says that it spilled for a while. */
const QUERIES = `
const endless = () => pd.sql('select hash(a.range * b.range) % 1000003 as x from range(1000000) a, range(1000000) b').x;
const during = (timeout) => {
  try {
    endless().sum({ timeout });
  } catch (error) {
    console.log('ended', error.code);
  }
};
const spilling = () => {
  const controller = new AbortController();
  const onProgress = ({ spilled, elapsed }) => {
    if (spilled > 0 && elapsed > 1500) controller.abort();
  };
  try {
    pd.sql('select hash(range) as h, range as i from range(100000000) order by h').checkpoint({ onProgress, signal: controller.signal });
  } catch (error) {
    console.log('ended', error.code);
  }
};
pd.DataFrame({ a: [1] }).a.sum();
`;
const BAR = /query \[/;

describe('a bar', () => {
  it.skipIf(!hasTerminals)(
    'comes on a terminal after a second, unless it is switched off, and says what was spilled',
    async () => {
      const script = `${QUERIES}
during(700);
console.log('AFTER SHORT');
pd.options.progress = false;
during(2500);
console.log('AFTER QUIET');
pd.options.progress = true;
during(2500);
console.log('AFTER LONG');
spilling();
console.log('AFTER SPILL');`;
      const { code, text } = await startInTerminal(folder, script, { PANDORABLE_MEMORY_LIMIT: '60MB' }).ended;
      const [short, quiet, long, spill] = text.split(/AFTER \w+/);
      expect([short, quiet].map((t) => BAR.test(t))).toEqual([false, false]);
      expect(long).toMatch(BAR);
      expect(spill).toMatch(/query \[.*B spilled/);
      expect([code, text.match(/ended \w+/g)]).toEqual([0, ['ended timeout', 'ended timeout', 'ended timeout', 'ended cancelled']]);
    },
    120_000,
  );

  it('is not there without a terminal', async () => {
    const { code, text } = await start(folder, `${QUERIES}\nduring(2500);`).ended;
    expect([code, text.trim()]).toEqual([0, 'ended timeout']);
  }, 60_000);

  it.skipIf(!hasTerminals)(
    'shows functions that are called here',
    async () => {
      const script = `
const slow = (x) => {
  const end = performance.now() + 10;
  while (performance.now() < end);
  return x;
};
const s = pd.Series(Array.from({ length: 250 }, (_, i) => i));
console.log(s.map(pd.udf(slow, { threads: false })).sum());
console.log('AFTER VALUES');
console.log(s.rolling(2).apply((w) => slow(w.sum())).sum());
console.log('AFTER WINDOWS');
console.log(s.groupby(s).apply((g) => slow(g.sum())).sum());`;
      const { text } = await startInTerminal(folder, script).ended;
      const parts = text.split(/AFTER \w+/);
      for (const part of parts) expect(part).toMatch(/function \[=+ *\] \d+ %, \d+ rows/);
      for (const [i, sum] of ['31125', '62001', '31125'].entries()) expect(parts[i]).toContain(sum);
    },
    60_000,
  );
});
