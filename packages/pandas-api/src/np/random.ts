import { arange, valuesIn } from './arrays.js';
import { arrayOf } from './elements.js';

type Size = number | readonly number[] | undefined | null | { size?: number | readonly number[] };

/** Pseudo-random numbers of its own: a seed repeats them, but they are not numpy's. */
export class Generator {
  #state: number;
  constructor(seed = Date.now() % 2 ** 31) {
    this.#state = seed >>> 0;
  }
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.#next())) * Math.cos(2 * Math.PI * this.#next());
  }
  #many(size: Size, one: () => number, whole = false): any {
    const shape =
      typeof size === 'object' && size !== null && !Array.isArray(size)
        ? (size as { size?: number | readonly number[] }).size
        : (size as number | readonly number[] | undefined | null);
    if (shape === undefined || shape === null) return one();
    const [rows, columns] = Array.isArray(shape) ? shape : [shape as number];
    const line = (n: number) => (whole ? Array.from({ length: n }, one) : Float64Array.from({ length: n }, one));
    return columns === undefined ? line(rows) : Array.from({ length: rows }, () => line(columns));
  }
  random = (size?: Size): any => this.#many(size, () => this.#next());
  rand = (...shape: number[]): any => this.#many(shape.length === 0 ? null : shape, () => this.#next());
  randn = (...shape: number[]): any => this.#many(shape.length === 0 ? null : shape, () => this.#normal());
  standardNormal = (size?: Size): any => this.#many(size, () => this.#normal());
  normal = (mean = 0, deviation = 1, size?: Size): any => this.#many(size, () => mean + deviation * this.#normal());
  uniform = (low = 0, high = 1, size?: Size): any => this.#many(size, () => low + (high - low) * this.#next());
  integers = (low: number, high?: number | null, size?: Size): any => {
    const [from, to] = typeof high === 'number' ? [low, high] : [0, low];
    return this.#many(typeof high === 'object' && high !== null ? high : size, () => from + Math.floor(this.#next() * (to - from)), true);
  };
  randint = this.integers;
  choice = (values: unknown, size?: Size): any => {
    const list = typeof values === 'number' ? (arange(values) as number[]) : valuesIn(values);
    const at = this.#many(size, () => Math.floor(this.#next() * list.length), true) as number | number[];
    return typeof at === 'number' ? list[at] : arrayOf(at.map((i) => list[i]));
  };
  permutation = (values: unknown): any => {
    const list = typeof values === 'number' ? (arange(values) as unknown[]) : valuesIn(values);
    for (let i = list.length - 1; i > 0; i--) {
      const k = Math.floor(this.#next() * (i + 1));
      [list[i], list[k]] = [list[k], list[i]];
    }
    return list;
  };
  seed = (seed: number): void => {
    this.#state = seed >>> 0;
  };
}
