import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';

/** Fails while it runs, not before. */
const broken = () => pd.sql("select case when range = 3 then error('stop here') else range end a from range(5)");
const theCaller = (frame: ReturnType<typeof broken>): unknown => frame.toArray();
async function theLoop(frame: ReturnType<typeof broken>): Promise<number> {
  let rows = 0;
  for await (const batch of frame.batches()) rows += batch.numRows;
  return rows;
}
/** Asks for the first batch when its caller is gone. */
async function total(batches: AsyncIterable<{ numRows: number }>): Promise<number> {
  await undefined;
  let rows = 0;
  for await (const batch of batches) rows += batch.numRows;
  return rows;
}
const theReader = (read: (path: string) => unknown): unknown => read('/nowhere/x');
const caught = async (act: () => unknown): Promise<Error> => {
  try {
    return expect.fail(`no error, but ${await act()}`);
  } catch (error) {
    return error as Error;
  }
};

describe('errors of the engine', () => {
  test.each([
    ['waited for', () => theCaller(broken()), /stop here[\s\S]*\n.*theCaller.*call-site\.test\.ts/],
    ['of a promise', () => broken().async.toArray(), /stop here[\s\S]*\n.*call-site\.test\.ts/],
    ['of a later question of a promise', () => broken().async.describe(), /stop here[\s\S]*\n.*call-site\.test\.ts/],
    ['of a loop over rows', () => [...broken().iterrows()], /stop here[\s\S]*\n.*call-site\.test\.ts/],
    ['of a loop over batches', () => theLoop(broken()), /stop here[\s\S]*\n.*theLoop.*call-site\.test\.ts/],
    ['of batches that another reads', () => total(broken().batches()), /stop here[\s\S]*\n.*call-site\.test\.ts/],
  ] as const)('%s name the line of the caller, once', async (_, act, stack) => {
    const error = await caught(act);
    expect(error.stack).toMatch(stack);
    const lines = error.stack!.split('\n').filter((line) => line.includes('call-site.test.ts'));
    expect(new Set(lines).size).toBe(lines.length);
  });

  test.each([
    ['the engine', pd.readCsv],
    ['Parquet', pd.readParquet],
    ['JSON, which is read here', pd.readJson],
  ])('a file that is not there: the first line of the stack is the caller (%s)', async (_, read) => {
    const { name, stack } = await caught(() => theReader(read));
    expect(name).toBe('FileNotFoundError');
    expect(stack!.split('\n').find((line) => /^\s+at /.test(line))).toMatch(/theReader.*call-site\.test\.ts/);
    const later = await caught(() => pd.readCsv.async('/nowhere/x'));
    expect(later.stack!.split('\n')[1]).toMatch(/call-site\.test\.ts/);
  });

  test('of a function of the user: its own line is the first', async () => {
    const fails = (x: number): number => {
      throw new RangeError(`no ${x}`);
    };
    const { stack } = await caught(() => pd.Series([1, 2]).map(fails));
    expect(stack!.split('\n')[1]).toMatch(/at fails .*call-site\.test\.ts/);
  });
});
