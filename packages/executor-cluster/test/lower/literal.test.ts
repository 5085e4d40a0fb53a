import { type DataType, type LiteralValue, types } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { literal, text } from '../../src/lower/literal.js';

describe('text constants', () => {
  test.each([
    ["o'clock", "'o\\'clock'"],
    ['a\\b', "'a\\\\b'"],
    ['line\nbreak\ttab\r', "'line\\nbreak\\ttab\\r'"],
    ['nul\0', "'nul\\0'"],
    ['${env:HOME}', "'\\u0024{env:HOME}'"],
    ['$1', "'$1'"],
    ['😀', "'😀'"],
  ])('%j', (value, sql) => {
    expect(text(value)).toBe(sql);
  });

  test('half a character is refused', () => {
    expect(() => text('a\udc00')).toThrow("can't encode character '\\udc00' in position 1");
  });
});

describe('constants have exactly the type that holds the plan’s', () => {
  test.each<[LiteralValue, DataType, string]>([
    [5, types.int8, '5Y'],
    [-5, types.int16, '(-5S)'],
    [7, types.int32, '7'],
    [-9223372036854775808n, types.int64, '(-9223372036854775808L)'],
    [200, types.uint8, '200S'],
    [18446744073709551615n, types.uint64, 'CAST(18446744073709551615BD AS DECIMAL(20,0))'],
    [1.5, types.float64, '1.5e0D'],
    [-0, types.float64, '(-0e0D)'],
    [1e21, types.float64, '1e21D'],
    [1, types.float32, 'CAST(1e0D AS FLOAT)'],
    [Number.NaN, types.float64, "DOUBLE('NaN')"],
    [Number.NEGATIVE_INFINITY, types.float64, "DOUBLE('-Infinity')"],
    [5n, types.timestamp('ns'), '5L'],
    [1, types.date, 'date_from_unix_date(1)'],
    ['1.50', { kind: 'decimal', precision: 5, scale: 2 }, "CAST('1.50' AS DECIMAL(5,2))"],
    [true, types.bool, 'true'],
    [true, types.int64, '1L'],
    [null, types.utf8, 'CAST(NULL AS STRING)'],
    [['a', null], types.list(types.utf8), "array('a', CAST(NULL AS STRING))"],
    [[], types.list(types.int64), 'CAST(array() AS ARRAY<BIGINT>)'],
  ])('%s', (value, type, sql) => {
    expect(literal(value, type)).toBe(sql);
  });
});
