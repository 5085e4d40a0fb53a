import { bind } from './bind.js';
import { text } from './literal.js';

/** Letters that have a case: classes of Java's patterns, without their brackets. */
const LOWER = '\\p{Ll}\\x{345}\\x{2170}-\\x{217f}\\x{24d0}-\\x{24e9}';
const UPPER = '\\p{Lu}\\x{2160}-\\x{216f}\\x{24b6}-\\x{24cf}';
const CASED = `${LOWER}${UPPER}\\p{Lt}`;

const range = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('');

/** The simple upper case of letters whose full one, which Java gives, has several: the title case letter where there is one, else themselves. */
function simpleUpper(code: number): string {
  if (code === 0xdf) return 'ẞ';
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCharCode(code + 9);
  return String.fromCharCode(code >= 0x1f80 && code <= 0x1faf ? code | 8 : code);
}

let several: readonly (readonly [letter: string, upper: string])[] | undefined;
const lettersWithSeveral = (): typeof several & object =>
  (several ??= Array.from({ length: 0xff00 }, (_, code) => code)
    .filter((code) => (code < 0xd800 || code > 0xdfff) && String.fromCharCode(code).toUpperCase().length > 1)
    .map((code) => [String.fromCharCode(code), simpleUpper(code)] as const));

/** Characters one by one. */
const eachOf = (sql: string, body: string): string => `array_join(transform(regexp_extract_all(${sql}, '(?s).', 0), c -> ${body}), '')`;

/** Upper case, one letter for each: pandas' texts are Arrow's, whose 'ß' becomes 'ẞ', not 'SS'. */
export function upperText(sql: string): string {
  const letters = lettersWithSeveral();
  const [from, to] = [0, 1].map((side) => text(letters.map((pair) => pair[side]).join('')));
  const one = `CASE WHEN contains(${from}, c) THEN translate(c, ${from}, ${to}) ELSE upper(c) END`;
  return bind(sql, 's', `CASE WHEN rlike(s, ${text(`[${letters.map(([a]) => a).join('')}]`)}) THEN ${eachOf('s', one)} ELSE upper(s) END`);
}

/** Lower case, one letter for each: Java knows a sigma at the end of words, and two letters for the dotted I. */
export const lowerText = (sql: string): string => `lower(translate(${sql}, 'İΣ', 'iσ'))`;

export const capitalized = (sql: string): string => bind(sql, 'w', `concat(${upperText('left(w, 1)')}, ${lowerText('substring(w, 2)')})`);

/** Each run of letters with a case begins with a large one. */
export const titled = (sql: string): string =>
  `array_join(transform(regexp_extract_all(${sql}, ${text(`(?s)[${CASED}]+|[^${CASED}]+`)}, 0), r -> ${capitalized('r')}), '')`;

export const swapped = (sql: string): string =>
  eachOf(
    sql,
    `CASE WHEN rlike(c, ${text(`[${UPPER}]`)}) THEN ${lowerText('c')} WHEN rlike(c, ${text(`[${LOWER}]`)}) THEN ${upperText('c')} ELSE c END`,
  );

/** Python's casefold: Cherokee is folded to its large letters. */
export function folded(sql: string): string {
  const small = range(0x13f8, 0x13fd) + range(0xab70, 0xabbf);
  const large = range(0x13f0, 0x13f5) + range(0x13a0, 0x13ef);
  const one = `CASE WHEN c = 'ẞ' THEN 'ss' WHEN rlike(c, '[\\\\x{131}\\\\x{13a0}-\\\\x{13fd}\\\\x{ab70}-\\\\x{abbf}]') THEN translate(c, ${text(small)}, ${text(large)}) ELSE lower(upper(c)) END`;
  return bind(sql, 's', `CASE WHEN octet_length(s) = length(s) THEN lower(s) ELSE ${eachOf('s', one)} END`);
}

/** Some letter has a case, and all that have one have this one. */
const cased = (wanted: string, others: string): string =>
  `(rlike($0, ${text(`[${wanted}]`)}) AND NOT rlike($0, ${text(`[${others}\\p{Lt}]`)}))`;
export const IS_LOWER = cased(LOWER, UPPER);
export const IS_UPPER = cased(UPPER, LOWER);
export const IS_TITLE = `(rlike($0, ${text(`[${CASED}]`)}) AND NOT rlike($0, ${text(`(?<=[${CASED}])[${UPPER}]|(?<![${CASED}])[${LOWER}]`)}))`;
