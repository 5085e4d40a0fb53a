import fc from 'fast-check';
import * as pd from 'pandorable';
import { afterAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';
import { answers, differs, QUESTIONS, TEXT } from '../../packages/pandas-api/test/window/questions.js';
import { timeAnswers, timeRows } from '../../packages/pandas-api/test/window/time-questions.js';

const url = sparkUrl();
/** Settings that make every window one over blocks of rows, on Spark. */
const IN_BLOCKS = { fetchLimit: 1, plainRows: 10, blockRows: 64 };

/** Of windows of time, which blocks of their times are for. */
const RANDOM = fc.sample(timeRows, { numRuns: 5, seed: 11 });
const askOfTimes = (executor: string, options: object) => {
  pd.setExecutor(executor, options as pd.ExecutorOptions);
  return RANDOM.map((rows) => timeAnswers(rows, ['sum', 'max', 'std', 'quantile']));
};

const ask = (executor: string, options: object) => {
  pd.setExecutor(executor, options as pd.ExecutorOptions);
  return answers(pd.sql(TEXT).sortValues('i', { ascending: false }));
};

if (url === undefined) test.skip('windows on Spark: no Spark server', () => {});
else
  describe('windows over more rows than may be fetched are Spark’s, in blocks', () => {
    const here = ask(url, {});
    const there = ask(url, IN_BLOCKS);
    const timesHere = askOfTimes('local', {});
    const timesThere = askOfTimes(url, { ...IN_BLOCKS, fetchLimit: 0 });
    afterAll(() => pd.setExecutor('local'));

    test.each(QUESTIONS)('%s', (name) => {
      expect(differs(here.get(name)!, there.get(name)!)).toBeUndefined();
      expect(there.get(name)!.plan).not.toBe(here.get(name)!.plan);
    });

    test.each(RANDOM.map((rows, i) => [i, rows] as const))('of time: %i %j', (i) => {
      for (const [name, wanted] of timesHere[i]) expect([name, differs(wanted, timesThere[i].get(name)!)]).toEqual([name, undefined]);
    });
  });
