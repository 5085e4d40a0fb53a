import { DAY_NAMES, MONTH_NAMES } from './calendar.js';
import { parseDatetime } from './parse-datetime.js';

const CLOCK = '\\d{1,2}:\\d{1,2}(?::\\d{1,2}(?:\\.\\d+)?)?';
const BEFORE_TIME = new RegExp(`${CLOCK}|\\d+|[A-Za-z]+|.`, 'sy');
const AFTER_TIME = /[+-]\d{1,2}(?::?\d{1,2})?|\d+|[A-Za-z]+|./sy;
const FILLERS = /^(?:t|st|nd|rd|th|of|at|on|and)$/i;
const startsWithName = (list: readonly string[], word: string): boolean => list.some((n) => n.toLowerCase() === word.toLowerCase());
const isShort = (list: readonly string[], word: string): boolean =>
  word.length === 3 && list.some((n) => n.slice(0, 3).toLowerCase() === word.toLowerCase());

/** The directives of a format, one by one; `number` is a day or a month not yet told apart. */
interface Piece {
  readonly kind: 'text' | 'year' | 'number' | 'month' | 'time' | 'half' | 'zone';
  readonly text: string;
}

/** A run of digits or a sign, which means something only by what came before. */
function readToken(token: string, before: readonly Piece[]): Piece | undefined {
  const has = (kind: Piece['kind']): boolean => before.some((p) => p.kind === kind);
  const dated = has('year') && before.filter((p) => p.kind === 'number' || p.kind === 'month').length >= 2;
  if (token.includes(':') && /^\d/.test(token))
    return {
      kind: 'time',
      text: ['%H', '%M', '%S.%f']
        .slice(0, token.split(':').length)
        .join(':')
        .replace('.%f', token.includes('.') ? '.%f' : ''),
    };
  if (/^[+-]\d/.test(token)) return has('time') ? { kind: 'zone', text: '%z' } : undefined;
  if (/^\d+$/.test(token)) {
    if (dated && !has('time')) return { kind: 'time', text: { 2: '%H', 1: '%H', 4: '%H%M', 6: '%H%M%S' }[token.length] ?? '' };
    return token.length === 4 ? { kind: 'year', text: '%Y' } : token.length <= 2 ? { kind: 'number', text: token } : undefined;
  }
  if (startsWithName(MONTH_NAMES, token)) return { kind: 'month', text: '%B' };
  if (isShort(MONTH_NAMES, token)) return { kind: 'month', text: '%b' };
  if (startsWithName(DAY_NAMES, token)) return { kind: 'text', text: '%A' };
  if (isShort(DAY_NAMES, token)) return { kind: 'text', text: '%a' };
  if (/^[ap]m$/i.test(token)) return /^a/i.test(token) ? { kind: 'half', text: '%p' } : undefined;
  if (has('time') && /^(z|utc|gmt)$/i.test(token)) return { kind: 'zone', text: /^z$/i.test(token) ? '%z' : '%Z' };
  return /^[A-Za-z]/.test(token) && !FILLERS.test(token) ? undefined : { kind: 'text', text: token };
}

function tokenAt(text: string, at: number, before: readonly Piece[]): string {
  const tokens = before.some((p) => p.kind === 'time') ? AFTER_TIME : BEFORE_TIME;
  tokens.lastIndex = at;
  return tokens.exec(text)![0];
}

/** Which numbers are day and month. */
function resolve(pieces: readonly Piece[], dayfirst: boolean): readonly string[] | undefined {
  const numbers = pieces.filter((p) => p.kind === 'number').map((p) => Number(p.text));
  const named = pieces.some((p) => p.kind === 'month');
  const yearFirst = pieces.findIndex((p) => p.kind === 'year') < pieces.findIndex((p) => p.kind === 'number');
  if (named) return numbers.length === 1 ? ['%d'] : numbers.length === 0 ? [] : undefined;
  if (numbers.length === 2) {
    const swapped = (dayfirst && numbers[1] <= 12) || numbers[0] > 12;
    return swapped ? ['%d', '%m'] : ['%m', '%d'];
  }
  if (numbers.length === 1) return yearFirst && !dayfirst ? ['%m'] : undefined;
  return numbers.length === 0 ? [] : undefined;
}

/** The format that a string seems to be written in, as pandas guesses it from the first value; null if it cannot tell. */
export function guessFormat(text: string, dayfirst = false): string | null {
  try {
    parseDatetime(text, { dayfirst });
  } catch {
    return null;
  }
  const compact = /^(\d{8})(?=$|[T ])/.exec(text);
  const pieces: Piece[] = compact
    ? [
        { kind: 'year', text: '%Y%m%d' },
        { kind: 'month', text: '' },
        { kind: 'month', text: '' },
      ]
    : [];
  for (let at = compact ? 8 : 0; at < text.length; ) {
    const token = tokenAt(text, at, pieces);
    const piece = readToken(token, pieces);
    if (piece === undefined) return null;
    pieces.push(piece);
    at += token.length;
  }
  const parts = (['year', 'month', 'number'] as const).map((kind) => pieces.filter((p) => p.kind === kind).length);
  if (parts[0] !== 1 || (parts[1] > 0 && parts[2] === 0 && compact === null)) return null;
  const slots = resolve(pieces, dayfirst);
  if (slots === undefined) return null;
  let next = 0;
  const half = pieces.some((p) => p.kind === 'half');
  return pieces
    .map((p) => (p.kind === 'number' ? slots[next++] : p.kind === 'time' && half ? p.text.replace('%H', '%I') : p.text))
    .join('');
}
