import { agg, call, type Expr, lit, MergeError, type Node, over, ValueError, valuesOf } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { aggregateCells } from '../core/collect.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, sameDtype } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, type FrameState, indexCells, indexNames, RANGE, settle } from '../frame/state.js';
import { isMissing, isTuple, pythonStr, Timedelta } from '../scalars/index.js';
import { frameState, renewed } from './merge.js';
import { outputColumns } from './merge-columns.js';
import { indexSide, matchKeys, type Side, side } from './merge-keys.js';

const DIRECTIONS = ['backward', 'forward', 'nearest'];

/** pd.merge_asof(left, right, …): each left row with the nearest right one, in one asof join. */
export function mergeAsof(a: Args): Frame {
  const [left, right] = [frameState(a['left']), frameState(a['right'])];
  const [l, r] = asofSides(left, right, a);
  if (!DIRECTIONS.includes(a['direction'])) throw new MergeError(`direction invalid: ${String(a['direction'])}`);
  if (typeof a['allowExactMatches'] !== 'boolean')
    throw new MergeError(`allow_exact_matches must be boolean, passed ${String(a['allowExactMatches'])}`);
  l.keys.forEach((k, i) => {
    checkTypes(k.own.dtype, r.keys[i].own.dtype, i, i === l.keys.length - 1);
  });
  const tolerance = readTolerance(a['tolerance'], l.keys.at(-1)!.own.dtype);
  const [x, matched] = matchKeys(l, r);
  checkSorted(x.state.rows, x.keys.at(-1)!.cell, 'left');
  checkSorted(matched.state.rows, matched.keys.at(-1)!.cell, 'right');
  const y = renewed(matched);
  const pairs = x.keys.map((k, i) => [k.cell.expr, y.keys[i].cell.expr] as const);
  const [leftOn, rightOn] = pairs.at(-1)!;
  const rows: Node = {
    kind: 'asof-join',
    left: x.state.rows,
    right: y.state.rows,
    leftOn,
    rightOn,
    by: pairs.slice(0, -1),
    direction: a['direction'],
    allowExact: a['allowExactMatches'],
    ...(tolerance === null ? {} : { tolerance }),
  };
  const output = outputColumns(x, y, 'left', a);
  return frameOf({ rows, labels: output.labels, cells: output.cells, index: asofIndex(x, y) });
}

/** The left labels where an index took part, else a new range. */
const asofIndex = (l: Side, r: Side): FrameState['index'] =>
  l.byIndex || r.byIndex
    ? {
        kind: 'cells',
        cells: indexCells(l.state.index),
        names: indexNames(l.state.index),
        multi: l.state.index.kind === 'cells' && (l.state.index.multi ?? false),
      }
    : RANGE;

const listOf = (v: unknown): unknown[] => (isMissing(v) ? [] : Array.isArray(v) && !isTuple(v) ? [...v] : [v]);

/** Keys of both sides: what must be equal first, the ordered key last. */
function asofSides(left: FrameState, right: FrameState, a: Args): [Side, Side] {
  const both = !isMissing(a['on']);
  if (both && (!isMissing(a['leftOn']) || !isMissing(a['rightOn'])))
    throw new MergeError('Can only pass argument "on" OR "left_on" and "right_on", not a combination of both.');
  if (both && (a['leftIndex'] === true || a['rightIndex'] === true))
    throw new MergeError('Can only pass argument "on" OR "left_index" and "right_index", not a combination of both.');
  if (!isMissing(a['by']) && (!isMissing(a['leftBy']) || !isMissing(a['rightBy'])))
    throw new MergeError('Can only pass by OR left_by and right_by');
  const [leftBy, rightBy] = [listOf(a['by'] ?? a['leftBy']), listOf(a['by'] ?? a['rightBy'])];
  if (leftBy.length > 0 && rightBy.length === 0) throw new MergeError('missing right_by');
  if (rightBy.length > 0 && leftBy.length === 0) throw new MergeError('missing left_by');
  if (leftBy.length !== rightBy.length) throw new MergeError('left_by and right_by must be the same length');
  return [
    oneSide(left, leftBy, a['leftIndex'] === true, both ? a['on'] : a['leftOn'], 'left'),
    oneSide(right, rightBy, a['rightIndex'] === true, both ? a['on'] : a['rightOn'], 'right'),
  ];
}

function oneSide(state: FrameState, by: readonly unknown[], byIndex: boolean, on: unknown, name: string): Side {
  if (byIndex) {
    const index = indexSide(state);
    if (index.keys.length !== 1) throw new MergeError(`${name} can only have one index`);
    const equal = side(state, by);
    return { state: equal.state, keys: [...equal.keys, ...index.keys], byIndex: true };
  }
  const list = listOf(on);
  if (list.length !== 1) throw new MergeError(`can only asof on a key for ${name}`);
  return side(state, [...by, ...list]);
}

const ordered = (d: Dtype): boolean => isIntDtype(d) || d.kind === 'float' || d.kind === 'datetime' || d.kind === 'timedelta';

function checkTypes(a: Dtype, b: Dtype, i: number, last: boolean): void {
  if (!sameDtype(a, b))
    throw new MergeError(`incompatible merge keys [${i}] dtype('${a.name}') and dtype('${b.name}'), must be the same type`);
  if (last && !ordered(a))
    throw new MergeError(`Incompatible merge dtype, dtype('${a.name}') and dtype('${b.name}'), both sides must have numeric dtype`);
}

/** As the asof join takes it: nanoseconds for times, else in the key's own numbers. */
function readTolerance(given: unknown, key: Dtype): Expr | null {
  if (isMissing(given)) return null;
  const wrong = new MergeError(`incompatible tolerance ${pythonStr(given)}, must be compat with type dtype('${key.name}')`);
  if (key.kind === 'datetime' || key.kind === 'timedelta') {
    if (!(given instanceof Timedelta)) throw wrong;
    if (given.count < 0n) throw new MergeError('tolerance must be positive');
    return lit(key.kind === 'datetime' ? given.asUnit('ns').count : given.asUnit(key.unit).count);
  }
  if (typeof given !== 'number' && typeof given !== 'bigint') throw wrong;
  if (isIntDtype(key) && !Number.isInteger(Number(given))) throw wrong;
  if (given < 0) throw new MergeError('tolerance must be positive');
  return lit(isIntDtype(key) ? given : Number(given), isIntDtype(key) ? undefined : { kind: 'float64' });
}

/** The ordered key must ascend and have no missing values: one small query. */
function checkSorted(rows: Node, key: Cell, name: string): void {
  const before: Cell = { expr: over('win.shift', [key.expr], { options: { periods: 1 } }), dtype: key.dtype };
  const wide = settle(rows, [before], (e) => e.kind === 'window');
  const descends = call('lt', [key.expr, wide.cells[0].expr]);
  const found = aggregateCells(
    wide.rows,
    [descends, call('is_null', [key.expr])].map((e) => ({ expr: agg('agg.any', [e]), dtype: dtypes.bool })),
  );
  const [falls, lacks] = found.map((c) => valuesOf(c.vector)[0] === true);
  if (lacks) throw new ValueError(`Merge keys contain null values on ${name} side`);
  if (falls) throw new ValueError(`${name} keys must be sorted`);
}
