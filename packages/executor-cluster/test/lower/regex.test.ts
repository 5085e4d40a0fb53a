import { describe, expect, test } from 'vitest';
import { groupCount, mayBeEmpty, regexReason, regexText, replacement } from '../../src/lower/regex.js';

describe('Python patterns in Java’s words', () => {
  test.each([
    ['a.b$', 0, '(?d)a.b$'],
    ['a', 2, '(?diu)a'],
    ['a', 'im', '(?dimu)a'],
    ['(?i)a', 0, '(?d)(?iu)a'],
    ['(?P<x>a)(?:b)', 0, '(?d)(a)(?:b)'],
    ['\\Aa\\Z', 0, '(?d)\\Aa\\z'],
    ['[[a&&b]', 0, '(?d)[\\[a\\&\\&b]'],
    ['[]a]', 0, '(?d)[\\]a]'],
    ['[^]a]', 0, '(?d)[^\\]a]'],
    ['a{,2}', 0, '(?d)a{0,2}'],
    ['{x}', 0, '(?d)\\{x}'],
    ['\\d', 0, '(?d)[\\p{Nd}]'],
    ['[\\d.]', 0, '(?d)[\\p{Nd}.]'],
  ])('%s', (pattern, flags, java) => {
    expect(regexText(pattern, flags)).toBe(java);
  });

  test.each(['\\0', '(?#x)a', '(?x)a', '(?P<a>x)(?P=a)', '[^\\D]', '\\N{BULLET}', '(?(1)a|b)'])('%s cannot be read by Java', (pattern) => {
    expect(regexReason(pattern, 0)).toBeDefined();
  });

  test('flags that Java has otherwise', () => {
    expect(regexReason('a', 64)).toBeDefined();
    expect(regexReason('a', 2 | 8 | 16)).toBeUndefined();
  });

  test.each([
    ['\\1-\\g<2>', '$1-$2'],
    ['\\g<1>0', '$1\\0'],
    ['$\\\\', '\\$\\\\'],
    ['\\n', '\n'],
  ])('replacement %s', (python, java) => {
    expect(replacement(python)).toBe(java);
  });

  test.each(['\\g<name>', '\\x'])('replacement %s has no counterpart', (python) => {
    expect(replacement(python)).toBeUndefined();
  });

  test('groups and empty matches', () => {
    expect(groupCount('(a)(?:b)(?P<c>d)\\([(]')).toBe(2);
    expect(['a*', 'a|', '', '^', 'a', 'a+', '(?i)x?'].map(mayBeEmpty)).toEqual([true, true, true, true, false, false, true]);
  });
});
