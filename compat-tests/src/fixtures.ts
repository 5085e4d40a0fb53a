import type { Loose, Scope } from './case.js';
import { readJson } from './files.js';

/** A typed column of fixtures.json; record.py reads the same file. */
interface Typed {
  readonly name: string | null;
  readonly dtype: string;
  readonly values: readonly unknown[];
  readonly categories?: readonly string[];
  readonly ordered?: boolean;
}
type Labels = Typed | { readonly arrays: readonly Typed[] } | null;
type Fixture =
  | (Typed & { readonly kind: 'series'; readonly index: Labels })
  | { readonly kind: 'frame'; readonly columns: readonly Typed[]; readonly index: Labels; readonly labels?: Labels };

const FIXTURES = readJson('fixtures.json') as Record<string, Fixture>;
/** A fixture could not be made: the case is not at fault, and no expected error either. */
export class FixtureError extends Error {
  override name = 'FixtureError';
}

const FLOATS: Record<string, number> = { inf: Infinity, '-inf': -Infinity, '-0': -0 };

/** The library, numpy and lazily built fixtures: a fixture that cannot be built fails only the cases that use it. */
export function makeScope(pd: Loose, np: Loose): Scope {
  const scope = { pd, np };
  for (const [name, fixture] of Object.entries(FIXTURES)) {
    let built: Loose;
    Object.defineProperty(scope, name, { enumerable: true, get: () => (built ??= tryBuild(pd, name, fixture)) });
  }
  return scope;
}

function tryBuild(pd: Loose, name: string, fixture: Fixture): Loose {
  try {
    return build(pd, fixture);
  } catch (error) {
    throw new FixtureError(`the fixture ${name} cannot be made: ${String(error)}`, { cause: error });
  }
}

function build(pd: Loose, fixture: Fixture): Loose {
  const index = labelsOf(pd, fixture.index);
  if (fixture.kind === 'series') return seriesOf(pd, fixture, index);
  const frame = pd.DataFrame(Object.fromEntries(fixture.columns.map((c) => [c.name, seriesOf(pd, c, index)])));
  if (fixture.labels) frame.columns = labelsOf(pd, fixture.labels);
  return frame;
}

function seriesOf(pd: Loose, column: Typed, index: Loose): Loose {
  const options = { dtype: dtypeOf(pd, column), name: column.name };
  return pd.Series(valuesOf(pd, column), index === undefined ? options : { ...options, index });
}

function labelsOf(pd: Loose, labels: Labels): Loose {
  if (labels === null) return undefined;
  if ('arrays' in labels) {
    return pd.MultiIndex.fromArrays(
      labels.arrays.map((a) => valuesOf(pd, a)),
      { names: labels.arrays.map((a) => a.name) },
    );
  }
  return pd.Index(valuesOf(pd, labels), { dtype: labels.dtype, name: labels.name });
}

const dtypeOf = (pd: Loose, { dtype, categories, ordered }: Typed): unknown =>
  dtype === 'category' ? pd.CategoricalDtype(categories, { ordered }) : dtype;

function valuesOf(pd: Loose, { dtype, values }: Typed): unknown[] {
  const time = dtype.startsWith('datetime64') ? pd.Timestamp : dtype.startsWith('timedelta64') ? pd.Timedelta : undefined;
  return values.map((v) => (v === null ? null : time ? time(v) : cellOf(v)));
}

function cellOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const tagged = value as { float?: string; int?: string };
  return tagged.float === undefined ? BigInt(tagged.int as string) : FLOATS[tagged.float];
}
