import { describe, expect, it } from 'vitest';
import { LabelMap } from '../../src/core/label-map.js';
import { tuple } from '../../src/scalars/index.js';

describe('a Map by label', () => {
  const map = new LabelMap<unknown>([
    [tuple('a', 1), 'x'],
    ['k', new LabelMap([[0, true]])],
  ]);

  it('finds an equal tuple', () => {
    expect(map.get(tuple('a', 1))).toBe('x');
    expect(map.has(tuple('a', 2))).toBe(false);
    map.set(tuple('a', 1), 'y').set(tuple('b', 2), 'z');
    expect([map.size, map.get(tuple('a', 1)), map.get(tuple('b', 2))]).toEqual([3, 'y', 'z']);
    expect([map.delete(tuple('b', 2)), map.get(tuple('b', 2))]).toEqual([true, undefined]);
  });

  it('is a Map for everybody else, and an object in JSON', () => {
    expect(new LabelMap([['a', 1]])).toEqual(new Map([['a', 1]]));
    expect(JSON.stringify(map)).toBe(`{"('a', 1)":"y","k":{"0":true}}`);
  });
});
