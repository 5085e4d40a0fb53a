import { hasPartitions, isGlob } from '@pandorable/io';
import { cast, didYouMean, KeyError, type Node, NotImplementedError, type Source, types } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import type { Args } from '../core/args.js';
import { perform } from '../core/effects.js';
import { labelsOf } from '../core/make.js';
import { dtypeOf } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, RANGE } from '../frame/state.js';
import { asked } from '../placement/place.js';
import { partitionCell, partitionValues } from './partitions.js';
import { sourcePaths } from './paths.js';
import { scanRows, shownCell } from './scan.js';

/** pandas' read_orc as a lazy scan of ORC files, where the engine has a reader for them. */
export function readOrc({ path, columns, kwargs: _, ...bag }: Args): Frame {
  for (const name of ['filesystem', 'dtypeBackend'])
    if (bag[name] !== undefined && bag[name] !== null)
      throw new NotImplementedError(
        `readOrc: '${name}' is not supported; leave it out${name === 'dtypeBackend' ? ' and use .convertDtypes()' : ''}`,
      );
  const paths = sourcePaths(path, 'readOrc');
  const hive = paths.some((p) => hasPartitions(p) && !isGlob(p));
  const folders = hive ? partitionValues(paths) : new Map<string, readonly string[]>();
  return scanned({ format: 'orc', paths, options: hive ? { hivePartitioning: true } : {} }, columns, (rows, cell, name) => {
    const values = folders.get(name);
    return values === undefined ? { rows, cell: nanoseconds(cell) } : partitionCell(rows, cell, values);
  });
}

/** What a column of a source becomes. */
type Shown = (rows: Node, cell: Cell, name: string) => Computed;

/** A frame of all columns of a source, or of some, in the order in which they are asked for. */
export function scanned(source: Source, columns?: Iterable<string> | null, shown: Shown = (rows, cell) => ({ rows, cell })): Frame {
  const schema = asked(source, () => perform('describeSource', [source]));
  const all = schema.columns.map((c) => c.name);
  const wanted = columns === undefined || columns === null ? all : [...columns];
  const unknown = wanted.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new KeyError(`there is no column '${unknown}'.${didYouMean(unknown, all)} There are: ${all.join(', ')}`, {
      code: 'column-not-found',
    });
  const scan = scanRows(source, schema.columns, schema.rows);
  let { rows } = scan;
  const cells = wanted.map((name): Cell => {
    const i = all.indexOf(name);
    const done = shown(rows, shownCell(scan.cells[i], schema.columns[i].missing), name);
    rows = done.rows;
    return done.cell;
  });
  return frameOf({ rows, labels: labelsOf(wanted), cells, index: RANGE });
}

/** pyarrow reads the times of ORC files as nanoseconds. */
function nanoseconds(cell: Cell): Cell {
  const { type } = cell.expr;
  if (type.kind !== 'timestamp' || type.unit === 'ns') return cell;
  const expr = cast(cell.expr, types.timestamp('ns', type.tz));
  return { ...cell, expr, dtype: dtypeOf(expr.type) };
}
