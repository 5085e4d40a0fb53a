/** A function's answers that the engine keeps, as a column: the same dtypes that the answers would have on the client. */
import {
  type AnswerColumns,
  type AnswerKind,
  call,
  cast,
  col,
  type DataType,
  type Expr,
  lit,
  types,
  type Vector,
  vectorOf,
} from '@pandorable/planner';
import { objectVector } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';

type Kinds = ReadonlySet<AnswerKind>;
const WHOLE: readonly AnswerKind[] = ['int', 'bigint', 'uint64', 'huge'];

/** What `answerColumn` would say of answers of these kinds. */
export function answerDtype(kinds: Kinds, inputs: readonly Dtype[]): Dtype {
  const floats = inputs.some((d) => d.kind === 'float');
  const only = (...allowed: readonly AnswerKind[]): boolean => [...kinds].every((k) => allowed.includes(k));
  if (only('int', 'float', 'nan')) return only('int') && !floats ? dtypes.int64 : dtypes.float64;
  const dtype = inferred(new Set([...kinds].filter((k) => k !== 'nan' && k !== 'none')), kinds);
  return dtype.kind === 'int' && floats ? dtypes.float64 : dtype;
}

/** As what answers are read that were checked to be of a dtype. */
export function answerDtypeFor({ kind, bits }: Dtype): Dtype {
  if (kind === 'uint') return bits === 64 ? dtypes.uint64 : dtypes.int64;
  if (kind === 'datetime') return dtypes.datetime('us');
  return kind === 'int' ? dtypes.int64 : kind === 'float' ? dtypes.float64 : kind === 'bool' ? dtypes.bool : dtypes.str;
}

/** As `inferDtype`, from kinds. */
function inferred(held: Kinds, kinds: Kinds): Dtype {
  const all = (...allowed: readonly AnswerKind[]): boolean => [...held].every((k) => allowed.includes(k));
  if (held.size === 0) return kinds.has('nan') ? dtypes.float64 : dtypes.object;
  const missing = kinds.size > held.size;
  if (kinds.has('nan') && !all('date', 'other')) return dtypes.object;
  if (all(...WHOLE)) return missing ? dtypes.float64 : wholeDtype(held);
  if (all('float', ...WHOLE)) return dtypes.float64;
  if (all('bool')) return missing ? dtypes.object : dtypes.bool;
  if (all('text')) return dtypes.str;
  return all('date') ? dtypes.datetime('us') : dtypes.object;
}

const wholeDtype = (held: Kinds): Dtype => (held.has('huge') ? dtypes.object : held.has('uint64') ? dtypes.uint64 : dtypes.int64);

/** Objects must be tagged text; answers that are nothing else are so already. */
export const needsTags = (dtype: Dtype, kinds: Kinds): boolean =>
  dtype.kind === 'object' && [...kinds].some((k) => !['other', 'nan', 'none'].includes(k));

export function answerCell(dtype: Dtype, kinds: Kinds, { number, text }: AnswerColumns): Cell {
  const [n, t] = [col(number, types.float64), col(text, types.utf8)];
  const whole = (type: DataType): Expr => (kinds.has('int') ? call('coalesce', [cast(n, type), cast(t, type)]) : cast(t, type));
  const bigints = kinds.has('bigint') || kinds.has('uint64') || kinds.has('huge');
  switch (dtype.kind) {
    case 'object':
      return { expr: col(text, types.object), dtype };
    case 'str':
      return { expr: t, dtype };
    case 'bool':
      return { expr: call('ne', [n, lit(0)]), dtype };
    case 'datetime':
      return { expr: cast(call('mul', [cast(n, types.int64), lit(1000)]), types.timestamp('us')), dtype };
    case 'float':
      return { expr: bigints ? call('coalesce', [n, cast(t, types.float64)]) : n, dtype };
    default: {
      const type = dtype.kind === 'uint' ? types.uint64 : types.int64;
      return { expr: bigints ? whole(type) : cast(n, type), dtype };
    }
  }
}

/** The answers' two columns where they are made on the client, the second one as `type` says. */
export function answerVectors(values: readonly unknown[], type: DataType): [number: Vector, text: Vector] {
  const numbers = values.map((v) =>
    typeof v === 'boolean'
      ? Number(v)
      : v instanceof Date
        ? v.getTime()
        : v instanceof Number
          ? v.valueOf()
          : typeof v === 'number'
            ? v
            : null,
  );
  const texts = values.map((v) => (typeof v === 'string' ? v : typeof v === 'bigint' ? String(v) : null));
  return [vectorOf(types.float64, numbers), type.kind === 'object' ? objectVector(values) : vectorOf(type, texts)];
}
