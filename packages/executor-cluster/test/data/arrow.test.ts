import { type DataType, StringColumn, types, type Vector, valuesOf, vectorOf } from '@pandorable/planner';
import { RecordBatchReader } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../src/data/from-arrow.js';
import { ipcOf } from '../../src/data/to-arrow.js';

const N = null;
const COLUMNS: readonly (readonly [DataType, readonly unknown[]])[] = [
  [types.bool, [true, false, N, true]],
  [types.int8, [-128, 127, N, 0]],
  [types.int16, [-32768, 32767, N, 0]],
  [types.int32, [-(2 ** 31), 2 ** 31 - 1, N, 0]],
  [types.int64, [-9223372036854775808n, 9223372036854775807n, N, 5]],
  [types.uint8, [0, 255, N, 128]],
  [types.uint16, [0, 65535, N, 32768]],
  [types.uint32, [0, 4294967295, N, 1]],
  [types.uint64, [0, 18446744073709551615n, N, 9223372036854775808n]],
  [types.float32, [0.5, -0.25, N, Number.POSITIVE_INFINITY]],
  [types.float64, [0.1, -1e300, N, Number.NEGATIVE_INFINITY]],
  [types.utf8, ['', 'Straße 😀', N, "o'clock\0\n"]],
  [types.object, ['s', 'n1', N, 'b1']],
  [types.binary, [new Uint8Array([1, 2]), new Uint8Array(), N, new Uint8Array([255])]],
  [types.date, [0, -719162, N, 18262]],
  [types.timestamp('ns', 'Europe/Berlin'), [0n, -1n, N, 1_700_000_000_123_456_789n]],
  [types.duration('ms'), [0n, -1n, N, 5n]],
  [types.time, [0n, 1n, N, 86_399_999_999n]],
  [{ kind: 'decimal', precision: 30, scale: 3 }, ['1.500', '-12345678901234567890.125', N, '0.001']],
  [types.list(types.int64), [[1, N, 9223372036854775807n], [], N, [-1]]],
  [types.list(types.list(types.utf8)), [[['a', N], []], [], N, [N]]],
  [types.list(types.timestamp('us')), [[1n, N], [], N, [2n]]],
  [
    {
      kind: 'struct',
      fields: [
        { name: 'a b', type: types.float64 },
        { name: 'c', type: types.list(types.bool) },
      ],
    },
    [{ 'a b': 1.5, c: [true, N] }, { 'a b': N, c: [] }, N, { 'a b': 2, c: N }],
  ],
];

/** As Spark holds the columns and sends them back. */
function roundTrip(vectors: readonly Vector[], start = 0, end = vectors[0].length) {
  const data = ipcOf(
    vectors,
    vectors.map((_, i) => `v${i}`),
    'row',
    start,
    end,
  );
  const batches = [...RecordBatchReader.from(data)];
  return tableOf([...vectors.map((v, i) => ({ id: `v${i}`, type: v.type })), { id: 'row', type: types.int64 }], batches);
}

describe('columns to Arrow and back', () => {
  test.each(COLUMNS.map(([type, values]) => [JSON.stringify(type), type, values] as const))('%s', (_, type, values) => {
    const vector = vectorOf(type, values);
    const [back, row] = roundTrip([vector]).columns;
    expect(valuesOf(back)).toEqual(valuesOf(vector));
    expect(back.valid).toEqual(Uint8Array.of(1, 1, 0, 1));
    expect(valuesOf(row)).toEqual([0, 1, 2, 3]);
  });

  test.each(COLUMNS.map(([type, values]) => [JSON.stringify(type), type, values] as const))('%s in part', (_, type, values) => {
    const vector = vectorOf(type, values);
    const [back, row] = roundTrip([vector], 1, 4).columns;
    expect(valuesOf(back)).toEqual(valuesOf(vector).slice(1));
    expect(valuesOf(row)).toEqual([1, 2, 3]);
  });

  test('without missing values there is no validity', () => {
    expect(roundTrip([vectorOf(types.int64, [1, 2])]).columns[0].valid).toBeNull();
  });

  test('NaN is missing unless the type says that there may be some', () => {
    const data = Float64Array.of(1, Number.NaN);
    const plain = roundTrip([{ type: types.float64, length: 2, data, valid: null }]).columns[0];
    const flagged = roundTrip([{ type: { kind: 'float64', nan: true }, length: 2, data, valid: null }]).columns[0];
    expect([plain.valid, flagged.valid]).toEqual([Uint8Array.of(1, 0), null]);
  });

  test('packed texts', () => {
    const column = new StringColumn(new TextEncoder().encode('abéc'), Int32Array.of(0, 1, 4, 5));
    const vector: Vector = { type: types.utf8, length: 3, data: column, valid: Uint8Array.of(1, 1, 0) };
    expect(valuesOf(roundTrip([vector], 1, 3).columns[0])).toEqual(['bé', null]);
  });

  test('a column of nothing', () => {
    expect(valuesOf(roundTrip([{ type: types.null, length: 2, data: [null, null], valid: new Uint8Array(2) }]).columns[0])).toEqual([
      null,
      null,
    ]);
  });

  test('several batches become one column', () => {
    const vector = vectorOf(types.utf8, ['a', 'bc', null, 'def']);
    const parts = [
      [0, 2],
      [2, 2],
      [2, 4],
    ].map(([a, b]) => [...RecordBatchReader.from(ipcOf([vector], ['v'], 'row', a, b))]);
    expect(valuesOf(tableOf([{ id: 'v', type: types.utf8 }], parts.flat()).columns[0])).toEqual(['a', 'bc', null, 'def']);
  });

  test('a surrogate alone is refused', () => {
    expect(() => roundTrip([vectorOf(types.utf8, ['a\ud800'])])).toThrow("can't encode character '\\ud800'");
  });
});
