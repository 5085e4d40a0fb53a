import { type CallExpr, call, col, lit, types as T } from '@pandorable/planner';
import { describe, expect, it } from 'vitest';
import { unsupportedCall } from '../src/index.js';
import { apply, type Column, f64, i64, str, types, useExecutor } from './support.js';

useExecutor();

type Case = readonly [
  fn: Parameters<typeof apply>[0],
  columns: readonly (readonly (string | null)[] | Column)[],
  expected: readonly unknown[],
  options?: object,
];
const list = types.list(str);

/** From Python and pandas 3.1. */
const CASES: readonly Case[] = [
  ['str.lower', [['AbÉ', 'İ', 'ΑΣ', null]], ['abé', 'i', 'ασ', null]],
  ['str.upper', [['abé', 'ß', 'ŉ', null]], ['ABÉ', 'ẞ', 'ŉ', null]],
  ['str.capitalize', [['ßx', 'éA', '', null]], ['ẞx', 'Éa', '', null]],
  ['str.len', [['👩‍👩‍👧é', '', null]], [6, 0, null]],
  ['str.strip', [['\x1c a\u200b\u3000', 'x', null]], ['a\u200b', 'x', null]],
  ['str.strip', [['xyaxy', 'é😀é']], ['a', '😀'], { chars: 'xyé' }],
  ['str.lstrip', [[' \ta ']], ['a ']],
  ['str.rstrip', [[' a\n ']], [' a']],
  ['str.pad', [['a', 'ab', 'abc']], ['***a', '**ab', '*abc'], { width: 4, side: 'left', fillchar: '*' }],
  ['str.pad', [['a', 'abcde', '😀']], ['a   ', 'abcde', '😀   '], { width: 4, side: 'right' }],
  ['str.pad', [['a', 'ab', 'abc']], [' a  ', ' ab ', 'abc '], { width: 4, side: 'both' }],
  ['str.pad', [['a', 'ab', 'abc']], ['  a  ', '  ab ', ' abc '], { width: 5, side: 'both' }],
  ['str.zfill', [['-5', '+5', 'a', '', '--1', '12345', null]], ['-005', '+005', '000a', '0000', '-0-1', '12345', null], { width: 4 }],
  ['str.slice', [['abcdef', 'é😀x', 'a', null]], ['de', 'é😀', '', null], { start: -3, stop: -1 }],
  ['str.slice', [['abcdef']], ['cd'], { start: 2, stop: 4 }],
  ['str.slice', [['abcdef']], [''], { start: 4, stop: 2 }],
  ['str.slice', [['abcdef', 'ab']], ['ef', 'ab'], { start: -2 }],
  ['str.slice', [['abcdef', 'ab']], ['abcd', ''], { stop: -2 }],
  ['str.slice', [['abcdef']], ['bcde'], { start: 1, stop: -1 }],
  ['str.get', [['abc', '', '😀', null]], ['c', null, '😀', null], { i: -1 }],
  ['str.get', [['abc', 'a']], ['b', null], { i: 1 }],
  ['str.slice_replace', [['abcdef', 'a']], ['abXef', 'aX'], { start: 2, stop: 4, repl: 'X' }],
  ['str.slice_replace', [['abcdef', 'a']], ['abcdXef', 'X'], { start: -2, stop: 1, repl: 'X' }],
  ['str.slice_replace', [['abcdef']], ['abcdXef'], { start: 4, stop: 2, repl: 'X' }],
  ['str.contains', [['٣', '3', 'x', null]], [true, true, false, null], { pat: '\\d' }],
  ['str.contains', [['a\n', 'a', 'ab']], [true, true, false], { pat: 'a$' }],
  ['str.contains', [['é', 'e', '_', '-']], [true, true, true, false], { pat: '^\\w$' }],
  ['str.contains', [['\u00a0', ' ', '\x0b', 'a']], [true, true, true, false], { pat: '\\s' }],
  ['str.contains', [['a\nb', 'a b']], [false, true], { pat: 'a.b' }],
  ['str.contains', [['a\nb', 'É']], [true, false], { pat: 'a.b', flags: 's' }],
  ['str.contains', [['É', 'é', 'e']], [true, true, false], { pat: 'é', flags: 2 }],
  ['str.contains', [['a.b', 'axb']], [true, false], { pat: 'a.b', regex: false }],
  ['str.contains', [['A.B', 'axb']], [true, false], { pat: 'a.b', regex: false, flags: 'i' }],
  ['str.contains', [['a]', '-', 'b']], [true, true, false], { pat: '[]-]' }],
  ['str.match', [['ab', 'ba', 'a|b']], [true, false, true], { pat: 'a|x' }],
  ['str.match', [['a\n', 'a']], [true, true], { pat: 'a$' }],
  ['str.match', [['a', '', null]], [true, true, null], { pat: '' }],
  ['str.fullmatch', [['a', '', null]], [false, true, null], { pat: '' }],
  ['str.fullmatch', [['a\n', 'a', 'ab']], [false, true, false], { pat: 'a' }],
  ['str.fullmatch', [['ab', 'x', 'xb']], [true, true, false], { pat: 'ab|x' }],
  ['str.startswith', [['abc', 'x', 'bc', null]], [true, true, false, null], { pats: ['a', 'x'] }],
  ['str.endswith', [['abc', 'x', null]], [true, false, null], { pats: ['c'] }],
  ['str.count', [['baac', '', null]], [4, 1, null], { pat: 'a*' }],
  ['str.count', [['a1b22', '٣3']], [3, 2], { pat: '\\d' }],
  ['str.find', [['abcabc', '', null]], [5, -1, null], { sub: 'c', start: 3 }],
  ['str.find', [['abc', '']], [2, -1], { sub: '', start: 2 }],
  ['str.find', [['abc', 'a']], [-1, -1], { sub: '', start: 2, end: -2 }],
  ['str.find', [['abcabc', '😀abc']], [-1, 1], { sub: 'abc', start: 1, end: 5 }],
  ['str.find', [['abcabc', 'ab']], [4, 1], { sub: 'b', start: -3 }],
  ['str.replace', [['aaa', 'b']], ['baa', 'b'], { pat: 'a', repl: 'b', n: 1 }],
  ['str.replace', [['a.a', '\\']], ['a\\1a', '\\'], { pat: '.', repl: '\\1' }],
  ['str.replace', [['abc', '']], ['-a-b-c-', '-'], { pat: '', repl: '-' }],
  ['str.replace', [['ab', 'xab']], ['ba', 'xba'], { pat: '(a)(b)', repl: '\\2\\1', regex: true }],
  ['str.replace', [['٣3x']], ['xxx'], { pat: '\\d', repl: 'x', regex: true }],
  ['str.replace', [['baac']], ['-b-c-'], { pat: 'a*', repl: '-', regex: true }],
  ['str.replace', [['aXa', 'x']], ['aab', 'x'], { pat: 'X(a)', repl: '\\g<1>b', regex: true }],
  ['str.replace', [['A.a']], ['xa'], { pat: 'a.', repl: 'x', flags: 'i' }],
  [
    'str.repeat',
    [
      ['ab', 'c'],
      [i64, [2, -1]],
    ],
    ['abab', ''],
  ],
  [
    'str.concat',
    [
      ['a', 'b'],
      ['x', null],
    ],
    ['ax', null],
  ],
  ['str.split', [[' a  b ', '', 'abc', null]], [['a', 'b'], [], ['abc'], null]],
  ['str.split', [['a,b,,c', '', null]], [['a', 'b', '', 'c'], [''], null], { pat: ',' }],
  ['str.split', [['a,b,,c', 'a,b', '']], [['a', 'b,,c'], ['a', 'b'], ['']], { pat: ',', n: 1 }],
  ['str.rsplit', [['a,b,,c', 'a', '']], [['a,b,', 'c'], ['a'], ['']], { pat: ',', n: 1 }],
  [
    'str.rsplit',
    [['a,b,c,d', 'a,b']],
    [
      ['a,b', 'c', 'd'],
      ['a', 'b'],
    ],
    { pat: ',', n: 2 },
  ],
  ['str.split', [['a1b22c', '']], [['a', 'b', 'c'], ['']], { pat: '\\d+', regex: true }],
  ['str.partition', [['a b c', 'abc', '', null]], [['a', ' ', 'b c'], ['abc', '', ''], ['', '', ''], null], { sep: ' ' }],
  ['str.rpartition', [['a b c', 'abc', '', null]], [['a b', ' ', 'c'], ['', '', 'abc'], ['', '', ''], null], { sep: ' ' }],
  ['str.join', [[list, [['a', 'b'], ['a', null], [], null]]], ['a-b', null, '', null], { sep: '-' }],
  ['str.removeprefix', [['abc', 'c', '😀a']], ['c', 'c', '😀a'], { prefix: 'ab' }],
  ['str.removesuffix', [['abc', '😀bc']], ['a', '😀'], { suffix: 'bc' }],
  ['str.extract', [['a1', 'b', '٣']], ['1', null, '٣'], { pat: '(\\d)' }],
  ['str.extract', [['ab-12', 'x']], ['12', null], { pat: '([a-z]{2})-([0-9]{2})', group: 2 }],
  ['str.isascii', [['a', 'é', '']], [true, false, true]],
  ['str.normalize', [['e\u0301']], ['é'], { form: 'NFC' }],
  [
    'str.translate',
    [['abcé', '']],
    ['xcy', ''],
    {
      table: [
        ['b', ''],
        ['a', 'x'],
        ['é', 'y'],
      ],
    },
  ],
  ['list.get', [[list, [['a', 'b'], [], null]]], ['b', null, null], { i: -1 }],
  ['list.get', [[types.list(i64), [[1, 2], [3]]]], [2, null], { i: 1 }],
  ['list.len', [[list, [['a', null], [], null]]], [2, 0, null]],
  ['list.slice', [[list, [['a', 'b', 'c'], ['a'], null]]], [['b', 'c'], ['a'], null], { start: -2 }],
  ['list.slice', [[list, [['a', 'b', 'c'], ['a']]]], [['b'], []], { start: 1, stop: 2 }],
];

const asColumn = (c: readonly (string | null)[] | Column): Column =>
  typeof c[0] === 'object' && c[0] !== null && 'kind' in (c[0] as object) ? (c as Column) : [str, c as readonly unknown[]];

describe('strings', () => {
  it.each(CASES)('%s %#', async (fn, columns, expected, options) => {
    expect(await apply(fn, columns.map(asColumn), options as never)).toEqual(expected);
  });

  const asked = (fn: 'str.contains' | 'str.replace' | 'str.split', options: object): string | undefined =>
    unsupportedCall(call(fn, [col('c', T.utf8)], options as never) as CallExpr);

  it.each([
    '(?=a)',
    '(?<!a)b',
    '(a)\\1',
    'a++',
    '(?P=x)',
    '\\bword',
    '[[:alpha:]]',
    '(?x)a b',
    'a{,3}',
    '[^\\S]',
    '\\u00e9',
  ])('leaves the pattern %s to JavaScript', (pat) => {
    expect(asked('str.contains', { pat })).toMatch(/^the pattern has /);
  });

  it('leaves to JavaScript what RE2 would do otherwise', () => {
    expect(asked('str.replace', { pat: 'a$', repl: '', regex: true })).toMatch(/\$/);
    expect(asked('str.replace', { pat: 'a', repl: '\\g<name>', regex: true })).toMatch(/escape/);
    expect(asked('str.replace', { pat: 'a', repl: 'b', n: 2 })).toMatch(/one or all/);
    expect(asked('str.split', { pat: '(a)', regex: true })).toMatch(/groups/);
    expect(asked('str.split', { pat: 'a*', regex: true })).toMatch(/nothing/);
    expect(asked('str.contains', { pat: 'é', regex: false, flags: 'i' })).toMatch(/case/);
    expect(asked('str.contains', { pat: 'a$', flags: 'm' })).toBeUndefined();
    expect(unsupportedCall(call('str.slice', [lit('a')], { step: 2 }))).toMatch(/step/);
    expect(unsupportedCall(call('str.title', [lit('a')]))).toMatch(/letters/);
  });
});

describe('logic', () => {
  const flags: Column = [types.bool, [true, true, true, false, false, null, null, null, false]];
  const other: Column = [types.bool, [true, false, null, false, null, true, false, null, true]];
  it.each([
    ['and', [true, false, null, false, false, null, false, null, false]],
    ['or', [true, true, true, false, null, true, null, null, true]],
    ['xor', [false, true, null, false, null, null, null, null, true]],
    ['eq', [true, false, null, true, null, null, null, null, false]],
    ['same', [true, false, false, true, false, false, false, true, false]],
  ] as const)('%s is Kleene', async (fn, expected) => {
    expect(await apply(fn, [flags, other])).toEqual(expected);
  });

  it.each<[Parameters<typeof apply>[0], Column[], unknown[]]>([
    ['not', [[types.bool, [true, null]]], [false, null]],
    [
      'eq',
      [
        [i64, [1, 2]],
        [types.bool, [true, true]],
      ],
      [true, false],
    ],
    [
      'lt',
      [
        [types.timestamp('s'), [1n]],
        [types.timestamp('ns'), [1_000_000_001n]],
      ],
      [true],
    ],
    [
      'eq',
      [
        [types.duration('s'), [1n]],
        [types.duration('ms'), [1000n]],
      ],
      [true],
    ],
    [
      'ge',
      [
        [str, ['b', 'a']],
        [str, ['a', 'b']],
      ],
      [true, false],
    ],
    [
      'in',
      [
        [i64, [1, 3, null]],
        [i64, [1, 1, 1]],
        [i64, [2, null, 2]],
      ],
      [true, false, null],
    ],
    [
      'coalesce',
      [
        [i64, [1, null]],
        [f64, [2.5, 2.5]],
      ],
      [1, 2.5],
    ],
    [
      'nullif',
      [
        [i64, [1, 2]],
        [i64, [1, 1]],
      ],
      [null, 2],
    ],
    [
      'greatest',
      [
        [i64, [1, null]],
        [i64, [2, 3]],
      ],
      [2, 3],
    ],
    [
      'least',
      [
        [i64, [1, null]],
        [i64, [2, 3]],
      ],
      [1, 3],
    ],
    ['is_null', [[i64, [1, null]]], [false, true]],
    ['is_not_null', [[i64, [1, null]]], [true, false]],
  ])('%s', async (fn, columns, expected) => {
    expect(await apply(fn, columns)).toEqual(expected);
  });

  it('hashes alike what is alike', async () => {
    const [a, b, c] = (await apply('hash', [[str, ['x', 'x', 'y']]])) as bigint[];
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });
});
