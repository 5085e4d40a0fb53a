import { concat } from '../combine/concat.js';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectState, resolveState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { sliceRows } from '../frame/state.js';
import { calling } from '../functions/index.js';
import type { Index } from '../index/base.js';
import { rangeData, takeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { sameRows } from '../index/set-operations.js';
import { watching } from '../progress/rows.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { groupNames } from './aggregate.js';
import { applied, type GroupFunction, type Part } from './beside/parts.js';
import { type AwayAnswers, applyAway } from './beside/ship.js';
import { type Grouped, valuePositions } from './grouped.js';
import { GroupCutter, groupName, groupPlace, groupRows, groupWatch, type LocalGroups, localGroups, resultColumn } from './local.js';

interface Applied {
  readonly group: number;
  readonly value: unknown;
  /** has it the labels of its group? */
  readonly same: boolean;
}

/** The groups of rows, and what is known of the rows. */
interface Source {
  readonly groups: Pick<LocalGroups, 'count' | 'index'>;
  /** where the rows of group k are among all */
  readonly rowsOf: (k: number) => ArrayLike<number>;
  /** cuts rows out of what the groups are made of; of groups that are away, no rows */
  readonly cutter: () => GroupCutter;
}

/** g.apply: a function on each group; what it returns decides how the results are put together. */
export function applyGroups(g: Grouped, fn: GroupFunction, rest: readonly unknown[]): unknown {
  const call = calling(fn, 'groupby.apply');
  const away = applyAway(g, fn, rest);
  const each: Each = (k, part, index) => applied(part, (p) => call(() => groupPlace(index, k), p, ...rest));
  const { source, results } = away === null ? appliedHere(g, each) : appliedAway(g, each, away);
  return stitch(g, source, results);
}

/** Calls the function for group k. */
type Each = (k: number, part: Part, index: LocalGroups['index']) => Omit<Applied, 'group'>;

interface AllApplied {
  readonly source: Source;
  readonly results: readonly Applied[];
}

function partOf(g: Grouped, { groups, cutter }: Source, k: number, rows: ArrayLike<number>): Part {
  return g.series !== null ? cutter().series(rows, 0, groupName(g, groups, k)) : cutter().frame(rows);
}

function appliedHere(g: Grouped, each: Each): AllApplied {
  const groups = localGroups(g);
  const cutter = new GroupCutter(g, valuePositions(g));
  const source: Source = { groups, rowsOf: (k) => groupRows(groups, k), cutter: () => cutter };
  const results = watching(groupWatch(groups), (watch) =>
    Array.from({ length: groups.count }, (_, group) => {
      watch.done(groups.starts[group]);
      return { group, ...each(group, partOf(g, source, group, source.rowsOf(group)), groups.index) };
    }),
  );
  return { source, results };
}

/** Groups without rows are nowhere but here. */
function appliedAway(g: Grouped, each: Each, { groups, answers }: AwayAnswers): AllApplied {
  let cutter: GroupCutter | undefined;
  const none = () => (cutter ??= new GroupCutter({ ...g, state: sliceRows(resolveState(g.state), 0, 0) }, valuePositions(g)));
  const source: Source = { groups, rowsOf: (k) => answers[k]?.places ?? [], cutter: none };
  const results = answers.map((a, group) => ({ group, ...(a ?? each(group, partOf(g, source, group, []), groups.index)) }));
  return { source, results };
}

function stitch(g: Grouped, source: Source, results: readonly Applied[]): unknown {
  const { groups, cutter } = source;
  const first = results.find((r) => !isMissing(r.value))?.value;
  const kept = results.filter((r) => !isMissing(r.value));
  if (first === undefined && (results.length === 0 || g.series === null)) return nothing(g, cutter());
  if (Frame.isFrame(first) || (Series.isSeries(first) && g.series !== null))
    return joined(g, source, kept, g.series !== null && Frame.isFrame(first) ? true : !kept.every((r) => r.same));
  if (Series.isSeries(first)) return stacked(g, source, kept);
  const column = resultColumn(
    results.map((r) => r.value),
    g.series !== null ? cutter().dtype(0) : dtypes.object,
  );
  const at = results.map((r) => r.group);
  if (!g.options.asIndex)
    return withKeys(g, groups, at, [column], makeIndex([g.chosen?.length === 1 ? g.state.labels.labelAt(g.chosen[0]) : null]));
  const index = at.length === groups.count ? groups.index : takeData(groups.index, at);
  return seriesOf(seriesStateOf(localState([column], makeIndex([0]), index), g.series?.name ?? null));
}

/** What apply gives where no group gave anything: no rows. */
const nothing = (g: Grouped, cutter: GroupCutter): Part => (g.series !== null ? cutter.series([], 0, g.series.name) : cutter.frame([]));

function withKeys(g: Grouped, groups: Source['groups'], at: readonly number[], columns: readonly LocalColumn[], names: Index): Frame {
  const keys = wrapIndex(takeData(groups.index, at)).columns;
  return frameOf(localState([...keys, ...columns], makeIndex([...groupNames(g), ...names.labels]), rangeData(at.length)));
}

/** Frames and Series one below the other, under the names of their groups. */
function joined(g: Grouped, source: Source, parts: readonly Applied[], changed: boolean): Part {
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
    const keys = wrapIndex(
      takeData(
        source.groups.index,
        parts.map((p) => p.group),
      ),
    );
    const names = groupNames(g);
    out = concat({ ...base, keys, names: names.every(isMissing) ? null : names }) as Part;
  } else {
    out = concat(base) as Part;
    if (!changed) out = inRowOrder(out, source, parts);
  }
  return Series.isSeries(out) && g.series !== null ? seriesOf({ ...out[STATE], name: g.series.name }) : out;
}

/** Rows back in the order they had before grouping. */
function inRowOrder(out: Part, { rowsOf }: Source, parts: readonly Applied[]): Part {
  const from = parts.flatMap((p) => Array.from(rowsOf(p.group)));
  const order = from.map((_, i) => i).sort((a, b) => from[a] - from[b]);
  if (Frame.isFrame(out)) return frameOf(takeRows(out[STATE], order));
  return seriesOf(seriesStateOf(takeRows(seriesFrameState(out[STATE]), order), out[STATE].name));
}

/** Series of the same labels as the rows of a frame; others one below the other. */
function stacked(g: Grouped, source: Source, parts: readonly Applied[]): Part {
  const { groups } = source;
  const series = parts.map((p) => p.value as Series);
  const all = series.map((s) => ({ ...collectState(seriesFrameState(s[STATE])), name: s[STATE].name }));
  if (!all.every((s) => sameRows(s.index, all[0].index))) return joined(g, source, parts, true);
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
