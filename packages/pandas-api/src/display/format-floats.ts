import { floatFormatter } from './format-spec.js';
import { fixedText, scientificText } from './number-text.js';
import type { DisplayOptions, FloatFormat } from './settings.js';
import { codePoints } from './text.js';

export interface FloatFormatting {
  readonly formatter: ((value: any) => unknown) | null;
  readonly floatFormat: FloatFormat | null;
  readonly naRep: string;
  readonly justify: string;
  readonly decimal: string;
  readonly leadingSpace: boolean;
}

type Text = (value: number) => string;

/** A column of floats: as many decimals as its neediest value wants, or scientific notation for all. */
export function floatTexts(values: readonly number[], how: FloatFormatting, display: DisplayOptions): string[] {
  const fixed = how.formatter ?? (typeof how.floatFormat === 'function' ? how.floatFormat : null);
  if (fixed !== null) return values.map((value) => (!Number.isNaN(value) ? String(fixed(value)) : how.naRep));
  const naRep = how.justify === 'left' ? ` ${how.naRep}` : how.naRep;
  if (how.floatFormat !== null) return apply(values, withDecimal(floatFormatter(how.floatFormat), how.decimal), naRep);
  const signed = (text: string): string => (how.leadingSpace && !text.startsWith('-') ? ` ${text}` : text);
  const as = (plain: Text): string[] =>
    trimTogether(
      apply(
        values,
        chopped(
          withDecimal((v) => signed(plain(v)), how.decimal),
          display,
        ),
        naRep,
      ),
      how.decimal,
    );
  const texts = as((value) => fixedText(value, display.precision));
  return wantsScientific(values, texts, display) ? as((value) => scientificText(value, display.precision)) : texts;
}

const apply = (values: readonly number[], text: Text, naRep: string): string[] =>
  values.map((value) => (!Number.isNaN(value) ? text(value) : naRep));

const withDecimal = (text: Text, decimal: string): Text => (decimal === '.' ? text : (value) => text(value).replace('.', decimal));

const chopped = (text: Text, { chopThreshold }: DisplayOptions): Text =>
  chopThreshold === null ? text : (value) => text(Math.abs(value) > chopThreshold ? value : 0);

/** Some values would show as 0, or large ones would take too much room. */
function wantsScientific(values: readonly number[], texts: readonly string[], { precision }: DisplayOptions): boolean {
  const tooLong = texts.reduce((max, text) => Math.max(max, codePoints(text)), 0) > precision + 6;
  const small = 10 ** -precision;
  let large = false;
  for (const value of values) {
    const size = Math.abs(value);
    if (size > 0 && size < small) return true;
    if (size > 1e6) large = true;
  }
  return tooLong && large;
}

/** Takes the zeros off that all decimal numbers end in; one stays after the point. */
function trimTogether(texts: string[], decimal: string): string[] {
  const pattern = decimal === '.' ? /^\s*[+-]?[0-9]+\.[0-9]*$/ : new RegExp(`^\\s*[+-]?[0-9]+\\${decimal}[0-9]*$`);
  const isNumber = texts.map((text) => pattern.test(text));
  const zerosOf = (text: string): number => text.length - text.replace(/0+$/, '').length;
  const zeros = texts.reduce((min, text, i) => (isNumber[i] ? Math.min(min, zerosOf(text)) : min), Number.POSITIVE_INFINITY);
  return texts.map((text, i) => {
    if (!isNumber[i] || zeros === 0) return isNumber[i] && text.endsWith(decimal) ? `${text}0` : text;
    const short = text.slice(0, text.length - zeros);
    return short.endsWith(decimal) ? `${short}0` : short;
  });
}
