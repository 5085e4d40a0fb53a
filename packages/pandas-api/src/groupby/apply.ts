import { concat } from '../combine/concat.js';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { isPlainObject } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectState, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import type { Index } from '../index/base.js';
import { dataLabels, rangeData, takeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { sameRows } from '../index/set-operations.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { groupNames } from './aggregate.js';
import { type Grouped, valuePositions } from './grouped.js';
import { GroupCutter, groupName, groupRows, type LocalGroups, localGroups, resultColumn } from './local.js';

type Part = Frame | Series;
interface Applied {
  readonly group: number;
  readonly value: unknown /** has it the labels of its group? */;
  readonly same: boolean;
}

/** g.apply: a function on each group; what it returns decides how the results are put together. */
export function applyGroups(g: Grouped, fn: (...x: unknown[]) => unknown, rest: readonly unknown[]): unknown {
  const groups = localGroups(g);
  const cutter = new GroupCutter(g, valuePositions(g));
  const results: Applied[] = [];
  for (let k = 0; k < groups.count; k++) {
    const rows = groupRows(groups, k);
    const part = g.series !== null ? cutter.series(rows, 0, groupName(g, groups, k)) : cutter.frame(rows);
    const value = fn(part, ...rest);
    results.push({
      group: k,
      value: g.series !== null && (isPlainObject(value) || value instanceof Map) ? dictSeries(value) : value,
      same: isPart(value) && sameRows(labels(value), labels(part)),
    });
  }
  return stitch(g, groups, results, cutter);
}

const isPart = (v: unknown): v is Part => Frame.isFrame(v) || Series.isSeries(v);
const labels = (p: Part): ReturnType<typeof indexData> => indexData(Frame.isFrame(p) ? p[STATE] : seriesFrameState(p[STATE]));
const dictSeries = (v: object): Series => {
  const entries = v instanceof Map ? [...v] : Object.entries(v);
  return seriesOf(
    seriesStateOf(localState([columnOf(entries.map(([, x]) => x))], makeIndex([0]), makeIndex(entries.map(([k]) => k)).data), null),
  );
};

function stitch(g: Grouped, groups: LocalGroups, results: readonly Applied[], cutter: GroupCutter): unknown {
  const first = results.find((r) => !isMissing(r.value))?.value;
  const kept = results.filter((r) => !isMissing(r.value));
  if (first === undefined && (results.length === 0 || g.series === null)) return nothing(g, cutter);
  if (Frame.isFrame(first) || (Series.isSeries(first) && g.series !== null))
    return joined(g, groups, kept, g.series !== null && Frame.isFrame(first) ? true : !kept.every((r) => r.same));
  if (Series.isSeries(first)) return stacked(g, groups, kept);
  const column = resultColumn(
    results.map((r) => r.value),
    g.series !== null ? cutter.dtype(0) : dtypes.object,
  );
  const at = results.map((r) => r.group);
  if (!g.options.asIndex)
    return withKeys(g, groups, at, [column], makeIndex([g.chosen?.length === 1 ? g.state.labels.labelAt(g.chosen[0]) : null]));
  const index = at.length === groups.count ? groups.index : takeData(groups.index, at);
  return seriesOf(seriesStateOf(localState([column], makeIndex([0]), index), g.series?.name ?? null));
}

/** What apply gives where no group gave anything: no rows. */
const nothing = (g: Grouped, cutter: GroupCutter): Part => (g.series !== null ? cutter.series([], 0, g.series.name) : cutter.frame([]));

function withKeys(g: Grouped, groups: LocalGroups, at: readonly number[], columns: readonly LocalColumn[], names: Index): Frame {
  const keys = wrapIndex(takeData(groups.index, at)).columns;
  return frameOf(localState([...keys, ...columns], makeIndex([...groupNames(g), ...names.labels]), rangeData(at.length)));
}

/** Frames and Series one below the other, under the names of their groups. */
function joined(g: Grouped, groups: LocalGroups, parts: readonly Applied[], changed: boolean): Part {
  const objs = parts.map((p) => p.value);
  const base: Args = {
    objs,
    axis: 0,
    join: 'outer',
    ignoreIndex: false,
    keys: null,
    levels: null,
    names: null,
    verifyIntegrity: false,
    sort: false,
  };
  let out: Part;
  if (g.options.groupKeys && g.options.asIndex) {
    const keys = dataLabels(
      takeData(
        groups.index,
        parts.map((p) => p.group),
      ),
    );
    const names = groupNames(g);
    out = concat({ ...base, keys, names: names.every(isMissing) ? null : names }) as Part;
  } else {
    out = concat(base) as Part;
    if (!changed) out = inRowOrder(out, groups, parts);
  }
  return Series.isSeries(out) && g.series !== null ? seriesOf({ ...out[STATE], name: g.series.name }) : out;
}

/** Rows back in the order they had before grouping. */
function inRowOrder(out: Part, groups: LocalGroups, parts: readonly Applied[]): Part {
  const from = parts.flatMap((p) => Array.from(groupRows(groups, p.group)));
  const order = from.map((_, i) => i).sort((a, b) => from[a] - from[b]);
  if (Frame.isFrame(out)) return frameOf(takeRows(out[STATE], order));
  return seriesOf(seriesStateOf(takeRows(seriesFrameState(out[STATE]), order), out[STATE].name));
}

/** Series of the same labels as the rows of a frame; others one below the other. */
function stacked(g: Grouped, groups: LocalGroups, parts: readonly Applied[]): Part {
  const series = parts.map((p) => p.value as Series);
  const all = series.map((s) => ({ ...collectState(seriesFrameState(s[STATE])), name: s[STATE].name }));
  if (!all.every((s) => sameRows(s.index, all[0].index))) return joined(g, groups, parts, true);
  const boxed = all.map((s) => boxAll(s.columns[0]));
  const float = all.some((s) => s.columns[0].dtype.kind === 'float');
  const width = boxed[0].length;
  const columns = Array.from({ length: width }, (_, k) => {
    const values = boxed.map((b) => b[k]);
    return float && values.every((v) => typeof v === 'number' || isMissing(v))
      ? columnOf(values, dtypes.float64)
      : columnOf(values, all.every((s) => s.columns[0].dtype === all[0].columns[0].dtype) ? all[0].columns[0].dtype : undefined);
  });
  const names = new Set(all.map((s) => labelKey(s.name)));
  const labels = wrapIndex(all[0].index);
  const named =
    labels.names.every(isMissing) && names.size === 1 && !isMissing(all[0].name) && !labels.isMulti
      ? makeIndex(labels.labels, { name: all[0].name })
      : labels;
  const at = parts.map((p) => p.group);
  if (!g.options.asIndex) return withKeys(g, groups, at, columns, named);
  return frameOf(localState(columns, named, takeData(groups.index, at)));
}
