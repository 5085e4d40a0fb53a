/** Python's repr of a float64: the shortest digits that read back, an exponent from 1e16 on and below 1e-4. */
export function floatText(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return x > 0 ? 'inf' : '-inf';
  if (Object.is(x, -0)) return '-0.0';
  const [mantissa, exponentText] = x.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent >= 16 || (exponent < -4 && x !== 0))
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  const plain = exponent > -5 && exponent < 0 ? fixed(mantissa, exponent) : String(x);
  return plain.includes('.') ? plain : `${plain}.0`;
}

function fixed(mantissa: string, exponent: number): string {
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace('-', '').replace('.', '');
  return `${negative ? '-' : ''}0.${'0'.repeat(-exponent - 1)}${digits}`;
}

/** The shortest text that reads back as the same float32. */
export function float32Text(x: number): string {
  for (let digits = 1; digits <= 9; digits++) {
    const short = Number(x.toPrecision(digits));
    if (Math.fround(short) === x) return floatText(short);
  }
  return floatText(x);
}

const FLOAT = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const SPECIAL = /^([+-]?)(?:(inf|infinity)|nan)$/i;

/** Python's float(text); undefined where that raises. */
export function parseFloatText(text: string): number | undefined {
  const s = text.trim();
  if (FLOAT.test(s)) return Number(s.replaceAll('_', ''));
  const special = SPECIAL.exec(s);
  if (special === null) return undefined;
  return special[2] === undefined ? Number.NaN : special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** Python's int(text); undefined where that raises. */
export function parseIntText(text: string): bigint | undefined {
  const s = text.trim();
  return /^[+-]?\d+(?:_\d+)*$/.test(s) ? BigInt(s.replaceAll('_', '').replace('+', '')) : undefined;
}
