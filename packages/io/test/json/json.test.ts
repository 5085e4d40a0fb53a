import { describe, expect, it } from 'vitest';
import type { ReadTable } from '../../src/columns.js';
import { jsonNormalize } from '../../src/json/normalize.js';
import { readJson, readJsonChunks } from '../../src/json/read.js';
import { toJsonText } from '../../src/json/write.js';
import { StringIO } from '../../src/string-io.js';
import { camel, cells } from '../encode.js';
import { attempt, frames, golden, type Recorded } from '../frames.js';

const camelKeys = (o: Record<string, unknown>) => Object.fromEntries(Object.entries(o).map(([k, v]) => [camel(k), v]));

function shown(table: ReadTable): unknown {
  const index = table.index?.positions ?? [];
  const columns = table.columns.filter((_, i) => !index.includes(i));
  return {
    columns: columns.map((c) => c.name),
    dtypes: columns.map((c) => c.dtype),
    values: columns.map((c) => cells(c.vector)),
    index: index.map((i) => cells(table.columns[i].vector)),
  };
}

function expected({ frame }: Recorded, ours: ReadTable): unknown {
  const f = frame!;
  const plain = ours.index === undefined;
  const range = (f.index.range as [number, number] | undefined)?.[1] ?? 0;
  return {
    columns: f.columns,
    dtypes: f.dtypes,
    values: f.values,
    index: plain ? [] : (f.index.values ?? [Array.from({ length: range }, (_, i) => i)]),
  };
}

function check(c: Recorded, read: () => ReadTable): void {
  if (c.error !== undefined) {
    expect(attempt(read).error).toBe(c.error);
    return;
  }
  const ours = read();
  expect(shown(ours)).toEqual(expected(c, ours));
}

describe('readJson as pandas', () => {
  for (const c of golden.read)
    it(`${c.text.slice(0, 70)} ${JSON.stringify(c.options)}`, () => check(c, () => readJson(new StringIO(c.text), camelKeys(c.options))));
  it('reads lines in parts', () => {
    const parts = [...readJsonChunks(new StringIO('{"a":1}\n{"a":2}\n{"a":3}\n'), {}, 2)];
    expect(parts.map((p) => [p.firstRow, p.rows])).toEqual([
      [0, 2],
      [2, 1],
    ]);
  });
});

describe('jsonNormalize as pandas', () => {
  for (const c of golden.normalize)
    it(`${JSON.stringify(c.data).slice(0, 70)} ${JSON.stringify(c.options)}`, () =>
      check(c, () => jsonNormalize(c.data, camelKeys(c.options))));
});

describe('toJson as pandas', () => {
  for (const c of golden.json) {
    it(`${c.frame} ${JSON.stringify(c.options)}`, () => {
      const ours = attempt(() => toJsonText(frames[c.frame], camelKeys(c.options)));
      if (c.error === undefined) expect(ours).toEqual({ text: c.text });
      else expect(ours.error).toBe(c.error);
    });
  }
});
