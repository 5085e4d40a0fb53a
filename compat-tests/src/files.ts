import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The compat-tests folder, from the sources and from the built files alike. */
const up = new URL('../', import.meta.url);
export const HOME = existsSync(new URL('record.py', up)) ? up : new URL('../', up);

export const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, HOME), 'utf8'));
export const pathOf = (path: string): string => fileURLToPath(new URL(path, HOME));
