import { describe, expect, it } from 'vitest';
import { frameToMarkdown } from '../../src/display/markdown-text.js';
import { axis, cat, col, frame, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  pipe: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'pipe' },
    ),
    `|    |   a | bb   |      c |
|---:|----:|:-----|-------:|
|  0 |   1 | x    |   1.5  |
|  1 |  20 | yyyy | nan    |
|  2 |   3 | nan  | 300.25 |`,
  ],
  github: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'github' },
    ),
    `|    |   a | bb   |      c |
|----|-----|------|--------|
|  0 |   1 | x    |   1.5  |
|  1 |  20 | yyyy | nan    |
|  2 |   3 | nan  | 300.25 |`,
  ],
  grid: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'grid' },
    ),
    `+----+-----+------+--------+
|    |   a | bb   |      c |
+====+=====+======+========+
|  0 |   1 | x    |   1.5  |
+----+-----+------+--------+
|  1 |  20 | yyyy | nan    |
+----+-----+------+--------+
|  2 |   3 | nan  | 300.25 |
+----+-----+------+--------+`,
  ],
  outline: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'outline' },
    ),
    `+----+-----+------+--------+
|    |   a | bb   |      c |
+====+=====+======+========+
|  0 |   1 | x    |   1.5  |
|  1 |  20 | yyyy | nan    |
|  2 |   3 | nan  | 300.25 |
+----+-----+------+--------+`,
  ],
  psql: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'psql' },
    ),
    `+----+-----+------+--------+
|    |   a | bb   |      c |
|----+-----+------+--------|
|  0 |   1 | x    |   1.5  |
|  1 |  20 | yyyy | nan    |
|  2 |   3 | nan  | 300.25 |
+----+-----+------+--------+`,
  ],
  orgtbl: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'orgtbl' },
    ),
    `|    |   a | bb   |      c |
|----+-----+------+--------|
|  0 |   1 | x    |   1.5  |
|  1 |  20 | yyyy | nan    |
|  2 |   3 | nan  | 300.25 |`,
  ],
  simple: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'simple' },
    ),
    `      a  bb         c
--  ---  ----  ------
 0    1  x       1.5
 1   20  yyyy  nan
 2    3  nan   300.25`,
  ],
  plain: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'plain' },
    ),
    `      a  bb         c
 0    1  x       1.5
 1   20  yyyy  nan
 2    3  nan   300.25`,
  ],
  rst: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'rst' },
    ),
    `====  ===  ====  ======
  ..    a  bb         c
====  ===  ====  ======
   0    1  x       1.5
   1   20  yyyy  nan
   2    3  nan   300.25
====  ===  ====  ======`,
  ],
  presto: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { tablefmt: 'presto' },
    ),
    `    |   a | bb   |      c
----+-----+------+--------
  0 |   1 | x    |   1.5
  1 |  20 | yyyy | nan
  2 |   3 | nan  | 300.25`,
  ],
  'no index': [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { index: false },
    ),
    `|   a | bb   |      c |
|----:|:-----|-------:|
|   1 | x    |   1.5  |
|  20 | yyyy | nan    |
|   3 | nan  | 300.25 |`,
  ],
  'index name': [
    frameToMarkdown(
      frame(
        [col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])],
        ['a', 'bb', 'c'],
        axis(range(3, 0, 1), ['idx']),
      ),
    ),
    `|   idx |   a | bb   |      c |
|------:|----:|:-----|-------:|
|     0 |   1 | x    |   1.5  |
|     1 |  20 | yyyy | nan    |
|     2 |   3 | nan  | 300.25 |`,
  ],
  'text index': [
    frameToMarkdown(frame([col('int64', [1, 20]), col('float64', [1.5, null])], ['a', 'c'], axis(col('str', ['x', 'yyyy']), ['bb']))),
    `| bb   |   a |     c |
|:-----|----:|------:|
| x    |   1 |   1.5 |
| yyyy |  20 | nan   |`,
  ],
  'numbers only': [
    frameToMarkdown(frame([col('int64', [1, 20]), col('float64', [0.5, 1234567])], ['a', 'b'])),
    `|    |   a |           b |
|---:|----:|------------:|
|  0 |   1 | 0.5         |
|  1 |  20 | 1.23457e+06 |`,
  ],
  ints: [
    frameToMarkdown(frame([col('int64', [1, 20]), col('int64', [10000000, 2])], ['a', 'b'])),
    `|    |   a |        b |
|---:|----:|---------:|
|  0 |   1 | 10000000 |
|  1 |  20 |        2 |`,
  ],
  floatfmt: [
    frameToMarkdown(
      frame([col('int64', [1, 20, 3]), col('str', ['x', 'yyyy', null]), col('float64', [1.5, null, 300.25])], ['a', 'bb', 'c']),
      { floatfmt: '.3f' },
    ),
    `|    |   a | bb   |       c |
|---:|----:|:-----|--------:|
|  0 |   1 | x    |   1.500 |
|  1 |  20 | yyyy | nan     |
|  2 |   3 | nan  | 300.250 |`,
  ],
  dates: [
    frameToMarkdown(frame([col('datetime64[us]', [1577836800000000n, null]), col('bool', [true, false])], ['d', 'e'])),
    `|    | d                   | e     |
|---:|:--------------------|:------|
|  0 | 2020-01-01 00:00:00 | True  |
|  1 | NaT                 | False |`,
  ],
  bools: [
    frameToMarkdown(frame([col('bool', [true, false])], ['e'])),
    `|    |   e |
|---:|----:|
|  0 |   1 |
|  1 |   0 |`,
  ],
  categories: [
    frameToMarkdown(frame([cat([0, 1], col('str', ['a', 'b']))], ['e'])),
    `|    | e   |
|---:|:----|
|  0 | a   |
|  1 | b   |`,
  ],
  'int labels': [
    frameToMarkdown(frame([col('int64', [1]), col('float64', [2.5])], [0, 1])),
    `|    |   0 |   1 |
|---:|----:|----:|
|  0 |   1 | 2.5 |`,
  ],
  'float labels': [
    frameToMarkdown(frame([col('str', ['a']), col('str', ['b'])], [1, 2.5])),
    `|    | 1.0   | 2.5   |
|---:|:------|:------|
|  0 | a     | b     |`,
  ],
  'numbers in text': [
    frameToMarkdown(frame([col('str', ['1', '22.5', '3'])], ['t'])),
    `|    |    t |
|---:|-----:|
|  0 |  1   |
|  1 | 22.5 |
|  2 |  3   |`,
  ],
  nullable: [
    frameToMarkdown(frame([col('Int64', [1, null])], ['t'])),
    `|    |   t |
|---:|----:|
|  0 |   1 |
|  1 | nan |`,
  ],
  objects: [
    frameToMarkdown(frame([col('object', [1, 'a', null, 2.5])], ['t'])),
    `|    | t   |
|---:|:----|
|  0 | 1   |
|  1 | a   |
|  2 |     |
|  3 | 2.5 |`,
  ],
  docs: [
    frameToMarkdown(frame([col('str', ['elk', 'pig']), col('str', ['dog', 'quetzal'])], ['animal_1', 'animal_2'])),
    `|    | animal_1   | animal_2   |
|---:|:-----------|:-----------|
|  0 | elk        | dog        |
|  1 | pig        | quetzal    |`,
  ],
};

describe('Markdown', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
