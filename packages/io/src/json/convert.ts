import { types, type Vector, vectorOf } from '@pandorable/planner';
import { dtypeOf, type Label, type ReadColumn } from '../columns.js';
import type { DateReader } from '../csv/dates.js';
import { inferValues, parseFloatText, type Typed, wholeNumbers } from '../csv/infer.js';
import { NO_MISSING } from '../csv/missing.js';
import { type Bag, forColumn } from '../csv/options.js';

/** read_json's rules for dtypes and dates. */
export interface JsonRules {
  /** true: guess; false: leave; else dtypes by column */
  readonly dtype: boolean | ReadonlyMap<string | number, unknown> | { readonly all: unknown };
  /** texts of numbers become numbers */
  readonly convert: boolean;
  readonly convertDates: boolean | readonly string[];
  readonly keepDefaultDates: boolean;
  readonly dateUnit: 's' | 'ms' | 'us' | 'ns' | undefined;
  readonly toDatetime: DateReader;
}

const YEAR_IN = { s: 31_536_000, ms: 31_536_000_000, us: 31_536_000_000_000, ns: 31_536_000_000_000_000 } as const;
const UNITS = ['s', 'ms', 'us', 'ns'] as const;
const NUMBER = { missing: NO_MISSING, trueWords: new Set<string>(), falseWords: new Set<string>(), thousands: undefined, decimal: '.' };

export function readRules(bag: Bag, toDatetime: DateReader): JsonRules {
  const { dtype, convertDates } = bag;
  const table = bag.orient === 'table';
  return {
    dtype:
      dtype === undefined || dtype === null
        ? !table
        : typeof dtype === 'boolean'
          ? dtype
          : typeof dtype === 'object' && Object.getPrototypeOf(dtype) === Object.prototype
            ? new Map(Object.entries(dtype))
            : dtype instanceof Map
              ? dtype
              : { all: dtype },
    convert: bag.dtypeBackend === undefined || bag.dtypeBackend === null,
    convertDates: convertDates === undefined || convertDates === null ? true : (convertDates as boolean),
    keepDefaultDates: bag.keepDefaultDates !== false,
    dateUnit: (bag.dateUnit ?? undefined) as 's' | undefined,
    toDatetime,
  };
}

/** A column of parsed JSON values with pandas' dtype. */
export function jsonColumn(name: Label, values: readonly unknown[], rules: JsonRules): ReadColumn {
  if (values.length === 0) return { name, ...floatsOf([]) };
  if (rules.dtype === false) return { name, ...inferValues(values) };
  const asked = askedDtype(name, rules);
  if (asked !== undefined) return { name, ...inferValues(values), astype: asked, lenient: true };
  const times = wantsDates(name, rules) ? asDates(values, rules) : undefined;
  return { name, ...(times ?? (rules.convert ? converted(values) : inferValues(values))) };
}

/** Labels become times or numbers, whatever is asked for columns. */
export const axisColumn = (labels: readonly unknown[], rules: JsonRules): ReadColumn => ({
  name: null,
  ...(asDates(labels, rules) ?? converted(labels)),
});

function askedDtype(name: Label, { dtype }: JsonRules): unknown {
  if (typeof dtype === 'boolean') return undefined;
  return 'all' in dtype ? dtype.all : forColumn(dtype as ReadonlyMap<string | number, unknown>, name, -1);
}

function wantsDates(name: Label, { convertDates, keepDefaultDates }: JsonRules): boolean {
  if (convertDates === false) return false;
  if (Array.isArray(convertDates) && convertDates.includes(name)) return true;
  if (!keepDefaultDates || typeof name !== 'string') return false;
  const lower = name.toLowerCase();
  return (
    lower.endsWith('_at') ||
    lower.endsWith('_time') ||
    lower === 'modified' ||
    lower === 'date' ||
    lower === 'datetime' ||
    lower.startsWith('timestamp')
  );
}

const isNumber = (v: unknown): v is number | bigint => typeof v === 'number' || typeof v === 'bigint';
const isWhole = (v: unknown): boolean => typeof v === 'bigint' || (Number.isInteger(v) && Math.abs(v as number) < 2 ** 63);

/** Numbers stay, text of numbers becomes numbers, floats that are whole become int64. */
function converted(values: readonly unknown[]): Typed {
  const present = values.filter((v) => v !== null && v !== undefined);
  if (values.length === 0) return floatsOf([]);
  if (present.length > 0 && present.every((v) => typeof v === 'boolean'))
    return present.length === values.length
      ? inferValues(values)
      : floatsOf(values.map((v) => (v === null || v === undefined ? null : Number(v))));
  const numbers = values.map((v) =>
    typeof v === 'string'
      ? numberText(v)
      : v === null || v === undefined
        ? null
        : isNumber(v)
          ? v
          : typeof v === 'boolean'
            ? Number(v)
            : undefined,
  );
  if (numbers.includes(undefined)) return inferValues(values);
  const whole = present.length === values.length && numbers.every(isWhole) ? wholeNumbers(numbers as readonly (number | bigint)[]) : null;
  return whole !== null && whole.dtype !== 'object' ? whole : floatsOf(numbers.map((n) => (n === null ? null : Number(n))));
}

const NAN = /^\s*[+-]?nan\s*$/i;
const numberText = (text: string): number | undefined => (NAN.test(text) ? Number.NaN : parseFloatText(text, NUMBER));

const floatsOf = (values: readonly unknown[]): Typed => ({ vector: vectorOf(types.float64, values), dtype: 'float64' });

const NO_TIME = /^(?:|nat|NaT|NAT|nan|NaN|NAN)$/;

/** Epoch numbers or date texts as times; undefined where they are neither. */
function asDates(values: readonly unknown[], rules: JsonRules): Typed | undefined {
  const vector = timesOf(values, rules);
  return vector === undefined ? undefined : { vector, dtype: dtypeOf(vector.type) };
}

function timesOf(values: readonly unknown[], { dateUnit, toDatetime }: JsonRules): Vector | undefined {
  if (values.length === 0) return undefined;
  const times = values.map((v) => (v === undefined || (typeof v === 'string' && NO_TIME.test(v)) ? null : v));
  const present = times.filter((v) => v !== null);
  if (present.length === 0) return vectorOf(types.timestamp('s'), times);
  const numbers = present.every((v) => isNumber(v) || (typeof v === 'string' && numberText(v) !== undefined));
  if (!numbers) {
    if (!present.every((v) => typeof v === 'string' && /\d/.test(v))) return undefined;
    return toDatetime(
      times.map((v) => (v === null ? null : String(v))),
      { format: undefined, dayfirst: false },
    );
  }
  const counts = times.map((v) => (v === null ? null : Number(v)));
  const least = YEAR_IN[dateUnit ?? 's'];
  if (counts.some((c) => c !== null && c <= least)) return undefined;
  const fits = (u: keyof typeof YEAR_IN): boolean => counts.every((c) => c === null || c < YEAR_IN[u] * 292);
  const unit = dateUnit === undefined ? UNITS.find(fits) : fits(dateUnit) ? dateUnit : undefined;
  return unit === undefined ? undefined : epochVector(values, counts, unit);
}

const NANOS_IN = { s: 1_000_000_000n, ms: 1_000_000n, us: 1000n, ns: 1n } as const;

/** Counts of `unit` as microseconds, or as nanoseconds where that loses nothing less. */
function epochVector(values: readonly unknown[], counts: readonly (number | null)[], unit: keyof typeof NANOS_IN): Vector {
  const shown = unit === 'ns' || counts.some((c) => c !== null && !Number.isInteger(c)) ? 'ns' : 'us';
  const exact = (i: number, c: number): bigint =>
    Number.isInteger(c) ? BigInt(values[i] as string) * NANOS_IN[unit] : BigInt(Math.round(c * Number(NANOS_IN[unit])));
  return vectorOf(
    types.timestamp(shown),
    counts.map((c, i) => (c === null ? null : exact(i, c) / NANOS_IN[shown])),
  );
}
