import { isPlainObject } from '../core/args.js';
import { columnOf } from '../core/values.js';
import { commonDtype } from '../dtypes/concat-local.js';
import { isMissing } from '../scalars/index.js';
import { listIn } from './construct.js';
import { dataColumn, dataLabels, dataNames, dataOfLabels, flatData, type IndexData } from './data.js';
import { lookupOf } from './lookup.js';

/** Labels replaced by others: one, several by one or each by its own, by a dict, or by a pattern. */
export function replaceLabels(d: IndexData, toReplace: unknown, value: unknown, regex: unknown): IndexData {
  if (regex === true || regex instanceof RegExp || typeof regex === 'string')
    return byPattern(d, regex === true ? toReplace : regex, value);
  const [from, to] = pairs(toReplace, value);
  const found = lookupOf(dataOfLabels(from, { multi: false }));
  let changed = false;
  const values = dataLabels(d).map((label) => {
    const at = found.positions(label).at(-1);
    if (at === undefined) return label;
    changed = true;
    return to[at];
  });
  return changed ? rebuilt(d, values) : d;
}

function pairs(toReplace: unknown, value: unknown): [readonly unknown[], readonly unknown[]] {
  if (toReplace instanceof Map) return [[...toReplace.keys()], [...toReplace.values()]];
  if (isPlainObject(toReplace)) return [Object.keys(toReplace), Object.values(toReplace)];
  const from = typeof toReplace === 'string' ? [toReplace] : (listIn(toReplace) ?? [toReplace]);
  const to = typeof value === 'string' || listIn(value) === null ? from.map(() => value) : listIn(value)!;
  return [from, to];
}

function byPattern(d: IndexData, pattern: unknown, value: unknown): IndexData {
  const patterns = (Array.isArray(pattern) ? pattern : [pattern]).map((p) => (p instanceof RegExp ? p : new RegExp(String(p))));
  const values = dataLabels(d).map((label) => {
    if (typeof label !== 'string') return label;
    const hit = patterns.find((p) => p.test(label));
    if (hit === undefined) return label;
    return typeof value === 'string'
      ? label.replaceAll(new RegExp(hit.source, `${hit.flags.replace('g', '')}g`), value.replaceAll(/\\(\d)/g, '$$$1'))
      : value;
  });
  return rebuilt(d, values);
}

/** Values in the dtype of the labels where they fit. */
function rebuilt(d: IndexData, values: readonly unknown[]): IndexData {
  const { dtype } = dataColumn(d);
  const own = columnOf(values);
  const same = own.dtype.kind === dtype.kind || values.every(isMissing);
  const wanted = same ? dtype : commonDtype(dtype, own.dtype);
  return flatData(same ? columnOf(values, wanted) : own, dataNames(d)[0]);
}
