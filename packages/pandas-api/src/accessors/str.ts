import { call, type Expr } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { installMethods, type Methods } from '../core/install.js';
import type { Series } from '../series/series.js';
import { StringAccessor } from './str-accessor.js';
import { decode, encode } from './str-bytes.js';
import { cat } from './str-cat.js';
import { extractall, getDummies } from './str-frames.js';
import { extract, findall, partition, split } from './str-lists.js';
import { countSeries, flagSeries, lengths, listSeries, textSeries } from './str-results.js';
import { type Kind, STR_ROWS, type StrRow } from './str-table.js';
import { get, index, join, repeat, replace, slice, translate } from './str-values.js';

export { StringAccessor } from './str-accessor.js';

const RESULTS: Record<Kind, (self: StringAccessor, expr: Expr, a: Args) => Series> = {
  text: (self, expr) => textSeries(self, expr),
  flag: (self, expr, a) => flagSeries(self, expr, a['na']),
  count: countSeries,
  list: listSeries,
};

function memberOf({ fn, kind, options, full }: StrRow): (self: StringAccessor, a: Args) => Series {
  return (self, a) => RESULTS[kind](self, call(fn, [self.text], full && self.source === 'object' ? { full } : options?.(a)), a);
}

/** Members that take bytes, or that take nothing but text. */
const OF_BYTES = ['decode', 'get', 'len', 'slice'];
const ONLY_TEXT = ['cat'];

/** The members, each refusing values of a kind it is not for. */
function guarded(methods: Methods<StringAccessor>): Methods<StringAccessor> {
  const guard =
    (name: string, f: Methods<StringAccessor>[string]): Methods<StringAccessor>[string] =>
    (self, a) => {
      const { inferred } = self;
      if ((inferred === 'bytes' && !OF_BYTES.includes(name)) || (inferred.startsWith('mixed') && ONLY_TEXT.includes(name)))
        throw new TypeError(`Cannot use .str.${name} with values of inferred dtype '${inferred}'.`);
      return f(self, a);
    };
  return Object.fromEntries(Object.entries(methods).map(([name, f]) => [name, guard(name, f)]));
}

const rows: Methods<StringAccessor> = Object.fromEntries(Object.entries(STR_ROWS).map(([name, row]) => [name, memberOf(row)]));
installMethods(StringAccessor, 'Series.str', guarded(rows));
installMethods(
  StringAccessor,
  'Series.str',
  guarded({
    cat,
    decode,
    encode,
    extract,
    extractall,
    findall,
    get,
    get_dummies: getDummies,
    index: (self, a) => index(self, a, 'str.find'),
    join,
    len: lengths,
    partition: (self, a) => partition(self, a, 'str.partition'),
    repeat,
    replace,
    rindex: (self, a) => index(self, a, 'str.rfind'),
    rpartition: (self, a) => partition(self, a, 'str.rpartition'),
    rsplit: (self, a) => split(self, a, 'str.rsplit'),
    slice,
    split: (self, a) => split(self, a, 'str.split'),
    translate,
  }),
);
