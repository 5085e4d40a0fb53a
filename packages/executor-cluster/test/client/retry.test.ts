import { status as Code } from '@grpc/grpc-js';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RETRY } from '../../src/client/index.js';
import { isTransient, RetryBudget, sleep, withRetry } from '../../src/client/retry.js';
import { RpcError } from '../../src/client/rpc-error.js';

const pauses = (budget: RetryBudget, error?: unknown): number[] => {
  const all: number[] = [];
  for (let pause = budget.next(error); pause !== undefined; pause = budget.next(error)) all.push(pause);
  return all;
};

const asking = (ms: number): RpcError => Object.assign(new RpcError(Code.RESOURCE_EXHAUSTED, 'later'), { retryDelayMs: ms });
const NONE = { ...DEFAULT_RETRY, initialBackoffMs: 0, maxBackoffMs: 0 };

describe('the pauses between tries', () => {
  test("are those of Spark's own clients", () => {
    const all = pauses(new RetryBudget(DEFAULT_RETRY, () => 0));
    expect(all).toEqual([50, 200, 800, 3200, 12800, 51200, ...Array(9).fill(60000)]);
    expect(all.reduce((a, b) => a + b)).toBeGreaterThan(10 * 60_000);
  });

  test('get a random part once they are long', () => {
    const all = pauses(new RetryBudget(DEFAULT_RETRY, () => 0.5));
    expect(all.slice(0, 5)).toEqual([50, 200, 800, 3450, 13050]);
  });

  test('are at least what the server asks for, up to ten minutes', () => {
    expect(new RetryBudget(DEFAULT_RETRY, () => 0).next(asking(7_000))).toBe(7_000);
    expect(new RetryBudget(DEFAULT_RETRY, () => 0).next(asking(10))).toBe(50);
    expect(new RetryBudget(DEFAULT_RETRY, () => 0).next(asking(3_600_000))).toBe(600_000);
  });

  test('begin anew after progress', () => {
    const budget = new RetryBudget(DEFAULT_RETRY, () => 0);
    pauses(budget);
    expect(budget.next()).toBeUndefined();
    budget.reset();
    expect(budget.next()).toBe(50);
  });
});

describe('what is tried again', () => {
  test.each([
    [new RpcError(Code.UNAVAILABLE, 'x'), true],
    [new RpcError(Code.INTERNAL, '[INVALID_CURSOR.DISCONNECTED] x'), true],
    [asking(1), true],
    [new RpcError(Code.INTERNAL, 'x'), false],
    [new RpcError(Code.DEADLINE_EXCEEDED, 'x'), false],
    [new RpcError(Code.UNAUTHENTICATED, 'x'), false],
    [new Error('x'), false],
  ])('%s: %s', (error, expected) => {
    expect(isTransient(error)).toBe(expected);
  });

  test('withRetry stops at success, at a final error and at the end of the budget', async () => {
    let calls = 0;
    const failing = (error: unknown, times: number) => () => (calls++ < times ? Promise.reject(error) : Promise.resolve('fine'));
    expect(await withRetry(NONE, failing(new RpcError(Code.UNAVAILABLE, 'x'), 3))).toBe('fine');
    expect(calls).toBe(4);
    calls = 0;
    await expect(withRetry(NONE, failing(new RpcError(Code.INTERNAL, 'final'), 9))).rejects.toThrow('final');
    expect(calls).toBe(1);
    calls = 0;
    await expect(withRetry({ ...NONE, maxRetries: 2 }, failing(new RpcError(Code.UNAVAILABLE, 'away'), 9))).rejects.toThrow('away');
    expect(calls).toBe(3);
  });

  test('sleep ends with the signal', async () => {
    const abort = new AbortController();
    const start = Date.now();
    setTimeout(() => abort.abort(), 20);
    await sleep(60_000, abort.signal);
    await sleep(60_000, abort.signal);
    expect(Date.now() - start).toBeLessThan(5_000);
  });
});
