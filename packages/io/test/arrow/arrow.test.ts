import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StringColumn, types, valuesOf, vectorOf } from '@pandorable/planner';
import * as arrow from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { readFeather, writeFeather } from '../../src/arrow/files.js';
import { fromArrow } from '../../src/arrow/from.js';
import { toArrow } from '../../src/arrow/to.js';
import { applyPandasMetadata, pandasMetadata, readPandasMetadata } from '../../src/parquet/metadata.js';
import { readFilters } from '../../src/parquet/source.js';

const golden = JSON.parse(fs.readFileSync(new URL('../golden/arrow.json', import.meta.url), 'utf8')) as Record<string, string>;
const bytes = (name: string): Uint8Array => Buffer.from(golden[name], 'base64');

const EXPECTED: Record<string, [string, unknown[]]> = {
  i: ['int64', [1, null, 3]],
  i8: ['int8', [1, 2, 3]],
  u: ['uint64', [1, 18446744073709551615n, 3]],
  f: ['float64', [1.5, null, 3]],
  f4: ['float32', [1.5, 2.5, 3.5]],
  b: ['bool', [true, null, false]],
  s: ['str', ['a', null, 'é😀']],
  ls: ['str', ['a', null, 'xyz']],
  bin: ['object', [Uint8Array.of(97), null, Uint8Array.of(0)]],
  d: ['object', [18262, null, -1]],
  ts: ['datetime64[us]', [0n, null, 1577836800000000n]],
  tz: ['datetime64[ns, Europe/Berlin]', [0n, 1n, 2n]],
  dur: ['timedelta64[ms]', [1n, null, -5n]],
  tm: ['object', [1, null, 3600000000]],
  l: ['object', [[1, 2], null, []]],
  st: ['object', [{ a: 1, b: 'x' }, null, { a: 2, b: null }]],
  dec: ['object', ['1.50', null, '-0.07']],
  n: ['object', [null, null, null]],
  ll: ['object', [[['a'], []], null, [[null]]]],
};

for (const kind of ['file', 'stream']) {
  describe(`an Arrow ${kind} of pyarrow`, () => {
    const columns = fromArrow(arrow.tableFromIPC(bytes(kind)));
    for (const [name, [dtype, values]] of Object.entries(EXPECTED)) {
      it(name, () => {
        const column = columns.find((c) => c.name === name)!;
        expect([column.dtype, valuesOf(column.vector)]).toEqual([dtype, values]);
      });
      it(`${name} and back`, () => {
        const column = columns.find((c) => c.name === name)!;
        const [again] = fromArrow(arrow.tableFromIPC(arrow.tableToIPC(toArrow([{ name, dtype, values: column.vector }]))));
        expect([again.dtype, valuesOf(again.vector)]).toEqual([dtype, values]);
      });
    }
    it('dictionaries', () => {
      const column = columns.find((c) => c.name === 'dict')!;
      expect([column.dtype, valuesOf(column.vector), valuesOf(column.categories!.values)]).toEqual(['category', [0, 1, 0], ['x', 'y']]);
      const [again] = fromArrow(
        arrow.tableFromIPC(
          arrow.tableToIPC(toArrow([{ name: 'd', dtype: 'category', values: column.vector, categories: column.categories }])),
        ),
      );
      expect([valuesOf(again.vector), valuesOf(again.categories!.values)]).toEqual([
        [0, 1, 0],
        ['x', 'y'],
      ]);
    });
  });
}

describe('buffers', () => {
  it('are shared, not copied', () => {
    const data = Float64Array.of(1, 2);
    const table = toArrow([{ name: 'f', dtype: 'float64', values: { type: types.float64, length: 2, data, valid: null } }]);
    const [column] = fromArrow(table);
    expect((column.vector.data as Float64Array).buffer).toBe(data.buffer);
  });
  it('of packed strings too', () => {
    const packed = new StringColumn(Buffer.from('abc'), Int32Array.of(0, 1, 3));
    const [column] = fromArrow(toArrow([{ name: 's', dtype: 'str', values: { type: types.utf8, length: 2, data: packed, valid: null } }]));
    expect([(column.vector.data as StringColumn).bytes.buffer === packed.bytes.buffer, valuesOf(column.vector)]).toEqual([
      true,
      ['a', 'bc'],
    ]);
  });
  it('have a bit for each value, wherever the bytes lie', () => {
    const bytes = Uint8Array.from({ length: 103 }, (_, i) => ((i * i) % 7) & 1 && (i % 3 === 0 ? 255 : 1));
    for (const from of [0, 1, 2, 3, 4]) {
      const valid = bytes.subarray(from, 101 - from);
      const { length } = valid;
      const data = new Int32Array(length).fill(5);
      const table = toArrow([
        { name: 'v', dtype: 'Int32', values: { type: types.int32, length, data, valid } },
        { name: 'b', dtype: 'bool', values: { type: types.bool, length, data: valid, valid: null } },
      ]);
      expect(table.getChild('v')!.nullCount).toBe(valid.filter((b) => b === 0).length);
      expect(table.getChild('v')!.toJSON()).toEqual(Array.from(valid, (b) => (b === 0 ? null : 5)));
      expect(table.getChild('b')!.toJSON()).toEqual(Array.from(valid, (b) => b !== 0));
    }
  });
  it('refuse mixed values', () => {
    expect(() => toArrow([{ name: 'm', dtype: 'object', values: [1, 'x'] }])).toThrow('dtype object');
  });
});

describe('Feather', () => {
  it('reads what pandas wrote', () => {
    const table = readFeather(bytes('feather'));
    expect(table.columns.map((c) => [c.name, c.dtype])).toEqual([
      ['v', 'int64'],
      ['c', 'category'],
      ['s', 'str'],
    ]);
    expect(table.columns[1].categories!.ordered).toBe(true);
    expect(() => readFeather(bytes('feather'), ['zz'])).toThrow("'zz'");
  });
  it('writes and reads', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'pandorable-')), 'x.feather');
    writeFeather([{ name: 'a', dtype: 'int64', values: vectorOf(types.int64, [1, null]) }], file);
    expect(valuesOf(readFeather(file).columns[0].vector)).toEqual([1, null]);
  });
});

describe('pandas metadata', () => {
  const column = (name: string, dtype: string) => ({ name, dtype, vector: vectorOf(types.int64, [1]) });
  it('names the index', () => {
    const table = applyPandasMetadata(
      { columns: [column('v', 'int64'), column('c', 'str'), column('t', 'datetime64[us, Europe/Berlin]'), column('k', 'str')], rows: 1 },
      golden.pandas,
    );
    expect(table.index).toEqual({ positions: [3], names: ['k'] });
    expect(table.columns.map((c) => c.astype)).toEqual([undefined, 'category', undefined, undefined]);
  });
  it('has ranges and tuples', () => {
    expect(readPandasMetadata(golden.range)!.indexColumns).toEqual([{ start: 5, stop: 6, step: 1, name: null }]);
    expect([...readPandasMetadata(golden.multi)!.names.values()]).toEqual([['x', 1]]);
    expect(readPandasMetadata(undefined)).toBeUndefined();
  });
  it('is written as it is read', () => {
    const text = pandasMetadata([{ name: 'v', fileName: 'v', dtype: 'int64' }], [{ name: 'k', fileName: 'k', dtype: 'str' }]);
    expect(readPandasMetadata(text)!.indexColumns).toEqual(['k']);
  });
  it('filters', () => {
    expect(readFilters([['a', '>', 1]])).toEqual([[['a', '>', 1]]]);
    expect(() => readFilters([['a', '~', 1]])).toThrow('not a valid operator');
  });
});

it('columns over the same memory come out whole', () => {
  const values = Float64Array.from([1, 2, 3, 4]);
  const vector = (data: Float64Array) => ({ type: types.float64, length: data.length, data, valid: null });
  const table = toArrow([
    { name: 'all', values: vector(values.subarray(0, 3)) },
    { name: 'again', values: vector(values.subarray(0, 3)) },
    { name: 'later', values: vector(values.subarray(1)) },
  ]);
  const back = arrow.tableFromIPC(arrow.tableToIPC(table));
  expect(back.schema.fields.map((f) => [...back.getChild(f.name)!])).toEqual([
    [1, 2, 3],
    [1, 2, 3],
    [2, 3, 4],
  ]);
});
