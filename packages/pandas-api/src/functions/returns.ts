/** Answers of a function whose dtype was said beforehand. */
import { isInt, type ShippedReturns, type Vector } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, storageType } from '../dtypes/registry.js';
import { isMissing, Timedelta, Timestamp } from '../scalars/index.js';
import { type Answers, allAnswers, vectorOfNumbers } from './answers.js';
import { shownValues } from './failure.js';

/** What JavaScript calls a value, and the value. */
const described = (value: unknown): string => {
  const kind = value === null ? '' : value instanceof Promise ? ' (a promise)' : ` (a ${typeof value})`;
  return `${shownValues(value)}${kind}`;
};

function isInteger(value: unknown, { kind, bits }: Dtype): boolean {
  if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) return false;
  const whole = BigInt(value as number | bigint);
  return (kind === 'uint' ? BigInt.asUintN(bits, whole) : BigInt.asIntN(bits, whole)) === whole;
}

const TESTS: Readonly<Record<string, (value: unknown, dtype: Dtype) => boolean>> = {
  int: isInteger,
  uint: isInteger,
  float: (v) => typeof v === 'number',
  bool: (v) => typeof v === 'boolean',
  str: (v) => typeof v === 'string',
  datetime: (v) => v instanceof Timestamp || v instanceof Date,
  timedelta: (v) => v instanceof Timedelta,
};

/** Can a column of the dtype hold missing values? */
const holdsMissing = (dtype: Dtype): boolean => dtype.masked || !['int', 'uint', 'bool'].includes(dtype.kind);

function fits(value: unknown, dtype: Dtype): boolean {
  if (isMissing(value)) return holdsMissing(dtype);
  return TESTS[dtype.kind]?.(value, dtype) ?? true;
}

/** TypeError where an answer is not of the dtype; `where` says whose answer it is. */
export function checkAnswer(value: unknown, dtype: Dtype, where: string): void {
  if (fits(value, dtype)) return;
  throw new TypeError(`the function returned ${described(value)} for ${where}${isMissing(value) ? toldMissing(dtype) : told(dtype)}`);
}

const told = (dtype: Dtype): string => `, and pd.udf says that it returns ${dtype.name}`;
const toldMissing = (dtype: Dtype): string =>
  `${told(dtype)}${holdsMissing(dtype) ? '' : `, which has no missing values (${masked(dtype)} has)`}`;

const masked = (dtype: Dtype): string =>
  dtype.kind === 'bool' ? "'boolean'" : `'${dtype.name.replace(/^u?i/, (c) => (c === 'i' ? 'I' : 'UI'))}'`;

/** The answers as a column of the dtype, each checked; `describe` says what the function was called with. */
export function declaredColumn(answers: Answers, dtype: Dtype, describe: (row: number) => string): LocalColumn {
  const { numbers, rest } = answers;
  if (rest.length === 0 && dtype === dtypes.float64)
    return { dtype, vector: vectorOfNumbers(numbers, { float: storageType(dtype), int: storageType(dtypes.int64) }, false) };
  const values = allAnswers(answers);
  for (let i = 0; i < values.length; i++) if (!fits(values[i], dtype)) checkAnswer(values[i], dtype, `row ${i} (${describe(i)})`);
  return dtype.kind === 'category' && dtype.categories === null ? castColumn(columnOf(values), dtype) : columnOf(values, dtype);
}

/** A column that the engine computed, where it holds what the function is said to return; null where only calling it tells. */
export function declaredType({ type }: Pick<Vector, 'type'>, nullable: boolean, dtype: Dtype): 'same' | 'cast' | null {
  if (nullable && !holdsMissing(dtype)) return null;
  const stored = storageType(dtype);
  if (stored.kind === type.kind) return 'same';
  return dtype === dtypes.float64 && isInt(type) ? 'cast' : null;
}

const SENT: ReadonlySet<string> = new Set(['int', 'uint', 'float', 'bool', 'str', 'datetime']);

/** The dtype as engines check answers beside their rows; null where only this process tells. */
export function sentReturns(dtype: Dtype): ShippedReturns | null {
  if (!SENT.has(dtype.kind) || (dtype.kind === 'datetime' && dtype.name !== dtypes.datetime('us').name)) return null;
  return {
    kind: dtype.kind as ShippedReturns['kind'],
    bits: dtype.bits,
    missing: holdsMissing(dtype),
    told: told(dtype),
    toldMissing: toldMissing(dtype),
  };
}
