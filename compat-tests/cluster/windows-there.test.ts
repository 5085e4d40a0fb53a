import * as pd from 'pandorable';
import { afterAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';
import { answers, differs, QUESTIONS, TEXT } from '../../packages/pandas-api/test/window/questions.js';

const url = sparkUrl();
/** Settings that make every window one over blocks of rows, on Spark. */
const IN_BLOCKS = { fetchLimit: 1, plainRows: 10, blockRows: 64 };

const ask = (executor: string, options: object) => {
  pd.setExecutor(executor, options as pd.ExecutorOptions);
  return answers(pd.sql(TEXT).sortValues('i', { ascending: false }));
};

if (url === undefined) test.skip('windows on Spark: no Spark server', () => {});
else
  describe('windows over more rows than may be fetched are Spark’s, in blocks', () => {
    const here = ask(url, {});
    const there = ask(url, IN_BLOCKS);
    afterAll(() => pd.setExecutor('local'));

    test.each(QUESTIONS)('%s', (name) => {
      expect(differs(here.get(name)!, there.get(name)!)).toBeUndefined();
      expect(there.get(name)!.plan).not.toBe(here.get(name)!.plan);
    });
  });
