import { describe, expect, test } from 'vitest';
import * as pandas from '../../src/index.js';

const pd = pandas as any;
const text = (v: unknown): string => String(v);

describe('mixed values', () => {
  const o = pd.Series(['Abc def', 1, null, Number.NaN, ['a', 'b'], 'xyz-12'], { dtype: 'object' });

  test('missing values keep their face, what is no text is NaN', () => {
    expect(text(o.str.upper())).toBe('0    ABC DEF\n1        NaN\n2       None\n3        NaN\n4        NaN\n5     XYZ-12\ndtype: object');
    expect(text(o.str.contains('b'))).toBe('0     True\n1      NaN\n2     None\n3      NaN\n4      NaN\n5    False\ndtype: object');
  });

  test('calls without a cell of the engine read the same texts', () => {
    expect(pd.Series(['Abc', '12', null], { dtype: 'object' }).str.isalpha().toList()).toEqual([true, false, null]);
  });

  test('lists and dicts have lengths and items', () => {
    expect(o.str.len().toList()).toEqual([7, Number.NaN, Number.NaN, Number.NaN, 2, 6]);
    expect(text(pd.Series([{ a: 1 }, { b: 2 }, null]).str.get('a').dtype)).toBe('float64');
    expect(
      pd
        .Series([['a', 'b'], []])
        .str.get(pd.slice(0, 1))
        .toList(),
    ).toEqual([['a'], []]);
  });

  test('numbers have no .str', () => {
    expect(() => pd.Series([1, 2], { dtype: 'object' }).str).toThrow('Can only use .str accessor with string values, not integer');
  });
});

describe('expanding', () => {
  test('mixed values fill short rows with None', () => {
    const s = pd.Series(['a b', 'c', null], { dtype: 'object' });
    expect(text(s.str.split(' ', { expand: true }))).toBe('      0     1\n0     a     b\n1     c  None\n2  None  None');
  });

  test('an index gives levels', () => {
    expect(text(pd.Index(['a b', 'c']).str.partition(' '))).toBe(
      "MultiIndex([('a', ' ', 'b'),\n            ('c',  '',  '')],\n           )",
    );
  });

  test('extractall numbers the matches of each row', () => {
    const s = pd.Series(['a1a2', 'b1', 'c'], { index: ['A', 'B', 'C'] });
    expect(text(s.str.extractall('([ab])(\\d)'))).toBe('         0  1\n  match      \nA 0      a  1\n  1      a  2\nB 0      b  1');
  });

  test('get_dummies has a column for the empty piece of plain text only', () => {
    expect(pd.Series(['a|b', '']).str.getDummies().columns.toList()).toEqual(['', 'a', 'b']);
    expect(pd.Series(['a|b', ''], { dtype: 'object' }).str.getDummies().columns.toList()).toEqual(['a', 'b']);
  });

  test('findall with several groups gives tuples', () => {
    expect(text(pd.Series(['a1b2', null]).str.findall('([a-z])(\\d)'))).toBe('0    [(a, 1), (b, 2)]\n1                 NaN\ndtype: object');
  });
});

describe('cat', () => {
  const s = pd.Series(['a', 'b', 'c'], { index: [3, 1, 2] });
  const t = pd.Series(['x', 'y', 'z'], { index: [1, 2, 4] });

  test('joins of the labels', () => {
    expect(text(s.str.cat(t, { join: 'inner' }))).toBe('1    bx\n2    cy\ndtype: str');
    expect(text(s.str.cat(t, { join: 'right', naRep: '-' }))).toBe('1    bx\n2    cy\n4    -z\ndtype: str');
  });

  test('refuses what is no text', () => {
    expect(() => s.str.cat([1, 2, 3])).toThrow('Offending values found in column integer');
    expect(() => s.str.cat(['x'])).toThrow('must all be of the same length');
  });
});

test('bytes', () => {
  const b = pd.Series(['é', null]).str.encode('utf-8');
  expect(b.str.len().toList()).toEqual([2, Number.NaN]);
  expect(b.str.decode('utf-8').toList()).toEqual(['é', null]);
  expect(() => b.str.upper()).toThrow("Cannot use .str.upper with values of inferred dtype 'bytes'.");
  expect(() => pd.Series(['é']).str.encode('ascii')).toThrow("'ascii' codec can't encode character '\\xe9' in position 0");
});

test('a bad pattern is an error at the call', () => {
  expect(() => pd.Series(['a']).str.contains('(')).toThrow('missing ), unterminated subpattern');
});
