import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinedCodes, orderedCodes, rowNumbers } from '../../src/kernels/index.js';

/** Codes by a table of texts. */
function expected(keys: readonly (string | null)[], ordered: readonly string[] | null): { codes: number[]; firsts: number[] } {
  const labels = ordered ?? [...new Set(keys.filter((k) => k !== null))];
  return { codes: keys.map((k) => (k === null ? -1 : labels.indexOf(k))), firsts: labels.map((l) => keys.indexOf(l)) };
}
const plain = ({ codes, firsts }: { codes: Int32Array; firsts: Int32Array }) => ({ codes: [...codes], firsts: [...firsts] });

describe('orderedCodes', () => {
  test('floats: one 0, missing where NaN or not valid', () => {
    const value = fc.constantFrom(0, -0, 1.5, -1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e-310, 7);
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.boolean()), { maxLength: 60 }), fc.boolean(), (rows, masked) => {
        const values = Float64Array.from(rows, ([v]) => v);
        const valid = masked ? Uint8Array.from(rows, ([, there]) => Number(there)) : null;
        const keys = rows.map(([v, there]) => (v !== v || (masked && !there) ? null : String(v)));
        const ordered = [...new Set(keys.filter((k) => k !== null))].sort((a, b) => (Number(a) < Number(b) ? -1 : 1));
        expect(plain(orderedCodes(values, valid))).toEqual(expected(keys, ordered));
      }),
    );
  });
  test('64-bit integers beyond what a number holds, small ones, and many', () => {
    const big = BigInt64Array.from([2n ** 60n + 1n, -1n, 2n ** 60n, 2n ** 60n + 1n, -(2n ** 62n)]);
    expect(plain(orderedCodes(big, null))).toEqual({ codes: [3, 1, 2, 3, 0], firsts: [4, 1, 2, 0] });
    expect(plain(orderedCodes(Int32Array.from([3, -1, 3]), Uint8Array.from([1, 1, 0])))).toEqual({ codes: [1, 0, -1], firsts: [1, 0] });
    const many = BigInt64Array.from({ length: 2000 }, (_, i) => BigInt(i * 7919) % 2003n);
    const { codes, firsts } = orderedCodes(many, null);
    expect(codes.every((code, i) => many[firsts[code]] === many[i])).toBe(true);
    expect([...firsts].every((row, k) => k === 0 || many[firsts[k - 1]] < many[row])).toBe(true);
  });
});

describe('combinedCodes', () => {
  const check = (columns: number[][], rows: number): void => {
    const keys = Array.from({ length: rows }, (_, i) => columns.map((c) => c[i]).join());
    const compare = (a: string, b: string): number => {
      const [x, y] = [a.split(',').map(Number), b.split(',').map(Number)];
      const at = x.findIndex((v, k) => v !== y[k]);
      return at < 0 ? 0 : x[at] - y[at];
    };
    expect(plain(combinedCodes(columns, rows, true))).toEqual(expected(keys, [...new Set(keys)].sort(compare)));
    expect(plain(combinedCodes(columns, rows, false))).toEqual(expected(keys, null));
  };
  test('of any columns, -1 before all others', () => {
    const codes = (rows: number) => fc.array(fc.integer({ min: -1, max: 5 }), { minLength: rows, maxLength: rows });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }).chain((rows) => fc.array(codes(rows), { minLength: 1, maxLength: 3 })),
        (columns) => check(columns, columns[0].length),
      ),
    );
  });
  test('of more combinations than a table has room for', () => {
    const rows = 700;
    const column = (step: number): number[] => Array.from({ length: rows }, (_, i) => ((i * step) % 601) - 1);
    check([column(7), column(13)], rows);
    check([column(7), column(13), column(5)], rows);
  });
  test('of more than a Map can hold', () => {
    const rows = 2 ** 24 + 5;
    const codes = rowNumbers(rows);
    const found = combinedCodes([codes], rows, true);
    expect([found.firsts.length, found.firsts[rows - 1], found.codes[7]]).toEqual([rows, rows - 1, 7]);
    expect(orderedCodes(codes, null).firsts.length).toBe(rows);
  });
});
