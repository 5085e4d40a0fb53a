import { AttributeError, call, cast, type Expr, lit, nullOf, types, when } from '@pandorable/planner';
import { decodeCategory } from '../cells/cast.js';
import type { Args } from '../core/args.js';
import { installMethods, type Methods } from '../core/install.js';
import { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import { STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
import { type Series, type SeriesState, seriesOf } from '../series/series.js';
import { extract, partition, split } from './str-lists.js';
import { type Kind, STR_ROWS, type StrRow } from './str-table.js';
import { cat, get, index, join, repeat, replace, translate } from './str-values.js';

/** `s.str`: functions of every text of a Series; what is no text is missing. */
export class StringAccessor {
  readonly #state: SeriesState;
  readonly #text: Expr;

  constructor(s: Series) {
    const { dtype } = s[STATE].cell;
    const categories = dtype.kind === 'category' ? dtype.categories?.dtype.kind : dtype.kind;
    if (categories !== 'str' && categories !== 'object') throw new AttributeError(`Can only use .str accessor with string values, not ${categories === 'int' || categories === 'uint' ? 'integer' : categories === 'float' ? 'floating' : categories === 'bool' ? 'boolean' : dtype.name}`);
    const plain = dtype.kind === 'category' ? decodeCategory(s[STATE].rows, s[STATE].cell) : { rows: s[STATE].rows, cell: s[STATE].cell };
    this.#state = { ...s[STATE], rows: plain.rows, cell: plain.cell };
    this.#text = textOf(plain.cell);
    Object.freeze(this);
  }

  /** @internal */
  get state(): SeriesState {
    return this.#state;
  }
  /** @internal the texts; missing where the value is none */
  get text(): Expr {
    return this.#text;
  }
  /** @internal the dtype that texts come out in */
  get textDtype(): Dtype {
    return this.#state.cell.dtype.kind === 'str' ? this.#state.cell.dtype : dtypes.object;
  }
  /** @internal a Series of one expression */
  series(expr: Expr, dtype: Dtype, extra: Partial<Cell> = {}): Series {
    return seriesOf({ ...this.#state, cell: { expr, dtype, ...extra } });
  }
}

/** The text of a cell; of mixed values those that are text. */
function textOf(cell: Cell): Expr {
  if (cell.expr.type.kind !== 'object') return cell.expr;
  const raw = cast(cell.expr, types.utf8);
  return when(call('str.startswith', [raw], { pats: ['s'] }), call('str.slice', [raw], { start: 1, stop: null, step: null }), nullOf(types.utf8));
}

/** A text expression in the dtype of the Series it comes from. */
export function textSeries(self: StringAccessor, expr: Expr): Series {
  if (self.textDtype.kind === 'str') return self.series(expr, self.textDtype);
  return self.series(cast(call('str.concat', [lit('s'), expr]), types.object), dtypes.object);
}

/** A yes or no: where the value is missing it is `na`, by default false for texts, missing in object columns and nullable ones. */
export function flagSeries(self: StringAccessor, expr: Expr, na: unknown): Series {
  if (self.textDtype.masked) return self.series(isMissing(na) || na === undefined ? expr : call('coalesce', [expr, lit(Boolean(na))]), dtypes.boolean);
  if (na !== undefined && !isMissing(na)) return self.series(call('coalesce', [expr, lit(Boolean(na))]), dtypes.bool);
  if (self.textDtype.kind === 'str') return self.series(call('coalesce', [expr, lit(false)]), dtypes.bool);
  return self.series(expr, dtypes.bool, { maybe: true });
}

export function countSeries(self: StringAccessor, expr: Expr): Series {
  return self.textDtype.masked ? self.series(expr, dtypes.Int64) : self.series(expr, dtypes.int64, { maybe: true });
}

export const listSeries = (self: StringAccessor, expr: Expr): Series => self.series(expr, new Dtype('object', 'object', { arrow: expr.type }));

const RESULTS: Record<Kind, (self: StringAccessor, expr: Expr, a: Args) => Series> = {
  text: textSeries,
  flag: (self, expr, a) => flagSeries(self, expr, a['na']),
  count: countSeries,
  list: listSeries,
};

function memberOf({ fn, kind, options }: StrRow): (self: StringAccessor, a: Args) => Series {
  return (self, a) => RESULTS[kind](self, call(fn, [self.text], options?.(a)), a);
}

const methods: Methods<StringAccessor> = Object.fromEntries(Object.entries(STR_ROWS).map(([name, row]) => [name, memberOf(row)]));
installMethods(StringAccessor, 'Series.str', methods);
installMethods<StringAccessor>(StringAccessor, 'Series.str', {
  split: (self, a) => split(self, a, 'str.split'),
  rsplit: (self, a) => split(self, a, 'str.rsplit'),
  partition: (self, a) => partition(self, a, 'str.partition'),
  rpartition: (self, a) => partition(self, a, 'str.rpartition'),
  extract,
  get,
  replace,
  repeat,
  join,
  index: (self, a) => index(self, a, 'str.find'),
  rindex: (self, a) => index(self, a, 'str.rfind'),
  translate,
  cat,
});
