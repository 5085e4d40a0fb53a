import { didYouMean, IndexError, KeyError } from '@pandorable/planner';
import { labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import { pythonRepr } from '../scalars/index.js';
import { dataColumns, dataLabels, dataLength, dataNames, type IndexData, labelAt, renamed, rowKeys } from './data.js';

/** Made by the library itself: `new Index(INTERNAL, data)` skips the reading of user arguments. */
export const INTERNAL = Symbol('internal');
export type IndexSource = IndexData | (() => IndexData);

/**
 * Labels of an axis. Its values are on the client; the index of a lazy frame fetches them when they are first looked at.
 * Immutable but for its names: renaming tells the frame it was taken from.
 */
export class Index {
  #source: IndexSource;
  #labels: unknown[] | undefined;
  #positions: Map<string, number | number[]> | undefined;
  #owner: ((names: readonly unknown[]) => void) | undefined;

  constructor(token: typeof INTERNAL, source: IndexSource, owner?: (names: readonly unknown[]) => void) {
    if (token !== INTERNAL) throw new TypeError('use pd.Index(…)');
    this.#source = source;
    this.#owner = owner;
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

  /** @internal one column per level */
  get columns(): readonly LocalColumn[] {
    return dataColumns(this.data);
  }

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

  get names(): readonly unknown[] {
    return dataNames(this.data);
  }
  set names(names: readonly unknown[]) {
    this.#source = renamed(this.data, names);
    this.#owner?.(names);
  }
  get name(): unknown {
    return this.data.kind === 'multi' ? null : this.names[0];
  }
  set name(name: unknown) {
    this.names = [name];
  }
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

  #byKey(): Map<string, number | number[]> {
    if (this.#positions === undefined) {
      const map = new Map<string, number | number[]>();
      rowKeys(this.data).forEach((key, i) => {
        const old = map.get(key);
        if (old === undefined) map.set(key, i);
        else if (Array.isArray(old)) old.push(i);
        else map.set(key, [old, i]);
      });
      this.#positions = map;
    }
    return this.#positions;
  }

  /** @internal positions of a label, none if it is absent */
  positionsOf(label: unknown): readonly number[] {
    const found = this.#byKey().get(labelKey(label));
    return found === undefined ? [] : Array.isArray(found) ? found : [found];
  }

  /** @internal the first position of a label; KeyError with the nearest label */
  locate(label: unknown): number {
    const [found] = this.positionsOf(label);
    if (found === undefined) throw keyError(label, this.labels);
    return found;
  }

  has(label: unknown): boolean {
    return this.positionsOf(label).length > 0;
  }

  /** @internal no label twice */
  get unique_(): boolean {
    return this.data.kind === 'range' || this.#byKey().size === this.length;
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
}

/** What exists, shortened. */
export function listing(labels: readonly unknown[], most = 12): string {
  const shown = labels.slice(0, most).map((l) => pythonRepr(l)).join(', ');
  return labels.length > most ? `${shown}, … (${labels.length} in all)` : shown;
}

export function keyError(label: unknown, labels: readonly unknown[], what = 'There is'): KeyError {
  const near = typeof label === 'string' ? didYouMean(label, labels.filter((l): l is string => typeof l === 'string')) : '';
  return new KeyError(`${pythonRepr(label)}.${near} ${what}: ${listing(labels)}`, { code: 'label-not-found' });
}
