import { describe, expect, test } from 'vitest';
import type { Case } from '../src/case.js';
import { firstDifference } from '../src/compare.js';
import { Encoder } from '../src/encode.js';
import type { Golden } from '../src/golden.js';
import { runCase } from '../src/run-case.js';

class DataFrame {}
class Index {}
class MultiIndex extends Index {}
class Series {
  dtype = 'float64';
  name = 's';
  index = Object.assign(new Index(), { names: [null], dtype: 'int64', toList: () => [0, 1] });
  constructor(readonly list: unknown[]) {}
  toList = () => this.list;
  toString = () => '0    1.5\n1    NaN';
}
const pd = { DataFrame, Index, MultiIndex, Series };
const encode = (v: unknown) => new Encoder(pd).encode(v);
const run = (ts: Case['ts'], golden: unknown) => runCase({ name: 'x', py: '', ts }, golden as Golden, pd, {});

describe('comparing', () => {
  test.each([
    [1, 1 + 1e-12, true],
    [1, 1 + 1e-6, false],
    [1, '1', false],
    [null, 0, false],
    [{ float: '-0' }, 0, false],
    [{ int: '9007199254740993' }, { int: '9007199254740992' }, false],
    [[1, 2], [2, 1], false],
    [{ type: 'Timestamp', text: '2024-01-01 00:00:00' }, '2024-01-01 00:00:00', false],
    [{ type: 'dtype', text: 'int64' }, 'int64', true],
    [{ map: [['a', 1]] }, { map: [['b', 1]] }, false],
  ])('%j and %j', (golden, actual, same) => {
    expect(firstDifference(golden, actual) === undefined).toBe(same);
  });

  test('names the first difference', () => {
    expect(firstDifference({ kind: 'frame', data: [[1, 2]] }, { kind: 'frame', data: [[1, 3]] })).toBe(
      'result.data[0][1]: pandas has 2, pandorable 3',
    );
  });

  test('a RangeIndex may stand for picked rows, not for a result', () => {
    const labels = (name: string) => ({ class: name, values: [0, 2] });
    expect(firstDifference(labels('RangeIndex'), labels('Index'))).toBeUndefined();
    expect(firstDifference({ kind: 'index', ...labels('RangeIndex') }, { kind: 'index', ...labels('Index') })).toContain('class');
  });
});

describe('encoding', () => {
  test('scalars', () => {
    expect(encode([-0, Infinity, NaN, 2n ** 60n, true, 'x', undefined])).toEqual({
      kind: 'value',
      value: [{ float: '-0' }, { float: 'inf' }, null, { int: '1152921504606846976' }, true, 'x', { wrong: 'undefined' }],
    });
  });

  test('null is wrong in a float column, NaN right', () => {
    expect(encode(new Series([1.5, NaN]))).toMatchObject({ kind: 'series', dtype: 'float64', values: [1.5, null] });
    expect(encode(new Series([1.5, null]))).toMatchObject({ values: [1.5, { wrong: 'null in a column of float64' }] });
  });
});

describe('running', () => {
  const raises = { kind: 'error', error: 'TypeError', message: 'no' };

  test('an answer', () => {
    expect(run(() => 3, { kind: 'value', value: 3 })).toBeUndefined();
    expect(run(() => 4, { kind: 'value', value: 3 })).toContain('pandas has 3');
  });

  test('an error of the same class name', () => {
    const raise = () => {
      throw new TypeError('wrong dtype');
    };
    expect(run(raise, raises)).toBeUndefined();
    expect(run(raise, { ...raises, error: 'KeyError' })).toContain('pandas raises KeyError');
    expect(run(() => 3, raises)).toContain('pandorable nothing');
  });

  test('a slip of JavaScript is no expected TypeError', () => {
    const nothing: { [name: string]: () => void } = {};
    expect(run(() => nothing.missing(), raises)).toContain('is not a function');
  });

  test('a fixture that cannot be made is no expected error', () => {
    expect(run(({ df }) => df, { ...raises, error: 'FixtureError' })).toContain('the fixture df cannot be made');
  });
});
