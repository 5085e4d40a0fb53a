import type { DtypeLike } from '../dtypes.js';
import type { Mapping } from '../values.js';

/** What a pattern matched, as Python's match object: the whole text is group 0. */
export interface PatternMatch {
  /** The text of a group, by number or name. */
  group(which?: number | string): string;
  /** The texts of all groups, from the first. */
  groups(): readonly string[];
  /** The texts of the groups that have names. */
  groupdict(): Readonly<Record<string, string>>;
  toString(): string;
}

export interface StrCatOptions {
  /** separator */
  sep?: string | null;
  /** text for a missing value */
  naRep?: string | null;
  /** labels of which side to keep; default 'left' */
  join?: 'inner' | 'outer' | 'left' | 'right';
}

export interface StrJoinAllOptions {
  /** separator */
  sep?: string | null;
  /** text for a missing value */
  naRep?: string | null;
}

export interface FillWidthOptions {
  /** number of characters */
  width?: number;
  /** character to fill with; default ' ' */
  fillchar?: string;
}

export interface ContainsOptions {
  /** text or pattern to look for */
  pat?: string | RegExp;
  /** whether upper and lower case differ; default true */
  case?: boolean;
  /** flags of the pattern, as Python numbers; default 0 */
  flags?: number;
  /** result for missing values */
  na?: boolean | null;
  /** read the text as a pattern; default true */
  regex?: boolean;
}

export interface PatternOptions {
  /** text or pattern to look for */
  pat?: string | RegExp;
  /** flags of the pattern, as Python numbers; default 0 */
  flags?: number;
}

export interface DecodeOptions {
  /** character encoding */
  encoding?: string;
  /** what to do about errors; default 'strict' */
  errors?: 'raise' | 'ignore';
  /** dtype of the result */
  dtype?: DtypeLike | null;
}

export interface EncodeOptions {
  /** character encoding */
  encoding?: string;
  /** what to do about errors; default 'strict' */
  errors?: 'raise' | 'ignore';
}

export interface EndswithOptions {
  /** text or pattern to look for */
  pat?: string | readonly string[];
  /** result for missing values */
  na?: boolean | null;
}

export interface StrExtractOptions {
  /** flags of the pattern, as Python numbers; default 0 */
  flags?: number;
  /** give one column per part; default true */
  expand?: boolean;
}

export interface FindTextOptions {
  /** text to look for */
  sub?: string;
  /** first element; default 0 */
  start?: any;
  /** last element */
  end?: any;
}

export interface FullmatchOptions {
  /** text or pattern to look for */
  pat?: string | RegExp;
  /** whether upper and lower case differ; default true */
  case?: boolean;
  /** flags of the pattern, as Python numbers; default 0 */
  flags?: number;
  /** result for missing values */
  na?: boolean | null;
}

export interface GetDummiesOptions {
  /** separator; default '|' */
  sep?: string;
  /** dtype of the result */
  dtype?: DtypeLike | null;
}

export interface StrJoinOptions {
  /** separator */
  sep?: string;
}

export interface StripOptions {
  /** characters to take away; default: white space */
  toStrip?: string | null;
}

export interface NormalizeOptions {
  /** Unicode form */
  form?: 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
}

export interface PadOptions {
  /** number of characters */
  width?: number;
  /** which side of equal values; default 'left' */
  side?: 'left' | 'right' | 'both';
  /** character to fill with; default ' ' */
  fillchar?: string;
}

export interface RemoveprefixOptions {
  /** put in front */
  prefix?: string;
}

export interface RemovesuffixOptions {
  /** put behind */
  suffix?: string;
}

export interface StrRepeatOptions {
  /** how often */
  repeats?: number | readonly number[];
}

export interface StrReplaceOptions {
  /** text or pattern to look for */
  pat?: string | RegExp | Mapping<string>;
  /** replacement: a text, or a function of the match */
  repl?: string | ((match: PatternMatch) => string) | null;
  /** how many; default -1 */
  n?: number;
  /** whether upper and lower case differ */
  case?: boolean | null;
  /** flags of the pattern, as Python numbers; default 0 */
  flags?: number;
  /** read the text as a pattern; default false */
  regex?: boolean;
}

export interface StrRsplitOptions {
  /** text or pattern to look for */
  pat?: string | RegExp | null;
  /** how many; default -1 */
  n?: number;
  /** give one column per part; default false */
  expand?: boolean;
}

export interface SliceOptions {
  /** first element */
  start?: number | null;
  /** end */
  stop?: number | null;
  /** distance between elements */
  step?: number | null;
}

export interface SliceReplaceOptions {
  /** first element */
  start?: number | null;
  /** end */
  stop?: number | null;
  /** replacement: a text, or a function of the match */
  repl?: string | null;
}

export interface StrSplitOptions {
  /** text or pattern to look for */
  pat?: string | RegExp | null;
  /** how many; default -1 */
  n?: number;
  /** give one column per part; default false */
  expand?: boolean;
  /** read the text as a pattern */
  regex?: boolean | null;
}

export interface TranslateOptions {
  /** code point or character -> replacement */
  table?: Mapping<string | number | null>;
}

export interface WrapOptions {
  /** number of characters */
  width?: number;
  /** make blanks of tabs; default true */
  expandTabs?: boolean;
  /** blanks per tab; default 8 */
  tabsize?: number;
  /** make blanks of white space; default true */
  replaceWhitespace?: boolean;
  /** drop white space at the ends of lines; default true */
  dropWhitespace?: boolean;
  /** put before the first line; default '' */
  initialIndent?: string;
  /** put before the other lines; default '' */
  subsequentIndent?: string;
  /** two blanks after a sentence; default false */
  fixSentenceEndings?: boolean;
  /** break words that are too long; default true */
  breakLongWords?: boolean;
  /** break at hyphens; default true */
  breakOnHyphens?: boolean;
  /** how many lines */
  maxLines?: number | null;
  /** put where lines were left out; default ' [...]' */
  placeholder?: string;
}

export interface ZfillOptions {
  /** number of characters */
  width?: number;
}
