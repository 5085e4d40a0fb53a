import { AttributeError, type Expr, nullOf, types, type Vector, vectorOf } from '@pandorable/planner';
import { computeLater } from '../cells/attach.js';
import { decodeCategory } from '../cells/cast.js';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import { STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { inferredType } from '../index/facts.js';
import { isMissing } from '../scalars/index.js';
import { type Series, type SeriesState, seriesOf } from '../series/series.js';

/** What the values are: text of the two text dtypes, mixed values, text of a category, or lists of a list column. */
export type Source = 'str' | 'string' | 'object' | 'category' | 'list';

const NOT_TEXT: Record<string, string> = {
  int: 'integer',
  uint: 'integer',
  float: 'floating',
  bool: 'boolean',
  datetime: 'datetime',
  timedelta: 'timedelta',
};

/** `s.str`: functions of every text of a Series; what is no text is missing. */
export class StringAccessor {
  readonly #state: SeriesState;
  readonly #text: Expr;
  readonly #source: Source;
  readonly #inferred: string;

  constructor(s: Series) {
    const { cell } = s[STATE];
    const held = cell.dtype.kind === 'category' ? cell.dtype.categories?.dtype : cell.dtype;
    if (held?.kind !== 'str' && held?.kind !== 'object')
      throw new AttributeError(
        `Can only use .str accessor with string values, not ${NOT_TEXT[held?.kind ?? ''] ?? held?.name ?? cell.dtype.name}`,
      );
    const { state, text, source } = read(s[STATE]);
    this.#inferred = inferredOf(state.rows, state.cell);
    this.#state = state;
    this.#text = text;
    this.#source = source;
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
  /** @internal */
  get source(): Source {
    return this.#source;
  }
  /** @internal what pandas calls the kind of the values: string, bytes, mixed, … */
  get inferred(): string {
    return this.#inferred;
  }
  /** @internal the dtype that columns of texts come out in */
  get textDtype(): Dtype {
    return this.#state.cell.dtype.kind === 'str' ? this.#state.cell.dtype : dtypes.object;
  }
  /** @internal a Series of one expression */
  series(expr: Expr, dtype: Dtype, extra: Partial<Cell> = {}): Series {
    return seriesOf({ ...this.#state, cell: { expr, dtype, ...extra } });
  }
}

const ALLOWED = ['string', 'empty', 'bytes', 'mixed', 'mixed-integer'];

/** Mixed values are looked at once: numbers and times have no text members. */
function inferredOf(rows: SeriesState['rows'], cell: Cell): string {
  if (cell.expr.type.kind !== 'object') return 'string';
  const [column] = collectCells(rows, [cell]);
  const held = (column.vector.data as unknown[]).filter((v) => !isMissing(v));
  if (held.length === 0) return 'empty';
  if (held.every((v) => v instanceof Uint8Array)) return 'bytes';
  const inferred = inferredType({ kind: 'flat', column, name: null });
  if (!ALLOWED.includes(inferred)) throw new AttributeError(`Can only use .str accessor with string values, not ${inferred}`);
  return inferred;
}

function read(s: SeriesState): { state: SeriesState; text: Expr; source: Source } {
  const plain = s.cell.dtype.kind === 'category' ? decodeCategory(s.rows, s.cell) : { rows: s.rows, cell: s.cell };
  const { cell } = plain;
  if (cell.expr.type.kind === 'list') return { state: { ...s, ...plain }, text: nullOf(types.utf8), source: 'list' };
  if (cell.expr.type.kind !== 'object') {
    return {
      state: { ...s, ...plain },
      text: cell.expr,
      source:
        s.cell.dtype.kind === 'category' ? 'category' : cell.dtype.kind === 'object' ? 'object' : cell.dtype.masked ? 'string' : 'str',
    };
  }
  const found = textCells(plain.rows, [cell]);
  return { state: { ...s, rows: found.rows, cell }, text: found.cells[0].expr, source: 'object' };
}

/** The texts among mixed values. */
export const textCells = (rows: SeriesState['rows'], cells: readonly Cell[]): { rows: SeriesState['rows']; cells: Cell[] } =>
  computeLater(
    rows,
    cells,
    cells.map(() => dtypes.str),
    (columns) => columns.map(onlyText),
    'str',
  );

export const onlyText = ({ vector }: LocalColumn): Vector =>
  vectorOf(
    types.utf8,
    Array.from(vector.data as readonly unknown[], (v, i) => (typeof v === 'string' && vector.valid?.[i] !== 0 ? v : null)),
  );
