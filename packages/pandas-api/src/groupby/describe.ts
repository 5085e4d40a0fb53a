import { ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { castCell, toObject } from '../cells/cast.js';
import type { Args } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { makeIndex } from '../index/make.js';
import { isMissing, tuple } from '../scalars/index.js';
import { runSpecs, type Spec } from './agg.js';
import { groupedState } from './aggregate.js';
import { type Grouped, valuePositions } from './grouped.js';
import { GroupCutter, groupRows, localGroups } from './local.js';

/** 25% and the like. */
const percent = (q: number): string => `${Number((q * 100).toPrecision(12))}%`;

function percentiles(given: unknown): number[] {
  if (isMissing(given)) return [0.25, 0.5, 0.75];
  const list = [...(given as Iterable<number>)];
  if (list.some((q) => q < 0 || q > 1)) throw new ValueError('percentiles should all be in the interval [0, 1]');
  return [...new Set(list)].sort((x, y) => x - y);
}

type Part = readonly [name: string, spec: Spec | null];

/** The statistics of one column. */
function parts(g: Grouped, at: number, qs: readonly number[]): Part[] {
  const { dtype } = g.state.cells[at];
  const how = (name: string, args: Args = {}): Spec => ({ at, how: name, args });
  const ranks: Part[] = qs.map((q) => [percent(q), how('quantile', { q })]);
  const timed = dtype.kind === 'datetime' || dtype.kind === 'timedelta';
  if (!timed && (!isNumericDtype(dtype) || dtype.kind === 'bool')) {
    return [
      ['count', how('count')],
      ['unique', how('nunique')],
      ['top', null],
      ['freq', null],
    ];
  }
  return [
    ['count', how('count')],
    ['mean', how('mean')],
    ...(dtype.kind === 'datetime' ? [] : [['std', how('std')] as Part]),
    ['min', how('min')],
    ...ranks,
    ['max', how('max')],
  ];
}

/** The most frequent value of each group and how often it is there. */
function mostFrequent(g: Grouped, at: number): { top: LocalColumn; freq: LocalColumn } {
  const groups = localGroups(g);
  const cutter = new GroupCutter(g, [at]);
  const values = cutter.values(0);
  const best = Array.from({ length: groups.count }, (_, k) => {
    const counts = new Map<string, { value: unknown; n: number }>();
    for (const i of groupRows(groups, k)) {
      if (isMissing(values[i])) continue;
      const found = counts.get(labelKey(values[i]));
      if (found === undefined) counts.set(labelKey(values[i]), { value: values[i], n: 1 });
      else found.n++;
    }
    return [...counts.values()].reduce((a, b) => (b.n > a.n ? b : a), { value: null as unknown, n: 0 });
  });
  return {
    top: columnOf(
      best.map((b) => b.value),
      dtypes.object,
    ),
    freq: columnOf(
      best.map((b) => b.n),
      dtypes.object,
    ),
  };
}

/** g.describe(). */
export function describeGroups(g: Grouped, a: Args): Frame {
  const qs = percentiles(a['percentiles']);
  const at = chosen(g, a);
  const columns = at.map((i) => ({ at: i, parts: parts(g, i, qs) }));
  const specs = columns.flatMap((c) => c.parts.flatMap(([, s]) => (s === null ? [] : [s])));
  const done = runSpecs(g, specs);
  let { rows } = done;
  let k = 0;
  const cells = columns.flatMap((c) => {
    const text = c.parts.some(([, s]) => s === null);
    const extra = text ? mostFrequent(g, c.at) : null;
    return c.parts.map(([name, s]) => {
      if (s === null) {
        const put = attach(rows, [name === 'top' ? extra!.top : extra!.freq]);
        rows = put.rows;
        return put.cells[0];
      }
      const cell = done.cells[k++];
      const asFloat = !text && isNumericDtype(cell.dtype) && isNumericDtype(g.state.cells[c.at].dtype);
      const float = cell.dtype.masked ? dtypes.Float64 : dtypes.float64;
      const cast = text ? toObject(rows, cell) : asFloat ? castCell(rows, cell, float) : { rows, cell };
      rows = cast.rows;
      return cast.cell;
    });
  });
  const labels = columns.flatMap((c) => c.parts.map(([name]) => (g.series !== null ? name : tuple(g.state.labels.labelAt(c.at), name))));
  return frameOf(
    groupedState(
      g,
      { ...done, rows, cells },
      makeIndex(labels, g.series !== null ? {} : { multi: true, names: [...g.state.labels.names, null] }),
    ),
  );
}

/** The columns described: numbers and times, or all that there are if there are none. */
function chosen(g: Grouped, a: Args): readonly number[] {
  const at = valuePositions(g);
  if (g.series !== null || a['include'] === 'all') return at;
  const plain = at.filter((i) => ['int', 'uint', 'float', 'datetime', 'timedelta'].includes(g.state.cells[i].dtype.kind));
  return plain.length > 0 ? plain : at;
}

const OHLC = [
  ['open', 'first'],
  ['high', 'max'],
  ['low', 'min'],
  ['close', 'last'],
] as const;
/** g.ohlc(): first, largest, smallest and last value. */
export function openHighLowClose(g: Grouped): Frame {
  const at = valuePositions(g);
  for (const i of at)
    if (!isNumericDtype(g.state.cells[i].dtype))
      throw new TypeError(`dtype '${g.state.cells[i].dtype.name}' does not support operation 'ohlc'`);
  const done = runSpecs(
    g,
    at.flatMap((i) => OHLC.map(([, how]) => ({ at: i, how }))),
  );
  const labels = at.flatMap((i) => OHLC.map(([name]) => (g.series !== null ? name : tuple(g.state.labels.labelAt(i), name))));
  return frameOf(
    groupedState(g, done, makeIndex(labels, g.series !== null ? {} : { multi: true, names: [...g.state.labels.names, null] })),
  );
}
