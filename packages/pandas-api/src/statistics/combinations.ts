import type { LocalColumn } from '../core/column.js';
import { flatData, type IndexData, takeColumn } from '../index/data.js';
import { missingAt } from '../index/duplicates.js';
import { lookupOf } from '../index/lookup.js';
import { rowNumbers } from '../kernels/index.js';

export interface Counted {
  readonly keys: readonly LocalColumn[];
  readonly counts: readonly number[];
}

/** Some keys together: their values in order of appearance, and which of them each row has. */
interface Axis {
  readonly at: readonly number[];
  readonly levels: readonly LocalColumn[];
  readonly codes: Int32Array;
}

/** All categories of a key, those that occur first. */
function allOf(column: LocalColumn, at: number): Axis {
  const { codes, firsts } = appearing(flatData(column));
  const level = takeColumn(column, firsts);
  const present = new Set(
    Array.from(level.vector.data as Int32Array).filter((_, i) => level.vector.valid === null || level.vector.valid[i] === 1),
  );
  const rest = Array.from({ length: column.dtype.categories!.vector.length }, (_, i) => i).filter((c) => !present.has(c));
  const data = Int32Array.from([...(level.vector.data as Int32Array), ...rest]);
  const valid = level.vector.valid === null ? null : Uint8Array.from([...level.vector.valid, ...rest.map(() => 1)]);
  return { at: [at], levels: [{ dtype: column.dtype, vector: { ...level.vector, length: data.length, data, valid } }], codes };
}

/** Several keys as they occur together. */
function together(keys: readonly LocalColumn[], at: readonly number[]): Axis {
  const columns = at.map((i) => keys[i]);
  const { codes, firsts } = appearing(multi(columns));
  return { at, levels: columns.map((c) => takeColumn(c, firsts)), codes };
}

/** Missing values are one value too. */
function appearing(data: IndexData): { codes: Int32Array; firsts: number[] } {
  const { codes } = lookupOf(data);
  const seen = new Map<number, number>();
  const firsts: number[] = [];
  const found = Int32Array.from(codes, (code, i) => {
    let at = seen.get(code);
    if (at === undefined) {
      seen.set(code, (at = firsts.length));
      firsts.push(i);
    }
    return at;
  });
  return { codes: found, firsts };
}

/** Counts of the combinations of all categories of some keys (`whole`) for each combination of the other keys that occurs, zero for those that do not. */
export function everyCategory(given: Counted, whole: readonly boolean[]): Counted {
  const { keys } = given;
  const at = keys.flatMap((_, i) => (whole[i] ? [] : [i]));
  const rest = keys.flatMap((k, i) => (whole[i] ? [allOf(k, i)] : []));
  return occurringFirst(crossed(given, at.length === 0 ? rest : [together(keys, at), ...rest]), given);
}

/** Those that have the keys that must not be missing. Their rows are dropped last: the values of their other keys are combined too. */
export function present({ keys, counts }: Counted, needed: readonly boolean[]): Counted {
  const gone = keys.flatMap((k, i) => (needed[i] ? [missingAt(k)] : []));
  const rows = Array.from(counts.keys()).filter((i) => !gone.some((missing) => missing(i)));
  return { keys: keys.map((k) => takeColumn(k, rows)), counts: rows.map((i) => counts[i]) };
}

/** The combinations that occur as they came, then the others. */
function occurringFirst({ keys, counts }: Counted, given: Counted): Counted {
  const places = lookupOf(multi(keys)).codesOf(multi(given.keys));
  const met = new Set(places);
  const order = [...places, ...rowNumbers(counts.length).filter((i) => !met.has(i))];
  return { keys: keys.map((k) => takeColumn(k, order)), counts: order.map((i) => counts[i]) };
}

const multi = (columns: readonly LocalColumn[]): IndexData => ({ kind: 'multi', columns, names: columns.map(() => null) });

function crossed({ keys, counts }: Counted, axes: readonly Axis[]): Counted {
  const sizes = axes.map((x) => x.levels[0].vector.length);
  const total = sizes.reduce((x, y) => x * y, 1);
  const out = new Array<number>(total).fill(0);
  counts.forEach((n, row) => {
    out[axes.reduce((place, x, k) => place * sizes[k] + x.codes[row], 0)] = n;
  });
  const columns: LocalColumn[] = [...keys];
  let step = total;
  axes.forEach((x, k) => {
    step /= sizes[k];
    const each = step;
    const rows = Array.from({ length: total }, (_, i) => Math.floor(i / each) % sizes[k]);
    x.at.forEach((i, l) => {
      columns[i] = takeColumn(x.levels[l], rows);
    });
  });
  return { keys: columns, counts: out };
}
