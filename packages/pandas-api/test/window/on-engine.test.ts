import * as pd from 'pandorable';
import { afterAll, describe, expect, test } from 'vitest';
import { answers, differs, QUESTIONS, TEXT } from './questions.js';

const ask = (options: object) => {
  pd.setExecutor('local', options);
  return answers(pd.sql(TEXT).sortValues('i', { ascending: false }));
};

describe('windows over more rows than may be fetched are the engine’s', () => {
  const here = ask({});
  const there = ask({ fetchLimit: 1 });
  afterAll(() => pd.setExecutor('local'));

  test.each(['1GB', -1, Number.NaN])('a limit of %s is refused at the call', (fetchLimit) => {
    expect(() => pd.setExecutor('local', { fetchLimit } as object)).toThrow(/fetchLimit must be a number of bytes/);
  });

  test.each(QUESTIONS)('%s', (name) => {
    expect(there.get(name)!.plan).toMatch(/over \(/i);
    expect(there.get(name)!.plan).not.toBe(here.get(name)!.plan);
    expect(differs(here.get(name)!, there.get(name)!)).toBeUndefined();
  });

  test('windows without any row are the kernels’, since SQL has no empty frames', () => {
    const rows = () => (pd.sql(TEXT) as any).head(3).x.rolling(1, { closed: 'neither', minPeriods: 0 });
    for (const options of [{}, { fetchLimit: 1 }]) {
      pd.setExecutor('local', options);
      expect(rows().sum().toList()).toEqual([0, 0, 0]);
      expect(rows().std().toList()).toEqual([Number.NaN, Number.NaN, Number.NaN]);
      expect(rows().count().toList()).toEqual([0, 0, 0]);
    }
  });
});
