import { eastAsianWidth } from './east-asian.js';
import type { DisplayOptions } from './settings.js';

export type Justify = 'left' | 'right' | 'center' | (string & {});

/** How wide texts are, and how to pad them: the same for a whole table. */
export interface Adjustment {
  len(text: string): number;
  pad(text: string, width: number, mode: Justify): string;
}

/** Length in code points, as Python counts. */
export function codePoints(text: string): number {
  let n = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0xd800 && c < 0xdc00) {
      n--;
      i++;
    }
  }
  return n;
}

/** The first `n` code points. */
export const firstCodePoints = (text: string, n: number): string =>
  codePoints(text) === text.length ? text.slice(0, n) : [...text].slice(0, n).join('');

/** `text` padded by `missing` blanks in all; an odd one goes where Python's `str.center` puts it. */
function padBy(text: string, missing: number, width: number, mode: Justify): string {
  if (missing <= 0) return text;
  if (mode === 'left') return text + ' '.repeat(missing);
  if (mode !== 'center') return ' '.repeat(missing) + text;
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return ' '.repeat(left) + text + ' '.repeat(missing - left);
}

const PLAIN: Adjustment = {
  len: codePoints,
  pad: (text, width, mode) => padBy(text, width - codePoints(text), width, mode),
};

const eastAsian = (ambiguous: number): Adjustment => {
  const len = (text: string) => eastAsianWidth(text, ambiguous);
  return {
    len,
    pad: (text, width, mode) => {
      const missing = width - len(text);
      return padBy(text, missing, missing + codePoints(text), mode);
    },
  };
};

/** The adjustment that `display.unicode.*` asks for. */
export const adjustmentOf = (display: DisplayOptions): Adjustment =>
  display.eastAsianWidth ? eastAsian(display.ambiguousAsWide ? 2 : 1) : PLAIN;

/** The widest of some texts, 0 if there are none. */
export const widest = (adjustment: Adjustment, texts: readonly string[]): number =>
  texts.reduce((max, text) => Math.max(max, adjustment.len(text)), 0);

/** Columns of lines side by side, `space` blanks between them; shorter ones hang at the bottom. */
export function adjoin(adjustment: Adjustment, space: number, columns: readonly (readonly string[])[]): string {
  const height = columns.reduce((max, column) => Math.max(max, column.length), 0);
  const padded = columns.map((column, i) => {
    const last = i === columns.length - 1;
    const width = last ? column.reduce((max, text) => Math.max(max, codePoints(text)), 0) : widest(adjustment, column) + space;
    const lines = column.map((text) => adjustment.pad(text, width, 'left'));
    return [...new Array<string>(height - column.length).fill(' '.repeat(width)), ...lines];
  });
  const lines: string[] = [];
  for (let row = 0; row < height; row++) lines.push(padded.map((column) => column[row]).join(''));
  return lines.join('\n');
}

/** Texts brought to one width: padded, and cut with `...` beyond `display.max_colwidth`. */
export function fixedWidth(
  texts: readonly string[],
  justify: Justify,
  display: DisplayOptions,
  minimum = 0,
): { texts: string[]; width: number } {
  const adjustment = adjustmentOf(display);
  let width = widest(adjustment, texts);
  if (texts.length === 0 || justify === 'all') return { texts: [...texts], width };
  width = Math.max(minimum, width);
  const limit = display.maxColwidth;
  if (limit === null || width <= limit) return { texts: texts.map((text) => adjustment.pad(text, width, justify)), width };
  const keep = Math.max(limit - 3, 0);
  const dots = '...'.slice(0, limit - keep);
  const cut = texts.map((text) => (adjustment.len(text) > limit ? firstCodePoints(text, keep) + dots : text));
  return { texts: cut.map((text) => adjustment.pad(text, limit, justify)), width: limit };
}

/** Without the blanks that all texts start with. */
export function trimFront(texts: readonly string[]): string[] {
  const blanks = texts.reduce((min, text) => Math.min(min, text.length - text.trimStart().length), Number.POSITIVE_INFINITY);
  return blanks > 0 ? texts.map((text) => text.slice(blanks)) : [...texts];
}
