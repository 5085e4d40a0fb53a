import { agg, call, type Expr, type LiteralValue, pythonRegex, ValueError, valuesOf } from '@pandorable/planner';
import { attach, computeLater } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { aggregateCells, collectCells, rowCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { largest } from '../core/typed.js';
import { columnOf, objectVector } from '../core/values.js';
import { dtypeOf, dtypes } from '../dtypes/registry.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, extend, settle } from '../frame/state.js';
import { rangeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing, tuple } from '../scalars/index.js';
import { type Series, seriesOf } from '../series/series.js';
import type { StringAccessor } from './str-accessor.js';
import { groupNames, patternOptions, pythonFlags, pythonName, pythonSource } from './str-patterns.js';
import { listSeries, missingFace, objectCell, textSeries } from './str-results.js';

type SplitName = 'str.split' | 'str.rsplit';

/** A pattern of one character is plain text, any other a regular expression (regex null). */
function splitOptions(a: Args, fn: SplitName): { [k: string]: LiteralValue } {
  const pat = a['pat'] as unknown;
  const n = Number(a['n'] ?? -1) <= 0 ? -1 : Number(a['n']);
  if (pat instanceof RegExp) {
    if (a['regex'] === false) throw new ValueError('Cannot use a compiled regex as replacement pattern with regex=False');
    return { pat: pythonSource(pat), n, regex: true, flags: pythonFlags(pat) };
  }
  if (!isMissing(pat) && typeof pat !== 'string') throw new TypeError(`expected a string or a pattern, not ${pythonName(pat)}`);
  const regex = fn === 'str.split' && (a['regex'] === true || (a['regex'] !== false && typeof pat === 'string' && [...pat].length !== 1));
  if (pat === '' && !regex) throw new ValueError('empty separator');
  if (regex) pythonRegex(String(pat));
  return { pat: isMissing(pat) ? null : (pat as string), n, regex };
}

/** Texts cut into lists, or into columns where expand is set. */
export function split(self: StringAccessor, a: Args, fn: SplitName): Series | Frame {
  const expr = call(fn, [self.text], splitOptions(a, fn));
  return a['expand'] === true ? expandList(self, expr) : listSeries(self, expr);
}

export function partition(self: StringAccessor, a: Args, fn: 'str.partition' | 'str.rpartition'): Series | Frame {
  if (a['sep'] === '') throw new ValueError('empty separator');
  const expr = call(fn, [self.text], { sep: String(a['sep'] ?? ' ') });
  return a['expand'] === false ? tupleSeries(self, expr) : expandList(self, expr, 3);
}

const tupleSeries = (self: StringAccessor, expr: Expr): Series =>
  seriesOf({ ...self.state, ...objectCell(self, expr, { shape: (v) => tuple(...(v as string[])) }) });

/** The items of lists as columns 0, 1, …: as many as the longest list has. */
function expandList(self: StringAccessor, list: Expr, width?: number): Frame {
  if (rowCount(self.state.rows) === 0)
    return frameOf({ rows: self.state.rows, index: self.state.index, cells: [], labels: wrapIndex(rangeData(0)) });
  if (self.source === 'object' || self.source === 'list') return expandMixed(self, list, width);
  const settled = settle(self.state.rows, [{ expr: list, dtype: dtypes.object }], () => true);
  const column = settled.cells[0].expr;
  const n =
    width ??
    Math.max(
      1,
      Number(
        valuesOf(
          aggregateCells(settled.rows, [{ expr: agg('agg.max', [call('list.len', [column])]), dtype: dtypes.int64 }])[0].vector,
        )[0] ?? 0,
      ),
    );
  const cells = Array.from({ length: n }, (_, i) => ({ expr: call('list.get', [column], { i }), dtype: self.textDtype }));
  return frameOf({ rows: extend(settled.rows, []), cells, index: self.state.index, labels: wrapIndex(rangeData(n)) });
}

/** Among mixed values: a short list is filled with None, a missing value stands first as it is, what is no text is NaN throughout. */
function expandMixed(self: StringAccessor, list: Expr, width?: number): Frame {
  const { rows, cell, index } = self.state;
  const [was] = collectCells(rows, [cell]);
  const [now] = collectCells(rows, [{ expr: list, dtype: dtypeOf(list.type) }]);
  const values = boxAll(was);
  const lists = boxAll(now).map((l) => (isMissing(l) ? null : (l as string[])));
  const n =
    width ??
    largest(
      lists.map((l) => l?.length ?? 1),
      1,
    );
  const at = (i: number, k: number): unknown => {
    if (lists[i] !== null) return lists[i][k] ?? null;
    if (!isMissing(values[i])) return Number.NaN;
    return k === 0 ? missingFace(was, i) : null;
  };
  const columns = Array.from({ length: n }, (_, k) =>
    columnOf(
      lists.map((_, i) => at(i, k)),
      dtypes.object,
    ),
  );
  const put = attach(rows, columns, 'expand');
  return frameOf({ rows: put.rows, cells: put.cells, index, labels: wrapIndex(rangeData(n)) });
}

/** Lists of all matches: of the one group, or tuples of several. */
export function findall(self: StringAccessor, a: Args): Series {
  const pattern = patternOptions(a);
  if (groupNames(pattern).length < 2) return listSeries(self, call('str.findall', [self.text], { ...pattern }));
  const { regex } = pythonRegex(pattern.pat, pattern.flags);
  const all = (text: string): unknown[] => Array.from(text.matchAll(regex), (m) => tuple(...m.slice(1).map((g) => g ?? '')));
  const run = ([was, texts]: readonly LocalColumn[]) => [
    objectVector(boxAll(texts).map((t, i) => (isMissing(t) ? missingFace(was, i) : all(t as string)))),
  ];
  const done = computeLater(self.state.rows, [self.state.cell, { expr: self.text, dtype: dtypes.str }], [dtypes.object], run, 'findall');
  return seriesOf({ ...self.state, rows: done.rows, cell: done.cells[0] });
}

/** Named or numbered groups of the first match; one group and expand=false give a Series. */
export function extract(self: StringAccessor, a: Args): Series | Frame {
  const pattern = patternOptions(a);
  const names = groupNames(pattern);
  if (names.length === 0) throw new ValueError('pattern contains no capture groups');
  const exprs = names.map((_, i) => call('str.extract', [self.text], { ...pattern, flags: pattern.flags ?? '', group: i + 1 }));
  if (a['expand'] === false && names.length === 1)
    return seriesOf({ ...textSeries(self, exprs[0])[STATE], name: names[0] ?? self.state.name });
  let rows = self.state.rows;
  const cells = exprs.map((expr): Cell => {
    if (self.source === 'str' || self.source === 'string') return { expr, dtype: self.textDtype };
    const done = objectCell(self, expr, { face: false, rows });
    rows = done.rows;
    return done.cell;
  });
  return frameOf({ rows, cells, index: self.state.index, labels: makeIndex(names.map((n, i) => n ?? i)) });
}
