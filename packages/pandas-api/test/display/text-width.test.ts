import { describe, expect, it } from 'vitest';
import { frameRepr, frameToString } from '../../src/display/frame-text.js';
import { seriesRepr } from '../../src/display/series-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { axis, col, frame, series } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  'long text': [
    frameRepr(frame([col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'y']), col('int64', [1, 2])], ['a', 'b'])),
    `                                                   a  b
0  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...  1
1                                                  y  2`,
  ],
  'long text in full': [
    frameToString(frame([col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'y'])], ['a'])),
    `                                                              a
0  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
1                                                             y`,
  ],
  max_colwidth: [
    frameToString(frame([col('str', ['abcdefghij', 'y']), col('int64', [1, 2])], ['a', 'bcdefghijkl']), { maxColwidth: 6 }),
    `       a  bcdefghijkl
0  ab...      1      
1      y      2      `,
  ],
  'max_colwidth 2': [
    frameRepr(frame([col('str', ['abcdefghij', 'y'])], ['a']), displayOptions({ maxColwidth: 2 })),
    `   a
0 ..
1  y`,
  ],
  'wide characters': [
    frameRepr(frame([col('str', ['日本', 'a']), col('str', ['ñ', '😀'])], ['あ', 'b'])),
    `    あ  b
0  日本  ñ
1   a  😀`,
  ],
  'east asian width': [
    frameRepr(frame([col('str', ['日本', 'a']), col('str', ['ñ', '😀'])], ['あ', 'b']), displayOptions({ eastAsianWidth: true })),
    `     あ   b
0  日本   ñ
1     a  😀`,
  ],
  'ambiguous width': [
    frameRepr(
      frame([col('str', ['¡¡', 'a']), col('str', ['ñ', '日本'])], ['あ', 'b']),
      displayOptions({ eastAsianWidth: true, ambiguousAsWide: true }),
    ),
    `     あ     b
0  ¡¡     ñ
1     a  日本`,
  ],
  'east asian series': [
    seriesRepr(series(col('str', ['日本', 'a']), axis(col('str', ['あ', 'bb']))), displayOptions({ eastAsianWidth: true })),
    `あ    日本
bb       a
dtype: str`,
  ],
};

describe('width of text', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
