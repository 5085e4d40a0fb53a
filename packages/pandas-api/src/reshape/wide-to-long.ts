import { and, call, type Expr, KeyError, lit, nullOf, types, ValueError } from '@pandorable/planner';
import { literalCell } from '../cells/literal.js';
import { type Levels, stack, stackRows } from '../combine/concat.js';
import type { Args } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { collectCells, resolveState } from '../core/collect.js';
import { dtypes } from '../dtypes/registry.js';
import { columnPositions } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, filterRows, position } from '../frame/state.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { sortedData } from '../index/set-operations.js';
import { isTuple, pythonRepr } from '../scalars/index.js';

const listOf = (v: unknown): unknown[] => (Array.isArray(v) && !isTuple(v) ? [...v] : [v]);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** pd.wide_to_long(df, stubnames, i, j, sep, suffix): columns stub1, stub2, … as one column, the suffixes as an index level. */
export function wideToLong(a: Args): Frame {
  const given = resolveState((a['df'] as Frame)[STATE]);
  const [stubs, ids] = [listOf(a['stubnames']).map(String), listOf(a['i'])];
  if (stubs.some((s) => given.labels.holds(s))) throw new ValueError("stubname can't be identical to a column name");
  const idCells = ids.map((i) => given.cells[columnPositions(given, i)[0]]);
  if (repeats(given, idCells)) throw new ValueError('the id variables need to uniquely identify each row');
  const found = stubs.map((stub) => stubColumns(given, stub, String(a['sep'] ?? ''), String(a['suffix'])));
  const suffixes = [...new Set(found.flatMap((f) => [...f.keys()]))];
  const state = suffixes.length > 0 ? given : filterRows(given, lit(false));
  const turns = suffixes.length > 0 ? suffixes : [0];
  const used = new Set(found.flatMap((f) => [...f.values()]));
  const others = difference(state.labels.labels, used)
    .filter((l) => !ids.some((i) => labelKey(i) === labelKey(l)))
    .map((l) => columnPositions(state, l)[0]);
  const columns = [
    ...others.map((k) => stack(turns.map(() => state.cells[k]))),
    ...found.map((f) => stack(f.size > 0 ? turns.map((s) => (f.has(s) ? state.cells[f.get(s)!] : undefined)) : turns.map(() => UNKNOWN))),
  ];
  const levels = { cells: turns.map((s) => [...idCells, literalCell(s)]), names: [...ids, a['j']] };
  const labels = makeIndex([...others.map((k) => state.labels.labelAt(k)), ...stubs]);
  const parts = turns.map(() => state);
  return frameOf({ ...(ids.length === 1 ? stackRows(parts, columns, levels) : stackedInTurn(parts, columns, levels)), labels });
}

/** The values of a stub without columns. */
const UNKNOWN: Cell = { expr: nullOf(types.float64), dtype: dtypes.float64 };
/** Labels without those at some positions, as pandas takes them from an index: sorted, but as they are where nothing goes. */
function difference(labels: readonly unknown[], without: ReadonlySet<number>): readonly unknown[] {
  if (without.size === 0) return labels;
  return wrapIndex(sortedData(makeIndex(labels.filter((_, k) => !without.has(k))).data)).labels;
}

/** The parts' rows, all parts of the first row before those of the second. */
export function stackedInTurn(
  parts: readonly FrameState[],
  columns: readonly ReturnType<typeof stack>[],
  levels: Levels | null,
): Omit<FrameState, 'labels'> {
  const row: Cell = { expr: position(), dtype: dtypes.int64 };
  const turn = [stack(parts.map(() => row)), stack(parts.map((_, k) => literalCell(k)))];
  const done = stackRows(parts, [...columns, ...turn], levels);
  const keys = done.cells.slice(columns.length).map(({ expr }) => ({ expr }));
  return { ...done, rows: { kind: 'sort', input: done.rows, keys }, cells: done.cells.slice(0, columns.length) };
}

/** Suffix to position of the columns of one stub; the suffixes are numbers where all of them are. */
function stubColumns(state: FrameState, stub: string, sep: string, suffix: string): Map<string | number, number> {
  const pattern = new RegExp(`^${escaped(stub)}${escaped(sep)}(${suffix})$`, 'u');
  const found = state.labels.labels.flatMap((l, k) => {
    const match = typeof l === 'string' ? pattern.exec(l) : null;
    return match === null ? [] : [[match[1], k] as const];
  });
  const numeric = found.every(([s]) => Number.isFinite(Number(s)) && s.trim() !== '');
  return new Map(found.map(([s, k]) => [numeric ? Number(s) : s, k]));
}

function repeats(state: FrameState, cells: readonly Cell[]): boolean {
  const columns = collectCells(state.rows, cells);
  return !wrapIndex(
    columns.length === 1 ? { kind: 'flat', column: columns[0], name: null } : { kind: 'multi', columns, names: columns.map(() => null) },
  ).unique_;
}

/** pd.lreshape(data, groups, dropna): groups of columns, each as one column. */
export function lreshape(a: Args): Frame {
  const state = resolveState((a['data'] as Frame)[STATE]);
  const groups = a['groups'] instanceof Map ? [...a['groups']] : Object.entries(a['groups'] as object);
  const members = groups.map(([, labels]) =>
    listOf(labels).map((l) => {
      if (!state.labels.holds(l)) throw new KeyError(pythonRepr(l));
      return columnPositions(state, l)[0];
    }),
  );
  const count = members[0].length;
  if (members.some((m) => m.length !== count)) throw new ValueError('All column lists must be same length');
  const used = new Set(members.flat());
  const rest = state.cells.flatMap((_, k) => (used.has(k) ? [] : [k]));
  const parts = Array.from({ length: count }, (_, p) => [...rest.map((k) => state.cells[k]), ...members.map((m) => state.cells[m[p]])]);
  const done = stackRows(
    parts.map(() => state),
    parts[0].map((_, k) => stack(parts.map((p) => p[k]))),
    null,
  );
  const whole: FrameState = { ...done, labels: makeIndex([...rest.map((k) => state.labels.labelAt(k)), ...groups.map(([name]) => name)]) };
  if (a['dropna'] === false) return frameOf(whole);
  const there = whole.cells.slice(rest.length).map((c): Expr => call('is_not_null', [c.expr]));
  return frameOf({ ...filterRows(whole, and(there[0], ...there.slice(1))), index: whole.index });
}
