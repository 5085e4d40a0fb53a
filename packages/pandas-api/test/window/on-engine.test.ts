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

  test.each(QUESTIONS)('%s', (name) => {
    expect(there.get(name)!.plan).toMatch(/over \(/i);
    expect(there.get(name)!.plan).not.toBe(here.get(name)!.plan);
    expect(differs(here.get(name)!, there.get(name)!)).toBeUndefined();
  });
});
