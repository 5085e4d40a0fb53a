import { type DataType, int64Of, isFloat, safeNumbers, type Vector } from '@pandorable/planner';

/** What a function answered, row by row: numbers as long as they are such, then everything from the first other answer on. */
export interface Answers {
  readonly numbers: Float64Array;
  readonly rest: readonly unknown[];
}

/** Asks for each row once, in order. */
export function collectAnswers(rows: number, answer: (i: number) => unknown): Answers {
  const numbers = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const value = answer(i);
    if (typeof value !== 'number') return { numbers: numbers.subarray(0, i), rest: restOf(rows, i, value, answer) };
    numbers[i] = value;
  }
  return { numbers, rest: [] };
}

function restOf(rows: number, from: number, first: unknown, answer: (i: number) => unknown): unknown[] {
  const out = new Array<unknown>(rows - from);
  out[0] = first;
  for (let i = from + 1; i < rows; i++) out[i - from] = answer(i);
  return out;
}

export const allAnswers = ({ numbers, rest }: Answers): readonly unknown[] => (numbers.length === 0 ? rest : [...numbers, ...rest]);

/** A column of numbers as a function sees them, a missing one as NaN; null where one is beyond what a number holds exactly, or none is a number. */
export function numbersOf({ type, data, valid }: Vector): Float64Array | null {
  if (!ArrayBuffer.isView(data) || !(isFloat(type) || /^u?int/.test(type.kind))) return null;
  const shared = data instanceof Float64Array;
  let out = shared
    ? data
    : data instanceof BigInt64Array || data instanceof BigUint64Array
      ? safeNumbers(data)
      : Float64Array.from(data as ArrayLike<number>);
  if (out === null || valid === null) return out;
  if (shared) out = out.slice();
  for (let i = 0; i < out.length; i++) if (valid[i] === 0) out[i] = Number.NaN;
  return out;
}

/** Numbers as floats, or as int64 where `whole` asks for it and all of them are whole. */
export function vectorOfNumbers(
  numbers: Float64Array,
  types: { readonly float: DataType; readonly int: DataType },
  whole: boolean,
): Vector {
  if (whole && numbers.every(isWhole)) return { type: types.int, length: numbers.length, data: int64Of(numbers), valid: null };
  let valid: Uint8Array | null = null;
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== numbers[i]) (valid ??= new Uint8Array(numbers.length).fill(1))[i] = 0;
  return { type: types.float, length: numbers.length, data: numbers, valid };
}

const isWhole = (v: number): boolean => Number.isSafeInteger(v) && !Object.is(v, -0);
