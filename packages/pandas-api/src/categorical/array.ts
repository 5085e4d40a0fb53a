import { IndexError, NotImplementedError } from '@pandorable/planner';
import { makeSignature, type Signature } from '../core/args.js';
import { boxAll, boxAt } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { installGetters, installMethods, type Methods } from '../core/install.js';
import { columnOf } from '../core/values.js';
import { arrayRepr } from '../display/array-repr.js';
import { dtypes, shownDtype } from '../dtypes/registry.js';
import { takeColumn } from '../index/data.js';
import { isMissing, isSlice } from '../scalars/index.js';

const INTERNAL = Symbol('array');
/** How a Categorical reads its arguments, and how an index of a column answers; filled by categorical/install.ts. */
export const HOOKS: { read: (given: readonly unknown[]) => LocalColumn; indexOf: (c: LocalColumn) => any } = {
  read: () => {
    throw new TypeError('use pd.array(…)');
  },
  indexOf: () => undefined,
};

/** One column of values with a pandas dtype, without labels: what `pd.array`, `idx.array` and `s.array` give. */
export class PandasArray {
  /** @internal the values' storage */
  declare readonly column: LocalColumn;

  constructor(...given: unknown[]) {
    const column = given[0] === INTERNAL ? (given[1] as LocalColumn) : HOOKS.read(given);
    Object.defineProperty(this, 'column', { value: column, enumerable: false });
  }
  get length(): number {
    return this.column.vector.length;
  }
  /** The value at a position, or an array of those of a slice, positions or a mask. */
  get(key: unknown): unknown {
    if (typeof key === 'number') {
      const at = key < 0 ? key + this.length : key;
      if (!Number.isInteger(at) || at < 0 || at >= this.length) throw new IndexError('index out of bounds');
      return boxAt(this.column, at);
    }
    if (!isSlice(key) && typeof key !== 'object')
      throw new IndexError(
        'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices',
      );
    return arrayOf(HOOKS.indexOf(this.column).get(key).columns[0]);
  }
  *[Symbol.iterator](): Iterator<unknown> {
    yield* boxAll(this.column);
  }
  toArray(): unknown[] {
    return boxAll(this.column);
  }
  toString(): string {
    return arrayRepr(this.column);
  }
  [Symbol.toPrimitive](): string {
    return arrayRepr(this.column);
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return arrayRepr(this.column);
  }
  toJSON(): unknown[] {
    return boxAll(this.column);
  }
}

/** Values out of a fixed list of categories: codes into it. */
export class CategoricalArray extends PandasArray {}

export const arrayOf = (column: LocalColumn): PandasArray =>
  column.dtype.kind === 'category' ? new CategoricalArray(INTERNAL, column) : new PandasArray(INTERNAL, column);

const METHODS =
  'argmax argmin argsort dropna duplicated equals factorize fillna insert delete isin isna map max min repeat searchsorted take to_numpy tolist to_list unique view copy astype all any'.split(
    ' ',
  );
const OPERATORS =
  'add radd sub rsub mul rmul div rdiv truediv rtruediv floordiv rfloordiv mod rmod pow rpow eq ne lt le gt ge neg abs'.split(' ');

const isIndex = (v: unknown): v is { columns: readonly LocalColumn[] } =>
  typeof v === 'object' && v !== null && 'columns' in v && 'nlevels' in v;
const unwrapped = (v: unknown): unknown =>
  isIndex(v) ? arrayOf(v.columns[0]) : Array.isArray(v) && v.some(isIndex) ? v.map(unwrapped) : v;
const wrappedOther = (v: unknown): unknown => (v instanceof PandasArray ? HOOKS.indexOf(v.column) : v);

/** Members that an Index has too: they run on the values as labels. */
for (const name of [...METHODS, ...OPERATORS]) {
  const camel = name.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase());
  for (const spelling of new Set([name, camel])) {
    Object.defineProperty(PandasArray.prototype, spelling, {
      value(this: PandasArray, ...given: unknown[]) {
        const index = HOOKS.indexOf(this.column);
        if (typeof index[camel] !== 'function') throw new NotImplementedError(`${camel} of an array: use pd.Series(array).${camel}(…)`);
        return unwrapped(index[camel](...given.map(wrappedOther)));
      },
      configurable: true,
      writable: true,
      enumerable: false,
    });
  }
}

/** What reads a plain array reads this one too; the answers are plain. */
const READING = [
  ...['at', 'concat', 'entries', 'every', 'filter', 'find', 'findIndex', 'findLast', 'flatMap', 'forEach', 'includes', 'indexOf'],
  ...['join', 'keys', 'lastIndexOf', 'reduce', 'reduceRight', 'slice', 'some', 'toReversed', 'toSorted', 'values'],
] as const;
for (const name of READING) {
  Object.defineProperty(PandasArray.prototype, name, {
    value(this: PandasArray, ...given: unknown[]) {
      return (this.toArray()[name] as (...given: unknown[]) => unknown)(...given);
    },
    configurable: true,
    writable: true,
    enumerable: false,
  });
}
const POSITION = /^\d+$/;
/** `array[0]`: only names that no member has come here. */
Object.setPrototypeOf(
  PandasArray.prototype,
  new Proxy(Object.prototype, {
    get: (target, key, self) => {
      if (typeof key !== 'string' || !POSITION.test(key) || !(self instanceof PandasArray)) return Reflect.get(target, key, self);
      return Number(key) < self.length ? self.get(Number(key)) : undefined;
    },
  }),
);

const ITEM = makeSignature('item', [['index', '?']]);
const own: Record<string, Signature> = {
  item: ITEM,
  round: makeSignature('round', [['decimals', '?', 0]]),
  shift: makeSignature('shift', [
    ['periods', '?', 1],
    ['fill_value', '?'],
  ]),
  value_counts: makeSignature('value_counts', [['dropna', '?', true]]),
  ...Object.fromEntries(['sum', 'mean', 'median', 'std', 'var', 'prod'].map((n) => [n, makeSignature(n, [['skipna', '?', true]])])),
};

const reduction =
  (name: string) =>
  (self: PandasArray, a: Record<string, any>): unknown =>
    (HOOKS.indexOf(self.column).toSeries() as Record<string, (o: object) => unknown>)[name]({ skipna: a['skipna'] });

const methods: Methods<PandasArray> = {
  item: (self, { index }) => {
    if (index === null || index === undefined) return HOOKS.indexOf(self.column).item();
    return self.get(index);
  },
  shift: (self, { periods, fillValue }) => {
    const rows = Array.from({ length: self.length }, (_, i) => (i - periods >= 0 && i - periods < self.length ? i - periods : -1));
    const moved = arrayOf(takeColumn(self.column, rows)) as unknown as { fillna(v: unknown): unknown };
    return isMissing(fillValue) ? moved : moved.fillna(fillValue);
  },
  value_counts: (self, { dropna }) => HOOKS.indexOf(self.column).valueCounts({ sort: false, dropna }),
  round: (self, { decimals }) => arrayOf(HOOKS.indexOf(self.column).round(decimals).columns[0]),
  ...Object.fromEntries(['sum', 'mean', 'median', 'std', 'var', 'prod'].map((n) => [n, reduction(n)])),
};
installMethods(PandasArray, 'array', methods, own);

installGetters<PandasArray>(PandasArray, {
  dtype: (self) => shownDtype(self.column.dtype),
  shape: (self) => [self.length],
  size: (self) => self.length,
  ndim: () => 1,
  nbytes: (self) => HOOKS.indexOf(self.column).nbytes,
  T: (self) => self,
});

const KLEENE: Record<string, (a: boolean | null, b: boolean | null) => boolean | null> = {
  and: (a, b) => (a === false || b === false ? false : a === null || b === null ? null : true),
  or: (a, b) => (a === true || b === true ? true : a === null || b === null ? null : false),
  xor: (a, b) => (a === null || b === null ? null : a !== b),
};
const truth = (v: unknown): boolean | null => (isMissing(v) ? null : v === true);
const logical = (values: readonly (boolean | null)[]): PandasArray => arrayOf(columnOf(values, dtypes.boolean));
installMethods<PandasArray>(
  PandasArray,
  'array',
  {
    ...Object.fromEntries(
      Object.entries(KLEENE).map(([name, run]) => [
        name,
        (self: PandasArray, { other }: Record<string, any>) => {
          const list = typeof other === 'object' && other !== null && Symbol.iterator in other ? [...(other as Iterable<unknown>)] : null;
          return logical(boxAll(self.column).map((v, i) => run(truth(v), truth(list === null ? other : list[i]))));
        },
      ]),
    ),
    not: (self) => logical(boxAll(self.column).map((v) => (isMissing(v) ? null : v !== true))),
  },
  { ...Object.fromEntries(Object.keys(KLEENE).map((n) => [n, makeSignature(n, [['other']])])), not: makeSignature('not', []) },
);
