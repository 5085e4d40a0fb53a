import { OptionError, ValueError } from '@pandorable/planner';
import { afterEach, describe, expect, it } from 'vitest';
import { frameRepr } from '../../src/display/frame-text.js';
import { describeOption, getOption, optionContext, options, resetOption, setEngFloatFormat, setOption } from '../../src/display/options.js';
import { rowsNeeded } from '../../src/display/rows-needed.js';
import { seriesRepr } from '../../src/display/series-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { axis, col, frame, range, series } from './views.js';

afterEach(() => resetOption('all'));

describe('options', () => {
  it('reads and sets by full, partial and camelCase name', () => {
    expect(getOption('display.max_rows')).toBe(60);
    setOption('display.max_r', 7);
    expect(getOption('display.maxRows')).toBe(7);
    setOption({ 'display.precision': 2, display: { min_rows: 4 } });
    expect([getOption('display.precision'), getOption('min_rows')]).toEqual([2, 4]);
    resetOption('display.max_rows');
    expect(getOption('display.max_rows')).toBe(60);
  });

  it('has them as properties', () => {
    options.display.maxRows = 5;
    expect(options.display.max_rows).toBe(5);
    options.display.unicode.east_asian_width = true;
    expect(getOption('display.unicode.east_asian_width')).toBe(true);
    expect(Object.keys(options)).toEqual([
      'cache',
      'compute',
      'display',
      'future',
      'io',
      'mode',
      'plotting',
      'progress',
      'styler',
      'timeout',
    ]);
    expect('maxRows' in options.display).toBe(true);
  });

  it('refuses unknown names, ambiguous ones and wrong values', () => {
    expect(() => getOption('display.max_row_count')).toThrow(OptionError);
    expect(() => getOption('max_rws')).toThrow("Did you mean 'display.max_rows'?");
    expect(() => getOption('max_')).toThrow('Pattern matched multiple keys');
    expect(() => setOption('display.max_rows', -1)).toThrow('Value must be a nonnegative integer or None');
    expect(() => setOption('display.max_rows', 1.5)).toThrow(ValueError);
    expect(() => setOption('display.large_repr', 'x')).toThrow('Value must be one of truncate|info');
    expect(() => setOption('display.max_rows')).toThrow('Must provide an even number of non-keyword arguments');
    expect(() => options.display.nothing).toThrow(OptionError);
    expect(() => {
      options.display.nothing = 1;
    }).toThrow(OptionError);
    expect(() => resetOption('m')).toThrow('You must specify at least 4 characters');
  });

  it('sets them for a while', async () => {
    const inside = optionContext({ 'display.max_rows': 3 }, () => getOption('display.max_rows'));
    expect([inside, getOption('display.max_rows')]).toEqual([3, 60]);
    expect(() =>
      optionContext('display.max_rows', 3, () => {
        throw new Error('x');
      }),
    ).toThrow('x');
    expect(getOption('display.max_rows')).toBe(60);
    const later = optionContext('display.max_rows', 4, async () => getOption('display.max_rows'));
    expect([await later, getOption('display.max_rows')]).toEqual([4, 60]);
  });

  it('describes them', () => {
    expect(describeOption('display.max_rows', false)).toMatch(/^display.max_rows : int\n.*\n {4}\[default: 60\] \[currently: 60\]$/);
    expect(() => describeOption('nothing_like_it')).toThrow(OptionError);
  });

  it('formats floats in engineering notation', () => {
    const values = series(col('float64', [1e-9, 1e-3, 1, 1e3, 1e6]));
    setEngFloatFormat({ accuracy: 1 });
    expect(seriesRepr(values)).toBe('0    1.0E-09\n1    1.0E-03\n2    1.0E+00\n3    1.0E+03\n4    1.0E+06\ndtype: float64');
    setEngFloatFormat({ accuracy: 0, useEngPrefix: true });
    expect(seriesRepr(values)).toBe('0    1n\n1    1m\n2     1\n3    1k\n4    1M\ndtype: float64');
  });
});

describe('rows to fetch', () => {
  it.each([
    [60, {}, { head: 60, tail: 0 }],
    [61, {}, { head: 5, tail: 5 }],
    [1e9, { maxRows: 5, minRows: 10 }, { head: 2, tail: 2 }],
    [1e9, { maxRows: null }, { head: 1e9, tail: 0 }],
    [100, { maxRows: 0 }, { head: 12, tail: 12 }],
  ])('%d rows with %j', (total, replaced, expected) => {
    expect(rowsNeeded(total, displayOptions(replaced))).toEqual(expected);
  });

  it('prints a frame of which only the ends were fetched', () => {
    const head = Array.from({ length: 5 }, (_, i) => i);
    const values = [...head, ...head.map((i) => 999_995 + i)];
    const index = axis(col('int64', values));
    const part = { ...frame([col('int64', values)], ['a'], index), rows: 1_000_000, head: 5 };
    const whole = frame([range(1_000_000)], ['a'], axis(range(1_000_000)));
    expect(frameRepr(part)).toBe(frameRepr(whole));
    const line = { ...series(col('int64', values), index), rows: 1_000_000, head: 5 };
    expect(seriesRepr(line)).toBe(seriesRepr(series(range(1_000_000))));
  });
});
