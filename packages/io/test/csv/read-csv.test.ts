import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadTable } from '../../src/columns.js';
import { readCsvTable } from '../../src/csv/index.js';
import { StringIO } from '../../src/string-io.js';
import { camel, cells, close } from '../encode.js';

interface Frame {
  columns: unknown[];
  column_names: unknown[];
  dtypes: string[];
  values: unknown[][];
  index: { range?: [number, number]; names?: unknown[]; dtypes?: string[]; values?: unknown[][] };
}
interface Case {
  text?: string;
  bytes?: string;
  options: Record<string, unknown>;
  frame?: Frame;
  error?: string;
  message?: string;
}

const { cases } = JSON.parse(readFileSync(new URL('../golden/read-csv.json', import.meta.url), 'utf8')) as { cases: Case[] };

const FUNCTIONS: Record<string, (v: never) => unknown> = {
  upper: (t: string) => t.toUpperCase(),
  length: (t: string) => t.length,
  to_int: (t: string) => Number(t),
  not_b: (c: string) => c !== 'b',
  even: (i: number) => i % 2 === 0 && i > 0,
  first_two: (r: string[]) => r.slice(0, 2),
  none: () => null,
};

function resolve(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolve);
  if (typeof value !== 'object' || value === null) return value;
  if ('$fn' in value) return FUNCTIONS[String(value.$fn)];
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolve(v)]));
}

function shown(table: ReadTable): Frame {
  const index = new Set(table.index?.positions ?? []);
  const columns = table.columns.filter((_, i) => !index.has(i));
  const levels = (table.index?.positions ?? []).map((i) => table.columns[i]);
  return {
    columns: columns.map((c) => c.name),
    column_names: [...(table.columnNames ?? [null])],
    dtypes: columns.map((c) => c.dtype),
    values: columns.map((c) => cells(c.vector)),
    index:
      levels.length === 0
        ? { range: [0, table.rows] }
        : { names: [...table.index!.names], dtypes: levels.map((c) => c.dtype), values: levels.map((c) => cells(c.vector)) },
  };
}

/** Differences of the message that are wanted: what is near, what exists. */
const plain = (text: string): string => text.trim().replace(/in position \d+/, 'in position N');
const begins = (ours: string, theirs: string): boolean => plain(ours).startsWith(plain(theirs));
const NAMES: Record<string, string> = { TypeError: 'TypeError' };

describe('readCsv as pandas', () => {
  for (const [i, c] of cases.entries()) {
    it(`${i} ${JSON.stringify(c.text ?? c.bytes).slice(0, 60)} ${JSON.stringify(c.options)}`, () => {
      const source = c.text === undefined ? Buffer.from(c.bytes!, 'base64') : new StringIO(c.text);
      const options = Object.fromEntries(Object.entries(c.options).map(([k, v]) => [camel(k), resolve(v)]));
      const read = () => readCsvTable(source, options, { warn: () => {} });
      if (c.error !== undefined) {
        let error: unknown;
        try {
          read();
        } catch (e) {
          error = e;
        }
        expect(error).toBeInstanceOf(Error);
        expect([(error as Error).name, (error as Error).message]).toSatisfy(
          ([name, message]: string[]) => name === (NAMES[c.error!] ?? c.error) && begins(message, c.message!),
          `${(error as Error).name}: ${(error as Error).message} instead of ${c.error}: ${c.message}`,
        );
        return;
      }
      const ours = shown(read());
      const { values, index, ...rest } = c.frame!;
      expect({ ...ours, values: undefined, index: undefined }).toEqual({ ...rest, values: undefined, index: undefined });
      if (!close(ours.values, values)) expect(ours.values).toEqual(values);
      if (!close(ours.index.values ?? null, index.values ?? null)) expect(ours.index).toEqual(index);
      expect([ours.index.range, ours.index.names, ours.index.dtypes]).toEqual([index.range, index.names, index.dtypes]);
    });
  }
});
