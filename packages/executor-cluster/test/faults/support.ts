import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as pd from 'pandorable';
import { expect } from 'vitest';
import type { Cluster } from '../../src/launcher/index.js';

/** The longest that an answer or an error may take, on a machine that has other things to do. */
export const PATIENCE_MS = 120_000;

/** What the tests share: the one cluster, where its driver's web page is, and a folder for files. */
export interface Site {
  readonly cluster: Cluster;
  readonly uiPort: number;
  readonly folder: string;
}
export type FindSite = () => Site;

/** Fails if the work takes longer. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal }).then(() => {
    throw new Error(`no answer within ${ms / 1000} s`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    over.abort();
  }
}

/** The error that work ends with. */
export const failure = (work: Promise<unknown>): Promise<Error & { code?: string }> =>
  work.then(
    (answer) => expect.fail(`no error, but ${String(answer)}`),
    (error) => error,
  );

/** A query that keeps two cores busy for a while, in two stages and many short tasks, and its sum. */
export function longQuery(thousands: number): { readonly sql: string; readonly total: number } {
  const rows = `range(0, ${thousands * 1000}, 1, 60)`;
  return {
    sql: `select id % 97 k, sum(id % 1000) s from ${rows} where pmod(xxhash64(id), 3) < 3 group by 1`,
    total: thousands * 499_500,
  };
}

/** A few seconds on two cores. */
export const LONG = longQuery(150_000);
const SHORT = longQuery(100);

/** The session answers a small question. */
export async function expectUsable(ms = PATIENCE_MS): Promise<void> {
  expect(await within(ms, pd.sql(SHORT.sql).get('s').async.sum())).toBe(SHORT.total);
}

/** Starts an action; gives its answer, and the moment when some of its tasks are done. */
export function watched<T>(start: (options: { onProgress: (p: { fraction?: number }) => void }) => Promise<T>): {
  readonly answer: Promise<T>;
  readonly underWay: Promise<void>;
} {
  let begun!: () => void;
  const progress = new Promise<void>((resolve) => (begun = resolve));
  const answer = start({ onProgress: ({ fraction = 0 }) => fraction > 0 && begun() });
  answer.catch(() => undefined);
  const early = answer.then(() => {
    throw new Error('the query was over before it could be disturbed');
  });
  return { answer, underWay: Promise.race([progress, early]) };
}

export const fileIn = (site: Site, name: string): string => join(site.folder, name);
