import { call, type LiteralValue, lit, pythonRegex, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { rowCount, somewhere } from '../core/collect.js';
import { dtypes } from '../dtypes/registry.js';
import { listColumn } from '../frame/construct.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';
import type { StringAccessor } from './str-accessor.js';
import { patternOptions, pythonName, requireText } from './str-patterns.js';
import { byValue, countSeries, isMixed, plainSeries, textByText, textSeries } from './str-results.js';

interface Bounds {
  start: LiteralValue;
  stop: LiteralValue;
  step: LiteralValue;
}
type Items = string | readonly unknown[];

const isItems = (v: unknown): v is Items => typeof v === 'string' || Array.isArray(v) || v instanceof Uint8Array;

/** s.str.get(i): the i-th character or item; a slice of either. */
export function get(self: StringAccessor, a: Args): Series {
  const i = a['i'] as unknown;
  if (typeof i === 'object' && i !== null && 'start' in i) return sliced(self, i as Bounds);
  if (self.source === 'list') {
    const expr = call('list.get', [self.state.cell.expr], { i: Number(i) });
    return expr.type.kind === 'utf8' ? textSeries(self, expr) : self.series(expr, dtypes.object);
  }
  if (isMixed(self)) return byValue(self, (v) => (isItems(v) ? itemAt(v, i) : isDict(v) ? entry(v, i) : Number.NaN));
  return textSeries(self, call('str.get', [self.text], { i: Number(i) }));
}

export const slice = (self: StringAccessor, a: Args): Series =>
  sliced(self, { start: a['start'] ?? null, stop: a['stop'] ?? null, step: a['step'] ?? null });

function sliced(self: StringAccessor, { start, stop, step }: Bounds): Series {
  if (step === 0) throw new ValueError('slice step cannot be zero');
  const { cell } = self.state;
  const bounds = { start: start ?? null, stop: stop ?? null, step: step ?? null };
  if (self.source === 'list') return self.series(call('list.slice', [cell.expr], bounds), cell.dtype);
  if (isMixed(self)) return byValue(self, (v) => (isItems(v) ? cutItems(v, bounds as never) : Number.NaN));
  return textSeries(self, call('str.slice', [self.text], bounds));
}

/** Python's items[start:stop:step]. */
function cutItems(v: Items, { start, stop, step }: { start: number | null; stop: number | null; step: number | null }): unknown {
  const items = typeof v === 'string' ? [...v] : v;
  const by = step ?? 1;
  const n = items.length;
  const clamp = (k: number, low: number, high: number): number => Math.min(Math.max(k < 0 ? k + n : k, low), high);
  const [low, high] = by > 0 ? [0, n] : [-1, n - 1];
  const from = start === null ? (by > 0 ? 0 : n - 1) : clamp(start, low, high);
  const to = stop === null ? (by > 0 ? n : -1) : clamp(stop, low, high);
  const out: unknown[] = [];
  for (let k = from; by > 0 ? k < to : k > to; k += by) out.push(items[k]);
  return typeof v === 'string' ? out.join('') : out;
}

const isDict = (v: unknown): v is object => typeof v === 'object' && v !== null && !Array.isArray(v);
const entry = (v: object, k: unknown): unknown => (v instanceof Map ? v.get(k) : (v as Record<string, unknown>)[String(k)]) ?? null;
const itemAt = (v: Items, i: unknown): unknown => (typeof i === 'number' ? ([...v].at(i) ?? Number.NaN) : Number.NaN);

/** s.str.replace: plain text unless regex is set; a function gets each match. */
export function replace(self: StringAccessor, a: Args): Series {
  if (typeof a['pat'] === 'object' && a['pat'] !== null && !(a['pat'] instanceof RegExp)) return replaceAll(self, a);
  if (typeof a['repl'] !== 'string' && typeof a['repl'] !== 'function') throw new TypeError('repl must be a string or callable');
  const compiled = a['pat'] instanceof RegExp;
  if (compiled && a['regex'] === false) throw new ValueError('Cannot use a compiled regex as replacement pattern with regex=False');
  if (compiled && typeof a['case'] === 'boolean') throw new ValueError('case and flags cannot be set when pat is a compiled regex');
  const regex = a['regex'] === true || compiled;
  if (typeof a['repl'] === 'function') {
    if (!regex) throw new ValueError('Cannot use a callable replacement when regex=False');
    return replaceByFunction(self, a);
  }
  return plainSeries(
    self,
    call('str.replace', [self.text], { ...patternOptions(a, !regex), repl: a['repl'], n: Number(a['n'] ?? -1), regex }),
  );
}

/** A dict of patterns and replacements, one after the other. */
function replaceAll(self: StringAccessor, a: Args): Series {
  if (!isMissing(a['repl'])) throw new ValueError('repl cannot be used when pat is a dictionary');
  const entries = a['pat'] instanceof Map ? [...a['pat']] : Object.entries(a['pat'] as object);
  return entries.reduce<Series>(
    (s, [pat, repl]) => replace((s as unknown as { str: StringAccessor }).str, { ...a, pat, repl }),
    seriesOf(self.state),
  );
}

type Repl = (match: unknown) => string;

/** The function gets a match object with group(i), groups() and span-like `index`. */
function replaceByFunction(self: StringAccessor, a: Args): Series {
  const { pat, flags } = patternOptions(a);
  const { regex, names } = pythonRegex(pat, flags);
  const n = Number(a['n'] ?? -1);
  return textByText(
    self,
    (text) => {
      let left = n > 0 ? n : Number.POSITIVE_INFINITY;
      return text.replace(regex, (...m: unknown[]) => (left-- > 0 ? (a['repl'] as Repl)(matchObject(m, names)) : (m[0] as string)));
    },
    plainSeries,
  );
}

function matchObject(m: readonly unknown[], names: ReadonlyMap<string, number>): object {
  const groups = m
    .slice(
      1,
      m.findIndex((v) => typeof v === 'number'),
    )
    .map((g) => g ?? null);
  const group = (i: number | string = 0): unknown => (i === 0 ? m[0] : groups[(typeof i === 'string' ? (names.get(i) ?? 0) : i) - 1]);
  return {
    group,
    groups: () => groups,
    groupdict: () => Object.fromEntries([...names].map(([n, i]) => [n, groups[i - 1]])),
    toString: () => m[0],
  };
}

/** s.str.repeat: a number, or one for each row. */
export function repeat(self: StringAccessor, a: Args): Series {
  const times = a['repeats'] as unknown;
  if (typeof times === 'number' && times < 0 && (self.source === 'str' || self.source === 'string'))
    throw new ValueError('Repeat count must be a non-negative integer');
  if (typeof times === 'number') return plainSeries(self, call('str.repeat', [self.text, lit(times)]));
  const column = Series.isSeries(times) ? listColumn(times.toArray()) : listColumn(times);
  if (column === null) throw new TypeError(`repeats must be a whole number or a sequence of them, not ${pythonName(times)}`);
  const n = rowCount(self.state.rows);
  if (column.vector.length !== n) throw new ValueError(`Arrays were different lengths: ${n} vs ${column.vector.length}`);
  const put = attach(self.state.rows, [column]);
  return plainSeries(self, call('str.repeat', [self.text, put.cells[0].expr]), put.rows);
}

/** s.str.join: the items of lists, or the characters of texts. */
export function join(self: StringAccessor, a: Args): Series {
  const sep = a['sep'] as unknown;
  if (typeof sep !== 'string') throw new TypeError(`expected a string object, not ${pythonName(sep)}`);
  const { cell } = self.state;
  if (self.source === 'list' && cell.expr.type.kind === 'list' && cell.expr.type.item.kind === 'utf8')
    return textSeries(self, call('str.join', [cell.expr], { sep }));
  if (isMixed(self) || self.source === 'list')
    return byValue(self, (v) => (isItems(v) ? joinItems([...(v as Iterable<unknown>)], sep) : Number.NaN));
  return textByText(self, (text) => [...text].join(sep));
}

const joinItems = (items: readonly unknown[], sep: string): unknown =>
  items.every((x) => typeof x === 'string') ? items.join(sep) : Number.NaN;

/** Where the text begins; ValueError if it is missing anywhere. */
export function index(self: StringAccessor, a: Args, fn: 'str.find' | 'str.rfind'): Series {
  const found = call(fn, [self.text], { sub: requireText(a, 'sub'), start: a['start'] ?? 0, end: a['end'] ?? null });
  if (somewhere(self.state.rows, call('eq', [found, lit(-1)]))) throw new ValueError('substring not found');
  return countSeries(self, found);
}

/** A table from code points (or characters) to code points, text or null. */
export function translate(self: StringAccessor, a: Args): Series {
  const table = a['table'] instanceof Map ? [...a['table']] : Object.entries(a['table'] as object);
  const char = (k: unknown): string => (typeof k === 'number' || /^\d{2,}$/.test(String(k)) ? String.fromCodePoint(Number(k)) : String(k));
  const pairs = table.map(([from, to]) => [
    char(from),
    to === null || to === undefined ? '' : typeof to === 'number' ? String.fromCodePoint(to) : String(to),
  ]);
  return textSeries(self, call('str.translate', [self.text], { table: pairs }));
}
