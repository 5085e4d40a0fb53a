import { labelKey } from './boxes.js';

const isObject = (key: unknown): boolean => typeof key === 'object' && key !== null;

/** A Map by label: an equal tuple, timestamp or interval finds its entry, and JSON writes it as an object. */
export class LabelMap<V = unknown> extends Map<unknown, V> {
  #labels: Map<string, unknown> | null = null;

  constructor(entries: Iterable<readonly [unknown, V]>) {
    super();
    for (const [label, value] of entries) this.set(label, value);
  }

  override get(label: unknown): V | undefined {
    return super.get(this.#own(label));
  }

  override has(label: unknown): boolean {
    return super.has(this.#own(label));
  }

  override set(label: unknown, value: V): this {
    const own = this.#own(label);
    if (isObject(own)) this.#labels?.set(labelKey(own), own);
    return super.set(own, value);
  }

  override delete(label: unknown): boolean {
    const gone = super.delete(this.#own(label));
    this.#labels = null;
    return gone;
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries([...this].map(([label, value]) => [String(label), value]));
  }

  /** The key that is here for a label. */
  #own(label: unknown): unknown {
    if (!isObject(label) || super.has(label)) return label;
    this.#labels ??= new Map([...this.keys()].filter(isObject).map((l) => [labelKey(l), l]));
    const key = labelKey(label);
    return this.#labels.has(key) ? this.#labels.get(key) : label;
  }
}

// For everybody else it is a Map: tools print and compare by the constructor.
Object.defineProperty(LabelMap.prototype, 'constructor', { value: Map, configurable: true });
