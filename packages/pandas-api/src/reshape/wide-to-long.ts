import { and, call, type Expr, KeyError, ValueError } from '@pandorable/planner';
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
import { isTuple, pythonRepr } from '../scalars/index.js';

const listOf = (v: unknown): unknown[] => (Array.isArray(v) && !isTuple(v) ? [...v] : [v]);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** pd.wide_to_long(df, stubnames, i, j, sep, suffix): columns stub1, stub2, … as one column, the suffixes as an index level. */
export function wideToLong(a: Args): Frame {
  const state = resolveState((a['df'] as Frame)[STATE]);
  const [stubs, ids] = [listOf(a['stubnames']).map(String), listOf(a['i'])];
  if (stubs.some((s) => state.labels.holds(s))) throw new ValueError("stubname can't be identical to a column name");
  const idCells = ids.map((i) => state.cells[columnPositions(state, i)[0]]);
  if (repeats(state, idCells)) throw new ValueError('the id variables need to uniquely identify each row');
  const found = stubs.map((stub) => stubColumns(state, stub, String(a['sep'] ?? ''), String(a['suffix'])));
  const numeric = found.every((f) => [...f.keys()].every((s) => Number.isFinite(Number(s)) && s.trim() !== ''));
  const suffixes = [...new Set(found.flatMap((f) => [...f.keys()]))];
  const used = new Set(found.flatMap((f) => [...f.values()]));
  const others = state.cells.flatMap((_, k) =>
    used.has(k) || ids.some((i) => labelKey(i) === labelKey(state.labels.labelAt(k))) ? [] : [k],
  );
  const ordered = orderOf(found, suffixes, numeric);
  const columns = [
    ...others.map((k) => ordered.map(() => state.cells[k])),
    ...found.map((f) => ordered.map((s) => (f.has(s) ? state.cells[f.get(s)!] : undefined))),
  ].map((cells: (Cell | undefined)[]) => stack(cells));
  const levels = { cells: ordered.map((s) => [...idCells, literalCell(numeric ? Number(s) : s)]), names: [...ids, a['j']] };
  const labels = makeIndex([...others.map((k) => state.labels.labelAt(k)), ...stubs]);
  const parts = ordered.map(() => state);
  return frameOf({ ...(ids.length === 1 ? stackRows(parts, columns, levels) : stackedInTurn(parts, columns, levels)), labels });
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

/** Suffix to position of the columns of one stub. */
function stubColumns(state: FrameState, stub: string, sep: string, suffix: string): Map<string, number> {
  const pattern = new RegExp(`^${escaped(stub)}${escaped(sep)}(${suffix})$`, 'u');
  return new Map(
    state.labels.labels.flatMap((l, k) => {
      const match = typeof l === 'string' ? pattern.exec(l) : null;
      return match === null ? [] : [[match[1], k] as const];
    }),
  );
}

/** As the join of the stubs' long forms orders them: of the first stub as they come; new ones of others make it sorted. */
function orderOf(found: readonly ReadonlyMap<string, number>[], suffixes: readonly string[], numeric: boolean): readonly string[] {
  if (found.every((f) => [...f.keys()].join('\u0000') === suffixes.join('\u0000'))) return suffixes;
  return [...suffixes].sort((x, y) => (numeric ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0));
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
