import { floatRepr } from '../scalars/python-repr.js';

/** Numbers as Python writes them. */

const SIGN = (value: number): string => (value < 0 || Object.is(value, -0) ? '-' : '');

const special = (value: number): string | null => {
  if (Number.isNaN(value)) return 'nan';
  return value === Infinity ? 'inf' : value === -Infinity ? '-inf' : null;
};

/** Does a text cut after `digits` decimals fall exactly on half of the last one? Then Python goes to the even neighbour, JavaScript up. */
const isTie = (longer: string, exact: string): boolean => longer.endsWith('5') && /^0*$/.test(exact.slice(longer.length));

/** `value` with `digits` decimals: Python's `f` format. */
export function fixedText(value: number, digits: number): string {
  const odd = special(value);
  if (odd !== null) return odd;
  const size = Math.abs(value);
  if (size >= 1e21) return SIGN(value) + BigInt(size).toString() + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
  let text = size.toFixed(Math.min(digits, 100));
  const longer = size.toFixed(Math.min(digits + 1, 100));
  if (isTie(longer, size.toFixed(Math.min(2 * digits + 20, 100)))) {
    const down = longer.slice(0, -1).replace(/\.$/, '');
    if ('02468'.includes(down.at(-1)!)) text = down;
  }
  return SIGN(value) + text;
}

/** Mantissa and exponent with `digits` decimals in the mantissa. */
function scientificParts(size: number, digits: number): [string, number] {
  const split = (text: string): [string, number] => {
    const at = text.indexOf('e');
    return [text.slice(0, at), Number(text.slice(at + 1))];
  };
  const d = Math.min(digits, 100);
  const [longer, exponent] = split(size.toExponential(Math.min(d + 1, 100)));
  if (isTie(longer, split(size.toExponential(Math.min(2 * d + 20, 100)))[0])) {
    const down = longer.slice(0, -1).replace(/\.$/, '');
    if ('02468'.includes(down.at(-1)!)) return [down, exponent];
  }
  return split(size.toExponential(d));
}

const exponentText = (exponent: number): string => `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;

/** `value` as `d.ddde+xx`: Python's `e` format. */
export function scientificText(value: number, digits: number): string {
  const odd = special(value);
  if (odd !== null) return odd;
  const [mantissa, exponent] = scientificParts(Math.abs(value), digits);
  return SIGN(value) + mantissa + exponentText(exponent);
}

/** Python's `g` format: `digits` significant ones, trailing zeros kept only if asked. */
export function generalText(value: number, digits: number, keepZeros = false): string {
  const odd = special(value);
  if (odd !== null) return odd;
  const precision = digits === 0 ? 1 : digits;
  const size = Math.abs(value);
  const exponent = size === 0 ? 0 : scientificParts(size, precision - 1)[1];
  const trim = (text: string) => (keepZeros || !text.includes('.') ? text : text.replace(/\.?0+$/, ''));
  if (exponent >= -4 && exponent < precision) return SIGN(value) + trim(fixedText(size, precision - 1 - exponent));
  const [mantissa, power] = scientificParts(size, precision - 1);
  return SIGN(value) + trim(mantissa) + exponentText(power);
}

/** Is a JavaScript number a Python int? -0 is not. */
export const isIntegral = (value: number): boolean => Number.isInteger(value) && !Object.is(value, -0);

/** `str` of a JavaScript number: integral ones are ints. */
export const numberText = (value: number): string => (isIntegral(value) ? integerText(value) : floatText(value));

/** `str` of a Python float. */
export const floatText = floatRepr;

const integerText = (value: number): string => (Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString());
