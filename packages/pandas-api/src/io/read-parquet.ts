import { hasPartitions, isGlob, type PandasMetadata, parquetSource, readArrowSchema, readPandasMetadata } from '@pandorable/io';
import {
  cast,
  type DataType,
  didYouMean,
  KeyError,
  type Node,
  NotImplementedError,
  type Source,
  type SourceSchema,
} from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { castCell } from '../cells/cast.js';
import type { Args } from '../core/args.js';
import { perform } from '../core/effects.js';
import { parseDtype, storageType } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, type FrameState, filterRows, RANGE, type RowIndex } from '../frame/state.js';
import { asked } from '../placement/place.js';
import { shownLabel, shownLabels } from './labels.js';
import { type Filters, filterExpr } from './parquet-filters.js';
import { partitionCell, partitionValues, plainPartition } from './partitions.js';
import { pathsElsewhere } from './paths.js';
import { scanRows, shownCell } from './scan.js';

/** pandas' read_parquet as a lazy scan; a column that nobody uses is never read. */
export function readParquet({ path, kwargs, ...bag }: Args): Frame {
  for (const name of ['filesystem', 'toPandasKwargs', 'dtypeBackend']) {
    if (bag[name] !== undefined && bag[name] !== null)
      throw new NotImplementedError(
        `readParquet: '${name}' is not supported; leave it out${name === 'dtypeBackend' ? ' and use .convertDtypes()' : ''}`,
      );
  }
  const { options, ...file } = parquetFiles(path, bag);
  const source: Source = { ...file, options: options['hivePartitioning'] === true ? { hivePartitioning: true } : {} };
  const schema = asked(source, () => perform('describeSource', [source]));
  return frameOf(parquetState(source, schema, options['columns'] as string[] | undefined, options['filters'] as Filters | undefined));
}

/** What is to be read; files that are not here are left to the engine, and what a pattern there finds is not known. */
function parquetFiles(path: unknown, bag: Args): Source {
  const paths = pathsElsewhere(path);
  if (paths === undefined) return parquetSource(path, bag);
  const { options } = parquetSource(SOMEWHERE, bag);
  return { format: 'parquet', paths, options: { ...options, hivePartitioning: paths.some((p) => hasPartitions(p) && !isGlob(p)) } };
}
/** A path that is not looked up. */
const SOMEWHERE = 'hdfs:///';

function parquetState(
  source: Source,
  schema: SourceSchema,
  wanted: readonly string[] | undefined,
  filters: Filters | undefined,
): FrameState {
  const notes = readPandasMetadata(schema.notes?.['pandas']);
  const all = schema.columns.map((c) => c.name);
  for (const name of [...(wanted ?? []), ...(filters ?? []).flat().map(([c]) => c)]) {
    if (!all.includes(name))
      throw new KeyError(`'${name}' is no column of the file.${didYouMean(name, all)} It has: ${all.join(', ')}`, {
        code: 'column-not-found',
      });
  }
  const arrow = readArrowSchema(schema.notes?.['ARROW:schema']);
  const scan = scanRows(
    source,
    schema.columns.map((c) => ({ ...c, type: finerType(c.type, arrow.get(c.name)?.type) })),
    schema.rows,
  );
  let { rows } = scan;
  const folders = source.options['hivePartitioning'] === true ? partitionValues(source.paths) : new Map<string, readonly string[]>();
  const cells = schema.columns.map((c, i): Cell => {
    const values = folders.get(c.name);
    const asked = notes?.dtypes.get(c.name) ?? (arrow.get(c.name)?.dictionary ? 'category' : undefined);
    const done = values === undefined ? restored(rows, scan.cells[i], c.missing, asked) : partitionCell(rows, scan.cells[i], values);
    rows = done.rows;
    return done.cell;
  });
  const levels = (notes?.indexColumns ?? []).filter((c): c is string => typeof c === 'string' && all.includes(c));
  const shown = (wanted ?? all).filter((name) => !levels.includes(name) || wanted?.includes(name));
  const labels = shownLabels(
    shown.map((name) => notes?.names.get(name) ?? name),
    notes?.columnNames,
  );
  const at = (name: string): Cell => cells[all.indexOf(name)];
  const state: FrameState = { rows, labels, cells: shown.map(at), index: parquetIndex(notes, levels, at, schema.rows) };
  if (filters === undefined) return state;
  const compared = (name: string): Cell => {
    const values = folders.get(name);
    return values === undefined ? at(name) : plainPartition(scan.cells[all.indexOf(name)], values);
  };
  const kept = filterRows(state, filterExpr(rows, filters, compared));
  return { ...kept, index: levels.length > 0 ? kept.index : RANGE };
}

/** The type of an engine's column, with the unit and zone that only Arrow's notes tell. */
function finerType(type: DataType, noted: DataType | undefined): DataType {
  if (noted?.kind === 'timestamp' && type.kind === 'timestamp') return noted;
  return noted?.kind === 'duration' && type.kind === 'int64' ? noted : type;
}

const RESTORED = /^(?:category$|timedelta64|U?Int\d+$|Float\d+$|boolean$|string$|datetime64\[\w+, )/;

/** A column as pandas noted it, where the file's own types cannot tell. */
function restored(rows: Node, cell: Cell, missing: boolean | undefined, asked = ''): Computed {
  if (!RESTORED.test(asked)) return { rows, cell: shownCell(cell, missing) };
  const dtype = parseDtype(asked);
  if (dtype.kind === 'timedelta' && cell.dtype.kind === 'int') return { rows, cell: { expr: cast(cell.expr, storageType(dtype)), dtype } };
  if (dtype.kind === 'datetime' && cell.dtype.kind === 'datetime' && cell.dtype.tz === undefined) return { rows, cell };
  return castCell(rows, cell, dtype);
}

function parquetIndex(
  notes: PandasMetadata | undefined,
  levels: readonly string[],
  at: (name: string) => Cell,
  rows: number | undefined,
): RowIndex {
  if (levels.length > 0)
    return {
      kind: 'cells',
      cells: levels.map(at),
      names: levels.map((l) => (/^__index_level_\d+__$/.test(l) ? null : shownLabel(notes?.names.get(l) ?? l))),
    };
  const [range] = notes?.indexColumns ?? [];
  if (typeof range !== 'object') return RANGE;
  const fits = rows === undefined || rows === Math.max(0, Math.ceil((range.stop - range.start) / range.step));
  return fits ? { kind: 'range', start: range.start, step: range.step, name: range.name } : RANGE;
}
