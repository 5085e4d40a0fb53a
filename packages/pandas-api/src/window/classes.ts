import { KeyError } from '@pandorable/planner';
import { collectState, rowCount } from '../core/collect.js';
import { localState } from '../core/make.js';
import { selectAt } from '../frame/columns.js';
import { asyncMembers, frameOf } from '../frame/frame.js';
import type { RowIndex } from '../frame/state.js';
import { INTERNAL } from '../index/base.js';
import { takeColumn, takeData } from '../index/data.js';
import { isTuple, pythonRepr } from '../scalars/index.js';
import { seriesOf, seriesStateOf } from '../series/series.js';
import { contextOf, type Windowed } from './windowed.js';

const COLUMN = Symbol('column');

/** Windows over the rows of a frame or Series. */
export abstract class Windows {
  readonly #windowed: Windowed;
  constructor(...given: unknown[]) {
    if (given[0] !== INTERNAL) throw new TypeError('use .rolling(…), .expanding(…) or .ewm(…) of a frame, Series or groupby');
    this.#windowed = given[1] as Windowed;
  }
  /** @internal */
  get windowed(): Windowed {
    return this.#windowed;
  }
  /** @internal */
  with(w: Windowed): Windows {
    return windowsOf(w);
  }
  /** @internal */
  static isWindows(x: unknown): x is Windows {
    return typeof x === 'object' && x !== null && #windowed in x;
  }

  get(key: unknown): any {
    return windowsOf(select(this.windowed, key));
  }
  /** @internal a column by an attribute name that no member has */
  [COLUMN](name: string): unknown {
    return this.windowed.series === null && this.windowed.state.labels.holds(name) ? this.get(name) : undefined;
  }
  /** 1 for those of a Series, 2 for those of a frame. */
  get ndim(): number {
    return this.windowed.series === null ? 2 : 1;
  }
  get async(): any {
    return asyncMembers(this);
  }

  /** The rows of each window. */
  *[Symbol.iterator](): Iterator<any> {
    const w = this.windowed;
    const part = selectAt(w.state, w.positions);
    const { columns, index } = collectState(part);
    const n = rowCount(w.state.rows);
    const { bounds } = contextOf({ ...w, code: null }, w.times === null ? [] : collectState({ ...w.state, cells: [w.times] }).columns, n);
    for (let i = 0; i < bounds.length; i++) {
      const rows = Array.from({ length: Math.max(0, bounds.end[i] - bounds.start[i]) }, (_, k) => bounds.start[i] + k);
      const state = localState(
        columns.map((c) => takeColumn(c, rows)),
        part.labels,
        takeData(index, rows),
      );
      yield w.series !== null ? seriesOf(seriesStateOf(state, w.series.name)) : frameOf(state);
    }
  }

  toString(): string {
    const { kind, attributes, grouped } = this.windowed;
    const shown = (v: unknown): string => (v === true ? 'True' : v === false ? 'False' : String(v));
    return `${kind}${grouped === undefined ? '' : 'GroupBy'} [${attributes.map(([k, v]) => `${k}=${shown(v)}`).join(',')}]`;
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

Object.setPrototypeOf(
  Windows.prototype,
  new Proxy(Object.prototype, {
    get: (target, key, self) =>
      key in target || typeof key === 'symbol' || !Windows.isWindows(self) ? Reflect.get(target, key, self) : self[COLUMN](key),
  }),
);

export class Rolling extends Windows {}
export class Expanding extends Windows {}
export class ExponentialMovingWindow extends Windows {}
export class Window extends Windows {}

const CLASSES = { Rolling, Expanding, ExponentialMovingWindow, Window };
export const windowsOf = (w: Windowed): Windows => new CLASSES[w.kind](INTERNAL, w);

/** As pandas: columns chosen from windows of groups have the column of times among their labels. */
function byTimes(w: Windowed): Windowed {
  const { index, labels, cells } = w.state;
  if (w.grouped === undefined || w.on === null || index.kind === 'range') return w;
  const n = w.grouped.keys.length;
  const under: RowIndex = {
    kind: 'cells',
    cells: [...index.cells.slice(0, n), cells[w.on]],
    names: [...index.names.slice(0, n), labels.labelAt(w.on)],
    multi: true,
    missingIsLabel: !w.grouped.options.dropna,
  };
  return { ...w, state: { ...w.state, index: under } };
}

const withLabels = (w: Windowed): Windowed =>
  w.grouped === undefined ? w : { ...w, grouped: { ...w.grouped, options: { ...w.grouped.options, asIndex: true } } };

/** w[key]: one column, or several. Chosen so, they have the groups' names as labels whatever as_index says. */
function select(given: Windowed, key: unknown): Windowed {
  const w = withLabels(byTimes(given));
  const many = Array.isArray(key) && !isTuple(key);
  const labels = many ? key : [key];
  const found = labels.map((l) => w.state.labels.positionsOf(l).find((p) => w.positions.includes(p) || p === w.on));
  const missing = labels.filter((_, i) => found[i] === undefined);
  if (w.series !== null || missing.length > 0)
    throw new KeyError(many ? `Columns not found: ${missing.map((m) => pythonRepr(m)).join(', ')}` : `Column not found: ${String(key)}`);
  return many
    ? { ...w, positions: found.filter((p) => p !== w.on) as number[] }
    : { ...w, positions: [found[0]!], on: null, series: { name: key } };
}
