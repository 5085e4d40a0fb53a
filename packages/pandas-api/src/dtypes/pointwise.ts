import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { isMissing } from '../scalars/index.js';
import type { Dtype } from './dtype.js';
import { dtypes, isIntDtype } from './registry.js';

const held = (c: LocalColumn): unknown[] => boxAll(c).filter((v) => !isMissing(v));

/** What a function made of values of a nullable dtype: nullable too, as small as the values were if all fit; all missing, it is the dtype itself. */
export function nullableResult(c: LocalColumn, from: Dtype): LocalColumn {
  if (!['int', 'uint', 'float', 'bool', 'object'].includes(c.dtype.kind)) return c;
  const values = held(c);
  if (values.length === 0) return columnOf(boxAll(c), from);
  if (values.every((v) => typeof v === 'boolean')) return columnOf(boxAll(c), dtypes.boolean);
  if (!values.every((v) => typeof v === 'number' || typeof v === 'bigint')) return c;
  const whole = from.kind !== 'float' && values.every((v) => typeof v === 'bigint' || (Number.isSafeInteger(v) && !Object.is(v, -0)));
  return columnOf(boxAll(c), whole ? smallInt(values as (number | bigint)[], from) : smallFloat(values as number[], from));
}

/** What a function made of the values of each group in one column: of the column's own size if all of them fit. */
export function reducedResult(c: LocalColumn, from: Dtype): LocalColumn {
  if (from.masked) return nullableResult(c, from);
  const values = held(c) as (number | bigint)[];
  const dtype =
    isIntDtype(c.dtype) && isIntDtype(from)
      ? smallInt(values, from)
      : c.dtype.kind === 'float'
        ? smallFloat(values as number[], from)
        : c.dtype;
  return dtype === c.dtype ? c : columnOf(boxAll(c), dtype);
}

function smallInt(values: readonly (number | bigint)[], from: Dtype): Dtype {
  const wide = from.masked ? dtypes.Int64 : dtypes.int64;
  if (!isIntDtype(from)) return wide;
  return values.every((v) => fits(BigInt(v), from)) ? from : wide;
}

function fits(v: bigint, { kind, bits }: Dtype): boolean {
  const size = 2n ** BigInt(bits!);
  return kind === 'uint' ? v >= 0n && v < size : v >= -size / 2n && v < size / 2n;
}

function smallFloat(values: readonly number[], from: Dtype): Dtype {
  const wide = from.masked ? dtypes.Float64 : dtypes.float64;
  return from.kind === 'float' && values.every((v) => Object.is(Math.fround(v), v)) ? from : wide;
}
