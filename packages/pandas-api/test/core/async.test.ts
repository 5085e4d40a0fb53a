import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';

/** Rows whose number and missing values nobody knows before. */
const joined = (): any => {
  const left: any = pd.DataFrame({ k: Array.from({ length: 500 }, (_, i) => i % 7), v: Array.from({ length: 500 }, (_, i) => i) });
  return left.get(left.v.gt(100)).merge(pd.DataFrame({ k: [1, 2, 3], w: [10, 20, 30] }), { on: 'k', how: 'left' });
};

describe('.async gives what the synchronous call gives', () => {
  test.each([
    ['describe', (f: any) => f.describe(), (f: any) => f.async.describe()],
    ['toString', (f: any) => f.toString(), (f: any) => f.async.toString()],
    ['tail', (f: any) => f.tail(3), (f: any) => f.async.tail(3)],
    [
      'nlargest of a mapped column',
      (f: any) => f.v.map((x: number) => Number(String(x))).nlargest(3),
      (f: any) => f.v.map((x: number) => Number(String(x))).async.nlargest(3),
    ],
    ['sample with a state', (f: any) => f.sample(4, { randomState: 7 }), (f: any) => f.async.sample(4, { randomState: 7 })],
  ])('%s, also where one action asks the engine several times', async (_, sync, later) => {
    expect(String(await later(joined()))).toBe(String(sync(joined())));
  });

  test('answers are not mixed up when somebody else asks meanwhile', async () => {
    const f = joined();
    const waiting = f.async.describe();
    const now = String(f.describe());
    expect(String(await waiting)).toBe(now);
  });

  test('random rows are whole rows', async () => {
    const f = joined();
    const rows = (await f.async.sample(20)) as any;
    expect(rows.v.toList()).toEqual(f.loc(rows.index.toList()).v.toList());
  });
});
