import { describe, expect, test } from 'vitest';
import { evaluateQuery } from '../../src/query/evaluator.js';
import { parseQuery } from '../../src/query/parser.js';
import { Column, Toy } from './toy-scope.js';

const columns = () => ({
  a: new Column([1, 2, 3, 4]),
  b: new Column([4, 3, 2, null]),
  s: new Column(['x', 'y', 'x', null]),
  'c d': new Column([1, 0, 1, 0]),
  ok: new Column([true, false, true, true]),
});
const toy = () => new Toy(columns(), { lim: 2, lst: [1, 4], name: 'x', twice: (c: Column) => c.map((v) => v * 2) });
const rows = (text: string, options = {}) => {
  const { values } = evaluateQuery(text, toy(), options).value as Column;
  return values.flatMap((v, i) => (v ? [i] : []));
};

/** Rows that pandas 3.1 selects from the same frame. */
const SELECTED: readonly (readonly [string, readonly number[]])[] = [
  ['a > 1 & b < 4', [1, 2]],
  ['a > 1 and b < 4 or ok', [0, 1, 2, 3]],
  ['not a > 1', [0]],
  ['~ok', [1]],
  ['a in [1, 3]', [0, 2]],
  ['a in (1, 3)', [0, 2]],
  ['a not in @lst', [1, 2]],
  ['a == [1,2]', [0, 1]],
  ["s == 'x'", [0, 2]],
  ["s != 'x'", [1, 3]],
  ["'x' == s", [0, 2]],
  ["'x' in s", [0, 2]],
  ["s in 'x'", [0, 2]],
  ['1 < a <= 3', [1, 2]],
  ['`c d` == 1', [0, 2]],
  ['a + b * 2 > 6', [0, 1, 2]],
  ['-a < -2', [2, 3]],
  ['a ** 2 > 5', [2, 3]],
  ['-a ** 2 < -5', [2, 3]],
  ["s.str.contains('x', na=False)", [0, 2]],
  ['a > @lim', [2, 3]],
  ['index > 1', [2, 3]],
  ['ilevel_0 > 1', [2, 3]],
  ['sin(a) > 0', [0, 1, 2]],
  ['a == 1 | a == 4', [0, 3]],
  ['(a == 1) | (b == 2)', [0, 2]],
  ['a in [b, 1]', [0]],
  ['s == @name', [0, 2]],
  ['a.max() == a', [3]],
  ['a % 2 == 0', [1, 3]],
  ['a // 2 == 1', [1, 2]],
  ['abs(-a) > 2', [2, 3]],
  ["s == ['x', None]", [0, 2, 3]],
  ['ok and True', [0, 2, 3]],
  ['s.isna()', [3]],
  ['a == 1 == ok', [0]],
  ['@twice(a) > 4', [2, 3]],
  ['a > 1 # and so on', [1, 2, 3]],
  ['a>0x1', [1, 2, 3]],
  ['a < 1_0', [0, 1, 2, 3]],
  ['a * 2 ** -1 > 1', [2, 3]],
  ['~(a > 1) | ~ok', [0, 1]],
  ['not ok or not a > 1', [0, 1]],
];

describe('query', () => {
  test.each(SELECTED)('%s', (text, expected) => expect(rows(text)).toEqual(expected));
  test('a python parser binds & and | as Python', () => {
    expect(rows('(a > 1) & (b < 4)', { parser: 'python' })).toEqual([1, 2]);
    expect(parseQuery('a > 1 & b', 'python')).toMatchObject({ kind: 'compare', comparators: [{ kind: 'binary', op: '&' }] });
    expect(parseQuery('a > 1 & b', 'pandas')).toMatchObject({ kind: 'bool', op: 'and' });
  });
  test('texts and lists are looked up by isin, operations by ==', () => {
    const used = (text: string) => {
      const scope = toy();
      evaluateQuery(text, scope);
      return scope.calls;
    };
    expect(used("s == 'x'")).toEqual(['contains']);
    expect(used("a + 1 == 'x'")).toEqual([]);
    expect(used('a == 1')).toEqual([]);
    expect(used('a > 1.0')).toEqual(['float 1']);
    expect(used('a > 1e3')).toEqual(['float 1000']);
  });
  test('texts of every kind', () => {
    const text = (source: string) => evaluateQuery(source, toy()).value;
    expect(text(`'a\\n\\x41' "b" r'\\d'`)).toBe('a\nAb\\d');
    expect(text(`"""it's"""`)).toBe("it's");
    expect(text('9007199254740993')).toBe(9007199254740993n);
    expect(text('(1, [2, 3])')).toEqual([1, [2, 3]]);
    expect(text('a[1:3]')).toEqual(new Column([2, 3]));
    expect(text('a[0]')).toBe(1);
    expect(text('.5 + 1.')).toBe(1.5);
    expect(text('inf')).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('errors', () => {
  test.each([
    ['a & 1', 'NotImplementedError', 'cannot evaluate scalar only bool ops'],
    ['a if a else b', 'NotImplementedError', "'IfExp' nodes are not implemented"],
    ['lambda: 1', 'NotImplementedError', "'Lambda' nodes are not implemented"],
    ['(lambda: 1)()', 'TypeError', 'Only named functions are supported'],
    ['a is 1', 'NotImplementedError', "'Is' nodes are not implemented"],
    ['a ^ 1', 'NotImplementedError', 'BitXor'],
    ['foo(a)', 'ValueError', '"foo" is not a supported function'],
    ['sum(a)', 'ValueError', '"sum" is not a supported function'],
    ['nope > 1', 'UndefinedVariableError', "name 'nope' is not defined"],
    ['c > 1', 'UndefinedVariableError', "name 'c' is not defined"],
    ['@nope > 1', 'UndefinedVariableError', "local variable 'nope' is not defined"],
    ['{1: 2}', 'NotImplementedError', "'Dict' nodes are not implemented"],
    ['{1, 2}', 'NotImplementedError', "'Set' nodes are not implemented"],
    ['[x for x in a]', 'NotImplementedError', 'ListComp'],
    ['a == ', 'SyntaxError', 'invalid syntax'],
    ['(a > 1', 'SyntaxError', 'invalid syntax'],
    ['a > 1; b', 'SyntaxError', 'only a single expression is allowed'],
    ['a > 1 if', 'SyntaxError', 'Python keyword not valid identifier in numexpr query'],
    ['if > 1', 'SyntaxError', 'Python keyword not valid identifier in numexpr query'],
    ['`c d', 'SyntaxError', 'backticks'],
    ["s == 'x", 'SyntaxError', 'unterminated'],
    ['a ? b', 'SyntaxError', 'invalid character'],
    ['sin(a, b=1)', 'TypeError', 'Function "sin" does not support keyword arguments'],
    ['a = 1', 'ValueError', 'cannot assign without a target object'],
    ['a[1,2]', 'NotImplementedError', 'multi-dimensional subscripts are not supported'],
    ['a += 1', 'NotImplementedError', "'AugAssign' nodes are not implemented"],
    ['a > 1\nb > 2', 'ValueError', 'multi-line expressions are only valid in the context of data, use DataFrame.eval'],
    ['', 'ValueError', 'expr cannot be an empty string'],
    [3, 'ValueError', 'expr must be a string'],
  ] as const)('%s', (text, name, message) => {
    let raised: Error | undefined;
    try {
      evaluateQuery(text, toy());
    } catch (error) {
      raised = error as Error;
    }
    expect(raised?.name).toBe(name);
    expect(raised?.message).toContain(message);
  });
  test.each([
    ['a > 1 and b < 2', 'BoolOp'],
    ['not ok', "'Not'"],
    ['a in [1]', "'In'"],
    ['@lim', 'only supported by the pandas parser'],
  ])('python parser: %s', (text, message) => expect(() => evaluateQuery(text, toy(), { parser: 'python' })).toThrow(message));
  test('@ at the top level, unknown engines and parsers', () => {
    expect(() => evaluateQuery('@lim + 1', toy(), { topLevel: true })).toThrow("The '@' prefix is not allowed in top-level eval calls.");
    expect(() => evaluateQuery("'@' + 'x'", toy(), { topLevel: true })).not.toThrow();
    expect(() => evaluateQuery('a', toy(), { engine: 'x' })).toThrow('Invalid engine');
    expect(() => evaluateQuery('a', toy(), { parser: 'x' })).toThrow('Invalid parser');
  });
  test('a misspelt name is told the nearest', () => expect(() => evaluateQuery('oks', toy())).toThrow("Did you mean 'ok'?"));
});

describe('assignment', () => {
  const assigning = () => {
    const all: Record<string, Column> = columns();
    return new Toy(all, {}, (name, value) => void (all[name] = value as Column));
  };
  test('later lines see earlier ones', () => {
    const scope = assigning();
    expect(evaluateQuery('a = a + 1\nz = a * 2\n', scope)).toEqual({ value: undefined, assigned: ['a', 'z'] });
    expect(scope.columns.z.values).toEqual([4, 6, 8, 10]);
  });
  test('mistakes', () => {
    expect(() => evaluateQuery('z = 1\na + 1', assigning())).toThrow(
      'Multi-line expressions are only valid if all expressions contain an assignment',
    );
    expect(() => evaluateQuery('a = b = 1', assigning())).toThrow('can only assign a single expression');
    expect(() => evaluateQuery('a.b = 1', assigning())).toThrow('left hand side of an assignment must be a single name');
  });
});
