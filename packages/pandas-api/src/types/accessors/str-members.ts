import type { DataFrame } from '../frame.js';
import type {
  ContainsOptions,
  DecodeOptions,
  EncodeOptions,
  EndswithOptions,
  FillWidthOptions,
  FindTextOptions,
  FullmatchOptions,
  GetDummiesOptions,
  NormalizeOptions,
  PadOptions,
  PatternOptions,
  RemoveprefixOptions,
  RemovesuffixOptions,
  SliceOptions,
  SliceReplaceOptions,
  StrCatOptions,
  StrExtractOptions,
  StripOptions,
  StrJoinAllOptions,
  StrJoinOptions,
  StrRepeatOptions,
  StrReplaceOptions,
  StrRsplitOptions,
  StrSplitOptions,
  TranslateOptions,
  WrapOptions,
  ZfillOptions,
} from '../options/str.js';
import type { Arg, Options } from '../options.js';
import type { Series } from '../series.js';
import type { AnyFrame, ListLike, Mapping, Slice } from '../values.js';

/** Texts, value by value; missing values stay missing. */
export interface StrMembers {
  /** First letter upper, the others lower case. */
  capitalize(): Series<string>;
  /** Lower case, for comparing. */
  casefold(): Series<string>;
  /** All texts in one, or texts joined with others value by value. @example s.str.cat({sep: ', '}) */
  cat(options?: Options<StrJoinAllOptions>): string;
  cat(
    others: ListLike | AnyFrame,
    sep?: string | null | Options<StrCatOptions>,
    naRep?: string | null | Options<StrCatOptions>,
    join?: 'left' | 'right' | 'inner' | 'outer' | Options<StrCatOptions>,
  ): Series<string>;
  cat(others: null, sep?: string | null, naRep?: string | null): string;
  /** Filled up on both sides. */
  center(width: number | Options<FillWidthOptions>, fillchar?: Arg<FillWidthOptions, 'fillchar'>): Series<string>;
  /**
   * Does a pattern occur? Case and regular expression by options.
   * @example s.str.contains('ab', {regex: false})
   */
  contains(
    pat: string | RegExp | Options<ContainsOptions>,
    case_?: Arg<ContainsOptions, 'case'>,
    flags?: Arg<ContainsOptions, 'flags'>,
    na?: Arg<ContainsOptions, 'na'>,
    regex?: Arg<ContainsOptions, 'regex'>,
  ): Series<boolean>;
  /** How often a pattern occurs. */
  count(pat: string | RegExp | Options<PatternOptions>, flags?: Arg<PatternOptions, 'flags'>): Series<number>;
  /** Bytes become texts. */
  decode(
    encoding: string | Options<DecodeOptions>,
    errors?: Arg<DecodeOptions, 'errors'>,
    dtype?: Arg<DecodeOptions, 'dtype'>,
  ): Series<string>;
  /** Texts become bytes. */
  encode(encoding: string | Options<EncodeOptions>, errors?: Arg<EncodeOptions, 'errors'>): Series<Uint8Array>;
  /** Does it end with one of some texts? */
  endswith(pat: string | readonly string[] | Options<EndswithOptions>, na?: Arg<EndswithOptions, 'na'>): Series<boolean>;
  /** The groups of the first match, as columns; with `expand: false` and one group a Series. @example s.str.extract('(?<year>\\d{4})') */
  extract(pat: string | RegExp, options: Options<StrExtractOptions> & { expand: false }): Series<string | null>;
  extract(
    pat: string | RegExp | (Options<StrExtractOptions> & { pat: string | RegExp }),
    flags?: Arg<StrExtractOptions, 'flags'>,
    expand?: Arg<StrExtractOptions, 'expand'>,
  ): DataFrame<any>;
  /** The groups of every match, one row per match. */
  extractall(pat: string | RegExp | Options<PatternOptions>, flags?: Arg<PatternOptions, 'flags'>): DataFrame<any>;
  /** The position of a text; -1 if it is not there. */
  find(sub: string | Options<FindTextOptions>, start?: Arg<FindTextOptions, 'start'>, end?: Arg<FindTextOptions, 'end'>): Series<number>;
  /** All matches, in arrays. */
  findall(pat: string | RegExp | Options<PatternOptions>, flags?: Arg<PatternOptions, 'flags'>): Series<string[]>;
  /** Does the whole text match? */
  fullmatch(
    pat: string | RegExp | Options<FullmatchOptions>,
    case_?: Arg<FullmatchOptions, 'case'>,
    flags?: Arg<FullmatchOptions, 'flags'>,
    na?: Arg<FullmatchOptions, 'na'>,
  ): Series<boolean>;
  /** The character (or list item) at a position, or the part that a slice selects. */
  get(i: number | Slice | string | { i: number | Slice | string }): Series<any>;
  /** One 0/1 column per part of the text. */
  getDummies(sep?: Arg<GetDummiesOptions, 'sep'>, dtype?: Arg<GetDummiesOptions, 'dtype'>): DataFrame<any>;
  /** The position of a text; ValueError if it is not there. */
  index(sub: string | Options<FindTextOptions>, start?: Arg<FindTextOptions, 'start'>, end?: Arg<FindTextOptions, 'end'>): Series<number>;
  /** Letters and digits only? */
  isalnum(): Series<boolean>;
  /** Letters only? */
  isalpha(): Series<boolean>;
  /** ASCII only? */
  isascii(): Series<boolean>;
  /** Decimal digits only? */
  isdecimal(): Series<boolean>;
  /** Digits only? */
  isdigit(): Series<boolean>;
  /** All letters lower case? */
  islower(): Series<boolean>;
  /** Numeric characters only? */
  isnumeric(): Series<boolean>;
  /** White space only? */
  isspace(): Series<boolean>;
  /** Every word capitalised? */
  istitle(): Series<boolean>;
  /** All letters upper case? */
  isupper(): Series<boolean>;
  /** The items of lists in one text. */
  join(sep: string | Options<StrJoinOptions>): Series<string>;
  /** The number of characters (or items). */
  len(): Series<number>;
  /** Filled up on the right. */
  ljust(width: number | Options<FillWidthOptions>, fillchar?: Arg<FillWidthOptions, 'fillchar'>): Series<string>;
  /** Lower case. */
  lower(): Series<string>;
  /** Without characters at the start. */
  lstrip(toStrip?: Arg<StripOptions, 'toStrip'>): Series<string>;
  /** Does the start of the text match? */
  match(
    pat: string | RegExp | Options<FullmatchOptions>,
    case_?: Arg<FullmatchOptions, 'case'>,
    flags?: Arg<FullmatchOptions, 'flags'>,
    na?: Arg<FullmatchOptions, 'na'>,
  ): Series<boolean>;
  /** In a Unicode form. */
  normalize(form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD' | Options<NormalizeOptions>): Series<string>;
  /** Filled up on a side. */
  pad(width: number | Options<PadOptions>, side?: Arg<PadOptions, 'side'>, fillchar?: Arg<PadOptions, 'fillchar'>): Series<string>;
  /** Split at the first separator: before, separator, after. */
  partition(sep: string, expand: false): Series<any>;
  partition(sep?: string | { sep?: string; expand?: boolean }, expand?: true | { expand?: boolean }): DataFrame<any>;
  /** Without a text at the start. */
  removeprefix(prefix: string | Options<RemoveprefixOptions>): Series<string>;
  /** Without a text at the end. */
  removesuffix(suffix: string | Options<RemovesuffixOptions>): Series<string>;
  /** Several times. */
  repeat(repeats: number | readonly number[] | Options<StrRepeatOptions>): Series<string>;
  /**
   * A text or pattern replaced.
   * @example s.str.replace('[aeiou]', '', {regex: true})
   */
  replace(
    pat: string | RegExp | Mapping<string> | Options<StrReplaceOptions>,
    repl?: Arg<StrReplaceOptions, 'repl'>,
    n?: Arg<StrReplaceOptions, 'n'>,
    case_?: Arg<StrReplaceOptions, 'case'>,
    flags?: Arg<StrReplaceOptions, 'flags'>,
    regex?: Arg<StrReplaceOptions, 'regex'>,
  ): Series<string>;
  /** The last position of a text; -1 if it is not there. */
  rfind(sub: string | Options<FindTextOptions>, start?: Arg<FindTextOptions, 'start'>, end?: Arg<FindTextOptions, 'end'>): Series<number>;
  /** The last position of a text; ValueError if it is not there. */
  rindex(sub: string | Options<FindTextOptions>, start?: Arg<FindTextOptions, 'start'>, end?: Arg<FindTextOptions, 'end'>): Series<number>;
  /** Filled up on the left. */
  rjust(width: number | Options<FillWidthOptions>, fillchar?: Arg<FillWidthOptions, 'fillchar'>): Series<string>;
  /** Split at the last separator: before, separator, after. */
  rpartition(sep: string, expand: false): Series<any>;
  rpartition(sep?: string | { sep?: string; expand?: boolean }, expand?: true | { expand?: boolean }): DataFrame<any>;
  /** Split from the end, into lists; with `expand: true` into columns. */
  rsplit(pat: string | null, options: Options<StrRsplitOptions> & { expand: true }): DataFrame<any>;
  rsplit(options: Options<StrRsplitOptions> & { expand: true }): DataFrame<any>;
  rsplit(pat?: string | null | Options<StrRsplitOptions>, options?: Options<StrRsplitOptions>): Series<string[]>;
  /** Without characters at the end. */
  rstrip(toStrip?: Arg<StripOptions, 'toStrip'>): Series<string>;
  /** The characters from start to stop. */
  slice(start?: Arg<SliceOptions, 'start'>, stop?: Arg<SliceOptions, 'stop'>, step?: Arg<SliceOptions, 'step'>): Series<string>;
  /** The characters from start to stop replaced. */
  sliceReplace(
    start?: Arg<SliceReplaceOptions, 'start'>,
    stop?: Arg<SliceReplaceOptions, 'stop'>,
    repl?: Arg<SliceReplaceOptions, 'repl'>,
  ): Series<string>;
  /** Split into lists; with `expand: true` into columns. @example s.str.split(',', {expand: true}) */
  split(pat: string | RegExp | null, options: Options<StrSplitOptions> & { expand: true }): DataFrame<any>;
  split(options: Options<StrSplitOptions> & { expand: true }): DataFrame<any>;
  split(pat?: string | RegExp | null | Options<StrSplitOptions>, options?: Options<StrSplitOptions>): Series<string[]>;
  /** Does it start with one of some texts? */
  startswith(pat: string | readonly string[] | Options<EndswithOptions>, na?: Arg<EndswithOptions, 'na'>): Series<boolean>;
  /** Without characters at both ends. */
  strip(toStrip?: Arg<StripOptions, 'toStrip'>): Series<string>;
  /** Upper becomes lower case and the other way round. */
  swapcase(): Series<string>;
  /** Every word capitalised. */
  title(): Series<string>;
  /** Characters replaced by a table. */
  translate(table: Mapping<string | number | null> | Options<TranslateOptions>): Series<string>;
  /** Upper case. */
  upper(): Series<string>;
  /** Broken into lines. */
  wrap(
    width: number | Options<WrapOptions>,
    expandTabs?: Arg<WrapOptions, 'expandTabs'>,
    tabsize?: Arg<WrapOptions, 'tabsize'>,
    replaceWhitespace?: Arg<WrapOptions, 'replaceWhitespace'>,
    dropWhitespace?: Arg<WrapOptions, 'dropWhitespace'>,
    initialIndent?: Arg<WrapOptions, 'initialIndent'>,
    subsequentIndent?: Arg<WrapOptions, 'subsequentIndent'>,
    fixSentenceEndings?: Arg<WrapOptions, 'fixSentenceEndings'>,
    breakLongWords?: Arg<WrapOptions, 'breakLongWords'>,
    breakOnHyphens?: Arg<WrapOptions, 'breakOnHyphens'>,
    maxLines?: Arg<WrapOptions, 'maxLines'>,
    placeholder?: Arg<WrapOptions, 'placeholder'>,
  ): Series<string>;
  /** Filled up with zeros on the left, after a sign. */
  zfill(width: number | Options<ZfillOptions>): Series<string>;
}
