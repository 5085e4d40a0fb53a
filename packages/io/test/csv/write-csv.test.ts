import { types, valuesOf, vectorOf } from '@pandorable/planner';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvTable } from '../../src/csv/index.js';
import { toCsvText, writeCsv } from '../../src/csv/write.js';
import { StringIO } from '../../src/string-io.js';
import { camel } from '../encode.js';
import { attempt, frames, golden } from '../frames.js';

describe('toCsv as pandas', () => {
  for (const c of golden.csv) {
    it(`${c.frame} ${JSON.stringify(c.options)}`, () => {
      const options = Object.fromEntries(Object.entries(c.options).map(([k, v]) => [camel(k), v]));
      const ours = attempt(() => toCsvText(frames[c.frame], options));
      if (c.error === undefined) expect(ours).toEqual({ text: c.text });
      else expect(ours.message).toContain(c.message);
    });
  }
});

describe('a round trip', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', "'", ' ', ';', '\t', 'é', '😀', '\\', '#', '\0', '1') });
  it('keeps all texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), fc.constantFrom(0, 1, 2), (rows, quoting) => {
        const columns = ['p', 'q'].map((name, k) => ({
          name,
          dtype: 'str',
          values: vectorOf(
            types.utf8,
            rows.map((r) => r[k]),
          ),
        }));
        const target = new StringIO();
        writeCsv({ columns, index: [], rows: rows.length }, target, { index: false, quoting });
        const back = readCsvTable(new StringIO(target.getvalue()), { dtype: 'str', keepDefaultNa: false });
        expect(back.columns.map((c) => valuesOf(c.vector))).toEqual([rows.map((r) => r[0]), rows.map((r) => r[1])]);
      }),
      { numRuns: 500 },
    );
  });
  it('keeps all floats', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (values) => {
        const written = toCsvText(
          { columns: [{ name: 'f', dtype: 'float64', values: vectorOf(types.float64, values) }], index: [], rows: values.length },
          { index: false },
        );
        const [column] = readCsvTable(new StringIO(written)).columns;
        expect([column.dtype, [...(column.vector.data as Float64Array)]]).toEqual(['float64', values]);
      }),
    );
  });
});
