import { objectOperator } from '../cells/object-operators.js';
import { Frame, STATE } from '../frame/frame.js';
import { indexCells, indexNames } from '../frame/state.js';
import { Index } from '../index/base.js';
import { ELEMENTS, elementFunction } from '../np/elements.js';
import { Float64 } from '../np/scalars.js';
import { isMissing, Slice, slice, Timestamp, tuple } from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';
import type { BinaryOp } from './query-ast.js';
import type { QueryScope, QuerySlice } from './scope.js';

type Labelled = Series | Frame | Index;
type Member = (...args: unknown[]) => unknown;
const isLabelled = (v: unknown): v is Labelled => Series.isSeries(v) || Frame.isFrame(v) || Index.isIndex(v);
const isScalarObject = (v: unknown): v is Record<string, Member> =>
  typeof v === 'object' && v !== null && !Array.isArray(v) && !(v instanceof Number);

const METHODS: Record<BinaryOp, readonly [string, string]> = {
  '+': ['add', 'radd'],
  '-': ['sub', 'rsub'],
  '*': ['mul', 'rmul'],
  '/': ['div', 'rdiv'],
  '//': ['floordiv', 'rfloordiv'],
  '%': ['mod', 'rmod'],
  '**': ['pow', 'rpow'],
  '&': ['and', 'and'],
  '|': ['or', 'or'],
};
const COMPARISONS: Record<string, readonly [string, string]> = {
  '==': ['eq', 'eq'],
  '!=': ['ne', 'ne'],
  '<': ['lt', 'gt'],
  '<=': ['le', 'ge'],
  '>': ['gt', 'lt'],
  '>=': ['ge', 'le'],
};
const plain = (v: unknown): unknown => (v instanceof Number ? Number(v) : v);
const SCALARS: Record<string, (a: any, b: any) => unknown> = {
  '&': (a, b) => (typeof a === 'boolean' ? a && b : a & b),
  '|': (a, b) => (typeof a === 'boolean' ? a || b : a | b),
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const memberOf = (value: unknown, name: string): Member => {
  const member = (value as Record<string, unknown> | null)?.[name];
  if (typeof member !== 'function')
    throw new TypeError(`'${String((value as object)?.constructor?.name ?? typeof value)}' object has no method '${name}'`);
  return member.bind(value) as Member;
};

/** Two values with an operator that is a method of either. */
function operate(symbol: string, [method, reflected]: readonly [string, string], a: unknown, b: unknown): unknown {
  if (isLabelled(a)) return memberOf(a, method)(b);
  if (isLabelled(b)) return memberOf(b, reflected)(a);
  if (isScalarObject(a) && typeof a[method] === 'function') return a[method](b);
  if (isScalarObject(b) && typeof b[reflected] === 'function') return b[reflected](a);
  const run = SCALARS[symbol];
  if (run !== undefined) return run(plain(a), plain(b));
  const result = objectOperator(method as 'add')(plain(a), plain(b));
  return a instanceof Number || b instanceof Number ? new Float64(result as number) : result;
}

/** What `query` and `eval` see of a frame: its columns, its index, and the caller's variables. */
export class FrameScope implements QueryScope {
  constructor(
    public frame: Frame | null,
    private readonly locals: ReadonlyMap<string, unknown>,
    private readonly resolvers: readonly ReadonlyMap<string, unknown>[],
    readonly assign?: (name: string, value: unknown) => void,
  ) {}

  resolve(name: string): unknown {
    for (const r of this.resolvers) if (r.has(name)) return r.get(name);
    if (this.frame === null) return this.locals.get(name);
    const state = this.frame[STATE];
    if (state.labels.holds(name)) return this.frame.get(name);
    const names = indexNames(state.index);
    const level = names.indexOf(name) >= 0 ? names.indexOf(name) : this.#level(name, names.length);
    if (level >= 0) return seriesOf({ rows: state.rows, cell: indexCells(state.index)[level], index: state.index, name });
    if (name === 'columns') return this.frame.columns;
    return undefined;
  }

  #level(name: string, count: number): number {
    if (name === 'index') return count === 1 ? 0 : -1;
    const found = /^ilevel_(\d+)$/.exec(name);
    return found === null || Number(found[1]) >= count ? -1 : Number(found[1]);
  }

  local(name: string): unknown {
    if (this.locals.has(name)) return this.locals.get(name);
    if (name === 'Timestamp' || name === 'datetime') return Timestamp;
    return name === 'list' ? (v: Iterable<unknown>) => [...v] : name === 'tuple' ? (v: Iterable<unknown>) => tuple(...v) : undefined;
  }

  names(): Iterable<string> {
    return this.frame === null ? this.locals.keys() : this.frame[STATE].labels.labels.map(String);
  }

  literal(value: unknown, float: boolean): unknown {
    return float ? new Float64(value as number) : value;
  }

  binary(op: BinaryOp, left: unknown, right: unknown): unknown {
    return operate(op, METHODS[op], left, right);
  }

  compare(op: '==' | '!=' | '<' | '<=' | '>' | '>=', left: unknown, right: unknown): unknown {
    return operate(op, COMPARISONS[op], left, right);
  }

  unary(op: '-' | '+' | '~', value: unknown): unknown {
    if (op === '+') return value;
    if (isLabelled(value) || (isScalarObject(value) && op === '-')) return memberOf(value, op === '-' ? 'neg' : 'not')();
    if (op === '-') return value instanceof Number ? new Float64(-Number(value)) : -(value as number);
    return typeof value === 'boolean' ? !value : ~Number(value);
  }

  contains(values: unknown, list: unknown): unknown {
    const inside = (v: unknown): unknown => (Array.isArray(v) ? v.map(plain) : isLabelled(v) || v instanceof Set ? v : [plain(v)]);
    if (isLabelled(values)) return memberOf(values, 'isin')(inside(list));
    if (isLabelled(list)) return memberOf(list, 'isin')(inside(values));
    const held = inside(list) as unknown[];
    return (Array.isArray(values) ? values : [values]).every((v) => held.some((h) => h === plain(v) || (isMissing(h) && isMissing(v))));
  }

  attribute(value: unknown, name: string): unknown {
    const found = (value as Record<string, unknown> | null)?.[name];
    if (found === undefined)
      throw new TypeError(`'${(value as object)?.constructor?.name ?? typeof value}' object has no attribute '${name}'`);
    return found;
  }

  subscript(value: unknown, index: unknown): unknown {
    const isSlice = typeof index === 'object' && index !== null && 'start' in index && 'stop' in index && !(index instanceof Slice);
    const key = isSlice
      ? slice((index as QuerySlice).start as never, (index as QuerySlice).stop as never, (index as QuerySlice).step as never)
      : index;
    if (Array.isArray(value)) return value[Number(key)];
    if (typeof value === 'object' && value !== null && !('get' in value)) return (value as Record<string, unknown>)[String(key)];
    return memberOf(value, 'get')(key);
  }

  method(value: unknown, name: string, args: readonly unknown[], keywords: Readonly<Record<string, unknown>>): unknown {
    return memberOf(value, name)(...args.map(plain), ...(Object.keys(keywords).length > 0 ? [keywords] : []));
  }

  call(fn: unknown, args: readonly unknown[], keywords: Readonly<Record<string, unknown>>): unknown {
    if (typeof fn !== 'function') throw new TypeError(`'${typeof fn}' object is not callable`);
    return (fn as Member)(...args.map(plain), ...(Object.keys(keywords).length > 0 ? [keywords] : []));
  }

  math(name: string, args: readonly unknown[]): unknown {
    if (name in ELEMENTS) return elementFunction(name)(args[0]);
    const [y, x] = args;
    return isLabelled(y) ? operate('/', METHODS['/'], y, x) : Math.atan2(Number(y), Number(x));
  }

  kind(value: unknown): { scalar: boolean; boolean: boolean } {
    if (Series.isSeries(value)) return { scalar: false, boolean: value[STATE].cell.dtype.kind === 'bool' };
    if (Frame.isFrame(value)) return { scalar: false, boolean: value[STATE].cells.every((c) => c.dtype.kind === 'bool') };
    if (Array.isArray(value) || Index.isIndex(value))
      return { scalar: false, boolean: (Index.isIndex(value) ? value.labels : value).every((v) => typeof v === 'boolean') };
    return { scalar: true, boolean: typeof value === 'boolean' };
  }
}
