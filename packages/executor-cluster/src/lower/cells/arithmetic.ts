import { type ARITHMETIC, BEYOND_SAFE, type DataType, isFloat, isInt, type Options } from '@pandorable/planner';
import { bind } from '../bind.js';
import { asType, castText, commonCounts, inRange } from '../cast.js';
import { type Build, type Cell, type CellCall, except, fill } from '../cell.js';
import { countAs, unitOf } from '../counts.js';
import { DOUBLE_NAN, INFINITY } from '../literal.js';
import { sqlType } from '../types.js';

const isTime = (t: DataType): boolean => t.kind === 'timestamp' || t.kind === 'duration' || t.kind === 'date';

/** The arguments as values of one type. */
const castAll = (c: CellCall, to: DataType = c.type): string[] => c.args.map((a, i) => asType(a, c.types[i], to));

/** Results of unsigned types are checked, those of decimals brought back to their scale. */
const fitted = (sql: string, t: DataType): string => {
  if (t.kind === 'uint64') return inRange(`CAST(${sql} AS DECIMAL(20,0))`, t);
  return t.kind === 'decimal' ? `CAST(${sql} AS ${sqlType(t)})` : inRange(sql, t);
};

const numeric =
  (template: string): Build =>
  (c) =>
    fitted(fill(template, castAll(c)), c.type);
/** Over floats: other numbers become doubles first; Spark's functions give doubles. */
const real =
  (template: string): Build =>
  (c) =>
    c.type.kind === 'float32'
      ? `CAST(${fill(template, castAll(c, { kind: 'float64' }))} AS FLOAT)`
      : fill(template, castAll(c, { kind: 'float64' }));

const additive =
  (sign: '+' | '-'): Build =>
  (c) => {
    if (!c.types.some(isTime)) return numeric(`($0 ${sign} $1)`)(c);
    if (c.type.kind === 'duration') return `(${commonCounts(c.args, c.types).join(` ${sign} `)})`;
    const unit = unitOf(c.type);
    return `(${c.args.map((a, i) => countAs(a, c.types[i], unit)).join(` ${sign} `)})`;
  };

/** Infinite and undefined counts are missing. */
const truncated = (sql: string): string => `TRY_CAST(${sql} AS BIGINT)`;

const multiply: Build = (c) => {
  if (c.type.kind !== 'duration') return numeric('($0 * $1)')(c);
  return c.types.some(isFloat) ? truncated(`(${c.args.join(' * ')})`) : `(${c.args.map((a) => `CAST(${a} AS BIGINT)`).join(' * ')})`;
};

const isNonZero = (c: CellCall): boolean => {
  const e = c.call.args[1];
  return e.kind === 'literal' && e.value !== null && Number(e.value) !== 0;
};

/** IEEE's quotient of doubles: Spark raises at a zero, whose power of -1 is infinity with the zero's sign. */
const quotient = (a: string, b: string): string => `CASE WHEN ${b} = 0 THEN ${a} * power(${b}, -1) ELSE ${a} / ${b} END`;

const divide: Build = (c) => {
  const [a, b] = c.types;
  const doubles = (args: readonly string[]): string[] => args.map((x) => `CAST(${x} AS DOUBLE)`);
  if (a.kind === 'duration' && b.kind === 'duration') return quotient(...(doubles(commonCounts(c.args, c.types)) as [string, string]));
  if (c.type.kind === 'duration') {
    return isFloat(b)
      ? truncated(quotient(`CAST(${c.args[0]} AS DOUBLE)`, `CAST(${c.args[1]} AS DOUBLE)`))
      : `CASE WHEN ${c.args[1]} <> 0 THEN ${c.args[0]} div CAST(${c.args[1]} AS BIGINT) END`;
  }
  return isNonZero(c) ? real('($0 / $1)')(c) : real(quotient('$0', '$1'))(c);
};

const INT_FLOOR = 'CAST(($0 div $1) - CASE WHEN $0 % $1 <> 0 AND ($0 < 0) <> ($1 < 0) THEN 1L ELSE 0L END AS $2)';
const INT_MOD = '($0 % $1 + CASE WHEN $0 % $1 <> 0 AND ($0 < 0) <> ($1 < 0) THEN $1 ELSE $1 - $1 END)';
const WIDE_FLOOR = 'CAST(($0 - $0 % $1) / $1 AS $2)';
/** numpy's: from the remainder of fmod, so that the quotient is exact; a zero has the divisor's sign. */
const FLOAT_FLOOR =
  `CASE WHEN $1 = 0 THEN $0 * power($1, -1) WHEN $0 = 0 THEN $0 / $1 WHEN isnan($0 % $1) THEN ${DOUBLE_NAN} ` +
  'ELSE rint(($0 - $0 % $1) / $1) + 0D - CASE WHEN $0 % $1 <> 0 AND ($0 < 0) <> ($1 < 0) THEN 1D ELSE 0D END END';
const FLOAT_MOD =
  `CASE WHEN $1 = 0 THEN $0 * 0D + ${DOUBLE_NAN} WHEN $0 % $1 = 0 THEN CASE WHEN $1 < 0 THEN DOUBLE('-0.0') ELSE 0D END ` +
  'WHEN ($0 < 0) <> ($1 < 0) THEN $0 % $1 + $1 ELSE $0 % $1 END';

const floored =
  (what: 'floor' | 'mod'): Build =>
  (c) => {
    const [a, b] = c.types;
    const ints = what === 'floor' ? INT_FLOOR : INT_MOD;
    const orNull = (args: readonly string[], sql: string): string => `CASE WHEN ${args[1]} <> 0 THEN ${sql} END`;
    if (a.kind === 'duration' && b.kind === 'duration') {
      const counts = commonCounts(c.args, c.types);
      return orNull(counts, fill(ints, [...counts, 'BIGINT']));
    }
    // numpy truncates durations
    if (a.kind === 'duration' && what === 'floor') return divide(c);
    if (a.kind === 'duration') return orNull(c.args, fill(ints, [c.args[0], `CAST(${c.args[1]} AS BIGINT)`]));
    if (isFloat(c.type)) return real(what === 'floor' ? FLOAT_FLOOR : FLOAT_MOD)(c);
    const args = [...castAll(c), sqlType(c.type)];
    return what === 'floor' && (c.type.kind === 'uint64' || c.type.kind === 'decimal') ? fill(WIDE_FLOOR, args) : fill(ints, args);
  };

/** Whole powers by repeated squaring would need a loop: the product is folded, where a double is not exact. */
const power: Build = (c) => {
  if (!isInt(c.type)) return real("CASE WHEN $0 = 1 OR ($0 = -1 AND abs($1) = DOUBLE('Infinity')) THEN 1D ELSE power($0, $1) END")(c);
  const [x, y] = castAll(c, { kind: c.type.kind === 'uint64' ? 'uint64' : 'int64' });
  const wide = c.type.kind === 'uint64' ? 'DECIMAL(38,0)' : 'BIGINT';
  const product = `aggregate(array_repeat(CAST(x AS ${wide}), CAST(least(y, 64) AS INT)), CAST(1 AS ${wide}), (p, q) -> CAST(p * q AS ${wide}))`;
  const negative = "raise_error('Integers to negative integer powers are not allowed.')";
  const value = `CASE WHEN x IS NULL OR y IS NULL THEN NULL WHEN y < 0 THEN ${negative} WHEN x IN (0, 1) OR y > 64 AND abs(x) < 2 THEN CAST(power(x, y) AS ${wide}) WHEN abs(power(x, y)) < 9e15D THEN CAST(power(x, y) AS ${wide}) ELSE ${product} END`;
  return castText(
    bind(x, 'x', bind(y, 'y', value)),
    { kind: c.type.kind === 'uint64' ? 'decimal' : 'int64', precision: 38, scale: 0 } as DataType,
    c.type,
    false,
  );
};

const digitsOf = (o: Options): number => Number(o['digits'] ?? 0);

/** numpy's: scale, round half to even, scale back. */
const round: Build = (c) => {
  const digits = digitsOf(c.options);
  const [x] = c.args;
  const step = `1e${Math.abs(digits)}D`;
  if (isInt(c.type)) return digits >= 0 ? x : fitted(`CAST(bround(${x}, ${digits}) AS ${sqlType(c.type)})`, c.type);
  if (!isFloat(c.type)) return `CAST(bround(${x}, ${digits}) AS ${sqlType(c.type)})`;
  if (digits === 0) return real('rint($0)')(c);
  return real(digits > 0 ? `(rint($0 * ${step}) / ${step})` : `(rint($0 / ${step}) * ${step})`)(c);
};

/** Spark's floor and ceil give whole numbers, which large values overflow and which have no -0. */
const whole = (rounded: string, isZero: string): Build =>
  real(`CASE WHEN ${isZero} THEN $0 * 0D WHEN abs($0) < 4503599627370496D THEN CAST(${rounded} AS DOUBLE) ELSE $0 END`);

/** Missing where the function has no value; Spark's logarithms are NULL below and at zero. */
const within = (condition: string, fn: string): Build => real(`CASE WHEN ${condition} THEN ${fn}($0) END`);
const finite = (fn: string): Build => within("abs($0) < DOUBLE('Infinity')", fn);
const log = (fn: string): Build => real(`CASE WHEN $0 > 0 THEN ${fn}($0) WHEN $0 = 0 THEN -${INFINITY} END`);

/** The larger or smaller; missing if either is. */
const either =
  (operator: string): Build =>
  (c) =>
    fill(`CASE WHEN $0 ${operator} $1 THEN $0 WHEN $0 IS NOT NULL THEN $1 END`, castAll(c));

const negative: Build = (c) => fitted(`(-${c.args[0]})`, c.type);
const absolute: Build = (c) => (c.type.kind === 'bool' ? c.args[0] : `abs(${c.args[0]})`);

const bits =
  (operator: string, logical: string): Build =>
  (c) =>
    c.type.kind === 'bool' ? fill(logical, c.args) : fill(`($0 ${operator} $1)`, castAll(c));
const shift =
  (operator: '<<' | '>>'): Build =>
  (c) =>
    `CAST(CAST(${c.args[0]} AS BIGINT) ${operator} CAST(${c.args[1]} AS INT) AS ${sqlType(c.type)})`;
/** All bits of an unsigned type. */
const ALL_ONES: Readonly<Record<string, string>> = {
  uint8: '255S',
  uint16: '65535',
  uint32: '4294967295L',
  uint64: '18446744073709551615BD',
};
const wideBits = (c: Pick<CellCall, 'types'>): string | undefined =>
  c.types.some((t) => t.kind === 'uint64') ? 'Spark has no bits of 64-bit unsigned integers' : undefined;

export const ARITHMETIC_CELLS = {
  add: additive('+'),
  sub: additive('-'),
  mul: multiply,
  div: divide,
  floordiv: floored('floor'),
  mod: floored('mod'),
  pow: power,
  neg: negative,
  abs: absolute,
  'bit.and': except(bits('&', 'CASE WHEN $0 IS NOT NULL AND $1 IS NOT NULL THEN $0 AND $1 END'), wideBits),
  'bit.or': except(bits('|', 'CASE WHEN $0 IS NOT NULL AND $1 IS NOT NULL THEN $0 OR $1 END'), wideBits),
  'bit.xor': except(bits('^', '($0 <> $1)'), wideBits),
  'bit.not': (c) => {
    const ones = ALL_ONES[c.type.kind];
    if (c.type.kind === 'bool') return `(NOT ${c.args[0]})`;
    return ones === undefined ? `(~${c.args[0]})` : `CAST(${ones} - ${c.args[0]} AS ${sqlType(c.type)})`;
  },
  'bit.shift_left': except(shift('<<'), wideBits),
  'bit.shift_right': except(shift('>>'), wideBits),
  sign: (c) =>
    isFloat(c.type)
      ? real('CASE WHEN isnan($0) THEN $0 WHEN $0 = 0 THEN 0D ELSE sign($0) END')(c)
      : `CAST(sign(${c.args[0]}) AS ${sqlType(c.type)})`,
  round,
  floor: whole('floor($0)', '$0 = 0'),
  ceil: whole('ceil($0)', '$0 > -1 AND $0 <= 0'),
  trunc: whole('CAST($0 AS BIGINT)', 'abs($0) < 1'),
  sqrt: real('CASE WHEN $0 >= 0 THEN sqrt($0) END'),
  cbrt: real('cbrt($0)'),
  exp: real('exp($0)'),
  expm1: real('expm1($0)'),
  log: log('ln'),
  log2: log('log2'),
  log10: log('log10'),
  log1p: real(`CASE WHEN $0 > -1 THEN log1p($0) WHEN $0 = -1 THEN -${INFINITY} END`),
  sin: finite('sin'),
  cos: finite('cos'),
  tan: finite('tan'),
  asin: within('$0 BETWEEN -1 AND 1', 'asin'),
  acos: within('$0 BETWEEN -1 AND 1', 'acos'),
  atan: real('atan($0)'),
  atan2: real('atan2($0, $1)'),
  sinh: real('sinh($0)'),
  cosh: real('cosh($0)'),
  tanh: real('tanh($0)'),
  asinh: real('asinh($0)'),
  acosh: within('$0 >= 1', 'acosh'),
  atanh: within('$0 BETWEEN -1 AND 1', 'atanh'),
  radians: real('radians($0)'),
  degrees: real('degrees($0)'),
  hypot: real('hypot($0, $1)'),
  isinf: (c) => (isFloat(c.types[0]) ? `(abs(${c.args[0]}) = ${INFINITY})` : `(${c.args[0]} IS NULL AND CAST(NULL AS BOOLEAN))`),
  maximum: either('>='),
  minimum: either('<='),
  exact: `CASE WHEN $0 IS NULL OR $0 BETWEEN -${Number.MAX_SAFE_INTEGER} AND ${Number.MAX_SAFE_INTEGER} THEN CAST($0 AS DOUBLE) ELSE raise_error(concat('${BEYOND_SAFE}', $0)) END`,
  denan: (c) => (isFloat(c.types[0]) ? `nullif(${c.args[0]}, CAST('NaN' AS ${sqlType(c.types[0])}))` : c.args[0]),
  nan: DOUBLE_NAN,
} as const satisfies Record<keyof typeof ARITHMETIC, Cell>;
