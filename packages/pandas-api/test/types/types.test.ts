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

/** The same chains over n schemas: what a call costs once the types are loaded. */
function manyCalls(n: number): string {
  const parts = Array.from(
    { length: n },
    (_, i) => `
interface S${i} { city: string; kind: 'a' | 'b'; price${i}: number; qty: number; when: Timestamp; extra${i}: string | null }
declare const d${i}: DataFrame<S${i}>;
export const sum${i} = d${i}.assign({ total: r => r.price${i} * r.qty }).get(r => r.total > 3).sortValues('total').head(3).total.sum();
export const grouped${i} = d${i}.groupby('city').agg({ price${i}: 'mean', qty: 'sum' }).resetIndex().sort_values('qty', { ascending: false }).price${i};
export const joined${i} = d${i}.merge(cities, { on: 'city', how: 'left' }).drop({ columns: 'qty' }).rename({ columns: { people: 'n' } }).dropna();
export const text${i} = d${i}.city.str.upper().str.strip().fillna('x').valueCounts().head(2).toList();
export const math${i} = d${i}.price${i}.mul(2).add(d${i}.qty).gt(3).and(d${i}.qty.lt(9)).sum();
export const long${i} = d${i}.melt({ idVars: 'city', valueVars: 'qty' }).fillna(0).groupby(['city', 'variable']).sum().describe();
export const years${i} = d${i}.set('year', d${i}.when.dt.year).groupby('year').qty.mean().to_list();
const wide${i}: DataFrame<{ qty: number }> = d${i}.query('qty > 3').drop_duplicates(['city']).reset_index({ drop: true });
export const last${i} = wide${i}.qty.rolling(3).mean().max();`,
  );
  return ["import { cities, type DataFrame, type Timestamp } from './trips.js';", ...parts].join('\n');
}

describe.each(['7', '5.9'] as const)('types under TypeScript %s', (version) => {
  let checker: Checker;
  beforeAll(() => {
    checker = new Checker(version);
  });
  afterAll(() => checker.dispose());

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
    const { instantiations: base, errors } = checker.check([], {}, manyCalls(1));
    expect(errors).toEqual([]);
    const used = checker.check([], {}, manyCalls(21)).instantiations;
    const calls = count(manyCalls(21), /\.\w+\(/g) - count(manyCalls(1), /\.\w+\(/g);
    expect(calls).toBeGreaterThan(500);
    expect(base).toBeLessThan(150_000);
    expect((used - base) / calls).toBeLessThan(320);
  });
});
