import {
  call,
  type DataType,
  type LiteralValue,
  lit,
  type Node,
  over,
  StringColumn,
  type Vector,
  valuesOf,
  vectorOf,
} from '@pandorable/planner';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planType, sqlType } from '../src/sql/types.js';
import { f64, given, i64, project, run, str, td, ts, types, useExecutor } from './support.js';

const executor = useExecutor();
const one = async (...literals: { value: LiteralValue; type: DataType }[]) =>
  (await project([[i64, [0]]], () => literals.map(({ value, type }) => lit(value, type)))).map(([v]) => v);

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom("'", '"', '\0', '\\', ';', '--', '$1', '{', '}', '😀', '\n', '/*', '*/', 'DROP TABLE x', '%', '`', 'é'),
  }),
);

describe('literals and names', () => {
  it('come back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkward, { minLength: 1, maxLength: 20 }), async (texts) => {
        const nested = await given([i64, [0]]);
        const inner: Node = { kind: 'project', input: nested.node, columns: texts.map((value, i) => ({ id: `c${i}`, expr: lit(value) })) };
        const { columns } = inner;
        const deeper: Node = {
          kind: 'project',
          input: { kind: 'slice', input: inner, offset: 0, limit: 5 },
          columns: columns.map((c) => ({ id: `${c.id}x`, expr: call('coalesce', [{ kind: 'column', id: c.id, type: str }]) })),
        };
        expect((await run(deeper)).map(([v]) => v)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it('numbers too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), async (x, n) => {
        const [float, int, instant] = await one({ value: x, type: f64 }, { value: n, type: i64 }, { value: n, type: td('ns') });
        expect(Number.isNaN(x) ? float : Object.is(float, x) || float === x).toBe(Number.isNaN(x) ? null : true);
        expect(BigInt(int as bigint)).toBe(n);
        expect(instant).toBe(n);
      }),
      { numRuns: 100 },
    );
  });

  it('of every type', async () => {
    const cases: [LiteralValue, DataType, unknown][] = [
      [true, types.bool, true],
      [-128, types.int8, -128],
      [18446744073709551615n, types.uint64, 18446744073709551615n],
      [1.5, types.float32, 1.5],
      [-5n, ts('s'), -5n],
      [-5n, ts('ms'), -5n],
      [-5n, ts('us', 'UTC'), -5n],
      [-5n, ts('ns'), -5n],
      [-3, types.date, -3],
      ['1.50', { kind: 'decimal', precision: 10, scale: 2 }, '1.50'],
      [['a', null, "b'"], types.list(str), ['a', null, "b'"]],
      [[1, 2], types.list(i64), [1, 2]],
      [null, types.null, null],
      [null, ts('ns'), null],
    ];
    expect(await one(...cases.map(([value, type]) => ({ value, type })))).toEqual(cases.map(([, , expected]) => expected));
  });

  it('refuse lone surrogates', async () => {
    await expect(one({ value: 'a\ud800', type: str })).rejects.toMatchObject({
      name: 'UnicodeEncodeError',
      message: "'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed",
    });
    await expect(given([str, ['\udc00']])).rejects.toMatchObject({ name: 'UnicodeEncodeError' });
  });

  it('any name of a column in SQL and files', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          awkward.filter((s) => s !== '' && !s.includes('\0')),
          { minLength: 1, maxLength: 4, selector: (s) => s.toLowerCase() },
        ),
        async (names) => {
          const { node } = await given(...names.map((_, i) => [i64, [i]] as const));
          const { columns } = await executor().describeSql('select * from given', [{ name: 'given', node, names }]);
          expect(columns.map((c) => c.name)).toEqual(names);
        },
      ),
      { numRuns: 40 },
    );
  });
});

const back = async (vector: Vector): Promise<unknown[]> => (await run((await given(vector)).node))[0];

describe('upload and fetch', () => {
  const cases: [DataType, unknown[]][] = [
    [types.bool, [true, false, null]],
    [types.int8, [-128, 127, null]],
    [types.int16, [-32768, null, 5]],
    [types.int32, [-2147483648, null]],
    [i64, [-9223372036854775808n, 9007199254740993n, null, 5]],
    [types.uint8, [255, null]],
    [types.uint16, [65535, null]],
    [types.uint32, [4294967295, null]],
    [types.uint64, [18446744073709551615n, null]],
    [types.float32, [1.5, null, Number.NEGATIVE_INFINITY]],
    [f64, [1.5, null, Number.POSITIVE_INFINITY, -0, 5e-324]],
    [str, ['', 'a\0b', null, '😀'.repeat(10), 'exactly12byt', 'exactly13byte', "'"]],
    [types.binary, [new Uint8Array([0, 255]), null]],
    [ts('s'), [-1n, null, 5n]],
    [ts('ms', 'Europe/Berlin'), [-1n, null]],
    [ts('us'), [-1n, null]],
    [ts('ns'), [-9223372036854775806n, 9223372036854775806n, null]],
    [td('us'), [-1n, null]],
    [types.date, [-1, 20000, null]],
    [types.time, [86399999999n, null]],
    [{ kind: 'decimal', precision: 4, scale: 2 }, ['12.50', '-0.01', null]],
    [{ kind: 'decimal', precision: 38, scale: 10 }, ['1234567890123456789012345678.0123456789', null]],
    [types.list(i64), [[1, null, 9007199254740993n], [], null]],
    [types.list(types.list(str)), [[['a'], null, []], null]],
    [
      {
        kind: 'struct',
        fields: [
          { name: 'a b', type: i64 },
          { name: 'c', type: ts('ns') },
        ],
      },
      [{ 'a b': 1, c: 5n }, null],
    ],
    [types.object, ['sx', 'n1', null]],
    [types.null, [null, null]],
  ];
  it.each(cases)('%o', async (type, values) => {
    const numbers = type.kind === 'time' ? values.map((v) => (v === null ? null : Number(v))) : values;
    expect(await back(vectorOf(type, values))).toEqual(numbers);
  });

  it('many rows, across chunks, in order', async () => {
    const n = 10_007;
    const numbers = Array.from({ length: n }, (_, i) => (i % 7 === 0 ? null : i / 3));
    const texts = Array.from({ length: n }, (_, i) => (i % 11 === 0 ? null : 'x'.repeat(i % 40) + i));
    const { node } = await given([f64, numbers], [str, texts]);
    const table = await executor().run(node);
    expect(table.columns[1].data).toBeInstanceOf(StringColumn);
    expect(table.columns.map((c) => valuesOf(c))).toEqual([numbers, texts]);
    const again = await given(table.columns[0], table.columns[1]);
    const sorted: Node = { kind: 'sort', input: again.node, keys: [{ expr: again.cols[0], descending: true }] };
    const out = await run(sorted);
    const expected = numbers
      .map((v, i) => [v, texts[i]] as const)
      .filter(([v]) => v !== null)
      .sort((a, b) => (b[0] as number) - (a[0] as number));
    expect(out[0].slice(0, expected.length)).toEqual(expected.map(([v]) => v));
    expect(out[1].slice(0, expected.length)).toEqual(expected.map(([, s]) => s));
  });

  it('repeated and computed texts', async () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `a rather long text ${i % 3}`);
    const [upper, lagged, constant] = await project([[str, texts]], ([s]) => [
      call('str.upper', [s]),
      over('win.shift', [s]),
      lit('a constant longer than twelve bytes'),
    ]);
    expect(upper).toEqual(texts.map((t) => t.toUpperCase()));
    expect(lagged).toEqual([null, ...texts.slice(0, -1)]);
    expect(new Set(constant)).toEqual(new Set(['a constant longer than twelve bytes']));
  });

  it('part of a larger array', async () => {
    const data = new Float64Array([9, 1, 2, 9]).subarray(1, 3);
    expect(await back({ type: f64, length: 2, data, valid: null })).toEqual([1, 2]);
    const bytes = new TextEncoder().encode('zzabc');
    const strings = new StringColumn(bytes, new Int32Array([2, 3, 5]));
    expect(await back({ type: str, length: 2, data: strings, valid: new Uint8Array([1, 1]) })).toEqual(['a', 'bc']);
  });

  it('types have one name each way', () => {
    for (const [type] of cases) {
      if (type.kind === 'object' || type.kind === 'null' || type.kind === 'duration' || 'tz' in type) continue;
      expect(sqlType(planType(sqlType(type)))).toBe(sqlType(type));
    }
  });

  it("reads the engine's other types", async () => {
    const text =
      "select 5::hugeint h, uuid() u, {'a': [1]} s, time '01:00' t, 'a'::enum('a','b') e, interval 1 day i, map {'k': 1} m, timestamptz '2020-01-01' z, '{}'::json j";
    const { columns } = await executor().describeSql(text, []);
    const [h, u, s, t, e, i, m, z, j] = await run({ kind: 'sql', text, inputs: [], columns: columns.map((c) => ({ ...c, id: c.name })) });
    expect([h, s, t, e, i, m, z, j]).toEqual([
      [5],
      [{ a: [1] }],
      [3_600_000_000],
      ['a'],
      [86_400_000_000n],
      [expect.anything()],
      [1577836800000000n],
      ['{}'],
    ]);
    expect(u[0]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('lists', () => {
  it('come out whole beside missing rows, under which anything may lie', async () => {
    const words = ['a-b-c', null, 'x-'.repeat(30), 'é-日-😀', '', '-', null, `${'abc'.repeat(9)}-${'D'.repeat(20)}`];
    const expected = words.map((w) => {
      const cut = w?.lastIndexOf('-');
      return w === null || cut === undefined ? null : cut < 0 ? [w] : [w.slice(0, cut), w.slice(cut + 1)];
    });
    for (let k = 0; k < 300; k++) {
      const [lists] = await project([[str, words]], ([x]) => [call('str.rsplit', [x], { pat: '-', n: 1, regex: false })]);
      expect(lists).toEqual(expected);
    }
  });
});
