import { didYouMean, IndexError, KeyError } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import { pythonRepr } from '../scalars/index.js';
import { dataColumns, dataLabels, dataLength, dataNames, type IndexData, labelAt, renamed } from './data.js';
import { lookupOf } from './lookup.js';

/** Made by the library itself: `new Index(INTERNAL, data)` skips the reading of user arguments. */
export const INTERNAL = Symbol('internal');
export type IndexSource = IndexData | (() => IndexData);
type Owner = (names: readonly unknown[]) => void;

/** How the classes read what users give them; filled by index/classes.ts. */
export const READERS = new Map<unknown, (given: readonly unknown[]) => Index>();
/** What is told by modules that need this one; filled by index/classes.ts. */
export const TELLS: { repr: (index: Index) => string; contains: (index: Index, label: unknown) => boolean } = {
  repr: () => 'Index',
  contains: (index, label) => index.holds(label),
};

function construct(Class: Function, given: readonly unknown[]): Index {
  for (let C: unknown = Class; typeof C === 'function'; C = Object.getPrototypeOf(C)) {
    const read = READERS.get(C);
    if (read !== undefined) return read(given);
  }
  throw new TypeError('use pd.Index(…)');
}

/**
 * Labels of an axis. Its values are on the client; the index of a lazy frame fetches them when they are first looked at.
 * Immutable but for its names: renaming tells the frame it was taken from. The methods are installed by index/classes.ts.
 */
export class Index {
  #source: IndexSource;
  #labels: unknown[] | undefined;
  #owner: Owner | undefined;

  constructor(...given: any[]) {
    if (given[0] !== INTERNAL) {
      this.#source = { kind: 'range', start: 0, stop: 0, step: 1, name: null };
      return construct(new.target, given);
    }
    this.#source = given[1] as IndexSource;
    this.#owner = given[2] as Owner | undefined;
  }

  /** @internal */
  static isIndex(x: unknown): x is Index {
    return typeof x === 'object' && x !== null && #source in x;
  }

  /** @internal the labels' storage */
  get data(): IndexData {
    if (typeof this.#source === 'function') this.#source = this.#source();
    return this.#source;
  }

  /** @internal the same object with other data: a frequency set in place */
  replaceData(data: IndexData): void {
    this.#source = data;
  }

  /** @internal one column per level */
  get columns(): readonly LocalColumn[] {
    return dataColumns(this.data);
  }

  /** The number of labels. */
  get length(): number {
    return dataLength(this.data);
  }

  /** @internal all labels, tuples for a MultiIndex */
  get labels(): readonly unknown[] {
    return (this.#labels ??= dataLabels(this.data));
  }

  /** @internal */
  labelAt(i: number): unknown {
    return labelAt(this.data, i);
  }

  /** The names of the levels; assign to change them in place. */
  get names(): readonly unknown[] {
    return dataNames(this.data);
  }
  set names(names: readonly unknown[]) {
    this.#source = renamed(this.data, names);
    this.#owner?.(names);
  }
  /** The name; assign to change it in place. */
  get name(): unknown {
    return this.data.kind === 'multi' ? null : this.names[0];
  }
  set name(name: unknown) {
    this.names = [name];
  }
  /** The number of levels. */
  get nlevels(): number {
    return this.names.length;
  }
  get isMulti(): boolean {
    return this.data.kind === 'multi';
  }

  /** @internal the dtype of a flat index */
  get flatDtype(): Dtype {
    const { data } = this;
    return data.kind === 'flat' ? data.column.dtype : data.kind === 'range' ? dtypes.int64 : dtypes.object;
  }

  /** @internal positions of a label, none if it is absent */
  positionsOf(label: unknown): readonly number[] {
    return lookupOf(this.data).positions(label);
  }

  /** @internal the first position of a label; KeyError with the nearest label */
  locate(label: unknown): number {
    const [found] = this.positionsOf(label);
    if (found === undefined) throw keyError(label, this.labels);
    return found;
  }

  /** @internal is there this very label? */
  holds(label: unknown): boolean {
    return this.positionsOf(label).length > 0;
  }

  /** Would the label be found, as `in` asks in Python: also by the first levels of a MultiIndex, and by texts of times. */
  has(label: unknown): boolean {
    return TELLS.contains(this, label);
  }

  /** @internal no label twice */
  get unique_(): boolean {
    return this.data.kind === 'range' || lookupOf(this.data).unique;
  }

  /** @internal a position from the end where negative */
  at(i: number): unknown {
    const n = this.length;
    const k = i < 0 ? i + n : i;
    if (k < 0 || k >= n || !Number.isInteger(k)) throw new IndexError(`index ${i} is out of bounds for axis 0 with size ${n}`);
    return this.labelAt(k);
  }

  *[Symbol.iterator](): Iterator<unknown> {
    yield* this.labels;
  }

  /** The text that pandas prints. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'number') throw new TypeError('an Index is not a number; use its methods (.add, .sub, .eq …)');
    return TELLS.repr(this);
  }
  toString(): string {
    return TELLS.repr(this);
  }
  toJSON(): readonly unknown[] {
    return this.labels;
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return TELLS.repr(this);
  }
}

/** What exists, shortened. */
export function listing(labels: readonly unknown[], most = 12): string {
  const shown = labels
    .slice(0, most)
    .map((l) => pythonRepr(l))
    .join(', ');
  return labels.length > most ? `${shown}, … (${labels.length} in all)` : shown;
}

export function keyError(label: unknown, labels: readonly unknown[], what = 'There is'): KeyError {
  const near =
    typeof label === 'string'
      ? didYouMean(
          label,
          labels.filter((l): l is string => typeof l === 'string'),
        )
      : '';
  return new KeyError(`${pythonRepr(label)}.${near} ${what}: ${listing(labels)}`, { code: 'label-not-found' });
}
