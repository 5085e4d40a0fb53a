import { boxAll } from '../core/boxes.js';
import { collectState, indexData, rowCount } from '../core/collect.js';
import { performAsync, runOptions } from '../core/effects.js';
import { callable, installAliases } from '../core/install.js';
import { DEEPEST, shallow } from '../core/shallow.js';
import { frameRepr } from '../display/frame-text.js';
import { INTERNAL, type Index } from '../index/base.js';
import { lazyIndex, wrapIndex } from '../index/make.js';
import { readIndex } from './axis.js';
import { construct } from './construct.js';
import { deleteColumn, getItem, setItem } from './items.js';
import { type FrameState, isMulti, type RowIndex } from './state.js';
import { frameView } from './view.js';

/** The state behind a frame or a Series. */
export const STATE = Symbol('state');
const COLUMN = Symbol('column');

/**
 * A table with labelled rows and columns. Building is lazy; what must show values runs the plan.
 * The methods are installed from the tables in this folder and its neighbours: see `install.ts`.
 */
export class Frame {
  #state: FrameState;

  constructor(...given: unknown[]) {
    this.#state = given[0] === INTERNAL ? (given[1] as FrameState) : construct(given);
    Object.preventExtensions(this);
  }

  /** @internal */
  static isFrame(x: unknown): x is Frame {
    return typeof x === 'object' && x !== null && #state in x;
  }

  /** @internal what calls go on from: rows that lie too deep are computed now */
  get [STATE](): FrameState {
    this.#state = shallow(this.#state, DEEPEST);
    return this.#state;
  }
  set [STATE](state: FrameState) {
    this.#state = state;
  }

  /** @internal a column by an attribute name that no member has */
  [COLUMN](name: string): unknown {
    return this.#state.labels.holds(name) ? getItem(this, name) : undefined;
  }

  get(key: unknown, ...otherwise: unknown[]): any {
    return getItem(this, key, ...otherwise);
  }
  set(key: unknown, value: unknown): this {
    setItem(this, key, value);
    return this;
  }
  has(label: unknown): boolean {
    return this.#state.labels.has(label);
  }
  delete(label: unknown): boolean {
    deleteColumn(this, label);
    return true;
  }

  get columns(): Index {
    return this.#state.labels;
  }
  set columns(labels: unknown) {
    this.#state = { ...this.#state, labels: readIndex(labels, this.#state.cells.length) };
  }

  get index(): Index {
    return indexOf(this.#state, (index) => {
      this.#state = { ...this.#state, index };
    });
  }
  set index(labels: unknown) {
    setItem.index(this, labels);
  }

  get length(): number {
    return rowCount(this.#state.rows);
  }
  get shape(): readonly [number, number] {
    return [this.length, this.#state.cells.length];
  }

  get attrs(): Record<string, unknown> {
    return (this.#state.attrs ?? {}) as Record<string, unknown>;
  }
  set attrs(attrs: Record<string, unknown>) {
    this.#state = { ...this.#state, attrs };
  }

  /** The same members, as promises that do not block the thread while the engine works. */
  get async(): any {
    return asyncMembers(this);
  }

  toArray(): unknown[][] {
    const { columns } = collectState(this.#state);
    const boxed = columns.map(boxAll);
    return Array.from({ length: this.length }, (_, i) => boxed.map((c) => c[i]));
  }

  *[Symbol.iterator](): Iterator<unknown> {
    yield* this.#state.labels.labels;
  }

  /** The text that pandas prints. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'number') throw new TypeError('a DataFrame is not a number; use its methods (.add, .sum, …)');
    return frameRepr(frameView(this.#state));
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return frameRepr(frameView(this.#state));
  }
  get [Symbol.toStringTag](): string {
    return 'DataFrame';
  }

  static {
    Object.setPrototypeOf(
      Frame.prototype,
      new Proxy(Object.prototype, {
        get: (target, key, self) =>
          key in target || typeof key === 'symbol' || !Frame.isFrame(self) ? Reflect.get(target, key, self) : self[COLUMN](key),
        set: (target, key, value, self) => {
          if (typeof key === 'symbol' || !Frame.isFrame(self)) return Reflect.set(target, key, value, self);
          setItem(self, key, value);
          return true;
        },
      }),
    );
  }
}

/** Labels taken from a range: their class depends on which they are. */
const mayBeRange = (index: RowIndex): boolean =>
  index.kind === 'cells' && !isMulti(index) && index.taken !== undefined && index.cells[0].dtype.kind === 'int';

/** The index of a state; renaming it gives the owner a new row index. */
export function indexOf(state: FrameState, rename?: (index: RowIndex) => void): Index {
  const { index } = state;
  const renameTo =
    rename && ((names: readonly unknown[]) => rename(index.kind === 'range' ? { ...index, name: names[0] ?? null } : { ...index, names }));
  if (mayBeRange(index)) return wrapIndex(indexData(state), renameTo);
  const key = index.kind === 'range' ? 'range' : isMulti(index) ? 'multi' : index.cells[0].dtype.kind;
  return lazyIndex(key, () => indexData(state), renameTo);
}

/** Every member of an object as an asynchronous one. */
export function asyncMembers<T extends object>(target: T): any {
  return new Proxy(target, {
    get(_, name) {
      const member = Reflect.get(target, name, target) as unknown;
      if (typeof member === 'function') return (...args: unknown[]) => performAsync(() => member.apply(target, args), runOptions(args));
      return performAsync(() => Reflect.get(target, name, target));
    },
  });
}

/** A frame around a state. */
export const frameOf = (state: FrameState): Frame => new Frame(INTERNAL, state);

installAliases(Frame);
export const DataFrame = callable(Frame);
