import { call, denan, type Expr, isNull, lit, type Node, types, ValueError } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { computeNow } from '../cells/attach.js';
import { toObject } from '../cells/cast.js';
import { choose, fillerFor, isMomentText } from '../cells/choose.js';
import { codeOf, textMoment } from '../cells/literal.js';
import { type Args, isPlainObject } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { somewhere } from '../core/collect.js';
import { columnOf, isTypedArray } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype, sameDtype } from '../dtypes/registry.js';
import { Frame, STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { isMissing, isTuple, Timedelta } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { isinCell } from './membership.js';
import { eachColumn } from './missing.js';
import { mapCells } from './operators.js';

/** One replacement: an exact value, or a pattern inside texts. `loose`: a key of an object, which may mean a number. `alone`: given as two values, in no list or dict. */
interface Pair {
  readonly from: unknown;
  readonly to: unknown;
  readonly regex: boolean;
  readonly loose?: boolean;
  readonly alone?: boolean;
}
type Plan = (label: unknown) => readonly Pair[];

const isDict = (v: unknown): v is Record<string, unknown> | ReadonlyMap<unknown, unknown> => v instanceof Map || isPlainObject(v);
const isList = (v: unknown): v is readonly unknown[] => (Array.isArray(v) && !isTuple(v)) || isTypedArray(v);
const entriesOf = (d: unknown): (readonly [unknown, unknown])[] => {
  if (Series.isSeries(d)) return d.index.labels.map((l, i) => [l, d.toArray()[i]] as const);
  return d instanceof Map ? [...d] : Object.entries(d as object);
};

/** What replaces what, in which columns. */
function planOf(a: Args): Plan {
  const { value } = a;
  const byRegex = a['regex'] !== false && a['regex'] !== true && !isMissing(a['regex']);
  if (byRegex && !isMissing(a['toReplace'])) throw new ValueError("'to_replace' must be 'None' if 'regex' is not a bool");
  const from = byRegex ? a['regex'] : a['toReplace'];
  const regex = byRegex || a['regex'] === true;
  const given = value !== undefined;
  if (!given && !isDict(from) && !Series.isSeries(from))
    throw new ValueError("replace must specify either 'value', a dict-like 'to_replace', or dict-like 'regex'.");
  if (isDict(from) || Series.isSeries(from)) return dictPlan(from, value, given, regex);
  if (isList(from)) {
    const list = Array.from(from);
    if (isList(value) && value.length !== list.length)
      throw new ValueError(`Replacement lists must match in length. Expecting ${list.length} got ${value.length} `);
    if (isDict(value)) return columnPlan(value, (to) => list.map((f) => pair(f, to, regex)));
    const pairs = list.map((f, i) => pair(f, isList(value) ? value[i] : value, regex));
    return () => pairs;
  }
  if (isDict(value)) return columnPlan(value, (to) => [{ ...pair(from, to, regex), alone: true }]);
  if (isList(value)) throw new TypeError(`Invalid "to_replace" type: '${typeof from === 'string' ? 'str' : 'int'}'`);
  const one = [{ ...pair(from, value, regex), alone: true }];
  return () => one;
}

const pair = (from: unknown, to: unknown, regex: boolean): Pair => ({ from, to, regex: regex || from instanceof RegExp });

function columnPlan(by: unknown, make: (v: unknown) => readonly Pair[]): Plan {
  const plans = new Map(entriesOf(by).map(([k, v]) => [labelKey(k), make(v)] as const));
  return (label) => plans.get(labelKey(label)) ?? [];
}

function dictPlan(from: unknown, value: unknown, given: boolean, regex: boolean): Plan {
  const entries = entriesOf(from);
  const loose = isPlainObject(from);
  const pairsOf = (dict: unknown): Pair[] => entriesOf(dict).map(([k, v]) => ({ from: k, to: v, regex, loose: isPlainObject(dict) }));
  if (given) {
    const to = isDict(value) ? new Map(entriesOf(value).map(([k, v]) => [labelKey(k), v] as const)) : null;
    const plans = new Map(
      entries.map(
        ([k, f]) =>
          [
            labelKey(k),
            (isList(f) ? Array.from(f) : [f]).map((x) => ({
              ...pair(x, to === null ? value : to.get(labelKey(k)), regex),
              alone: !isList(f),
            })),
          ] as const,
      ),
    );
    return (label) => plans.get(labelKey(label)) ?? [];
  }
  if (entries.length > 0 && entries.every(([, v]) => isDict(v))) return columnPlan(from, pairsOf);
  const pairs = entries.map(([k, v]) => ({ from: k, to: v, regex, loose }));
  return () => pairs;
}

/** The values that a pair means in a column of this kind. */
function meant(p: Pair, cell: Cell): unknown {
  const { kind, tz } = cell.dtype;
  if ((kind === 'datetime' || kind === 'timedelta') && typeof p.from === 'string' && isMomentText(cell.dtype, p.from))
    return kind === 'datetime' ? textMoment(p.from, tz) : Timedelta(p.from);
  if (p.loose !== true || typeof p.from !== 'string' || cell.dtype.kind === 'str') return p.from;
  if (cell.dtype.kind === 'object' || cell.dtype.kind === 'category') return p.from;
  if (cell.dtype.kind === 'bool') return p.from === 'true' ? true : p.from === 'false' ? false : p.from;
  return isNumericDtype(cell.dtype) && p.from.trim() !== '' && !Number.isNaN(Number(p.from))
    ? Number(p.from)
    : p.from === 'NaN' || p.from === 'null'
      ? null
      : p.from;
}

/** None is a value: what takes it becomes mixed values, but for a lone None where the dtype has its own missing value. */
const makesNone = (p: Pair, { dtype }: Cell): boolean =>
  p.to === null && !p.regex && (p.alone !== true || (isNumericDtype(dtype) && !dtype.masked));

/** The rows that hold what a pair replaces; nothing if the column can have none. */
function rowsOf(rows: Node, cell: Cell, p: Pair): Expr | undefined {
  const from = meant(p, cell);
  if (isMissing(from)) return isNull(denan(cell.expr));
  if (isOtherKind(from, (cell.dtype.categories?.dtype ?? cell.dtype).kind)) return undefined;
  const { expr } = isinCell(rows, cell, [from]).cell;
  return expr.kind === 'literal' || (expr.kind === 'call' && expr.args[0].kind === 'literal') ? undefined : expr;
}

function replaceCell(rows: Node, cell: Cell, pairs: readonly Pair[]): Computed {
  if (pairs.length === 0) return { rows, cell };
  if (cell.dtype.kind !== 'object' && pairs.some((p) => makesNone(p, cell) && somewhere(rows, rowsOf(rows, cell, p) ?? lit(false)))) {
    const mixed = toObject(rows, cell);
    return replaceObjects(
      mixed.rows,
      mixed.cell,
      pairs.map((p) => ({ ...p, from: meant(p, cell) })),
    );
  }
  if (cell.dtype.kind === 'category') return replaceCategories(rows, cell, pairs);
  if (cell.dtype.kind === 'object' || cell.dtype.kind === 'interval' || cell.dtype.kind === 'period')
    return replaceObjects(rows, cell, pairs);
  let result: Computed = { rows, cell };
  for (const p of inTurn(pairs)) result = p.regex ? replacePattern(result, cell, p) : replaceExact(result, cell, p);
  return result;
}

/** Each pair takes the rows that it fits as they were, a later one those of an earlier one too. What makes patterns' texts other values comes last: there are no texts then. */
const inTurn = (pairs: readonly Pair[]): readonly Pair[] => {
  const isText = (p: Pair): boolean => !p.regex || typeof p.to === 'string';
  return [...pairs.filter(isText), ...pairs.filter((p) => !isText(p))];
};

/** Booleans are no numbers here. */
const isOtherKind = (from: unknown, kind: Dtype['kind']): boolean =>
  kind === 'bool' ? !isMissing(from) && typeof from !== 'boolean' : typeof from === 'boolean';

function replaceExact(done: Computed, original: Cell, p: Pair): Computed {
  const condition = rowsOf(done.rows, original, p);
  return condition === undefined ? done : putWhere(done, original, condition, p.to);
}

/** A value of another dtype changes the column's only if some row takes it. */
function putWhere(done: Computed, original: Cell, condition: Expr, to: unknown): Computed {
  try {
    const filler = fillerFor(original, to);
    const fits =
      isMissing(to) || sameDtype(filler.dtype, original.dtype) || (original.dtype.masked && filler.dtype.kind === original.dtype.kind);
    return fits || somewhere(done.rows, condition) ? choose(done.rows, condition, filler, done.cell) : done;
  } catch (error) {
    if (error instanceof TypeError && !somewhere(done.rows, condition)) return done;
    throw error;
  }
}

const patternOf = (from: unknown): { pat: string; flags: string } =>
  from instanceof RegExp ? { pat: from.source, flags: from.flags.replace(/[^ims]/g, '') } : { pat: String(from), flags: '' };

function replacePattern(done: Computed, original: Cell, p: Pair): Computed {
  if (original.dtype.kind !== 'str' || (typeof p.from !== 'string' && !(p.from instanceof RegExp)))
    return typeof p.from === 'string' || p.from instanceof RegExp ? done : replaceExact(done, original, p);
  const { pat, flags } = patternOf(p.from);
  const found = call('coalesce', [call('str.contains', [original.expr], { pat, flags, regex: true }), lit(false)]);
  if (typeof p.to !== 'string' || done.cell.dtype.kind !== 'str') return putWhere(done, original, found, p.to);
  const expr = call('str.replace', [done.cell.expr], { pat, repl: p.to, n: -1, regex: true, flags });
  return {
    rows: done.rows,
    cell: { ...done.cell, expr: { kind: 'case', branches: [[found, expr]], otherwise: done.cell.expr, type: types.utf8 } },
  };
}

function replaceCategories(rows: Node, cell: Cell, pairs: readonly Pair[]): Computed {
  let result: Cell = cell;
  const { kind } = cell.dtype.categories!.dtype;
  for (const p of pairs) {
    const from = codeOf(cell.dtype, p.from);
    if ((from < 0 && !isMissing(p.from)) || (kind !== 'object' && isOtherKind(p.from, kind))) continue;
    const condition = isMissing(p.from)
      ? isNull(cell.expr)
      : call('coalesce', [call('eq', [cell.expr, lit(from, types.int32)]), lit(false)]);
    if (codeOf(cell.dtype, p.to) < 0 && !isMissing(p.to) && !somewhere(rows, condition)) continue;
    const done = choose(rows, condition, fillerFor(cell, p.to), result);
    result = { expr: done.cell.expr, dtype: cell.dtype };
  }
  return { rows, cell: result };
}

const rewritten = (text: string, regex: RegExp, to: unknown): unknown =>
  typeof to === 'string' ? text.replace(regex, to.replace(/\\(\d)/g, '$$$1')) : to;

/** All missing values are one. */
const keyOf = (v: unknown): unknown => labelKey(isMissing(v) ? null : v instanceof Number ? v.valueOf() : v);

function replaceObjects(rows: Node, cell: Cell, pairs: readonly Pair[]): Computed {
  const exact = new Map(pairs.filter((p) => !p.regex).map((p) => [keyOf(meant(p, cell)), p.to] as const));
  const loose = new Map(pairs.filter((p) => p.loose === true).map((p) => [String(p.from), p.to] as const));
  const patterns = pairs
    .filter((p) => p.regex)
    .map((p) => ({
      regex: p.from instanceof RegExp ? new RegExp(p.from.source, `${p.from.flags.replace('g', '')}g`) : new RegExp(String(p.from), 'g'),
      to: p.to,
    }));
  const one = (v: unknown): unknown => {
    const key = keyOf(v);
    if (exact.has(key)) return exact.get(key);
    if ((typeof v === 'number' || v instanceof Number) && loose.has(String(v))) return loose.get(String(v));
    if (typeof v !== 'string') return v;
    const hits = patterns.filter((x) => v.search(x.regex) >= 0);
    return hits.reduce<unknown>(
      (now, { regex, to }) => (typeof now === 'string' && now.search(regex) >= 0 ? rewritten(now, regex, to) : now),
      v,
    );
  };
  return computeNow(
    rows,
    [cell],
    ([c]) =>
      columnOf((c.dtype.kind === 'object' ? objectValues(c) : boxAll(c)).map(one), c.dtype.kind === 'object' ? dtypes.object : undefined),
    'replace',
  );
}

export function replace(self: Frame | Series, a: Args): Frame | Series {
  const plan = planOf(a);
  if (!Frame.isFrame(self)) {
    if (a['value'] !== undefined && isDict(a['toReplace']))
      throw new ValueError('Series.replace cannot use dict-value and non-None to_replace');
    const name = self[STATE].name;
    return eachColumn(self, (rows, c) => replaceCell(rows, c, plan(name)));
  }
  const { labels } = self[STATE];
  return mapCells(self[STATE], (rows, c, i) => replaceCell(rows, c, plan(labels.labelAt(i))));
}
