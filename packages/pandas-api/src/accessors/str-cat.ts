import { call, cast, type Expr, isNull, lit, type Node, nullOf, types, ValueError, when } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { decodeCategory } from '../cells/cast.js';
import { align, type Side } from '../core/align.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectCells, rowCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { dtypes } from '../dtypes/registry.js';
import { listColumn } from '../frame/construct.js';
import { Frame, STATE } from '../frame/frame.js';
import { type Cell, filterRows } from '../frame/state.js';
import { Index } from '../index/base.js';
import { makeIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';
import { type StringAccessor, textCells } from './str-accessor.js';
import { objectCell } from './str-results.js';

const JOINS = ['left', 'right', 'inner', 'outer'] as const;
type Join = (typeof JOINS)[number];

/** s.str.cat: all texts in one, or with others row by row. */
export function cat(self: StringAccessor, a: Args): string | Series {
  if (typeof a['others'] === 'string') throw new ValueError('Did you mean to supply a `sep` keyword?');
  const sep = (a['sep'] ?? '') as string;
  if (isMissing(a['others'])) return allTexts(self, sep, a['naRep']);
  const join = (a['join'] ?? 'left') as Join;
  if (!JOINS.includes(join)) throw new ValueError(`join must be one of 'left', 'right', 'inner', 'outer', not ${String(join)}`);
  const own: Side = { rows: self.state.rows, cells: [{ expr: self.text, dtype: dtypes.str }], index: self.state.index };
  const sides = othersOf(a['others']).map((o) => sideOf(self, o));
  const others = sides.slice(1).reduce((x, y) => joined(x, y, join === 'inner' ? 'inner' : 'outer'), sides[0]);
  const done = joined(own, others, join);
  const texts = done.cells.map((c) =>
    isMissing(a['naRep']) ? plainText(c.expr) : when(isNull(c.expr), lit(String(a['naRep'])), plainText(c.expr)),
  );
  const parts = sep === '' ? texts : texts.flatMap((t, i) => (i === 0 ? [t] : [lit(sep), t]));
  return result(self, done, call('str.concat', parts));
}

function result(self: StringAccessor, done: Side, expr: Expr): Series {
  const state = { ...self.state, rows: done.rows, index: done.index };
  if (self.source !== 'object' && self.source !== 'list') return seriesOf({ ...state, cell: { expr, dtype: self.textDtype } });
  return seriesOf({ ...state, ...objectCell(self, expr, { face: false, rows: done.rows }) });
}

function allTexts(self: StringAccessor, sep: string, rep: unknown): string {
  const values = boxAll(collectCells(self.state.rows, [{ expr: self.text, dtype: dtypes.str }])[0]);
  return values.flatMap((v) => (isMissing(v) ? (isMissing(rep) ? [] : [String(rep)]) : [v])).join(sep);
}

/** What is joined: columns of a frame, the items of a list of list-likes, or one list-like. */
function othersOf(others: unknown): readonly unknown[] {
  if (Frame.isFrame(others)) {
    const { cells, rows, index } = others[STATE];
    return cells.map((cell) => seriesOf({ rows, index, cell, name: null }));
  }
  const listLike = (o: unknown): boolean => Series.isSeries(o) || Index.isIndex(o) || Array.isArray(o);
  if (Array.isArray(others) && others.some(listLike)) {
    if (others.every((o) => listLike(o) || Frame.isFrame(o))) return others.flatMap(othersOf);
    throw new TypeError(
      'others must be Series, Index, DataFrame, np.ndarray or list-like (either containing only strings or containing only objects of type Series/Index/np.ndarray[1-dim])',
    );
  }
  return [others];
}

/** The texts of one other: a Series has its labels, everything else goes by position. */
function sideOf(self: StringAccessor, other: unknown): Side {
  if (Series.isSeries(other)) {
    const { rows, cell, index } = other[STATE];
    return { ...texts(rows, cell), index };
  }
  const column = Index.isIndex(other) ? other.columns[0] : listColumn(other);
  if (column === null)
    throw new TypeError(
      'others must be Series, Index, DataFrame, np.ndarray or list-like (either containing only strings or containing only objects of type Series/Index/np.ndarray[1-dim])',
    );
  const { rows, index } = self.state;
  if (column.vector.length !== rowCount(rows))
    throw new ValueError(
      'If `others` contains arrays or lists (or other list-likes without an index), these must all be of the same length as the calling Series/Index.',
    );
  const put = attach(rows, [column]);
  return { ...texts(put.rows, put.cells[0]), index };
}

function texts(rows: Node, cell: Cell): { rows: Node; cells: readonly Cell[] } {
  if (cell.dtype.kind === 'category') {
    const plain = decodeCategory(rows, cell);
    return texts(plain.rows, plain.cell);
  }
  if (cell.dtype.kind === 'str') return { rows, cells: [cell] };
  if (cell.expr.type.kind === 'object') {
    requireTexts(collectCells(rows, [cell])[0]);
    return textCells(rows, [cell]);
  }
  requireTexts(collectCells(rows, [cell])[0]);
  return { rows, cells: [{ expr: nullOf(types.utf8), dtype: dtypes.str }] };
}

function requireTexts(c: LocalColumn): void {
  const values = boxAll(c).filter((v) => !isMissing(v));
  if (values.every((v) => typeof v === 'string')) return;
  const kind = values.every((v) => Number.isInteger(v))
    ? 'integer'
    : values.every((v) => typeof v === 'number')
      ? 'floating'
      : values.every((v) => typeof v === 'boolean')
        ? 'boolean'
        : values.some((v) => Number.isInteger(v))
          ? 'mixed-integer'
          : 'mixed';
  throw new TypeError(
    `Concatenation requires list-likes containing only strings (or missing values). Offending values found in column ${kind}`,
  );
}

/** Two sides on common rows: the cells of both, left ones first. */
function joined(a: Side, b: Side, how: Join): Side {
  if (how === 'right') {
    const both = align(b, a, 'left');
    return { rows: both.rows, index: both.index, cells: [...both.right, ...both.left] };
  }
  if (how !== 'inner') {
    const both = align(a, b, how);
    return { rows: both.rows, index: both.index, cells: [...both.left, ...both.right] };
  }
  const marker: Cell = { expr: lit(true), dtype: dtypes.bool };
  const both = align(a, { ...b, cells: [...b.cells, marker] }, 'left');
  const there = both.right.at(-1)!.expr;
  if (there.kind === 'literal') return { rows: both.rows, index: both.index, cells: [...both.left, ...both.right.slice(0, -1)] };
  const state = { rows: both.rows, index: both.index, cells: [...both.left, ...both.right.slice(0, -1)], labels: makeIndex([]) };
  return filterRows(state, call('not', [isNull(there)]));
}

const plainText = (e: Expr): Expr => (e.type.kind === 'utf8' ? e : e.type.kind === 'null' ? nullOf(types.utf8) : cast(e, types.utf8));
