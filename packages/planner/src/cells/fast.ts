/** Loops over typed arrays for the commonest calls; nothing where the types want the careful way. */
import type { CallExpr } from '../expr.js';
import { type DataType, isFloat } from '../types.js';
import type { Vector } from '../vector.js';

type Binary = (a: ArrayLike<number>, b: ArrayLike<number>, out: Float64Array | Uint8Array, n: number) => void;

/** One monomorphic loop for each operation, written out so that each is compiled for itself. */
const FLOAT: Record<string, Binary> = {
  add: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] + b[i];
  },
  sub: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] - b[i];
  },
  mul: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] * b[i];
  },
  div: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] / b[i];
  },
};
const COMPARE: Record<string, Binary> = {
  eq: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === b[i] ? 1 : 0;
  },
  ne: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] !== b[i] ? 1 : 0;
  },
  lt: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] < b[i] ? 1 : 0;
  },
  le: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] <= b[i] ? 1 : 0;
  },
  gt: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] > b[i] ? 1 : 0;
  },
  ge: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i] >= b[i] ? 1 : 0;
  },
};

const SMALL = new Set(['float32', 'float64', 'int8', 'int16', 'int32', 'uint8', 'uint16', 'uint32']);
const small = (t: DataType): boolean => SMALL.has(t.kind);
const numbers = (v: Vector) => v.data as unknown as ArrayLike<number>;

/** Missing where either is: a NaN counts too. */
function validOf(args: readonly Vector[], n: number): Uint8Array | null {
  let valid: Uint8Array | null = null;
  for (const v of args) {
    const { data } = v;
    const float = isFloat(v.type);
    if (v.valid === null && !float) continue;
    for (let i = 0; i < n; i++) {
      if ((v.valid !== null && v.valid[i] === 0) || (float && (data as Float64Array)[i] !== (data as Float64Array)[i])) {
        if (valid === null) valid = new Uint8Array(n).fill(1);
        valid[i] = 0;
      }
    }
  }
  return valid;
}

export function fastCall(e: CallExpr, args: readonly Vector[], n: number): Vector | undefined {
  if (args.length === 2 && args.every((a) => small(a.type))) {
    if (e.fn in COMPARE) {
      const data = new Uint8Array(n);
      COMPARE[e.fn](numbers(args[0]), numbers(args[1]), data, n);
      return { type: e.type, length: n, data, valid: validOf(args, n) };
    }
    if (e.fn in FLOAT && e.type.kind === 'float64') return floats(e, args, n);
  }
  if (args.length > 0 && args.every((a) => a.type.kind === 'bool' && a.valid === null)) return booleans(e, args, n);
  return undefined;
}

function floats(e: CallExpr, args: readonly Vector[], n: number): Vector {
  const data = new Float64Array(n);
  FLOAT[e.fn](numbers(args[0]), numbers(args[1]), data, n);
  const result = { type: e.type, length: n, data, valid: null };
  const valid = validOf([...args, result], n);
  if (valid !== null) for (let i = 0; i < n; i++) if (valid[i] === 0) data[i] = Number.NaN;
  return { ...result, valid };
}

function booleans(e: CallExpr, args: readonly Vector[], n: number): Vector | undefined {
  if (e.fn !== 'and' && e.fn !== 'or' && e.fn !== 'not') return undefined;
  const data = Uint8Array.from(args[0].data as Uint8Array);
  if (e.fn === 'not') for (let i = 0; i < n; i++) data[i] ^= 1;
  for (const { data: other } of args.slice(1) as { data: Uint8Array }[]) {
    if (e.fn === 'and') for (let i = 0; i < n; i++) data[i] &= other[i];
    else for (let i = 0; i < n; i++) data[i] |= other[i];
  }
  return { type: e.type, length: n, data, valid: null };
}
