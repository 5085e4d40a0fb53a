export type Engine = 'local' | 'cluster';
/** Why a case fails: on both engines, or on one. */
type Gap = string | { readonly on: Engine; readonly why: string };

/** Why a case is known to fail on an engine. */
export function gapOn(engine: Engine, name: string): string | undefined {
  const gap = gaps[name];
  return typeof gap === 'object' ? (gap.on === engine ? gap.why : undefined) : gap;
}

/** Cases that are known to fail, and why: `{'family/case': 'reason'}`. A gap that has closed fails the run. */
export const gaps: Readonly<Record<string, Gap>> = {
  'apply/apply-columns-series': 'JavaScript has no 1.0: a mean that is integral comes back as an int, so the column stays int64',
  'errors/required-missing': 'positional arguments are taken in the order of pandas’ signature, its keyword-only ones too',
  'mixed-labels/mixed-pd-series-0-0-0-0-value-counts': { on: 'cluster', why: 'Spark makes -0.0 a plain 0.0 where it groups' },
  'mixed-labels/mixed-pd-series-0-0-0-0-unique': { on: 'cluster', why: 'Spark makes -0.0 a plain 0.0 where it groups' },
};
