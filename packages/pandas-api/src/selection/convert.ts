import { KeyError, type Node, ValueError } from '@pandorable/planner';
import { nullable } from '../cells/arithmetic.js';
import { attach } from '../cells/attach.js';
import { castCell } from '../cells/cast.js';
import { type Args, isPlainObject } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectCells, resolveState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, inferDtype } from '../core/values.js';
import { castColumn, objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import type { Cell, FrameState } from '../frame/state.js';
import { isMissing, pythonRepr } from '../scalars/index.js';
import { Series } from '../series/series.js';

/** astype: one dtype for all columns, or one each by label. */
export function astype(given: FrameState, a: Args): FrameState {
  const state = resolveState(given);
  const { dtype, errors } = a;
  if (errors !== 'raise' && errors !== 'ignore')
    throw new ValueError(`Expected value of kwarg 'errors' to be one of ['raise', 'ignore']. Supplied value is '${String(errors)}'`);
  const wanted = dtypesByColumn(state, dtype);
  let { rows } = state;
  const cells = state.cells.map((cell, i) => {
    const to = wanted(i);
    if (to === null) return cell;
    const done = castOrKeep(rows, cell, to, errors === 'ignore', state.labels.labelAt(i));
    rows = done.rows;
    return done.cell;
  });
  return { ...state, rows, cells };
}

/** A single column, its dtype given alone or under its name. */
export function astypeSeries(state: FrameState, a: Args, name: unknown): FrameState {
  const { dtype } = a;
  if (!isMapping(dtype)) return astype(state, a);
  const entries = entriesOf(dtype);
  if (entries.length !== 1 || entries[0][0] !== name)
    throw new KeyError('Only the Series name can be used for the key in Series dtype mappings.');
  return astype(state, { ...a, dtype: entries[0][1] });
}

const isMapping = (v: unknown): boolean => isPlainObject(v) || v instanceof Map || Series.isSeries(v);
const entriesOf = (v: unknown): [unknown, unknown][] =>
  Series.isSeries(v) ? v.index.labels.map((l, i) => [l, v.toArray()[i]]) : v instanceof Map ? [...v] : Object.entries(v as object);

function dtypesByColumn(state: FrameState, given: unknown): (i: number) => Dtype | null {
  if (!isMapping(given)) {
    const to = parseDtype(given);
    return () => to;
  }
  const wanted = new Map<number, Dtype>();
  for (const [label, dtype] of entriesOf(given)) {
    const found = state.labels.positionsOf(label);
    const at = found.length === 0 && typeof label === 'string' && /^-?\d+$/.test(label) ? state.labels.positionsOf(Number(label)) : found;
    if (at.length === 0) {
      throw new KeyError(
        `"Only a column name can be used for the key in a dtype mappings argument. ${pythonRepr(label)} not found in columns." The columns are: ${state.labels.labels.map((l) => pythonRepr(l)).join(', ')}`,
      );
    }
    for (const i of at) wanted.set(i, parseDtype(dtype));
  }
  return (i) => wanted.get(i) ?? null;
}

function castOrKeep(rows: Node, cell: Cell, to: Dtype, ignore: boolean, label: unknown): { rows: Node; cell: Cell } {
  try {
    return castCell(rows, cell, to);
  } catch (error) {
    if (ignore && !(error instanceof RangeError)) return { rows, cell };
    if (error instanceof Error && label !== 0 && !error.message.includes('while type casting'))
      error.message = `${error.message}: Error while type casting for column '${String(label)}'`;
    throw error;
  }
}

/** The columns of a state looked at once and replaced where `change` gives another one. */
function convertColumns(state: FrameState, wanted: (c: Cell) => boolean, change: (c: LocalColumn) => LocalColumn): FrameState {
  const ready = resolveState(state);
  const at = ready.cells.flatMap((c, i) => (wanted(c) ? [i] : []));
  if (at.length === 0) return ready;
  const columns = collectCells(
    ready.rows,
    at.map((i) => ready.cells[i]),
  );
  const put = attach(ready.rows, columns.map(change));
  const cells = [...ready.cells];
  at.forEach((i, k) => {
    cells[i] = put.cells[k];
  });
  return { ...ready, rows: put.rows, cells };
}

/** infer_objects: object columns in the dtype of their values. */
export function inferObjects(state: FrameState): FrameState {
  return convertColumns(
    state,
    (c) => c.dtype.kind === 'object',
    (c) => {
      const values = objectValues(c);
      const found = values.every(isMissing) ? dtypes.object : inferDtype(values);
      return found.kind === 'object' ? c : columnOf(values, found);
    },
  );
}

/** convert_dtypes: the nullable dtype that holds each column. */
export function convertDtypes(state: FrameState, a: Args): FrameState {
  const on = (option: string): boolean => a[option] !== false;
  const inferred = on('inferObjects') ? inferObjects(state) : state;
  return convertColumns(
    inferred,
    (c) => !c.dtype.masked && ['int', 'uint', 'float', 'bool', 'str', 'object'].includes(c.dtype.kind),
    (c) => {
      const to = nullableFor(c, on);
      return to === null ? c : castColumn(c, to);
    },
  );
}

function nullableFor(c: LocalColumn, on: (option: string) => boolean): Dtype | null {
  const { dtype } = c;
  switch (dtype.kind) {
    case 'int':
    case 'uint':
      return on('convertInteger') ? nullable(dtype) : null;
    case 'bool':
      return on('convertBoolean') ? dtypes.boolean : null;
    case 'str':
      return on('convertString') ? parseDtype('string') : null;
    case 'object':
      return objectNullable(boxAll(c), on);
    default:
      return on('convertInteger') && boxAll(c).every((v) => isMissing(v) || Number.isInteger(v))
        ? dtypes.Int64
        : on('convertFloating')
          ? nullable(dtype)
          : null;
  }
}

function objectNullable(values: readonly unknown[], on: (option: string) => boolean): Dtype | null {
  const held = values.filter((v) => !isMissing(v));
  if (held.length === 0) return null;
  if (held.every((v) => typeof v === 'boolean')) return on('convertBoolean') ? dtypes.boolean : null;
  if (held.every((v) => typeof v === 'string')) return on('convertString') ? parseDtype('string') : null;
  if (held.every((v) => typeof v === 'number' || typeof v === 'bigint')) {
    const whole = held.every((v) => typeof v === 'bigint' || Number.isInteger(v));
    return whole && on('convertInteger') ? dtypes.Int64 : on('convertFloating') ? dtypes.Float64 : null;
  }
  return null;
}
