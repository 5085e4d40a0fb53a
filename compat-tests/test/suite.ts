import { beforeAll, describe, expect, test } from 'vitest';
import { type Engine, gapOn } from '../gaps.js';
import type { Loose } from '../src/case.js';
import { type Family, loadFamilies } from '../src/families.js';
import { goldenOf } from '../src/golden.js';
import { np, pd } from '../src/library.js';
import { runCase } from '../src/run-case.js';

export interface Hooks {
  /** sees the call of a case's own code */
  readonly around?: (run: () => unknown) => unknown;
  /** called after a case that gives pandas' answer */
  readonly passed?: () => void;
  readonly pd?: Loose;
}

/** Every case of the families on an engine, held against the goldens and the ledger of gaps. */
export function casesOn(engine: Engine, url: string, families: readonly Family[], hooks: Hooks = {}): void {
  describe(engine, () => {
    beforeAll(() => pd.setExecutor(url));
    for (const family of families) {
      describe(family.name, () => {
        for (const one of family.cases) {
          test(one.name, () => {
            const difference = runCase(one, goldenOf(family.name, one.name), hooks.pd ?? pd, np, hooks.around);
            if (difference === undefined && one.expect !== 'error') hooks.passed?.();
            judge(engine, `${family.name}/${one.name}`, one.py, difference);
          });
        }
      });
    }
  });
}

function judge(engine: Engine, name: string, py: string, difference: string | undefined): void {
  const gap = gapOn(engine, name);
  if (gap === undefined && difference !== undefined) expect.fail(`${py}\n${difference}`);
  if (gap !== undefined && difference === undefined) expect.fail(`${name} passes now on ${engine}: take it out of gaps.ts`);
}

/** One of several shares of the families, of about the same number of cases: each family, the largest first, goes to the smallest share. */
export async function share(part: number, parts: number): Promise<Family[]> {
  const families = [...(await loadFamilies())].sort((a, b) => b.cases.length - a.cases.length);
  const shares = Array.from({ length: parts }, () => ({ size: 0, families: [] as Family[] }));
  for (const family of families) {
    const smallest = shares.reduce((a, b) => (b.size < a.size ? b : a));
    smallest.families.push(family);
    smallest.size += family.cases.length;
  }
  return shares[part]!.families;
}
