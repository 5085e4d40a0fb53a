import type { Node } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { collectState, rowCount } from '../core/collect.js';
import { callable } from '../core/install.js';
import { DEEPEST, shallow } from '../core/shallow.js';
import { seriesRepr } from '../display/series-text.js';
import { asyncMembers, indexOf, STATE } from '../frame/frame.js';
import type { Cell, FrameState, RowIndex } from '../frame/state.js';
import { seriesView } from '../frame/view.js';
import { INTERNAL, type Index } from '../index/base.js';
import { constructSeries } from './construct.js';
import { getItem, setIndex, setItem } from './items.js';

/** One labelled column: an expression over the rows of a plan. */
export interface SeriesState {
  readonly rows: Node;
  readonly cell: Cell;
  readonly index: RowIndex;
  readonly name: unknown;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly flags?: FrameState['flags'];
}

export class Series {
  #state: SeriesState;

  constructor(...given: unknown[]) {
    this.#state = given[0] === INTERNAL ? (given[1] as SeriesState) : constructSeries(given);
    Object.preventExtensions(this);
  }

  /** @internal */
  static isSeries(x: unknown): x is Series {
    return typeof x === 'object' && x !== null && #state in x;
  }

  /** @internal what calls go on from: rows that lie too deep are computed now */
  get [STATE](): SeriesState {
    this.#state = shallowSeries(this.#state);
    return this.#state;
  }
  set [STATE](state: SeriesState) {
    this.#state = state;
  }

  get(key: unknown, ...otherwise: unknown[]): any {
    return getItem(this, key, ...otherwise);
  }
  set(key: unknown, value: unknown): this {
    setItem(this, key, value);
    return this;
  }
  has(label: unknown): boolean {
    return this.index.has(label);
  }

  get name(): any {
    return this.#state.name;
  }
  set name(name: unknown) {
    this.#state = { ...this.#state, name };
  }
  get index(): Index {
    return indexOf(seriesFrameState(this.#state), (index) => {
      this.#state = { ...this.#state, index };
    });
  }
  set index(labels: unknown) {
    setIndex(this, labels);
  }
  get length(): number {
    return rowCount(this.#state.rows);
  }
  get attrs(): Record<string, unknown> {
    return (this.#state.attrs ?? {}) as Record<string, unknown>;
  }
  set attrs(attrs: Record<string, unknown>) {
    this.#state = { ...this.#state, attrs };
  }
  get async(): any {
    return asyncMembers(this);
  }

  toArray(): unknown[] {
    return boxAll(collectState(seriesFrameState(this.#state)).columns[0]);
  }
  *[Symbol.iterator](): Iterator<unknown> {
    yield* this.toArray();
  }

  /** The text that pandas prints; never a number, so that `s + 1` cannot pass for arithmetic. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint !== 'string')
      throw new TypeError('a Series takes no operators in JavaScript; use .add(), .sub(), .mul(), .div(), .gt(), .eq() …');
    return seriesRepr(seriesView(this.#state));
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return seriesRepr(seriesView(this.#state));
  }
  get [Symbol.toStringTag](): string {
    return 'Series';
  }
}

const NO_LABELS = { current: null as Index | null };
/** The column axis of one unnamed column, shared; set by the index classes. */
export const useSeriesLabels = (labels: Index): void => {
  NO_LABELS.current = labels;
};

/** A Series as a frame of one column, for what works on both. */
export const seriesFrameState = (s: SeriesState): FrameState => ({
  rows: s.rows,
  cells: [s.cell],
  index: s.index,
  labels: NO_LABELS.current!,
  attrs: s.attrs,
  flags: s.flags,
});
/** Back from a frame of one column. */
export const seriesStateOf = (f: FrameState, name: unknown, at = 0): SeriesState => ({
  rows: f.rows,
  cell: f.cells[at],
  index: f.index,
  name,
  attrs: f.attrs,
  flags: f.flags,
});

/** A column goes deeper than the frame that it was made from: they are to stay over the same rows until it is put back. */
const ABOVE_FRAME = 50;

function shallowSeries(s: SeriesState): SeriesState {
  const whole = seriesFrameState(s);
  const done = shallow(whole, DEEPEST + ABOVE_FRAME);
  return done === whole ? s : seriesStateOf(done, s.name);
}

export const seriesOf = (state: SeriesState): Series => new Series(INTERNAL, state);
export const SeriesClass = callable(Series);
