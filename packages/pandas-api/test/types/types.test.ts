import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCamel } from '../../src/core/names.js';
import { SIGNATURES } from '../../src/core/signatures.js';
import { Checker } from './compiler.js';

const text = (file: string): string => readFileSync(new URL(`${file}.ts`, import.meta.url), 'utf8');
const count = (source: string, what: RegExp): number => (source.match(what) ?? []).length;

/** Where the types keep the members of each surface of pandas. */
const SURFACES: Record<string, string> = {
  DataFrame: 'T.FrameMembers<{}> & T.DataFrameConstructor',
  Series: 'T.Series & T.SeriesConstructor',
  Index: 'T.Index',
  MultiIndex: 'T.MultiIndex & T.MultiIndexConstructor',
  DatetimeIndex: 'T.DatetimeIndex',
  CategoricalIndex: 'T.CategoricalIndex',
  DataFrameGroupBy: 'T.GroupMembers<{}, never, true>',
  SeriesGroupBy: 'T.SeriesGroupBy',
  Rolling: 'T.Rolling',
  Expanding: 'T.Expanding',
  ExponentialMovingWindow: 'T.ExponentialMovingWindow',
  Resampler: 'T.ResamplerBase<{}, {}>',
  'Series.str': 'T.StrAccessor',
  'Series.dt': 'T.DtAccessor',
  'Series.cat': 'T.CatAccessor',
  pandas: 'T.PandasFunctions & T.PandasClasses',
};
/** Scalar classes have types of their own. */
const SCALARS = new Set(['Timestamp', 'Timedelta', 'Period', 'Interval', 'DateOffset']);

/** Asks the types for every name that pandas lists, under both spellings; a name without a member does not compile. */
function everyMember(): string {
  const lines = Object.entries(SURFACES).map(([surface, type]) => {
    const names = Object.keys(SIGNATURES[surface]).filter((n) => !SCALARS.has(n));
    const spellings = [...new Set(names.flatMap((n) => [n, toCamel(n)]))];
    return `export const ${surface.replace('.', '_')}: readonly (keyof (${type}))[] = ${JSON.stringify(spellings)};`;
  });
  return ["import type * as T from '../../src/types/index.js';", ...lines].join('\n');
}

let checker: Checker;
beforeAll(() => {
  checker = new Checker();
});
afterAll(() => checker.dispose());

describe('types', () => {
  it('accept the right uses', () => {
    expect(checker.check(['right-uses']).errors).toEqual([]);
    expect(count(text('right-uses'), /^\S.*;$/gm)).toBeGreaterThan(150);
  });

  it('leave frames of unknown columns free', () => {
    expect(checker.check(['untyped-uses']).errors).toEqual([]);
  });

  it('refuse every planted mistake', () => {
    expect(checker.check(['wrong-uses']).errors).toEqual([]);
    expect(count(text('wrong-uses'), /@ts-expect-error/g)).toBeGreaterThan(50);
  });

  it('notice a mistake that is accepted', () => {
    const { errors } = checker.check(
      [],
      {},
      "import { trips } from './trips.js';\n// @ts-expect-error not a mistake\ntrips.price.sum();\n",
    );
    expect(errors).toHaveLength(1);
  });

  it('have every member that pandas lists, under both spellings', () => {
    expect(checker.check([], {}, everyMember()).errors).toEqual([]);
  });

  it('serve stricter settings of the compiler', () => {
    const strict = { noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noPropertyAccessFromIndexSignature: true };
    expect(checker.check(['right-uses'], strict).errors).toEqual([]);
  });

  it('stay within about 300 instantiations a chained call', () => {
    const start =
      "import { cities, pd, trips, untyped } from './trips.js';\nexport const warm = [trips.price, cities.city, untyped.a, pd.readCsv('x').head()];\n";
    const base = checker.check([], {}, start).instantiations;
    const calls = count(text('right-uses'), /\.\w+(<\w+>)?\(/g);
    const used = checker.check(['right-uses']).instantiations - base;
    expect(base).toBeLessThan(120_000);
    expect(used / calls).toBeLessThan(330);
  });
});
