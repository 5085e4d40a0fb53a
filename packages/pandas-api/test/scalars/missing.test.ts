import { describe, expect, it } from 'vitest';
import { isMissing, isTuple, NA, NaT, pythonRepr, slice, Timedelta, Timestamp, tuple } from '../../src/scalars/index.js';

describe('NA', () => {
  it('follows Kleene logic', () => {
    expect(NA.and(false)).toBe(false);
    expect(NA.and(true)).toBe(NA);
    expect(NA.or(true)).toBe(true);
    expect(NA.or(false)).toBe(NA);
    expect(NA.xor(true)).toBe(NA);
    expect(NA.not()).toBe(NA);
  });
  it('passes through arithmetic but for powers that are known', () => {
    expect([NA.add(1), NA.rsub(2), NA.eq(1), NA.abs()]).toEqual([NA, NA, NA, NA]);
    expect([NA.pow(0), NA.rpow(1), NA.pow(2)]).toEqual([1, 1, NA]);
    expect(NA.divmod(2)).toEqual(tuple(NA, NA));
    expect(String(NA)).toBe('<NA>');
  });
});

describe('NaT', () => {
  it('gives NaN fields, NaT from arithmetic and false from comparisons', () => {
    expect(NaT.year).toBeNaN();
    expect(NaT.dayName()).toBeNaN();
    expect(NaT.tz_convert('UTC')).toBe(NaT);
    expect(NaT.add(Timedelta(1, 'D'))).toBe(NaT);
    expect(Timestamp('2020-01-01').sub(NaT)).toBe(NaT);
    expect([NaT.eq(NaT), NaT.ne(NaT), NaT.lt(Timestamp('2020-01-01'))]).toEqual([false, true, false]);
    expect(Timestamp('2020-01-01').ne(NaT)).toBe(true);
    expect(NaT.isLeapYear).toBe(false);
    expect(() => NaT.strftime('%Y')).toThrow('NaTType does not support strftime');
  });
  it('comes out of constructors of missing values', () => {
    for (const value of [null, 'NaT', '', 'nan', NaN, NA]) expect(Timestamp(value as null)).toBe(NaT);
    expect(Timedelta(null)).toBe(NaT);
  });
});

it('tells missing values', () => {
  expect([null, undefined, NaN, NA, NaT, 0, '', false].map(isMissing)).toEqual([true, true, true, true, true, false, false, false]);
});

describe('tuple and slice', () => {
  it('are frozen and print as Python does', () => {
    const t = tuple('a', 1);
    expect(isTuple(t)).toBe(true);
    expect(isTuple(['a', 1])).toBe(false);
    expect(Object.isFrozen(t)).toBe(true);
    expect([String(t), String(tuple('a')), String(tuple())]).toEqual(["('a', 1)", "('a',)", '()']);
    expect(isTuple(t.map((x) => x))).toBe(false);
    expect(slice(1, 3)).toMatchObject({ start: 1, stop: 3, step: null });
    expect(String(slice())).toBe('slice(None, None, None)');
  });
});

describe('pythonRepr', () => {
  it('is the text of Python', () => {
    const values = [
      1,
      'a',
      null,
      true,
      tuple(1),
      tuple('a', 1.5),
      { k: [1] },
      new Set([1]),
      "it's",
      'a"b\'c',
      '\n\t\\é\x00\u200b',
      1e-5,
      0.1,
      Infinity,
      NA,
      NaT,
    ];
    expect(pythonRepr(values)).toBe(
      "[1, 'a', None, True, (1,), ('a', 1.5), {'k': [1]}, {1}, \"it's\", 'a\"b\\'c', '\\n\\t\\\\é\\x00\\u200b', 1e-05, 0.1, inf, <NA>, NaT]",
    );
    expect([1, 1e16, 1e22, -0, 123456789012345680, 100].map((v) => pythonRepr(v, { float: true }))).toEqual([
      '1.0',
      '1e+16',
      '1e+22',
      '-0.0',
      '1.2345678901234568e+17',
      '100.0',
    ]);
  });
});
