import { ValueError } from '@pandorable/planner';

/** Whole numbers, and texts of decimals, as Arrow's 128-bit words. */
export function decimalWords(values: ArrayLike<unknown>, scale = 0): Uint32Array {
  const words = new Uint32Array(values.length * 4);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === null || value === undefined) continue;
    let n = BigInt.asUintN(128, typeof value === 'bigint' && scale === 0 ? value : unscaled(String(value), scale));
    for (let k = 0; k < 4; k++, n >>= 32n) words[4 * i + k] = Number(n & 0xffffffffn);
  }
  return words;
}

function unscaled(digits: string, scale: number): bigint {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(digits.trim());
  if (found === null) throw new ValueError(`'${digits}' is not a decimal number`, { code: 'bad-decimal' });
  const [, sign, whole, fraction = ''] = found;
  if (fraction.length > scale && /[1-9]/.test(fraction.slice(scale))) {
    throw new ValueError(`${digits} has more than ${scale} digits after the point`, { code: 'bad-decimal' });
  }
  return BigInt(`${sign === '-' ? '-' : ''}${whole === '' ? '0' : whole}${fraction.slice(0, scale).padEnd(scale, '0')}`);
}
