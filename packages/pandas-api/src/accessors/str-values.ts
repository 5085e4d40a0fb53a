import { agg, call, cast, type Expr, isNull, type LiteralValue, lit, nullOf, types, ValueError, valuesOf, when } from '@pandorable/planner';
import { align } from '../core/align.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { computeNow } from '../cells/attach.js';
import { aggregateCells, collectCells } from '../core/collect.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { listColumn } from '../frame/construct.js';
import { attach } from '../cells/attach.js';
import { Frame, STATE } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';
import { patternOptions } from './str-table.js';
import { countSeries, type StringAccessor, textSeries } from './str.js';

/** s.str.get(i): the i-th character or item; a slice of either. */
export function get(self: StringAccessor, a: Args): Series {
  const i = a['i'] as unknown;
  const { cell } = self.state;
  const list = cell.expr.type.kind === 'list';
  if (typeof i === 'object' && i !== null && 'start' in i) {
    const { start, stop, step } = i as { start: LiteralValue; stop: LiteralValue; step: LiteralValue };
    if (list) return seriesOf({ ...self.state, cell: { expr: call('list.slice', [cell.expr], { start, stop, step }), dtype: cell.dtype } });
    return textSeries(self, call('str.slice', [self.text], { start, stop, step }));
  }
  if (list) {
    const expr = call('list.get', [cell.expr], { i: Number(i) });
    return expr.type.kind === 'utf8' ? self.series(cast(call('str.concat', [lit('s'), expr]), types.object), dtypes.object) : self.series(expr, dtypes.object);
  }
  if (cell.dtype.kind === 'object') return byValue(self, (v) => (typeof v === 'string' || Array.isArray(v) ? itemAt(v, i as number) : isDict(v) ? entry(v, i) : null));
  return textSeries(self, call('str.get', [self.text], { i: Number(i) }));
}

const isDict = (v: unknown): v is object => typeof v === 'object' && v !== null && !Array.isArray(v);
const entry = (v: object, k: unknown): unknown => (v instanceof Map ? v.get(k) : (v as Record<string, unknown>)[String(k)]) ?? null;
const itemAt = (v: string | readonly unknown[], i: number): unknown => (typeof v === 'string' ? [...v] : v).at(i) ?? null;

/** A function of every value, in JavaScript. */
export function byValue(self: StringAccessor, f: (v: unknown) => unknown): Series {
  const { rows, cell } = self.state;
  const done = computeNow(rows, [cell], ([c]) => columnOf(boxAll(c).map((v) => (isMissing(v) ? Number.NaN : f(v))), dtypes.object), 'str');
  return seriesOf({ ...self.state, rows: done.rows, cell: done.cell });
}

/** s.str.replace: plain text unless regex is set; a function gets each match. */
export function replace(self: StringAccessor, a: Args): Series {
  if (typeof a['pat'] === 'object' && a['pat'] !== null && !(a['pat'] instanceof RegExp)) {
    const entries = a['pat'] instanceof Map ? [...a['pat']] : Object.entries(a['pat'] as object);
    return entries.reduce<Series>((s, [pat, repl]) => replace((s as unknown as { str: StringAccessor }).str, { ...a, pat, repl }), seriesOf(self.state));
  }
  const regex = a['regex'] === true || a['pat'] instanceof RegExp;
  if (typeof a['repl'] === 'function') {
    if (!regex) throw new ValueError('Cannot use a callable replacement when regex=False');
    return replaceByFunction(self, a);
  }
  if (typeof a['repl'] !== 'string') throw new TypeError('repl must be a string or callable');
  if (a['pat'] instanceof RegExp && a['regex'] === false) throw new ValueError('Cannot use a compiled regex as replacement pattern with regex=False');
  return textSeries(self, call('str.replace', [self.text], { ...patternOptions(a), repl: a['repl'], n: Number(a['n'] ?? -1), regex }));
}

/** The replacement function gets what JavaScript's replace gives it, first a match object with group(i). */
function replaceByFunction(self: StringAccessor, a: Args): Series {
  const { pat, flags } = patternOptions(a);
  const pattern = new RegExp(pat.replace(/\(\?P</g, '(?<'), `g${(flags ?? '').replace('x', '')}u`);
  const limit = Number(a['n'] ?? -1);
  const done = byValue(self, (v) => {
    if (typeof v !== 'string') return Number.NaN;
    let left = limit;
    return v.replace(pattern, (...m: unknown[]) => (limit > 0 && left-- <= 0 ? (m[0] as string) : (a['repl'] as (match: unknown) => string)(matchObject(m))));
  });
  return self.textDtype.kind === 'str' ? (done as unknown as { astype: (d: string) => Series }).astype('str') : done;
}

function matchObject(m: readonly unknown[]): { group: (i?: number | string) => unknown; groups: () => unknown[] } {
  const named = typeof m.at(-1) === 'object' ? (m.at(-1) as Record<string, unknown>) : {};
  const groups = m.slice(1, m.length - (typeof m.at(-1) === 'object' ? 3 : 2));
  return { group: (i = 0) => (typeof i === 'string' ? named[i] : i === 0 ? m[0] : groups[i - 1]), groups: () => groups };
}

/** s.str.repeat: a number, or one for each row. */
export function repeat(self: StringAccessor, a: Args): Series {
  const times = a['repeats'] as unknown;
  if (typeof times === 'number') return textSeries(self, call('str.repeat', [self.text, lit(times)]));
  const put = attach(self.state.rows, [listColumn(times)!]);
  const inner = seriesOf({ ...self.state, rows: put.rows });
  return textSeries((inner as unknown as { str: StringAccessor }).str, call('str.repeat', [self.text, put.cells[0].expr]));
}

export function join(self: StringAccessor, a: Args): Series {
  const { cell } = self.state;
  if (typeof a['sep'] !== 'string') throw new TypeError('sep must be a string');
  if (cell.expr.type.kind === 'list') return self.series(call('str.join', [cell.expr], { sep: a['sep'] }), dtypes.str);
  return byValue(self, (v) => {
    const items = typeof v === 'string' ? [...v] : Array.isArray(v) ? v : null;
    return items === null || items.some((x) => typeof x !== 'string') ? Number.NaN : items.join(a['sep']);
  });
}

/** Where the text begins; ValueError if it is missing anywhere. */
export function index(self: StringAccessor, a: Args, fn: 'str.find' | 'str.rfind'): Series {
  if (typeof a['sub'] !== 'string') throw new TypeError(`expected a string object, not ${typeof a['sub']}`);
  const found = call(fn, [self.text], { sub: a['sub'], start: a['start'] ?? 0, end: a['end'] ?? null });
  const [absent] = aggregateCells(self.state.rows, [{ expr: agg('agg.any', [call('eq', [found, lit(-1)])]), dtype: dtypes.bool }]);
  if (valuesOf(absent.vector)[0] === true) throw new ValueError('substring not found');
  return countSeries(self, found);
}

/** A table from code points (or characters) to code points, text or null. */
export function translate(self: StringAccessor, a: Args): Series {
  const table = a['table'] instanceof Map ? [...a['table']] : Object.entries(a['table'] as object);
  const char = (k: unknown): string => (typeof k === 'number' || /^\d{2,}$/.test(String(k)) ? String.fromCodePoint(Number(k)) : String(k));
  const pairs = table.map(([from, to]) => [char(from), to === null || to === undefined ? '' : typeof to === 'number' ? String.fromCodePoint(to) : String(to)]);
  return textSeries(self, call('str.translate', [self.text], { table: pairs }));
}

/** s.str.cat: all texts in one, or with others row by row. */
export function cat(self: StringAccessor, a: Args): string | Series {
  const sep = (a['sep'] ?? '') as string;
  if (isMissing(a['others'])) {
    const values = boxAll(collectCells(self.state.rows, [{ expr: self.text, dtype: dtypes.str }])[0]);
    return values.flatMap((v) => (isMissing(v) ? (isMissing(a['naRep']) ? [] : [a['naRep']]) : [v])).join(sep);
  }
  const others = Frame.isFrame(a['others']) ? a['others'][STATE].cells.map((cell) => ({ ...(a['others'] as Frame)[STATE], cell, name: null }) as never) : [];
  const list = others.length > 0 ? others.map((s) => seriesOf(s)) : Array.isArray(a['others']) && a['others'].some((o: unknown) => Series.isSeries(o) || Array.isArray(o) || Index.isIndex(o)) ? a['others'] : [a['others']];
  const join = (a['join'] ?? 'left') as 'left' | 'outer';
  let state = self.state;
  let text = self.text;
  for (const other of list) {
    const done = beside(state, text, other, join);
    state = done.state;
    const [l, r] = [withRep(done.text, a['naRep']), withRep(done.other, a['naRep'])];
    text = call('str.concat', sep === '' ? [l, r] : [l, lit(sep), r]);
  }
  return seriesOf({ ...state, cell: { expr: text, dtype: self.textDtype.kind === 'str' ? self.textDtype : dtypes.object } });
}

const withRep = (e: Expr, rep: unknown): Expr => (isMissing(rep) ? e : when(isNull(e), lit(String(rep)), e));

interface Beside { state: StringAccessor['state']; text: Expr; other: Expr }

function beside(state: StringAccessor['state'], text: Expr, other: unknown, join: 'left' | 'outer'): Beside {
  if (Series.isSeries(other)) {
    const o = other[STATE];
    const both = align({ rows: state.rows, cells: [{ expr: text, dtype: dtypes.str }], index: state.index }, { rows: o.rows, cells: [o.cell], index: o.index }, join === 'outer' ? 'outer' : 'left');
    return { state: { ...state, rows: both.rows, index: both.index }, text: both.left[0].expr, other: plainText(both.right[0].expr) };
  }
  const column = Index.isIndex(other) ? other.columns[0] : listColumn(other)!;
  const put = attach(state.rows, [column]);
  return { state: { ...state, rows: put.rows }, text, other: plainText(put.cells[0].expr) };
}

const plainText = (e: Expr): Expr => (e.type.kind === 'utf8' ? e : e.type.kind === 'null' ? nullOf(types.utf8) : cast(e, types.utf8));
