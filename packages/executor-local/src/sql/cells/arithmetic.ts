import { type ARITHMETIC, BEYOND_SAFE, type DataType, isFloat, isInt } from '@pandorable/planner';
import { castText, commonCounts } from '../cast.js';
import { type Build, type Cell, type CellCall, fill } from '../cell.js';
import { countAs, fromCount, unitOf } from '../instants.js';
import { sqlType } from '../types.js';

const isTime = (t: DataType): boolean => t.kind === 'timestamp' || t.kind === 'duration' || t.kind === 'date';

/** The arguments as values of one type. */
const castAll = (c: CellCall, to: DataType = c.type): string[] =>
  c.args.map((a, i) => (sqlType(c.types[i]) === sqlType(to) ? a : castText(a, c.types[i], to, false)));

const numeric =
  (template: string): Build =>
  (c) =>
    fill(template, castAll(c));
/** Over floats: other numbers become doubles first. */
const real =
  (template: string): Build =>
  (c) =>
    fill(template, castAll(c, c.type.kind === 'float32' ? c.type : { kind: 'float64' }));

const additive =
  (sign: '+' | '-'): Build =>
  (c) => {
    if (!c.types.some(isTime)) return fill(`($0 ${sign} $1)`, castAll(c));
    if (c.type.kind === 'duration') return `(${commonCounts(c.args, c.types).join(` ${sign} `)})`;
    const unit = unitOf(c.type);
    const counts = c.args.map((a, i) => countAs(a, c.types[i], unit));
    return fromCount(`(${counts.join(` ${sign} `)})`, unit);
  };

const truncated = (sql: string): string => `TRY_CAST(trunc(${sql}) AS BIGINT)`;

const multiply: Build = (c) => {
  if (c.type.kind !== 'duration') return fill('($0 * $1)', castAll(c));
  return c.types.some(isFloat) ? truncated(`(${c.args.join(' * ')})`) : `(${c.args[0]}::BIGINT * ${c.args[1]}::BIGINT)`;
};

const divide: Build = (c) => {
  const [a, b] = c.types;
  if (a.kind === 'duration' && b.kind === 'duration') return fill('($0::DOUBLE / $1::DOUBLE)', commonCounts(c.args, c.types));
  if (c.type.kind === 'duration') return isFloat(b) ? truncated(`(${c.args[0]} / ${c.args[1]})`) : `(${c.args[0]} // ${c.args[1]}::BIGINT)`;
  return fill('($0 / $1)', castAll(c));
};

const INT_FLOOR = '($0 // $1 - ($0 % $1 <> 0 AND ($0 < 0) <> ($1 < 0))::TINYINT)';
const INT_MOD = '($0 % $1 + CASE WHEN $0 % $1 <> 0 AND ($0 < 0) <> ($1 < 0) THEN $1 ELSE 0 END)';
/** numpy's: from the remainder of fmod, so that the quotient is exact; a zero of other numbers than zero has no sign. */
const FLOAT_FLOOR =
  'CASE WHEN $1 = 0 OR $0 = 0 THEN $0 / $1 ELSE round(($0 - $0 % $1) / $1) + 0 - ($0 % $1 <> 0 AND ($0 < 0) <> ($1 < 0))::TINYINT END';
const FLOAT_MOD =
  'CASE WHEN $0 % $1 <> 0 AND ($0 % $1 < 0) <> ($1 < 0) THEN $0 % $1 + $1 WHEN $0 % $1 = 0 THEN CASE WHEN $1 < 0 THEN $ZERO ELSE 0 END ELSE $0 % $1 END'.replace(
    '$ZERO',
    "'-0.0'::DOUBLE",
  );

const floored =
  (ints: string, floats: string): Build =>
  (c) => {
    const [a, b] = c.types;
    if (a.kind === 'duration' && b.kind === 'duration') return fill(ints, commonCounts(c.args, c.types));
    // numpy truncates durations
    if (a.kind === 'duration' && ints === INT_FLOOR) return divide(c);
    const unsigned = c.type.kind.startsWith('u');
    return fill(isFloat(c.type) ? floats : unsigned ? (ints === INT_FLOOR ? '($0 // $1)' : '($0 % $1)') : ints, castAll(c));
  };

const EXACT = 9007199254740992;
/** No power of more factors fits an int64. */
const MOST_FACTORS = 64;
const power: Build = (c) => {
  if (!isInt(c.type)) return fill('pow($0, $1)', castAll(c));
  const [x, y] = castAll(c, { kind: 'int64' });
  const product = `list_reduce(list_transform(range(least(${y}, ${MOST_FACTORS})), lambda i: ${x}), lambda p, q: p * q)`;
  const negative = "error('Integers to negative integer powers are not allowed.')";
  const value = `CASE WHEN ${x} IS NULL OR ${y} IS NULL THEN NULL WHEN ${y} < 0 THEN ${negative} WHEN abs(pow(${x}, ${y})) < ${EXACT} THEN pow(${x}, ${y})::BIGINT ELSE ${product} END`;
  return `CAST(${value} AS ${sqlType(c.type)})`;
};

/** numpy's: scale, round half to even, scale back. */
const round: Build = (c) => {
  const digits = Number(c.options['digits'] ?? 0);
  const [x] = c.args;
  if (isInt(c.type)) return digits >= 0 ? x : `CAST(round_even(${x} / 1e${-digits}, 0) * 1e${-digits} AS ${sqlType(c.type)})`;
  if (!isFloat(c.type)) return `CAST(round_even(${x}, ${digits}) AS ${sqlType(c.type)})`;
  if (digits === 0) return `round_even(${x}, 0)`;
  const [there, back] = digits > 0 ? ['*', '/'] : ['/', '*'];
  const value = `(round_even(${x} ${there} 1e${Math.abs(digits)}, 0) ${back} 1e${Math.abs(digits)})`;
  return c.type.kind === 'float32' ? `${value}::FLOAT` : value;
};

const INFINITY = "'Infinity'::DOUBLE";
/** NULL where DuckDB would raise. */
const within = (condition: string, fn: string): Build => real(`CASE WHEN ${condition} THEN ${fn}($0) END`);
const finite = (fn: string): Build => within('isfinite($0)', fn);
const log = (fn: string): Build => real(`CASE WHEN $0 > 0 THEN ${fn}($0) WHEN $0 = 0 THEN -${INFINITY} END`);
const either =
  (fn: string): Build =>
  (c) =>
    fill(`CASE WHEN $0 IS NOT NULL AND $1 IS NOT NULL THEN ${fn}($0, $1) END`, castAll(c));

export const ARITHMETIC_CELLS = {
  add: additive('+'),
  sub: additive('-'),
  mul: multiply,
  div: divide,
  floordiv: floored(INT_FLOOR, FLOAT_FLOOR),
  mod: floored(INT_MOD, FLOAT_MOD),
  pow: power,
  neg: '(-$0)',
  abs: 'abs($0)',
  'bit.and': numeric('($0 & $1)'),
  'bit.or': numeric('($0 | $1)'),
  'bit.xor': numeric('xor($0, $1)'),
  'bit.not': '(~$0)',
  'bit.shift_left': (c) => `((${c.args[0]}::HUGEINT << ${c.args[1]}::INTEGER)::${sqlType(c.type)})`,
  'bit.shift_right': (c) => `(${c.args[0]} >> ${c.args[1]}::${sqlType(c.type)})`,
  sign: (c) =>
    isFloat(c.type)
      ? fill(`CASE WHEN isnan($0) THEN $0 ELSE sign($0) END::${sqlType(c.type)}`, c.args)
      : `sign(${c.args[0]})::${sqlType(c.type)}`,
  round,
  floor: real('floor($0)'),
  ceil: real('ceil($0)'),
  trunc: real('trunc($0)'),
  sqrt: real('CASE WHEN $0 >= 0 THEN sqrt($0) END'),
  cbrt: real('cbrt($0)'),
  exp: real('exp($0)'),
  // Kahan's: exact to a few units in the last place for small arguments too
  expm1: real(
    'CASE WHEN exp($0) = 1 THEN $0 WHEN exp($0) - 1 = -1 THEN -1 WHEN isinf(exp($0)) THEN exp($0) ELSE (exp($0) - 1) * ($0 / ln(exp($0))) END',
  ),
  log: log('ln'),
  log2: log('log2'),
  log10: log('log10'),
  log1p: real(
    `CASE WHEN $0 < -1 THEN NULL WHEN $0 = -1 THEN -${INFINITY} WHEN 1 + $0 = 1 OR isinf($0) THEN $0 ELSE ln(1 + $0) * ($0 / ((1 + $0) - 1)) END`,
  ),
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
  atanh: real(`CASE WHEN $0 = -1 THEN -${INFINITY} WHEN $0 BETWEEN -1 AND 1 THEN atanh($0) END`),
  radians: real('radians($0)'),
  degrees: real('degrees($0)'),
  hypot: real(
    `CASE WHEN $0 IS NULL OR $1 IS NULL THEN NULL WHEN isinf($0) OR isinf($1) THEN ${INFINITY} WHEN $0 = 0 AND $1 = 0 THEN 0 ELSE greatest(abs($0), abs($1)) * sqrt(1 + pow(least(abs($0), abs($1)) / greatest(abs($0), abs($1)), 2)) END`,
  ),
  isinf: (c) => (isFloat(c.types[0]) ? `isinf(${c.args[0]})` : `(${c.args[0]} IS NULL AND NULL)`),
  maximum: either('greatest'),
  minimum: either('least'),
  exact: `CASE WHEN $0 IS NULL OR $0 BETWEEN -${Number.MAX_SAFE_INTEGER} AND ${Number.MAX_SAFE_INTEGER} THEN $0::DOUBLE ELSE error('${BEYOND_SAFE}' || $0) END`,
  denan: (c) => (isFloat(c.types[0]) ? `nullif(${c.args[0]}, 'NaN'::${sqlType(c.types[0])})` : c.args[0]),
  nan: "'NaN'::DOUBLE",
} as const satisfies Record<keyof typeof ARITHMETIC, Cell>;
