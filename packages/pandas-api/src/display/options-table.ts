/** One option of pandas: default, what values it takes, and what it does. */
export interface OptionRow {
  readonly initial: unknown;
  readonly check: OptionCheck;
  readonly doc: string;
  /** why it is on its way out, if it is */
  readonly deprecated?: string;
}
export type OptionCheck = 'any' | 'bool' | 'int' | 'count' | 'int?' | 'text' | 'text?' | 'function?' | readonly unknown[];

const row = (initial: unknown, check: OptionCheck, doc: string, deprecated?: string): OptionRow => ({ initial, check, doc, deprecated });
const excel = (kind: string, engines: string) =>
  row('auto', ['auto', ...engines.split(' ')], `string\n    The Excel engine for '${kind}' files: auto, ${engines.replaceAll(' ', ', ')}.`);

/** Every option by its full name. */
export const OPTIONS: Readonly<Record<string, OptionRow>> = {
  'compute.use_bottleneck': row(true, 'bool', 'bool\n    Kept for programs that set it; without effect here.'),
  'compute.use_numba': row(false, 'bool', 'bool\n    Kept for programs that set it; without effect here.'),
  'compute.use_numexpr': row(true, 'bool', 'bool\n    Kept for programs that set it; without effect here.'),
  'display.chop_threshold': row(null, 'any', 'float or None\n    Floats not larger than this are shown as exactly 0.'),
  'display.colheader_justify': row('right', 'text', "'left'/'right'\n    Side to which column headers are justified."),
  'display.date_dayfirst': row(false, 'bool', 'boolean\n    Ambiguous dates are read with the day first, e.g. 20/01/2005.'),
  'display.date_yearfirst': row(false, 'bool', 'boolean\n    Ambiguous dates are read with the year first, e.g. 2005/01/20.'),
  'display.encoding': row('utf-8', 'text', 'str\n    Encoding of text meant for the console.'),
  'display.expand_frame_repr': row(true, 'bool', 'boolean\n    Wide frames are wrapped over several blocks of lines at `display.width`.'),
  'display.float_format': row(null, 'function?', 'callable\n    Takes a float and returns its text.'),
  'display.html.border': row(1, 'int', 'int\n    The `border` attribute of the <table> tag.'),
  'display.html.table_schema': row(false, 'bool', 'boolean\n    Publish a Table Schema representation for frontends that support it.'),
  'display.html.use_mathjax': row(true, 'bool', 'boolean\n    Notebooks may read $…$ in tables as mathematics.'),
  'display.large_repr': row(
    'truncate',
    ['truncate', 'info'],
    "'truncate'/'info'\n    What a frame beyond max_rows/max_columns shows: a truncated table, or info().",
  ),
  'display.max_categories': row(8, 'int', 'int\n    Most categories shown below a Categorical.'),
  'display.max_columns': row(0, 'count', 'int\n    Most columns shown; None for all, 0 for as many as fit the terminal.'),
  'display.max_colwidth': row(50, 'count', 'int or None\n    Most characters shown of a cell; more end in "...".'),
  'display.max_dir_items': row(100, 'count', 'int\n    Most columns offered by completion.'),
  'display.max_info_columns': row(100, 'int', 'int\n    info() lists the columns of frames with at most this many.'),
  'display.max_info_rows': row(1690785, 'int', 'int\n    info() counts missing values of frames with at most this many rows.'),
  'display.max_rows': row(60, 'count', 'int\n    Most rows shown; None for all, 0 for as many as fit the terminal.'),
  'display.max_seq_items': row(100, 'any', 'int or None\n    Most items shown of a long sequence.'),
  'display.memory_usage': row(
    true,
    [null, true, false, 'deep'],
    "bool, string or None\n    Whether info() shows the memory usage: True, False, 'deep'.",
  ),
  'display.min_rows': row(10, 'int?', 'int\n    Rows shown of a frame that has more than max_rows.'),
  'display.multi_sparse': row(true, 'bool', 'boolean\n    Repeated outer labels of a MultiIndex are left blank.'),
  'display.notebook_repr_html': row(true, 'bool', 'boolean\n    Notebooks show frames as HTML.'),
  'display.pprint_nest_depth': row(3, 'int', 'int\n    Levels of nested values that are formatted one by one.'),
  'display.precision': row(6, 'count', 'int\n    Decimals of floats, also in scientific notation.'),
  'display.show_dimensions': row(
    'truncate',
    [true, false, 'truncate'],
    "boolean or 'truncate'\n    Show a frame's dimensions below it: always, never, or if it is truncated.",
  ),
  'display.unicode.ambiguous_as_wide': row(false, 'bool', 'boolean\n    Characters of ambiguous East Asian width count as two.'),
  'display.unicode.east_asian_width': row(false, 'bool', 'boolean\n    Measure text by the East Asian width of its characters.'),
  'display.width': row(80, 'int?', 'int\n    Width of the display in characters.'),
  'future.distinguish_nan_and_na': row(false, 'bool', 'bool\n    Whether NaN differs from NA in nullable floats; here it never does.'),
  'future.infer_freq_returns_offset': row(null, [true, false, null], 'bool or None\n    Whether infer_freq gives an offset.'),
  'future.infer_string': row(true, 'bool', 'bool\n    Strings are inferred as str.', 'always on since pandas 3.0.'),
  'future.no_silent_downcasting': row(false, 'bool', 'bool\n    Without effect.', 'It has no effect.'),
  'future.python_scalars': row(false, 'bool', 'bool\n    Without effect here.'),
  'io.excel.ods.reader': excel('ods', 'odf calamine'),
  'io.excel.ods.writer': excel('ods', 'odf'),
  'io.excel.xls.reader': excel('xls', 'xlrd calamine'),
  'io.excel.xlsb.reader': excel('xlsb', 'pyxlsb calamine'),
  'io.excel.xlsm.reader': excel('xlsm', 'xlrd openpyxl calamine'),
  'io.excel.xlsm.writer': excel('xlsm', 'openpyxl'),
  'io.excel.xlsx.reader': excel('xlsx', 'xlrd openpyxl calamine'),
  'io.excel.xlsx.writer': excel('xlsx', 'openpyxl xlsxwriter'),
  'io.hdf.default_format': row(null, ['fixed', 'table', null], 'format\n    Default format of HDF files.'),
  'io.hdf.dropna_table': row(
    false,
    'bool',
    'boolean\n    Drop rows that are all missing when appending to an HDF table.',
    'Use DataFrame.dropna before writing instead.',
  ),
  'io.parquet.engine': row('auto', ['auto', 'pyarrow', 'fastparquet'], 'string\n    Kept for programs that set it; without effect here.'),
  'io.sql.engine': row('auto', ['auto', 'sqlalchemy'], 'string\n    Kept for programs that set it; without effect here.'),
  'mode.chained_assignment': row('warn', [null, 'warn', 'raise'], 'string\n    Without effect.', 'It has had no effect since pandas 3.0.'),
  'mode.copy_on_write': row(true, [true, false, 'warn'], 'bool\n    Always on.', 'Copy-on-Write can no longer be disabled.'),
  'mode.max_threads': row(null, 'int?', 'int or None\n    Most threads of parallel work.'),
  'mode.performance_warnings': row(true, 'bool', 'boolean\n    Show warnings about slow operations.'),
  'mode.sim_interactive': row(false, 'any', 'boolean\n    Pretend to be interactive.'),
  'mode.string_storage': row('auto', ['auto', 'python', 'pyarrow'], 'string\n    Kept for programs that set it; without effect here.'),
  'plotting.backend': row('matplotlib', 'text', 'str\n    The plotting backend.'),
  'plotting.matplotlib.register_converters': row(
    'auto',
    ['auto', true, false],
    "bool or 'auto'\n    Kept for programs that set it; without effect here.",
  ),
  'styler.format.decimal': row('.', 'text', 'str\n    Decimal separator of Styler.'),
  'styler.format.escape': row(null, [null, 'html', 'latex', 'latex-math'], 'str, optional\n    What Styler escapes for.'),
  'styler.format.formatter': row(null, 'any', 'str, callable, dict, optional\n    Default formatter of Styler.'),
  'styler.format.na_rep': row(null, 'text?', 'str, optional\n    Text of a missing value in Styler.'),
  'styler.format.precision': row(6, 'count', 'int\n    Decimals of floats in Styler.'),
  'styler.format.thousands': row(null, 'text?', 'str, optional\n    Thousands separator of Styler.'),
  'styler.html.mathjax': row(true, 'bool', 'bool\n    Notebooks may read $…$ in styled tables as mathematics.'),
  'styler.latex.environment': row(null, 'text?', 'str\n    The environment that replaces table.'),
  'styler.latex.hrules': row(false, 'bool', 'bool\n    Horizontal rules at the top, below the header and at the bottom.'),
  'styler.latex.multicol_align': row('r', 'text', 'str\n    Alignment of sparsified column headers: r, c, l, naive-l, naive-r.'),
  'styler.latex.multirow_align': row('c', ['c', 't', 'b', 'naive'], 'str\n    Vertical alignment of sparsified rows.'),
  'styler.render.encoding': row('utf-8', 'text', 'str\n    Encoding of rendered files.'),
  'styler.render.max_columns': row(null, 'count', 'int, optional\n    Most columns rendered.'),
  'styler.render.max_elements': row(262144, 'count', 'int\n    Most cells rendered.'),
  'styler.render.max_rows': row(null, 'count', 'int, optional\n    Most rows rendered.'),
  'styler.render.repr': row('html', ['html', 'latex'], 'str\n    What notebooks show.'),
  'styler.sparse.columns': row(true, 'bool', 'bool\n    Sparsify hierarchical columns.'),
  'styler.sparse.index': row(true, 'bool', 'bool\n    Sparsify a hierarchical index.'),
};
