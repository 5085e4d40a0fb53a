import { agg, call, type Expr, type LiteralValue, ValueError, valuesOf } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { aggregateCells } from '../core/collect.js';
import { dtypes } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { extend, settle } from '../frame/state.js';
import { rangeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import type { Series } from '../series/series.js';
import { flagLetters } from './str-table.js';
import { listSeries, type StringAccessor } from './str.js';

type SplitName = 'str.split' | 'str.rsplit';

/** A pattern of one character is plain text, a longer one a regular expression (regex null). */
function splitOptions(a: Args, fn: SplitName): { [k: string]: LiteralValue } {
  const pat = a['pat'] as unknown;
  const n = Number(a['n'] ?? -1) <= 0 ? -1 : Number(a['n']);
  if (pat instanceof RegExp) {
    if (a['regex'] === false) throw new ValueError('Cannot use a compiled regex as replacement pattern with regex=False');
    return { pat: pat.source, n, regex: true, flags: pat.flags.replace(/[^ims]/g, '') };
  }
  const regex = fn === 'str.split' && (a['regex'] === true || (a['regex'] !== false && typeof pat === 'string' && pat.length > 1));
  return { pat: pat === null || pat === undefined || pat === '' ? null : String(pat), n, regex };
}

/** Texts cut into lists, or into columns where expand is set. */
export function split(self: StringAccessor, a: Args, fn: SplitName): Series | Frame {
  const expr = call(fn, [self.text], splitOptions(a, fn));
  return a['expand'] === true ? expandList(self, expr) : listSeries(self, expr);
}

export function partition(self: StringAccessor, a: Args, fn: 'str.partition' | 'str.rpartition'): Series | Frame {
  const expr = call(fn, [self.text], { sep: String(a['sep'] ?? ' ') });
  return a['expand'] === false ? listSeries(self, expr) : expandList(self, expr, 3);
}

/** The items of lists as columns 0, 1, …: as many as the longest list has. */
export function expandList(self: StringAccessor, list: Expr, width?: number): Frame {
  const settled = settle(self.state.rows, [{ expr: list, dtype: dtypes.object }], () => true);
  const column = settled.cells[0].expr;
  const n = width ?? Math.max(1, Number(valuesOf(aggregateCells(settled.rows, [{ expr: agg('agg.max', [call('list.len', [column])]), dtype: dtypes.int64 }])[0].vector)[0] ?? 0));
  const cells = Array.from({ length: n }, (_, i) => ({ expr: call('list.get', [column], { i }), dtype: self.textDtype }));
  return frameOf({ rows: extend(settled.rows, []), cells, index: self.state.index, labels: wrapIndex(rangeData(n)) });
}

/** Named or numbered groups of the first match; one group and expand=false give a Series. */
export function extract(self: StringAccessor, a: Args): Series | Frame {
  const pat = a['pat'] instanceof RegExp ? a['pat'].source : String(a['pat']);
  const flags = a['pat'] instanceof RegExp ? a['pat'].flags.replace(/[^ims]/g, '') : flagLetters(a['flags']);
  const names = groupNames(pat);
  if (names.length === 0) throw new ValueError('pattern contains no capture groups');
  const cells = names.map((_, i) => ({ expr: call('str.extract', [self.text], { pat, flags, group: i + 1 }), dtype: self.textDtype }));
  if (a['expand'] === false && names.length === 1) return self.series(cells[0].expr, self.textDtype);
  return frameOf({ rows: self.state.rows, cells, index: self.state.index, labels: makeIndex(names.map((n, i) => n ?? i)) });
}

/** The capturing groups of a pattern, by name where they have one. */
export function groupNames(pattern: string): (string | null)[] {
  const names: (string | null)[] = [];
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '\\') i++;
    else if (inClass) inClass = c !== ']';
    else if (c === '[') inClass = true;
    else if (c === '(') {
      const named = /^\(\?P?<([A-Za-z_]\w*)>/.exec(pattern.slice(i));
      if (named) names.push(named[1]);
      else if (pattern[i + 1] !== '?') names.push(null);
    }
  }
  return names;
}
