import { types } from '../types.js';
import { element, first } from './row.js';

const text = element(types.utf8);
const flag = element(types.bool);
const count = element(types.int64);
const texts = element(types.list(types.utf8));

/**
 * Strings are sequences of code points, as in Python. Constant parameters are options, named in comments.
 * Regular expressions are Python's; option flags are re's (i, m, s, x).
 */
export const STRING = {
  /** option full: Python's mappings, one letter to several ('ß' to 'SS'); else pandas' for its text dtypes */
  'str.lower': text,
  'str.upper': text,
  'str.title': text,
  'str.capitalize': text,
  'str.swapcase': text,
  'str.casefold': text,
  'str.len': count,
  /** bytes of the UTF-8 text */
  'str.byte_len': count,
  /** chars (missing: white space) */
  'str.strip': text,
  'str.lstrip': text,
  'str.rstrip': text,
  /** width, side (left, right, both), fillchar */
  'str.pad': text,
  /** width */
  'str.zfill': text,
  /** start, stop, step */
  'str.slice': text,
  /** i: the code point there, missing beyond the end */
  'str.get': text,
  /** start, stop, repl */
  'str.slice_replace': text,
  /** pat, regex, flags */
  'str.contains': flag,
  'str.match': flag,
  'str.fullmatch': flag,
  /** pats: any of the list */
  'str.startswith': flag,
  'str.endswith': flag,
  /** pat, flags */
  'str.count': count,
  /** sub, start, end; -1 if absent */
  'str.find': count,
  'str.rfind': count,
  /** pat, repl, n (-1: all), regex, flags */
  'str.replace': text,
  /** repeats by the second argument */
  'str.repeat': text,
  /** all arguments joined; missing if any is */
  'str.concat': text,
  /** pat (missing: white space), n, regex -> list */
  'str.split': texts,
  'str.rsplit': texts,
  /** sep -> list of three */
  'str.partition': texts,
  'str.rpartition': texts,
  /** sep; joins the items of a list */
  'str.join': text,
  /** prefix */
  'str.removeprefix': text,
  'str.removesuffix': text,
  /** pat, flags -> all matches (or group 1) */
  'str.findall': texts,
  /** pat, flags, group -> text of the group of the first match */
  'str.extract': text,
  /** pat, flags -> all groups of all matches, flattened */
  'str.extractall': texts,
  'str.isalnum': flag,
  'str.isalpha': flag,
  'str.isdigit': flag,
  'str.isspace': flag,
  'str.islower': flag,
  'str.isupper': flag,
  'str.istitle': flag,
  'str.isnumeric': flag,
  'str.isdecimal': flag,
  'str.isascii': flag,
  /** form: NFC, NFD, NFKC, NFKD */
  'str.normalize': text,
  /** width and textwrap's options */
  'str.wrap': text,
  /** table: [[from, to], …] of single code points (to may be any text, or empty) */
  'str.translate': text,
  /** i: the item there, negative from the end, missing beyond */
  'list.get': element(([a]) => (a.kind === 'list' ? a.item : first([a], {}))),
  'list.len': count,
  /** start, stop, step */
  'list.slice': element(first),
} as const;
