import { type DataType, types, type Vector, valuesOf } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { dtypes } from '../../src/dtypes/registry.js';
import { type BatchColumn, GroupBatches, type Shape } from '../../src/groupby/beside/batches.js';

const ARRAYS = { i8: Int8Array, i32: Int32Array, f32: Float32Array, f64: Float64Array } as const;
type Stored = keyof typeof ARRAYS | 'i64' | 'bool' | 'utf8';
const bytesOf = (a: ArrayBufferView<ArrayBuffer>): Uint8Array<ArrayBuffer> => new Uint8Array(a.buffer);

function bits(flags: readonly boolean[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array((flags.length + 7) >> 3);
  flags.forEach((f, i) => {
    if (f) out[i >> 3] |= 1 << (i & 7);
  });
  return out;
}

/** An Arrow column as the runner reads it. */
function column(type: Stored, values: readonly unknown[]): BatchColumn {
  const valid = values.includes(null) ? bits(values.map((v) => v !== null)) : null;
  if (type === 'bool') return { type, buffers: [valid, bits(values.map((v) => v === true)), null] };
  if (type === 'i64')
    return { type, buffers: [valid, bytesOf(BigInt64Array.from(values, (v) => BigInt((v as number | null) ?? 77))), null] };
  if (type !== 'utf8') return { type, buffers: [valid, bytesOf(ARRAYS[type].from(values as number[], (v) => v ?? 77)), null] };
  const texts = values.map((v) => Buffer.from((v as string | null) ?? '??'));
  const offsets = Int32Array.from([0, ...texts.map((_, i) => texts.slice(0, i + 1).reduce((n, t) => n + t.length, 0))]);
  return { type, buffers: [valid, new Uint8Array(Buffer.concat(texts)), bytesOf(offsets)] };
}

const shape = (type: DataType): Shape => ({ type, dtype: dtypes.object, face: Number.NaN });
interface Row {
  readonly key: unknown;
  readonly value: unknown;
}

/** The groups of rows that come in batches of some sizes: values, and the places of their last rows among all rows. */
function groupsOf(rows: readonly Row[], key: readonly [Stored, DataType], value: readonly [Stored, DataType], sizes: readonly number[]) {
  const batches = new GroupBatches([shape(types.int64), shape(key[1]), shape(value[1])], 1);
  const found: { last: number; values: unknown[]; numbers: unknown[]; nothingMissing: boolean }[] = [];
  let at = 0;
  const note = (groups: Iterable<{ vectors: readonly Vector[]; last: number }>): void => {
    for (const { vectors, last } of groups)
      found.push({
        last: at + last,
        numbers: valuesOf(vectors[0]).map(Number),
        values: valuesOf(vectors[2]),
        nothingMissing: vectors[2].valid === null,
      });
  };
  for (const size of sizes) {
    const part = rows.slice(at, at + size);
    const numbers = part.map((_, i) => at + i);
    note(
      batches.add(
        [
          column('i64', numbers),
          column(
            key[0],
            part.map((r) => r.key),
          ),
          column(
            value[0],
            part.map((r) => r.value),
          ),
        ],
        part.length,
      ),
    );
    at += part.length;
  }
  note(batches.end());
  return found;
}

const KEYS: Readonly<Record<string, readonly [Stored, DataType, readonly unknown[]]>> = {
  texts: ['utf8', types.utf8, ['', 'a', 'ab', 'b', 'é', null]],
  'mixed values': ['utf8', types.object, ['n1', 's1', 'sé', null]],
  bools: ['bool', types.bool, [false, true, null]],
  'small ints': ['i8', types.int8, [0, 77, -1, null]],
  'large ints': ['i64', types.int64, [0, 77, -1, null]],
  floats: ['f64', types.float64, [0, 77, 0.5, null]],
  'half floats': ['f32', types.float32, [0, 0.5, null]],
};

describe('groups of sorted batches', () => {
  test.each(Object.entries(KEYS))('keys that are %s, cut in any place', (_, [stored, type, keys]) => {
    const rows = keys.flatMap((key, k) => Array.from({ length: 1 + ((k * 3) % 5) }, (__, i) => ({ key, value: k * 10 + i })));
    const expected = keys.map((key) => rows.filter((r) => r.key === key).map((r) => r.value));
    for (const size of [1, 2, 3, 5, rows.length]) {
      const sizes = Array.from({ length: Math.ceil(rows.length / size) }, () => size);
      const found = groupsOf(rows, [stored, type], ['f64', types.float64], sizes);
      expect(found.map((g) => g.values)).toEqual(expected);
      expect(found.map((g) => g.last)).toEqual(expected.map((_v, k) => expected.slice(0, k + 1).flat().length - 1));
      expect(found.flatMap((g) => g.numbers)).toEqual(rows.map((_r, i) => i));
    }
  });

  test('keys that are zero with either sign', () => {
    const rows = [0, -0, 0, Number.NaN, Number.NaN].map((key, value) => ({ key, value }));
    const found = groupsOf(rows, ['f64', types.float64], ['f64', types.float64], [2, 2, 1]);
    expect(found.map((g) => g.values)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  test.each<[string, Stored, DataType, readonly unknown[]]>([
    ['texts', 'utf8', types.utf8, ['x', null, 'né', '', 'long '.repeat(9)]],
    ['bools', 'bool', types.bool, [true, null, false, true, true]],
    ['ints', 'i32', types.int32, [1, null, 3, -4, 5]],
    ['uints', 'i64', types.uint32, [1, null, 3, 2 ** 32 - 1, 5]],
    ['mixed values', 'utf8', types.object, ['n1', 'sx', 'b1', 'i7', 'sy']],
  ])('values that are %s, put together from batches', (_, stored, type, values) => {
    const rows = values.map((value) => ({ key: 'a', value }));
    const whole = groupsOf(rows, ['utf8', types.utf8], [stored, type], [5])[0].values;
    for (const sizes of [
      [1, 4],
      [2, 1, 2],
      [1, 1, 1, 1, 1],
    ])
      expect(groupsOf(rows, ['utf8', types.utf8], [stored, type], sizes).map((g) => g.values)).toEqual([whole]);
    if (stored !== 'utf8' || type.kind === 'utf8') expect(whole).toEqual(values);
  });

  test('a group in whose rows nothing is missing says so', () => {
    const rows = [1, 2, null, 4].map((value, i) => ({ key: i >> 1, value }));
    expect(groupsOf(rows, ['i8', types.int8], ['f64', types.float64], [4]).map((g) => g.nothingMissing)).toEqual([true, false]);
  });
});
