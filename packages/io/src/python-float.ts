/** Python's repr of a float: the shortest digits that read back, `1.0`, `1e-05`, `1e+16`, `inf`, `nan`. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e16) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  return scientific(value);
}

function scientific(value: number): string {
  const [mantissa, power] = value.toExponential().split('e');
  const exponent = Number(power);
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** numpy's text of a float32: the shortest digits that read back, with an exponent from 1e6 on. */
export function pythonFloat32(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || value === 0) return pythonFloat(value);
  let short = value;
  for (let digits = 1; digits <= 9; digits++) {
    short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) break;
  }
  return size >= 1e-3 && size < 1e6 ? pythonFloat(short) : scientific(short);
}

const SPEC = /^([^%]*(?:%%[^%]*)*)%([-+ 0#]*)(\d*)(?:\.(\d+))?([dieEfFgG])((?:[^%]|%%)*)$/;
const percents = (text: string): string => text.replaceAll('%%', '%');

/** `value` by one directive of Python's `%` operator: `%.2f`, `%5.1e`, `%g`, `%d`; undefined if the format is none of these. */
export function printfFloat(format: string, value: number): string | undefined {
  const match = SPEC.exec(format);
  if (match === null) return undefined;
  const [, before, flags, width, precision, kind, after] = match;
  let body = Number.isFinite(value)
    ? digitsOf(Math.abs(value), kind, precision === undefined ? 6 : Number(precision), flags.includes('#'))
    : Number.isNaN(value)
      ? 'nan'
      : 'inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const room = Number(width || 0) - sign.length;
  if (flags.includes('-')) body = (sign + body).padEnd(Number(width || 0));
  else if (flags.includes('0')) body = sign + body.padStart(room, '0');
  else body = (sign + body).padStart(Number(width || 0));
  return percents(before) + (kind >= 'A' && kind <= 'Z' ? body.toUpperCase() : body) + percents(after);
}

const exponential = (value: number, precision: number): string =>
  halfEven((p) => value.toExponential(p), precision).replace(/e([+-])(\d)$/, 'e$10$2');

/** JavaScript rounds a tie up, Python to the even digit. */
function halfEven(write: (precision: number) => string, precision: number): string {
  const rounded = write(Math.min(precision, 100));
  const exact = write(Math.min(precision + 30, 100));
  const [digits, power = ''] = exact.split(/(?=e)/);
  const keep = digits.indexOf('.') + (precision === 0 ? 0 : precision + 1);
  const tie = /^\.?50*$/.test(digits.slice(keep)) && precision < 70;
  return tie && '02468'.includes(digits[keep - 1]) ? digits.slice(0, keep) + power : rounded;
}

function digitsOf(value: number, kind: string, precision: number, keepZeros: boolean): string {
  switch (kind.toLowerCase()) {
    case 'd':
    case 'i':
      return BigInt(Math.trunc(value)).toString();
    case 'f':
      return fixed(value, precision);
    case 'e':
      return exponential(value, precision);
    default:
      return general(value, Math.max(precision, 1), keepZeros);
  }
}

/** Like toFixed, for values of 1e21 and more too. */
function fixed(value: number, precision: number): string {
  if (value < 1e21) return halfEven((p) => value.toFixed(p), precision);
  return BigInt(value).toString() + (precision === 0 ? '' : `.${'0'.repeat(precision)}`);
}

function general(value: number, precision: number, keepZeros: boolean): string {
  const exponent = value === 0 ? 0 : Number(value.toExponential(precision - 1).split('e')[1]);
  if (exponent < -4 || exponent >= precision) {
    const text = exponential(value, precision - 1);
    return keepZeros ? text : text.replace(/\.?0*e/, 'e');
  }
  const text = fixed(value, precision - 1 - exponent);
  return keepZeros || !text.includes('.') ? text : text.replace(/\.?0+$/, '');
}
