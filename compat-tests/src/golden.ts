import { existsSync } from 'node:fs';
import type { Encoded } from './encode.js';
import { pathOf, readJson } from './files.js';

/** What pandas answered: see encode.py. `raised` is the class of an error, `error` the one of pandas or Python that catches it. */
export type Golden = Encoded & { readonly kind: string; readonly error?: string; readonly raised?: string; readonly message?: string };

const read = new Map<string, Record<string, Golden>>();

export function goldenOf(family: string, name: string): Golden {
  let cases = read.get(family);
  if (cases === undefined) {
    const path = `golden/${family}.json`;
    cases = existsSync(pathOf(path)) ? (readJson(path) as { cases: Record<string, Golden> }).cases : {};
    read.set(family, cases);
  }
  const golden = cases[name];
  if (golden === undefined) throw new Error(`${family}/${name} is not recorded: run record.py`);
  return golden;
}
