import fc from 'fast-check';
import * as pd from 'pandorable';
import { afterAll, describe, expect, test } from 'vitest';
import { differs } from './questions.js';
import { timeAnswers, timeRows } from './time-questions.js';

const ask = (options: object) => {
  pd.setExecutor('local', options);
  return RANDOM.map(timeAnswers);
};
const RANDOM = fc.sample(timeRows, { numRuns: 40, seed: 7 });

describe('windows of time over more rows than may be fetched are the engine’s', () => {
  const here = ask({});
  const there = ask({ fetchLimit: 0 });
  afterAll(() => pd.setExecutor('local'));

  test.each(RANDOM.map((rows, i) => [i, rows] as const))('%i %j', (i) => {
    for (const [name, wanted] of here[i]) {
      const found = there[i].get(name)!;
      const at = differs(wanted, found);
      if (at !== undefined) expect({ name, at, ...found }).toEqual({ name, at, ...wanted });
    }
  });
});
