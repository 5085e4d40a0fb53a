import { didYouMean, IndexError, KeyError, ParserError, types, ValueError, type Vector, vectorOf } from '@pandorable/planner';
import { dtypeOf, type Label, type ReadColumn, type ReadTable } from '../columns.js';
import { castColumn, checkName, toNullable } from './cast.js';
import type { DateReader } from './dates.js';
import type { Header } from './header.js';
import { inferColumn, inferValues, type Reading } from './infer.js';
import { DEFAULT_NA, type MissingValues, missingValues, NO_MISSING } from './missing.js';
import { type ByColumn, type CsvOptions, forColumn } from './options.js';

/** A column that is kept: its label and its place in the file's rows. */
export interface Picked {
  readonly name: Label;
  readonly at: number;
  /** place among the named columns of the file */
  readonly place: number;
  readonly dates?: boolean;
  /** the file's own name for it, where another column has that */
  readonly twin?: string;
}

/** Which columns of the file are kept and what they are. */
export interface TableShape {
  readonly header: Header;
  readonly picked: readonly Picked[];
  readonly index: readonly number[] | undefined;
  readonly indexNames: readonly Label[];
}

const shown = (labels: readonly Label[]): string => labels.map((l) => (typeof l === 'string' ? `'${l}'` : String(l))).join(', ');

export function tableShape(header: Header, rows: readonly string[][], options: CsvOptions): TableShape {
  const { leading } = header;
  const named = pickColumns(header, rows, options);
  const placeOf = placesInFile(leading, header.names.length, options);
  const lead = Array.from({ length: leading }, (_, i): Picked => ({ name: null, at: i, place: -1 }));
  const picked = [...lead, ...named].map((p) => ({ ...p, at: placeOf(p.at) }));
  const positions = leading > 0 ? lead.map((_, i) => i) : indexPositions(named, options);
  const indexNames =
    header.indexNames ??
    (leading > 0 ? lead.map(() => null) : (positions ?? []).map((p) => (header.unnamed.has(picked[p].name) ? null : picked[p].name)));
  const dated = dateColumns(picked, positions, options);
  for (const dtype of [options.defaultDtype, ...options.dtypes.values()]) if (dtype !== undefined && dtype !== null) checkName(dtype);
  return { header, picked: picked.map((p, i) => ({ ...p, dates: dated.has(i) })), index: positions, indexNames };
}

/** Where the fields of rows longer than the header stand: the index first, by its places if these are given, then the others. */
function placesInFile(leading: number, names: number, { indexCol }: CsvOptions): (at: number) => number {
  if (leading === 0 || indexCol === undefined || indexCol === false) return (at) => at;
  const unknown = indexCol.find((col) => typeof col === 'string' || col < 0);
  if (indexCol.length > leading)
    throw new ParserError(
      `Could not construct index. Requested to use ${indexCol.length} number of columns, but ${leading} left to parse.`,
    );
  if (unknown !== undefined) throw new KeyError(typeof unknown === 'string' ? `'${unknown}'` : String(unknown));
  const others = Array.from({ length: leading + names }, (_, i) => i).filter((i) => !indexCol.includes(i));
  const places = [...(indexCol as number[]), ...others];
  return (at) => places[at];
}

function pickColumns({ names, leading, cells: twins }: Header, rows: readonly string[][], options: CsvOptions): Picked[] {
  const all = names.map(
    (name, place): Picked => ({
      name,
      place,
      at: leading + place,
      ...(twins === undefined || twins[place] === name ? {} : { twin: twins[place] }),
    }),
  );
  const { usecols } = options;
  if (usecols === undefined) return all;
  if (typeof usecols === 'function') return all.filter((c) => Boolean(usecols(c.name)));
  if (usecols.every((u) => typeof u === 'number')) return pickByPlace(all, usecols as number[], rows[0]?.length ?? names.length, options);
  const missing = usecols.filter((u) => !names.includes(u));
  if (missing.length > 0) throw noColumns(missing, names);
  return all.filter((c) => usecols.includes(c.name as string));
}

function noColumns(missing: readonly (string | number)[], names: readonly Label[]): ValueError {
  const sorted = [...missing].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const hint = missing.length === 1 && typeof missing[0] === 'string' ? didYouMean(missing[0], names.map(String)) : '';
  return new ValueError(`Usecols do not match columns, columns expected but not found: [${shown(sorted)}]${hint}`, { code: 'csv-usecols' });
}

function pickByPlace(all: readonly Picked[], usecols: readonly number[], width: number, options: CsvOptions): Picked[] {
  const places = [...new Set(usecols)].sort((a, b) => a - b);
  const out = places.filter((p) => p >= Math.max(width, all.length));
  if (out.length > 0 && options.header === null)
    throw new ParserError(`Defining usecols with out-of-bounds indices is not allowed. [${out.join(', ')}] are out of bounds.`);
  if (out.length > 0)
    throw noColumns(
      out,
      all.map((c) => c.name),
    );
  if (options.names !== undefined && options.names.length === places.length)
    return places.map((at, i) => ({ name: all[i].name, place: at, at }));
  return places.filter((p) => p < all.length).map((p) => all[p]);
}

function indexPositions(named: readonly Picked[], { indexCol, multiHeader }: CsvOptions): number[] | undefined {
  if (indexCol === undefined || indexCol === false) return undefined;
  const found = indexCol.map((col) => {
    const byName = multiHeader ? -1 : named.findIndex((c) => c.name === col);
    if (typeof col === 'string') {
      if (byName < 0)
        throw new ValueError(
          `Index ${col} invalid.${didYouMean(
            col,
            named.map((c) => String(c.name)),
          )}`.replace(/\.$/, ''),
          { code: 'csv-index' },
        );
      return byName;
    }
    const at = col < 0 ? col + named.length : col;
    if (at < 0 || at >= named.length) throw new IndexError('list index out of range', { code: 'csv-index' });
    return at;
  });
  if (new Set(found).size < found.length) throw new ValueError('list.remove(x): x not in list', { code: 'csv-index' });
  return found;
}

function dateColumns(picked: readonly Picked[], index: readonly number[] | undefined, { parseDates }: CsvOptions): Set<number> {
  if (parseDates === false) return new Set();
  if (parseDates === true) return new Set(index ?? []);
  const found = parseDates.map((wanted) => {
    const byName = picked.findIndex((c) => c.name === wanted);
    return byName >= 0 || typeof wanted === 'string' ? byName : wanted < picked.length ? wanted : -1;
  });
  const missing = parseDates.filter((_, i) => found[i] < 0);
  if (missing.length > 0) throw new ValueError(`Missing column provided to 'parse_dates': '${missing.join(', ')}'`, { code: 'csv-dates' });
  return new Set(found);
}

/** Types the columns of `rows`. */
export function buildTable(rows: readonly string[][], shape: TableShape, options: CsvOptions, toDatetime: DateReader): ReadTable {
  const trueWords = new Set(options.trueValues);
  const falseWords = new Set(options.falseValues);
  const columns = shape.picked.map((column, i): ReadColumn => {
    const texts = rows.map((row) => row[column.at] ?? '');
    const missing = missingOf(column, options);
    const { thousands, decimal, quoting, python } = options;
    const reading: Reading = { missing, trueWords, falseWords, thousands, decimal, floats: quoting === 2, points: python };
    const level = shape.index?.indexOf(i) ?? -1;
    return {
      name: level >= 0 ? shape.indexNames[level] : column.name,
      ...typeColumn(texts, { ...column, level: level >= 0 }, reading, options, toDatetime),
    };
  });
  return {
    columns,
    rows: columns.length === 0 ? 0 : rows.length,
    ...(shape.index === undefined ? {} : { index: { positions: shape.index, names: shape.indexNames } }),
    ...(shape.header.columnNames === undefined ? {} : { columnNames: shape.header.columnNames }),
  };
}

/** The dtype that was asked for; a name made of a doubled one (`a.1`) has that of `a`. */
export function askedDtype({ name, place, twin }: Picked, options: CsvOptions): unknown {
  return forColumn(options.dtypes, name, place) ?? (twin === undefined ? undefined : options.dtypes.get(twin)) ?? options.defaultDtype;
}

const cache = new WeakMap<CsvOptions, MissingValues>();
const DEFAULTS: MissingValues = { texts: new Set(DEFAULT_NA), numbers: new Set() };

/** What is missing in a column. */
export function missingOf({ name, place }: Pick<Picked, 'name' | 'place'>, options: CsvOptions): MissingValues {
  if (!options.naFilter) return NO_MISSING;
  const { naValues, keepDefaultNa } = options;
  if (Array.isArray(naValues)) {
    let found = cache.get(options);
    if (found === undefined) cache.set(options, (found = missingValues(naValues, keepDefaultNa)));
    return found;
  }
  const own = forColumn(naValues as ByColumn<readonly unknown[]>, name, place);
  return own !== undefined ? missingValues(own, keepDefaultNa) : keepDefaultNa ? DEFAULTS : NO_MISSING;
}

function typeColumn(
  texts: readonly string[],
  column: Picked & { readonly level: boolean },
  reading: Reading,
  options: CsvOptions,
  toDatetime: DateReader,
): Omit<ReadColumn, 'name'> {
  const { name, place } = column;
  if (texts.length === 0) return { vector: vectorOf(types.object, []), dtype: 'object', astype: askedDtype(column, options) ?? undefined };
  const converter = forColumn(options.converters, name, place);
  if (converter !== undefined) {
    const values = texts.map((t) => converter(t)).map((v) => (typeof v === 'string' && reading.missing.texts.has(v) ? Number.NaN : v));
    return values.every((v) => v === null || v === undefined)
      ? { vector: vectorOf(types.object, values), dtype: 'object' }
      : inferValues(values);
  }
  const dtype = askedDtype(column, options);
  if (column.dates) {
    const dates = asDates(texts, name, place, reading, options, toDatetime);
    if (dates !== undefined) return { vector: dates, dtype: dtypeOf(dates.type) };
    return column.level ? inferColumn(texts, reading) : castColumn(texts, 'str', reading, place);
  }
  if (dtype !== undefined && dtype !== null) return castColumn(texts, dtype, reading, place);
  const typed = inferColumn(texts, reading);
  if (!options.nullable) return typed;
  return toNullable(typed, texts, reading);
}

function asDates(
  texts: readonly string[],
  name: Label,
  place: number,
  reading: Reading,
  options: CsvOptions,
  toDatetime: DateReader,
): Vector | undefined {
  const { dateFormat, dayfirst } = options;
  const format = typeof dateFormat === 'string' ? dateFormat : dateFormat === undefined ? undefined : forColumn(dateFormat, name, place);
  return toDatetime(
    texts.map((t) => (reading.missing.texts.has(t) ? null : t)),
    { format, dayfirst },
  );
}
