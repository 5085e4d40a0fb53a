import fc from 'fast-check';
import * as pd from 'pandorable';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type Answer, differs } from './questions.js';
import { timeAnswers, timeRows } from './time-questions.js';

type Any = any;
const here = () => pd.setExecutor('local');
const there = () => pd.setExecutor('local', { fetchLimit: 0 } as object);
const ask = (use: () => unknown) => {
  use();
  return RANDOM.map((rows) => timeAnswers(rows));
};
const RANDOM = fc.sample(timeRows, { numRuns: 40, seed: 7 });
const isEngines = ({ plan }: Answer): boolean => /over \(/i.test(plan);

describe('windows of time over more rows than may be fetched are the engine’s', () => {
  const [kernels, engines] = [ask(here), ask(there)];
  afterAll(here);

  test.each(RANDOM.map((rows, i) => [i, rows] as const))('%i %j', (i) => {
    for (const [name, wanted] of kernels[i]) {
      const found = engines[i].get(name)!;
      const at = differs(wanted, found);
      if (at !== undefined) expect({ name, at, ...found }).toEqual({ name, at, ...wanted });
    }
  });

  test.each(['sum', 'mean', 'min', 'max', 'count', 'std', 'var', 'sem', 'median', 'quantile'])('%s', (name) => {
    const asked = engines.flatMap((answers) => [...answers].filter(([question]) => question.startsWith(`${name} of`)));
    expect(asked.filter(([, answer]) => isEngines(answer)).length).toBeGreaterThan(asked.length / 2);
  });
});

describe('windows of time', () => {
  afterEach(here);
  const days = (unit: string) => (pd.dateRange('2024-01-01', { periods: 400, freq: 'D' }) as Any).asUnit(unit);
  const index: Readonly<Record<string, readonly [() => Any, string]>> = {
    'nanoseconds, longer than a double holds': [() => days('ns'), '200D'],
    seconds: [() => days('s'), '200D'],
    'a time zone': [() => days('us').tzLocalize('Europe/Berlin'), '3D'],
    durations: [() => pd.timedeltaRange('1 days', { periods: 400, freq: '1h' } as Any), '5h'],
    periods: [() => pd.periodRange('2024-01-01', { periods: 400, freq: 'D' } as Any), '3D'],
    'the ends of what an int64 holds': [() => pd.toDatetime(['1677-09-22', '1677-09-23', '2262-04-11'] as Any).asUnit('ns'), '2D'],
  };
  test.each(Object.keys(index))('over %s', (name) => {
    const [make, window] = index[name];
    const sums = [here, there].map((use) => {
      use();
      const times = make();
      const x = pd.Series(Array.from({ length: times.length }, (_, i) => (i * 37) % 101) as Any, { index: times } as Any) as Any;
      return x.rolling(window).sum().toList();
    });
    expect(sums[1]).toEqual(sums[0]);
  });

  const times = {
    'values must be monotonic': ['2024-01-03', '2024-01-01', '2024-01-02'],
    'values must not have NaT': ['2024-01-03', null, '2024-01-02'],
  };
  test.each(Object.entries(times))('%s', (message, t) => {
    for (const use of [here, there]) {
      use();
      const df = (pd as Any).DataFrame({ t: pd.toDatetime(t as Any), x: [1, 2, 3], g: [1, 1, 1] });
      expect(() => df.rolling('2D', { on: 't' })).toThrow(new RegExp(`t ${message}`));
      if (!t.includes(null)) expect(() => df.groupby('g').rolling('2D', { on: 't' })).toThrow(/Each group within t must be monotonic/);
    }
  });

  test('groups whose times go different ways are the kernels’', () => {
    const sums = [here, there].map((use) => {
      use();
      const t = pd.toDatetime(['2024-01-04', '2024-01-01', '2024-01-03', '2024-01-02'] as Any);
      const df = (pd as Any).DataFrame({ k: [...'abab'], t, v: [1, 2, 4, 8] });
      return df.groupby('k').rolling('2D', { on: 't' }).v.sum().toList();
    });
    expect(sums[1]).toEqual(sums[0]);
  });

  test('windows without any row are the kernels’, since SQL has no empty frames', () => {
    for (const use of [here, there]) {
      use();
      const x = pd.Series([1, 2, 3] as Any, { index: days('s').take([0, 1, 2]) } as Any) as Any;
      expect(x.rolling('1s', { closed: 'neither', minPeriods: 0 }).sum().toList()).toEqual([0, 0, 0]);
    }
  });
});
