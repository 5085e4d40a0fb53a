import fs from 'node:fs';
import { type DataType, type Source, types } from '@pandorable/planner';
import type { ReadIndex } from '../columns.js';
import { compressionOf } from '../compress.js';
import { isUtf8 } from '../encoding.js';
import { checkDtype, isTextCategory } from './cast.js';
import { headerEnd, readHeader } from './header.js';
import type { CsvOptions } from './options.js';
import type { CsvSourceOptions, SourceColumn } from './source-options.js';
import type { SeenColumn, Survey, SurveyOptions } from './survey.js';
import { type Help, lineStart, mergeColumns, surveyFile, surveySample } from './survey-file.js';
import { askedDtype, missingOf, type TableShape, tableShape } from './table.js';
import { Tokenizer } from './tokenize.js';

/** How a file will be read: by the engine, or here, and why. */
export type CsvPlan =
  | {
      readonly by: 'engine';
      readonly source: Source;
      readonly columns: readonly SourceColumn[];
      readonly rows?: number;
      readonly index?: ReadIndex;
      readonly reason: string;
    }
  | { readonly by: 'here'; readonly reason: string };

/** Up to this size every byte is looked at to decide types. */
export const THOROUGH_LIMIT = 256 << 20;
const SAMPLE_HEAD = 16 << 20;
const SAMPLE_PART = 1 << 20;
const SAMPLE_PARTS = 16;
const HEAD = 1 << 20;

type Test = readonly [reason: string, differs: (o: CsvOptions) => boolean];

/** What the engine's reader lacks or does in another way than pandas. */
const TESTS: readonly Test[] = [
  ['chunksize or iterator', (o) => o.chunksize !== undefined || o.iterator],
  ['nrows', (o) => o.nrows !== undefined],
  ['converters', (o) => o.converters.size > 0],
  ['a separator that is not one character', (o) => o.whitespace || typeof o.sep !== 'string' || o.sep.charCodeAt(0) > 127],
  ['skipfooter', (o) => o.skipfooter > 0],
  ['skiprows that is not a number', (o) => o.skipFirst === undefined],
  ['a header of several rows or further down', (o) => o.multiHeader || headerEnd(o) > 0],
  ['escapechar', (o) => o.escapechar !== undefined],
  ['comment', (o) => o.comment !== undefined],
  ['thousands or decimal', (o) => o.thousands !== undefined || o.decimal !== '.'],
  ['lineterminator', (o) => o.lineterminator !== undefined && o.lineterminator !== '\n'],
  [
    'quoting or quotechar',
    (o) => o.quoting > 3 || o.quoting === 2 || (o.quotechar !== undefined && o.quotechar.charCodeAt(0) > 127) || !o.doublequote,
  ],
  ['skipinitialspace', (o) => o.skipInitialSpace],
  ['skip_blank_lines=False', (o) => !o.skipBlankLines],
  ['true_values or false_values', (o) => o.trueValues.length > 0 || o.falseValues.length > 0],
  ['na_values by column', (o) => !Array.isArray(o.naValues)],
  ['encoding', (o) => !isUtf8(o.encoding) || o.encodingErrors !== 'strict'],
  ['date_format or dayfirst', (o) => o.dateFormat !== undefined || (o.dayfirst && o.parseDates !== false)],
  ['dtype_backend', (o) => o.nullable],
];

/** Why the options alone ask for pandas' own rules, or undefined. */
export const oddOptions = (options: CsvOptions): string | undefined => TESTS.find(([, differs]) => differs(options))?.[0];

const here = (reason: string): CsvPlan => ({ by: 'here', reason: `read in this process: ${reason}` });

/** Decides how files are read; `thorough` looks at all bytes of big files too. */
export function planCsv(paths: readonly string[], options: CsvOptions, thorough = false, help?: Help): CsvPlan {
  const odd = oddOptions(options);
  if (odd !== undefined) return here(odd);
  for (const file of paths) {
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return here('not a local file');
    if (compressionOf(file, options.compression) !== undefined) return here('compressed');
  }
  const head = readHead(paths[0], options);
  if (typeof head === 'string') return here(head);
  const { shape, width, first } = head;
  if (shape.picked.length === 0) return here('no columns');
  if (
    paths.slice(1).some((p) => {
      const h = readHead(p, options);
      return typeof h === 'string' || h.first !== first;
    })
  )
    return here('files with different headers');
  const dates = new Set(shape.picked.filter((p) => p.dates).map((p) => p.at));
  const missing = missingOf({ name: null, place: -1 }, options);
  const wanted: SurveyOptions = {
    delimiter: (options.sep as string).charCodeAt(0),
    quote: quoteOf(options) === null ? -1 : quoteOf(options)!.charCodeAt(0),
    width,
    skip: options.skipFirst! + headerEnd(options) + 1,
    ignore: options.skipFirst,
    missing: missing.texts,
    dates,
  };
  const surveys = paths.map((p) => surveyPath(p, wanted, thorough, help));
  const seen = mergeColumns(surveys);
  const problem = surveys.find((s) => s.odd !== undefined)?.odd ?? seenProblem(seen, surveys, shape);
  return problem === undefined ? enginePlan(paths, options, shape, seen, surveys, [...missing.texts]) : here(problem);
}

const quoteOf = (o: CsvOptions): string | null => (o.quoting === 3 ? null : (o.quotechar ?? null));

/** Labels and width from the first lines; a text says why there are none. */
function readHead(file: string, options: CsvOptions): { shape: TableShape; width: number; first: string } | string {
  const bytes = Buffer.alloc(HEAD);
  const handle = fs.openSync(file, 'r');
  const n = fs.readSync(handle, bytes, 0, HEAD, 0);
  fs.closeSync(handle);
  const bom = n >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (bom && (headerEnd(options) < 0 || options.skipFirst! > 0)) return 'a byte order mark before data';
  const text = bytes.toString('utf8', bom ? 3 : 0, n);
  const skipped = text.split('\n', options.skipFirst! + 1);
  if (skipped.slice(0, options.skipFirst).some((line) => line.trim() === '' || line.includes('"')))
    return 'skipped lines with quotes or nothing in them';
  if (/^[ \t]*\r?(?:\n|$)/.test(skipped[options.skipFirst!] ?? '')) return 'blank lines before the data';
  const rows: string[][] = [];
  const dialect = {
    delimiter: (options.sep as string).charCodeAt(0),
    quote: quoteOf(options)?.charCodeAt(0) ?? -1,
    escape: -1,
    comment: -1,
    terminator: -1,
    doublequote: true,
    skipInitialSpace: false,
    skipBlankLines: true,
    skipLine: options.skipLine,
  };
  const tokenizer = new Tokenizer(dialect, (fields) => rows.push(fields) < headerEnd(options) + 2);
  tokenizer.write(text);
  if (n < HEAD && !tokenizer.stopped) tokenizer.end();
  if (rows.length < headerEnd(options) + 2) return 'no rows, or a very long line';
  const header = readHeader(rows, options);
  if (header.leading > 0) return 'rows longer than the header';
  if (header.names.length !== rows[0].length) return 'names that do not fit the columns';
  return { shape: tableShape(header, rows, options), width: rows[0].length, first: headerEnd(options) < 0 ? '' : rows[0].join('\0') };
}

const surveyed = new Map<string, Survey>();
const REMEMBERED = 100;
/** Clocks of file systems may be this coarse: a younger file could change without a sign. */
const SETTLED_MILLISECONDS = 2500;

/** A file that did not change since is not looked at again. */
function surveyPath(file: string, wanted: SurveyOptions, thorough: boolean, help?: Help): Survey {
  const { size, mtimeNs, ino, dev } = fs.statSync(file, { bigint: true });
  const { missing, dates, ...rest } = wanted;
  const key = JSON.stringify([
    fs.realpathSync(file),
    ...[size, mtimeNs, ino, dev].map(String),
    [...missing],
    [...(dates ?? [])],
    rest,
    thorough,
  ]);
  const found = surveyed.get(key) ?? surveyNow(file, Number(size), wanted, thorough, help);
  surveyed.delete(key);
  if (Date.now() - Number(mtimeNs / 1_000_000n) > SETTLED_MILLISECONDS) surveyed.set(key, found);
  if (surveyed.size > REMEMBERED) surveyed.delete(surveyed.keys().next().value!);
  return found;
}

function surveyNow(file: string, size: number, wanted: SurveyOptions, thorough: boolean, help?: Help): Survey {
  if (thorough || size <= THOROUGH_LIMIT) return surveyFile(file, wanted, help);
  const parts = [surveySample(file, wanted, SAMPLE_HEAD)];
  for (let k = 1; k <= SAMPLE_PARTS; k++) {
    const from = lineStart(file, Math.floor((size - SAMPLE_PART) * (k / SAMPLE_PARTS)));
    const part = surveySample(file, { ...wanted, skip: 0, ignore: 0 }, SAMPLE_PART, from);
    if (part.odd === undefined) parts.push(part);
  }
  return { ...parts[0], complete: false, columns: mergeColumns(parts), odd: parts[0].odd };
}

function seenProblem(seen: readonly SeenColumn[], surveys: readonly Survey[], { picked }: TableShape): string | undefined {
  if (surveys.some((s) => s.complete && s.rows === 0)) return 'no rows';
  if (picked.some((p) => seen[p.at].kind === 'bool' && seen[p.at].missing)) return 'truth values with missing ones';
  if (picked.some((p) => p.dates && seen[p.at].kind !== 'date')) return 'dates that are all missing';
  return undefined;
}

const NATURAL: Readonly<Record<SeenColumn['kind'], readonly [DataType, string]>> = {
  empty: [types.float64, 'float64'],
  int: [types.int64, 'int64'],
  float: [types.float64, 'float64'],
  bool: [types.bool, 'bool'],
  text: [types.utf8, 'str'],
  date: [types.timestamp('us'), 'datetime64[us]'],
};

interface Given {
  readonly type: DataType;
  readonly dtype: string;
  readonly astype?: unknown;
}

/** The type that a column is read as; undefined where a dtype that was asked for has rules of its own. */
function typeOf(seen: SeenColumn, asked: unknown): Given | undefined {
  const [type, dtype] = NATURAL[seen.kind === 'int' && seen.missing ? 'float' : seen.kind];
  if (asked === undefined || asked === null) return { type, dtype };
  const name = checkDtype(asked);
  if (name === 'str') return { type: types.utf8, dtype: 'str' };
  if (name === 'string' || (name === 'category' && isTextCategory(asked))) return { type: types.utf8, dtype: 'str', astype: asked };
  if (name === 'category')
    return seen.kind === 'empty' || (seen.kind === 'int' && seen.missing) ? undefined : { type, dtype, astype: asked };
  const numeric = seen.kind === 'int' || seen.kind === 'float' || seen.kind === 'empty';
  if (name === 'float64' && numeric) return { type: types.float64, dtype: 'float64' };
  if (name === 'float32' && numeric) return { type: types.float64, dtype: 'float64', astype: asked };
  return name === 'int64' && seen.kind === 'int' && !seen.missing ? { type, dtype } : undefined;
}

function enginePlan(
  paths: readonly string[],
  options: CsvOptions,
  shape: TableShape,
  seen: readonly SeenColumn[],
  surveys: readonly Survey[],
  missing: readonly string[],
): CsvPlan {
  const wanted = new Map<number, Given>();
  for (const column of shape.picked) {
    const given = typeOf(seen[column.at], column.dates ? undefined : askedDtype(column, options));
    if (given === undefined) return here(`dtype of column '${column.name}'`);
    wanted.set(column.at, given);
  }
  const complete = surveys.every((s) => s.complete);
  const rows = complete ? surveys.reduce((n, s) => n + s.rows, 0) : undefined;
  const quote = quoteOf(options);
  const known = complete && !missing.some((word) => quote !== null && word.includes(quote));
  const nullStrings = known ? [...new Set(surveys.flatMap((s) => s.words))] : missing;
  const all = seen.map((_, i) => ({ name: `c${i}`, type: wanted.get(i)?.type ?? types.utf8 }));
  const described: CsvSourceOptions = {
    delimiter: options.sep as string,
    quote,
    doublequote: true,
    newline: surveys[0].lineEnds[1] > 0 ? '\r\n' : '\n',
    multiline: surveys.some((s) => s.multiline),
    skipLines: options.skipFirst!,
    header: headerEnd(options) === 0,
    columns: all,
    nullStrings,
    dateColumns: shape.picked.filter((p) => p.dates).map((p) => `c${p.at}`),
    complete,
    bytes: paths.reduce((n, p) => n + fs.statSync(p).size, 0),
    ...(rows === undefined ? {} : { rows }),
  };
  return {
    by: 'engine',
    source: { format: 'csv', paths, options: { ...described } },
    columns: shape.picked.map((p, i) => ({
      name: shape.index?.includes(i) ? shape.indexNames[shape.index.indexOf(i)] : p.name,
      source: `c${p.at}`,
      ...wanted.get(p.at)!,
    })),
    ...(rows === undefined ? {} : { rows }),
    ...(shape.index === undefined ? {} : { index: { positions: shape.index, names: shape.indexNames } }),
    reason: complete ? "scanned by the engine's reader, types from all bytes" : "scanned by the engine's reader, types from a sample",
  };
}
