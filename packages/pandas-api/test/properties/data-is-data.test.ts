import fc from 'fast-check';
import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';

/** Texts that an engine could take for something else: quotes, NUL, SQL, emoji, line ends, long runs. */
const awkward = fc.oneof(
  fc.constantFrom(
    "'",
    '"',
    "''; drop table x; --",
    '\0',
    'a\0b',
    '\n',
    '\r\n',
    '😀',
    '\\',
    '%_',
    '$1',
    '{}',
    'NULL',
    'nan',
    'true',
    '1',
    ' ',
    '',
    'ß',
    '中文',
    '\u{1F469}\u200D\u{1F4BB}',
    '`',
    'select * from t',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).map((s) => s.toWellFormed?.() ?? s),
);
const loose = pd as any;

describe('labels and values are data', () => {
  test('values come back as they went in, through the engine', () => {
    fc.assert(
      fc.property(fc.array(awkward, { minLength: 1, maxLength: 12 }), (values) => {
        const s = loose.Series(values, { name: 'v' });
        const through = s.get(s.ne('\u0001never')).toArray();
        expect(through).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  test('a filter by a value finds exactly its rows', () => {
    fc.assert(
      fc.property(fc.array(awkward, { minLength: 1, maxLength: 12 }), fc.nat(), (values, pick) => {
        const wanted = values[pick % values.length];
        const s = loose.Series(values);
        expect(s.get(s.eq(wanted)).toArray()).toEqual(values.filter((v) => v === wanted));
      }),
      { numRuns: 60 },
    );
  });

  test('any text is a column label', () => {
    fc.assert(
      fc.property(fc.uniqueArray(awkward, { minLength: 1, maxLength: 6 }), (labels) => {
        const df = loose.DataFrame(new Map(labels.map((l, i) => [l, [i, i + 1]])));
        const filtered = df.get(df.get(labels[0]).ge(0));
        expect([...filtered.columns]).toEqual(labels);
        labels.forEach((l, i) => {
          expect(filtered.get(l).toArray()).toEqual([i, i + 1]);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('merge and distinct keep texts apart that only look alike', () => {
    fc.assert(
      fc.property(fc.array(awkward, { minLength: 1, maxLength: 8 }), (values) => {
        const unique = [...new Set(values)];
        expect([...loose.Series(values).unique()]).toEqual(unique);
        const left = loose.DataFrame({ k: values, row: values.map((_, i) => i) });
        const right = loose.DataFrame({ k: unique, at: unique.map((_, i) => i) });
        const merged = loose.merge(left, right, { on: 'k', how: 'left' });
        expect(merged.get('at').toArray()).toEqual(values.map((v) => unique.indexOf(v)));
      }),
      { numRuns: 40 },
    );
  });
});
