import type { Loose } from './case.js';
import { readJson } from './files.js';

export interface Member {
  readonly kind: 'property' | 'method' | 'function' | 'class' | 'value';
  readonly camel: string;
  readonly parameters?: readonly { readonly name: string; readonly rest?: string }[] | null;
}
export type Surface = Readonly<Record<string, Member>>;

/** pandas' own list of names: surface, member, parameters. */
export const SURFACES = (readJson('pandas-names.json') as { surfaces: Record<string, Surface> }).surfaces;

const day = (pd: Loose) => pd.Series([1], { index: pd.DatetimeIndex(['2024-01-01']) });
const pair = (pd: Loose) => pd.DataFrame({ k: ['a'], v: [1] });

/** Objects of every surface: their prototypes are where the members are looked for. */
export const SAMPLES: Record<string, readonly ((pd: Loose) => Loose)[]> = {
  DataFrame: [pair],
  Series: [(pd) => pd.Series([1])],
  Index: [(pd) => pd.Index(['a'])],
  MultiIndex: [(pd) => pd.MultiIndex.fromTuples([pd.tuple('a', 1)])],
  DatetimeIndex: [(pd) => pd.DatetimeIndex(['2024-01-01'])],
  CategoricalIndex: [(pd) => pd.CategoricalIndex(['a'])],
  DataFrameGroupBy: [(pd) => pair(pd).groupby('k')],
  SeriesGroupBy: [(pd) => pair(pd).groupby('k').get('v')],
  Rolling: [(pd) => pd.Series([1]).rolling(1)],
  Expanding: [(pd) => pd.Series([1]).expanding()],
  ExponentialMovingWindow: [(pd) => pd.Series([1]).ewm({ alpha: 0.5 })],
  Resampler: [(pd) => day(pd).resample('D')],
  'Series.str': [(pd) => pd.Series(['a']).str],
  'Series.dt': [
    (pd) => pd.Series([pd.Timestamp(0)]).dt,
    (pd) => pd.Series([pd.Timedelta(0)]).dt,
    (pd) => pd.Series([pd.Period('2024', 'Y')]).dt,
  ],
  'Series.cat': [(pd) => pd.Series(['a'], { dtype: 'category' }).cat],
  Timestamp: [(pd) => pd.Timestamp(0)],
  Timedelta: [(pd) => pd.Timedelta(0)],
};

/** The samples that the library can make today. */
export function samplesOf(pd: Loose, surface: string): Loose[] {
  return (SAMPLES[surface] ?? []).flatMap((make) => {
    try {
      const made = make(pd);
      return made === null || made === undefined ? [] : [made];
    } catch {
      return [];
    }
  });
}
