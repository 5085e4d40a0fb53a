import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';
import { receivePart, type SentPart, sendPart } from '../../src/groupby/beside/parts.js';
import { Unsendable } from '../../src/groupby/beside/values.js';

const sent = (value: unknown): any => receivePart(JSON.parse(JSON.stringify(sendPart(value))) as SentPart);

describe('what functions over groups give, as JSON and back', () => {
  test('plain values', () => {
    const values = [
      0,
      -0,
      1.5,
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      2n ** 70n,
      'é\ud800',
      true,
      null,
      undefined,
      [1, undefined, Number.NaN, [null]],
      { a: 1, b: { c: [] } },
      new Map<unknown, unknown>([[1, 'x']]),
      new Date(5),
    ];
    for (const value of values) expect(sent(value)).toEqual(value);
  });

  test.each([
    pd.Timestamp('2024-02-03 04:05:06.123456789', { tz: 'Europe/Berlin' }),
    pd.Timedelta('3 days 00:00:01'),
    pd.Period('2024-02', 'M'),
    pd.NaT,
    pd.NA,
    pd.Interval(1, 2.5, 'both'),
    pd.tuple('a', pd.Timestamp('2024')),
  ])('%s', (value) => {
    expect(String(sent(value))).toBe(String(value));
    expect(sent(value).constructor).toBe(value.constructor);
  });

  const frame = new pd.DataFrame({
    i: [1, -2, 3],
    f: [0.1, Number.NaN, Number.POSITIVE_INFINITY],
    b: [true, false, true],
    s: ['x', null, 'é'],
    o: [1, 'a', null],
    t: pd.toDatetime(['2024-01-01', null, '2024-02-02']),
    d: pd.toTimedelta(['1s', null, '2D']),
  }) as any;
  const typed = frame.assign({
    c: frame.get('s').astype(pd.CategoricalDtype(['x', 'é', 'z'], true)),
    n: pd.Series([1, null, 3]).astype('Int64'),
    p: frame.get('t').dt.toPeriod('M'),
    v: pd.cut(frame.get('i'), 2),
  });

  test.each([
    ['a frame', frame],
    ['all dtypes', typed],
    ['labels of texts', frame.setIndex('s')],
    ['labels of several levels', frame.setIndex(['s', 'i'])],
    ['columns of several levels', frame.groupby('b').agg({ i: ['min', 'max'] })],
    ['times as labels', new pd.DataFrame({ x: [1, 2] }, { index: pd.dateRange('2024', { periods: 2, freq: 'D' }) })],
    ['no rows', frame.head(0)],
    ['no columns', frame.get([])],
  ])('%s', (_, value: any) => {
    const back = sent(value);
    pd.testing.assertFrameEqual(back, value);
    expect(String(back)).toBe(String(value));
  });

  test('a Series and its name', () => {
    const s = typed.get('c').rename(pd.tuple('a', 1));
    pd.testing.assertSeriesEqual(sent(s), s);
  });

  test.each([
    ['an object of a class', new (class Own {})()],
    ['a function', () => 1],
    ['a promise', Promise.resolve(1)],
    ['one of them in a list', [new (class Own {})()]],
    ['a list column', new pd.Series([[1], [2, 3]]).astype('object').map((v: unknown) => (v === null ? v : new (class Own {})()))],
  ])('%s cannot be sent', (_, value) => expect(() => sendPart(value)).toThrow(Unsendable));
});
