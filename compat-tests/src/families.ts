import { readdirSync } from 'node:fs';
import type { Case } from './case.js';

export interface Family {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** Every file of the cases folder, in order of name. */
export async function loadFamilies(): Promise<Family[]> {
  const folder = new URL('../cases/', import.meta.url);
  const files = readdirSync(folder)
    .filter((f) => /^[\w-]+\.[jt]s$/.test(f))
    .sort();
  const families: Family[] = [];
  for (const file of files) {
    const { cases } = (await import(new URL(file, folder).href)) as { cases: readonly Case[] };
    const name = file.replace(/\.[jt]s$/, '');
    refuseDuplicates(name, cases);
    families.push({ name, cases });
  }
  return families;
}

function refuseDuplicates(family: string, cases: readonly Case[]): void {
  const seen = new Set<string>();
  for (const { name } of cases) {
    if (seen.has(name)) throw new Error(`two cases are called ${family}/${name}`);
    seen.add(name);
  }
}
