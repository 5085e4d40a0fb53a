import { floatItem } from '../core/float-item.js';
import { isMissing, pythonRepr } from '../scalars/index.js';

type Binary = (a: any, b: any) => unknown;
const isNumber = (v: unknown): v is number | bigint => typeof v === 'number' || typeof v === 'bigint';
const sameKind = (a: number | bigint, b: number | bigint): [any, any] => (typeof a === typeof b ? [a, b] : [Number(a), Number(b)]);

/** Python's operators on two numbers. */
const NUMBERS: Record<string, Binary> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => Number(a) / Number(b),
  floordiv: (a, b) => (typeof a === 'bigint' ? a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n) : Math.floor(a / b)),
  mod: (a, b) => (typeof a === 'bigint' ? ((a % b) + b) % b : a - b * Math.floor(a / b)),
  pow: (a, b) => a ** b,
};
const TEXT: Record<ArithmeticName, string> = { add: '+', sub: '-', mul: '*', div: '/', floordiv: '//', mod: '%', pow: '**' };
type ArithmeticName = 'add' | 'sub' | 'mul' | 'div' | 'floordiv' | 'mod' | 'pow';
const METHODS: Record<string, string> = { div: 'truediv' };

const isRepeat = (v: unknown, times: unknown): v is string =>
  typeof v === 'string' && (typeof times === 'bigint' || Number.isInteger(times));
const repeatedText = (text: string, times: number | bigint): string => text.repeat(Math.max(0, Number(times)));

/** `a op b` for values of any kind; a missing operand gives a missing result. */
export function objectOperator(op: ArithmeticName): Binary {
  return (a, b) => {
    if (isMissing(a) || isMissing(b)) return Number.NaN;
    const [x, y] = [typeof a === 'boolean' ? Number(a) : a, typeof b === 'boolean' ? Number(b) : b];
    if (isNumber(x) && isNumber(y)) return NUMBERS[op](...sameKind(x, y));
    if (op === 'add' && typeof a === 'string' && typeof b === 'string') return a + b;
    if (op === 'add' && Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
    if (op === 'mul' && isRepeat(a, b)) return repeatedText(a, b);
    if (op === 'mul' && isRepeat(b, a)) return repeatedText(b, a);
    const method = METHODS[op] ?? op;
    if (typeof a === 'object' && typeof a[method] === 'function') return a[method](b);
    if (typeof b === 'object' && typeof b[`r${method}`] === 'function') return b[`r${method}`](a);
    throw new TypeError(`unsupported operand type(s) for ${TEXT[op]}: ${pythonRepr(a)} and ${pythonRepr(b)}`);
  };
}

const isFloatValue = (v: unknown): boolean => v instanceof Number || (typeof v === 'number' && !Number.isInteger(v));
const plain = (v: unknown): unknown => (v instanceof Number ? v.valueOf() : v);

/** The same over the values of a column, where integral floats are marked: what comes of a float is one. */
export function mixedOperator(op: ArithmeticName): Binary {
  const run = objectOperator(op);
  return (a, b) => {
    const done = run(plain(a), plain(b));
    return typeof done === 'number' && (op === 'div' || isFloatValue(a) || isFloatValue(b)) ? floatItem(done) : done;
  };
}
