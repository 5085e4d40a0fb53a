/** Calls a user's function for every row or value, in this thread. */
import { type Answers, collectAnswers } from './answers.js';

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

/** A class of rows over some columns: fields are getters on the prototype, so that making a row costs nothing. */
function rowClass(columns: ReadonlyMap<string, CellReader>, whole?: WholeRow): new (i: number) => RowObject {
  class Row implements RowObject {
    #i: number;
    constructor(i: number) {
      this.#i = i;
    }
    get(name: string): unknown {
      return columns.get(name)?.(this.#i);
    }
    static seriesOf(row: Row): object | undefined {
      return #i in row ? whole?.(row.#i) : undefined;
    }
    toObject(): Record<string, unknown> {
      return Object.fromEntries(Array.from(columns, ([name, read]) => [name, read(this.#i)]));
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

/** The answers of `fn(row)` for each of `rows` rows. */
export function callRowFunction(
  fn: (row: any) => unknown,
  columns: ReadonlyMap<string, CellReader>,
  rows: number,
  whole?: WholeRow,
): Answers {
  const Row = rowClass(columns, whole);
  return collectAnswers(rows, (i) => fn(new Row(i)));
}

/** The answers of `fn(value)`; with `skipMissing` missing values stay as they are and the function does not see them. */
export function callElementFunction(fn: (value: any) => unknown, read: CellReader, rows: number, skipMissing = false): Answers {
  if (!skipMissing) return collectAnswers(rows, (i) => fn(read(i)));
  return collectAnswers(rows, (i) => {
    const value = read(i);
    return value === null || value === undefined || value !== value ? value : fn(value);
  });
}
