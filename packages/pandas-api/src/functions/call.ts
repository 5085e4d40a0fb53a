/** Calls a user's function for every row or value, in this thread. */
import { type AnswerCollector, numberLoop } from './answers.js';
import { shownValues } from './failure.js';

/** A column as a callback sees it: what row i holds, as users know the value (missing: NaN for numbers, else null). */
export type CellReader = (i: number) => unknown;

export interface RowObject {
  /** the field of that name, also where a member of the row has it */
  get(name: string): unknown;
  /** all fields, for spreading and printing */
  toObject(): Record<string, unknown>;
}

/** The row as a Series, for members that are no fields. */
export type WholeRow = (i: number) => object;

/**
 * A class of rows over some columns: fields are getters on the prototype, so that making a row costs nothing. A row is a copy, as in pandas:
 * what a function assigns to a field stays with that row object.
 */
function rowClass(columns: ReadonlyMap<string, CellReader>, whole?: WholeRow): new (i: number) => RowObject {
  class Row implements RowObject {
    #i: number;
    constructor(i: number) {
      this.#i = i;
    }
    get(name: string): unknown {
      return Object.hasOwn(this, name) ? this[name as never] : columns.get(name)?.(this.#i);
    }
    static seriesOf(row: Row): object | undefined {
      return #i in row ? whole?.(row.#i) : undefined;
    }
    toObject(): Record<string, unknown> {
      return Object.fromEntries(Array.from(columns.keys(), (name) => [name, this.get(name)]));
    }
    toJSON(): Record<string, unknown> {
      return this.toObject();
    }
    [Symbol.for('nodejs.util.inspect.custom')](): Record<string, unknown> {
      return this.toObject();
    }
    static define(): void {
      for (const [name, read] of columns) {
        if (name === 'get' || name === 'constructor') continue;
        Object.defineProperty(Row.prototype, name, {
          get: function (this: Row) {
            return read(this.#i);
          },
          set: function (this: Row, value: unknown) {
            Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
          },
          enumerable: true,
          configurable: true,
        });
      }
    }
  }
  Row.define();
  if (whole !== undefined) Object.setPrototypeOf(Row.prototype, membersOf(Row.seriesOf as (row: object) => object | undefined));
  return Row;
}

/** Members of the row's Series, looked up only where the row has no such field. */
const membersOf = (seriesOf: (row: object) => object | undefined): object =>
  new Proxy(Object.prototype, {
    get(target, key, self) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, self);
      const series = seriesOf(self as object);
      const member: unknown = series === undefined ? undefined : Reflect.get(series, key);
      return typeof member === 'function' ? member.bind(series) : member;
    },
  });

/** A function of rows or values, as it is asked for some of them at a time. */
export interface RowCall {
  readonly rows: number;
  /** what is said of a row where the function fails */
  readonly describe: (row: number) => string;
  /** the function's answer for one row */
  readonly one: (row: number) => unknown;
  /** asks for the rows up to `to` */
  readonly ask: (collector: AnswerCollector, to: number) => void;
}

/** `fn(row)` for each of `rows` rows. */
export function rowCall(fn: (row: any) => unknown, columns: ReadonlyMap<string, CellReader>, rows: number, whole?: WholeRow): RowCall {
  const Row = rowClass(columns, whole);
  return {
    rows,
    describe: (i) => shownValues(new Row(i).toObject()),
    one: (i) => fn(new Row(i)),
    ask: (collector, to) => collector.ask(to, (i) => fn(new Row(i))),
  };
}

/** A column of values that a function is called with. */
export interface ElementSource {
  readonly read: CellReader;
  /** the values, where all are numbers */
  readonly numbers?: Float64Array | null;
}

/** `fn(value)`; with `skipMissing` missing values stay as they are and the function does not see them. */
export function elementCall(fn: (value: any) => unknown, { read, numbers }: ElementSource, rows: number, skipMissing = false): RowCall {
  const describe = (i: number): string => shownValues(read(i));
  const one = skipMissing
    ? (i: number): unknown => {
        const value = read(i);
        return value === null || value === undefined || value !== value ? value : fn(value);
      }
    : (i: number): unknown => fn(read(i));
  if (!numbers || skipMissing) return { rows, describe, one, ask: (collector, to) => collector.ask(to, one) };
  const loop = numberLoop();
  return { rows, describe, one, ask: (collector, to) => collector.askNumbers(to, loop, fn, numbers) };
}
