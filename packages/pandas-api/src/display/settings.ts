import { optionValue } from './options.js';

/** A float format: a function, `%.2f`, or `{:,.2f}`. */
export type FloatFormat = string | ((value: number) => unknown);

/** The `display.*` options as the printer reads them. */
export interface DisplayOptions {
  readonly precision: number;
  readonly floatFormat: FloatFormat | null;
  readonly chopThreshold: number | null;
  readonly maxRows: number | null;
  readonly minRows: number | null;
  readonly maxColumns: number | null;
  readonly maxColwidth: number | null;
  readonly maxCategories: number;
  readonly maxSeqItems: number | null;
  readonly maxInfoColumns: number;
  readonly maxInfoRows: number;
  readonly memoryUsage: boolean | 'deep' | null;
  readonly width: number | null;
  readonly colheaderJustify: string;
  readonly multiSparse: boolean;
  readonly showDimensions: boolean | 'truncate';
  readonly largeRepr: 'truncate' | 'info';
  readonly expandFrameRepr: boolean;
  readonly pprintNestDepth: number;
  readonly notebookReprHtml: boolean;
  readonly htmlBorder: number;
  readonly htmlUseMathjax: boolean;
  readonly eastAsianWidth: boolean;
  readonly ambiguousAsWide: boolean;
  /** size of the terminal, 80 x 24 where there is none */
  readonly terminalWidth: number;
  readonly terminalHeight: number;
}

/** The printer's name of each option -> pandas' name. */
const OPTION_OF: Record<Exclude<keyof DisplayOptions, 'terminalWidth' | 'terminalHeight'>, string> = {
  precision: 'display.precision',
  floatFormat: 'display.float_format',
  chopThreshold: 'display.chop_threshold',
  maxRows: 'display.max_rows',
  minRows: 'display.min_rows',
  maxColumns: 'display.max_columns',
  maxColwidth: 'display.max_colwidth',
  maxCategories: 'display.max_categories',
  maxSeqItems: 'display.max_seq_items',
  maxInfoColumns: 'display.max_info_columns',
  maxInfoRows: 'display.max_info_rows',
  memoryUsage: 'display.memory_usage',
  width: 'display.width',
  colheaderJustify: 'display.colheader_justify',
  multiSparse: 'display.multi_sparse',
  showDimensions: 'display.show_dimensions',
  largeRepr: 'display.large_repr',
  expandFrameRepr: 'display.expand_frame_repr',
  pprintNestDepth: 'display.pprint_nest_depth',
  notebookReprHtml: 'display.notebook_repr_html',
  htmlBorder: 'display.html.border',
  htmlUseMathjax: 'display.html.use_mathjax',
  eastAsianWidth: 'display.unicode.east_asian_width',
  ambiguousAsWide: 'display.unicode.ambiguous_as_wide',
};

/** The options in force now, with some replaced. */
export function displayOptions(replaced: Partial<DisplayOptions> = {}): DisplayOptions {
  const now: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(OPTION_OF)) now[name] = optionValue(option);
  const terminal = process.stdout?.isTTY === true ? process.stdout : undefined;
  now.terminalWidth = terminal?.columns || 80;
  now.terminalHeight = terminal?.rows || 24;
  return { ...(now as unknown as DisplayOptions), ...replaced };
}
