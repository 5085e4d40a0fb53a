import { KeyError, ValueError } from '@pandorable/planner';
import { type Args, isPlainObject, readArgs, signature } from '../core/args.js';
import { toCamel } from '../core/names.js';
import { selectAt } from '../frame/columns.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { makeIndex } from '../index/make.js';
import { isMissing, isTuple, tuple } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { setIndex } from './labels.js';
import { isListLike, listItems } from './locate.js';
import { head } from './rows.js';

type Entries = readonly (readonly [unknown, unknown])[];
const entriesOf = (data: unknown): Entries => (data instanceof Map ? [...data] : Object.entries(data as object));
const isDict = (v: unknown): boolean => isPlainObject(v) || v instanceof Map;

/** DataFrame.from_dict: the keys are columns, rows, or the parts of a table in tight form. */
function fromDict(a: Args): Frame {
  const { data, orient, dtype, columns } = a;
  const options = isMissing(dtype) ? {} : { dtype };
  switch (orient) {
    case 'columns':
      if (!isMissing(columns)) throw new ValueError("cannot use columns parameter with orient='columns'");
      return new Frame(data, options);
    case 'index':
      return fromRows(entriesOf(data), columns, options);
    case 'tight':
      return fromTight(data as Record<string, readonly unknown[]>, options);
    default:
      throw new ValueError(`Expected 'index', 'columns' or 'tight' for orient parameter. Got '${String(orient)}' instead`);
  }
}

function fromRows(entries: Entries, columns: unknown, options: object): Frame {
  const named = isMissing(columns) ? {} : { columns };
  const index = entries.map(([k]) => k);
  const rows = entries.map(([, v]) => (Series.isSeries(v) ? new Map(v.index.labels.map((l, i) => [l, v.toArray()[i]])) : v));
  if (rows.length === 0) return new Frame(null, { ...options, ...named });
  return new Frame(rows, { ...options, ...named, index });
}

function fromTight(data: Record<string, readonly unknown[]>, options: object): Frame {
  const labels = (list: readonly unknown[], names: readonly unknown[]) => {
    const several = names.length > 1;
    return makeIndex(
      several ? list.map((l) => tuple(...(l as readonly unknown[]))) : list.map((l) => (Array.isArray(l) && !isTuple(l) ? l[0] : l)),
      { names, multi: several },
    );
  };
  const columns = labels(data['columns'], data['column_names'] ?? data['columnNames']);
  const index = labels(data['index'], data['index_names'] ?? data['indexNames']);
  return new Frame(data['data'], { ...options, index, columns });
}

/** DataFrame.from_records: rows as arrays or dicts, one column or more of them as labels. */
function fromRecords(a: Args): Frame {
  const { data, columns, index, exclude, nrows } = a;
  const rows = Frame.isFrame(data)
    ? data
    : isDict(data)
      ? data
      : [...(data as Iterable<unknown>)].slice(0, isMissing(nrows) ? undefined : Number(nrows));
  const records = Array.isArray(rows) && rows.length > 0 && rows.every(isDict);
  const made = new Frame(rows, isMissing(columns) || records ? {} : { columns });
  const chosen = records && !isMissing(columns) ? (made.get(columns) as Frame) : made;
  if (!isMissing(nrows)) chosen[STATE] = head(chosen[STATE], Number(nrows));
  return withoutColumns(withLabels(chosen, index), exclude);
}

function withLabels(frame: Frame, index: unknown): Frame {
  if (isMissing(index)) return frame;
  const keys = isListLike(index) ? listItems(index) : [index];
  if (keys.every((k) => frame.has(k))) return frameOf(setIndex(frame, { keys, drop: true, append: false }));
  if (!isListLike(index)) throw new KeyError(`'${String(index)}'`);
  frame.index = index as never;
  return frame;
}

function withoutColumns(frame: Frame, exclude: unknown): Frame {
  if (isMissing(exclude)) return frame;
  const state = frame[STATE];
  const gone = new Set(listItems(exclude).flatMap((l) => [...state.labels.positionsOf(l)]));
  return frameOf(
    selectAt(
      state,
      state.cells.flatMap((_, i) => (gone.has(i) ? [] : [i])),
    ),
  );
}

/** Data first: a dict in its place is data. */
function readDataFirst(member: string, given: readonly unknown[]): Args {
  const sig = signature('DataFrame', member);
  const [data, ...rest] = given;
  return isDict(data) && !(given.length === 1 && 'data' in (data as object))
    ? { ...readArgs(sig, [null, ...rest]), data }
    : readArgs(sig, given);
}

const STATICS: Record<string, (a: Args) => Frame> = { from_dict: fromDict, from_records: fromRecords };

for (const [name, make] of Object.entries(STATICS)) {
  const value = (...given: unknown[]): Frame => make(readDataFirst(name, given));
  for (const spelling of [name, toCamel(name)]) {
    Object.defineProperty(Frame, spelling, { value, configurable: true, writable: true, enumerable: false });
  }
}
