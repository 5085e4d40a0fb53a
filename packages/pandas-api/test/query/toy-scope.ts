import type { QueryScope, QuerySlice } from '../../src/query/scope.js';

/** Columns as plain arrays, just enough to judge the grammar; missing is null. */
export class Column {
  constructor(readonly values: readonly any[]) {}
  map(f: (v: any, i: number) => unknown): Column {
    return new Column(this.values.map(f));
  }
  max(): unknown {
    return Math.max(...this.values);
  }
  isna(): Column {
    return this.map((v) => v === null);
  }
  get str() {
    return { contains: (pat: string, { na = null }: { na?: unknown } = {}) => this.map((v) => (v === null ? na : v.includes(pat))) };
  }
}

const OPS: Record<string, (a: any, b: any) => unknown> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '//': (a, b) => Math.floor(a / b),
  '%': (a, b) => ((a % b) + b) % b,
  '**': (a, b) => a ** b,
  '&': (a, b) => a && b,
  '|': (a, b) => a || b,
  '==': (a, b) => a !== null && b !== null && Number(a) === Number(b) && typeof a !== 'string',
  '!=': (a, b) => a === null || b === null || Number(a) !== Number(b),
  '<': (a, b) => a !== null && b !== null && a < b,
  '<=': (a, b) => a !== null && b !== null && a <= b,
  '>': (a, b) => a !== null && b !== null && a > b,
  '>=': (a, b) => a !== null && b !== null && a >= b,
};
const each = (f: (a: any, b: any) => unknown, a: unknown, b: unknown) => {
  if (a instanceof Column) return a.map((v, i) => f(v, b instanceof Column ? b.values[i] : b));
  return b instanceof Column ? b.map((v) => f(a, v)) : f(a, b);
};

export class Toy implements QueryScope {
  /** what happened, where a test wants to know */
  readonly calls: string[] = [];
  constructor(
    readonly columns: Record<string, Column>,
    readonly locals: Record<string, unknown> = {},
    readonly assign?: (name: string, value: unknown) => void,
  ) {}
  resolve(name: string): unknown {
    if (name === 'index' || name === 'ilevel_0') return Object.values(this.columns)[0].map((_, i) => i);
    return this.columns[name];
  }
  local = (name: string) => this.locals[name];
  names = () => Object.keys(this.columns);
  literal(value: unknown, float: boolean): unknown {
    if (float) this.calls.push(`float ${value}`);
    return value;
  }
  binary = (op: string, a: unknown, b: unknown) => each(OPS[op], a, b);
  compare = (op: string, a: unknown, b: unknown) => each(OPS[op], a, b);
  unary(op: string, value: unknown): unknown {
    const f = (v: any) => (op === '-' ? -v : op === '+' ? v : !v);
    return value instanceof Column ? value.map(f) : f(value);
  }
  contains(values: unknown, list: unknown): unknown {
    this.calls.push('contains');
    const [column, items] = values instanceof Column ? [values, list] : [list as Column, values];
    return column.map((v) => (items instanceof Column ? items.values : (items as unknown[])).includes(v));
  }
  attribute = (value: any, name: string) => value[name];
  subscript(value: any, index: unknown): unknown {
    if (typeof index === 'object' && index !== null && 'start' in index)
      return new Column(value.values.slice((index as QuerySlice).start, (index as QuerySlice).stop));
    return value.values[index as number];
  }
  method = (value: any, name: string, args: readonly unknown[], keywords: object) =>
    value[name](...args, ...(Object.keys(keywords).length > 0 ? [keywords] : []));
  call = (fn: any, args: readonly unknown[]) => fn(...args);
  math = (name: string, [value]: readonly unknown[]) => (value as Column).map((v) => Math[name as 'sin'](v));
  kind(value: unknown) {
    const values = value instanceof Column ? value.values : [value];
    return { scalar: !(value instanceof Column || Array.isArray(value)), boolean: values.every((v) => typeof v === 'boolean') };
  }
}
