import { fixedText, floatText, generalText } from './number-text.js';

const PREFIXES: Record<number, string> = {
  '-24': 'y',
  '-21': 'z',
  '-18': 'a',
  '-15': 'f',
  '-12': 'p',
  '-9': 'n',
  '-6': 'u',
  '-3': 'm',
  0: '',
  3: 'k',
  6: 'M',
  9: 'G',
  12: 'T',
  15: 'P',
  18: 'E',
  21: 'Z',
  24: 'Y',
};

/** Floats as a mantissa from 1 to 1000 and a power of 1000, written `E+03` or as an SI prefix. */
export class EngFormatter {
  constructor(
    readonly accuracy: number | null = null,
    readonly useEngPrefix = false,
  ) {}

  format(value: number): string {
    if (Number.isNaN(value)) return 'NaN';
    if (!Number.isFinite(value)) return 'inf';
    const size = Math.abs(value);
    const power = size === 0 ? 0 : Math.max(-24, Math.min(24, Math.floor(Number(size.toExponential().split('e')[1]) / 3) * 3));
    const mantissa = Number(`${value === 0 ? 0 : shifted(value, -power)}`);
    const digits = this.accuracy === null ? generalText(mantissa, 6) : fixedText(mantissa, this.accuracy);
    const suffix = this.useEngPrefix ? PREFIXES[power] : `E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
    return `${digits.startsWith('-') ? '' : ' '}${digits}${suffix}`;
  }
}

/** `value` times a power of ten, by its decimal digits. */
function shifted(value: number, power: number): string {
  const text = floatText(value);
  const at = text.indexOf('e');
  return at < 0 ? `${text}e${power}` : `${text.slice(0, at)}e${Number(text.slice(at + 1)) + power}`;
}
