import { ValueError, type Vector, valueAt } from '@pandorable/planner';
import { type Target, type WriteMode, writeMode, writeTo } from '../atomic.js';
import { isVector, type Label, type WriteColumn } from '../columns.js';
import { compress, compressionOf } from '../compress.js';
import { checkCompression } from '../csv/check.js';
import type { Bag } from '../csv/options.js';
import type { CsvFrame } from '../csv/write.js';
import { clockText, dateText, digitsText, floorDiv, nanosOf, wallClock } from '../moments.js';
import { printfFloat } from '../python-float.js';
import { StringIO } from '../string-io.js';

const ORIENTS = ['split', 'records', 'index', 'columns', 'values', 'table'];
const SCALE = { s: 1_000_000_000n, ms: 1_000_000n, us: 1000n, ns: 1n } as const;
const DIGITS = { s: 0, ms: 3, us: 6, ns: 9 } as const;

interface Writing {
  readonly precision: number;
  readonly ascii: boolean;
  readonly iso: boolean;
  readonly unit: 's' | 'ms' | 'us' | 'ns';
  readonly fallback: ((value: unknown) => unknown) | undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
const unicode = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

export function jsonString(text: string, ascii: boolean): string {
  const escaped = text.replace(/["\\/\u0000-\u001f]/g, (c) => ESCAPES[c] ?? unicode(c));
  return `"${ascii ? escaped.replace(/[\u0080-\uffff]/g, unicode) : escaped}"`;
}

/** A float with at most `precision` digits after the point, as pandas' encoder writes it. */
export function jsonFloat(value: number, precision: number): string {
  if (!Number.isFinite(value)) return 'null';
  const size = Math.abs(value);
  if (size > 1e16 - 1 || (size !== 0 && size < 1e-15)) return printfFloat(`%.${precision}g`, value)!;
  const scale = 10 ** precision;
  let whole = BigInt(Math.trunc(size));
  const part = (size - Number(whole)) * scale;
  let fraction = Math.trunc(part);
  const rest = part - fraction;
  if (rest > 0.5 || (rest === 0.5 && (fraction === 0 || fraction % 2 === 1))) fraction++;
  if (fraction >= scale) [fraction, whole] = [0, whole + 1n];
  const sign = value < 0 ? '-' : '';
  if (precision === 0) return `${sign}${whole}`;
  const digits = fraction === 0 ? '0' : String(fraction).padStart(precision, '0').replace(/0+$/, '');
  return `${sign}${whole}.${digits}`;
}

function isoTime(count: bigint, unit: 's' | 'ms' | 'us' | 'ns', tz: string | undefined, { unit: shown }: Writing): string {
  const w = wallClock(count, unit);
  return `${dateText(w)}T${clockText(w)}${digitsText(w.nanos, DIGITS[shown])}${tz === undefined ? '' : 'Z'}`;
}

function isoDuration(nanos: bigint): string {
  const days = floorDiv(nanos, 86_400_000_000_000n);
  const rest = nanos - days * 86_400_000_000_000n;
  const seconds = rest / 1_000_000_000n;
  const fraction = String(rest % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/(?:000)+$/, '');
  return `P${days}DT${seconds / 3600n}H${(seconds / 60n) % 60n}M${seconds % 60n}${fraction === '' ? '' : `.${fraction}`}S`;
}

/** A time among mixed values, as the classes of a user hold it: moments have a zone, or null; durations none. */
interface StoredTime {
  readonly count: bigint;
  readonly unit: 's' | 'ms' | 'us' | 'ns';
  readonly tz?: string | null;
}
const isTime = (value: object): value is StoredTime => typeof (value as StoredTime).count === 'bigint' && 'unit' in value;

function timeText({ count, unit, tz }: StoredTime, how: Writing): string {
  if (!how.iso) return String(floorDiv(nanosOf(count, unit), SCALE[how.unit]));
  return jsonString(tz === undefined ? isoDuration(nanosOf(count, unit)) : isoTime(count, unit, tz ?? undefined, how), false);
}

/** Any value as JSON. */
export function jsonValue(value: unknown, how: Writing): string {
  switch (typeof value) {
    case 'string':
      return jsonString(value, how.ascii);
    case 'number':
      return Number.isInteger(value) && Math.abs(value) < 1e16 ? String(value) : jsonFloat(value, how.precision);
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : jsonObject(value, how);
    default:
      return value === undefined ? 'null' : jsonString(String(value), how.ascii);
  }
}

function jsonObject(value: object, how: Writing): string {
  if (Array.isArray(value)) return `[${value.map((v) => jsonValue(v, how)).join(',')}]`;
  if (value instanceof Number) return jsonFloat(value.valueOf(), how.precision);
  if (value instanceof Date)
    return how.iso
      ? jsonString(isoTime(BigInt(value.getTime()), 'ms', undefined, how), how.ascii)
      : String(floorDiv(BigInt(value.getTime()) * 1_000_000n, SCALE[how.unit]));
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null)
    return `{${Object.entries(value)
      .map(([k, v]) => `${jsonString(k, how.ascii)}:${jsonValue(v, how)}`)
      .join(',')}}`;
  if (isTime(value)) return timeText(value, how);
  if (how.fallback !== undefined) return jsonValue(how.fallback(value), how);
  const text = String(value);
  return text === 'NaT' || text === '<NA>' ? 'null' : jsonString(text, how.ascii);
}

/** A frame with the texts that its labels have as keys, where that is not how they are written as values. */
export interface JsonFrame extends CsvFrame {
  readonly rowKeys?: readonly string[];
  readonly columnKeys?: readonly string[];
}

/** The JSON texts of a column's values. */
export function jsonTexts({ values }: WriteColumn, how: Writing): (i: number) => string {
  if (!isVector(values)) return (i) => jsonValue(values[i], how);
  const write = vectorText(values, how);
  return (i) => {
    const value = valueAt(values, i);
    return value === null ? 'null' : write(value as never);
  };
}

function vectorText({ type }: Vector, how: Writing): (value: never) => string {
  switch (type.kind) {
    case 'float32':
    case 'float64':
      return (v: number) => jsonFloat(v, how.precision);
    case 'timestamp':
      return (v: bigint) =>
        how.iso ? jsonString(isoTime(v, type.unit, type.tz, how), false) : String(floorDiv(nanosOf(v, type.unit), SCALE[how.unit]));
    case 'duration':
      return (v: bigint) =>
        how.iso ? `"${isoDuration(nanosOf(v, type.unit))}"` : String(floorDiv(nanosOf(v, type.unit), SCALE[how.unit]));
    case 'date':
      return (v: number) =>
        how.iso
          ? jsonString(`${dateText(wallClock(BigInt(v) * 86400n, 's'))}T00:00:00.000`, false)
          : String(floorDiv(BigInt(v) * 86_400_000_000_000n, SCALE[how.unit]));
    default:
      return (v: unknown) => jsonValue(v, how);
  }
}

const asKey = (text: string): string => (text.startsWith('"') ? text : `"${text.replaceAll('"', '\\"')}"`);

function readWriting(bag: Bag, orient: string): Writing {
  const format = bag.dateFormat ?? (orient === 'table' ? 'iso' : 'epoch');
  if (format !== 'iso' && format !== 'epoch') throw new ValueError(`Invalid value '${format}' for option 'date_format'`);
  const unit = String(bag.dateUnit ?? 'ms');
  if (!(unit in SCALE)) throw new ValueError(`Invalid value '${unit}' for option 'date_unit'`);
  const precision = Number(bag.doublePrecision ?? 10);
  if (!Number.isInteger(precision) || precision < 0 || precision > 15)
    throw new ValueError(`Invalid value '${bag.doublePrecision}' for option 'double_precision', max is '15'`);
  return {
    precision,
    ascii: bag.forceAscii !== false,
    iso: format === 'iso',
    unit: unit as 'ms',
    fallback: (bag.defaultHandler ?? undefined) as Writing['fallback'],
  };
}

/** Any value as JSON by to_json's options. */
export const jsonText = (value: unknown, bag: Bag): string => jsonValue(value, readWriting(bag, 'records'));

/** The JSON text of a frame; `bag` holds to_json's arguments by camelCase name. */
export function toJsonText(frame: JsonFrame, bag: Bag = {}): string {
  const orient = String(bag.orient ?? 'columns');
  if (!ORIENTS.includes(orient)) throw new ValueError(`Invalid value '${orient}' for option 'orient'`);
  if (bag.lines === true && orient !== 'records') throw new ValueError("'lines' keyword only valid when 'orient' is records");
  if (bag.index === true && (orient === 'records' || orient === 'values'))
    throw new ValueError("'index=True' is only valid when 'orient' is 'split', 'table', 'index', or 'columns'.");
  if (bag.index === false && (bag.orient === 'index' || bag.orient === 'columns'))
    throw new ValueError("'index=False' is only valid when 'orient' is 'split', 'table', 'records', or 'values'.");
  const how = readWriting(bag, orient);
  const text = oriented(frame, orient, how, bag);
  return bag.indent === undefined || bag.indent === null || bag.indent === 0 ? text : indented(text, Number(bag.indent));
}

function oriented(frame: JsonFrame, orient: string, how: Writing, bag: Bag): string {
  const { cells, labels, keys, record } = recordTexts(frame, how);
  const rows = Array.from({ length: frame.rows }, (_, i) => i);
  const written = cells.length === 0 ? [] : rows;
  const label = indexText(frame, how);
  const unique = (texts: readonly string[], what: string): void => {
    if (new Set(texts).size < texts.length) throw new ValueError(`DataFrame ${what} must be unique for orient='${orient}'.`);
  };
  if (orient !== 'split' && orient !== 'values') unique(labels, 'columns');
  const key = keyText(frame.rowKeys, label, how);
  if (orient === 'columns' || orient === 'index') unique(rows.map(label), 'index');
  switch (orient) {
    case 'records':
      return bag.lines === true ? written.map((i) => `${record(i)}\n`).join('') : `[${written.map(record).join(',')}]`;
    case 'values':
      return `[${written.map((i) => `[${cells.map((c) => c(i)).join(',')}]`).join(',')}]`;
    case 'index':
      return `{${written.map((i) => `${key(i)}:${record(i)}`).join(',')}}`;
    case 'split': {
      const data = `[${written.map((i) => `[${cells.map((c) => c(i)).join(',')}]`).join(',')}]`;
      return `{"columns":[${labels.join(',')}],${bag.index === false ? '' : `"index":[${rows.map(label).join(',')}],`}"data":${data}}`;
    }
    default:
      return `{${cells.map((c, k) => `${keys[k]}:{${rows.map((i) => `${key(i)}:${c(i)}`).join(',')}}`).join(',')}}`;
  }
}

function recordTexts(frame: JsonFrame, how: Writing) {
  const cells = frame.columns.map((c) => jsonTexts(c, how));
  const labels = frame.columns.map((c) => labelJson(c.name, how));
  const keys = labels.map((_, k) => keyText(frame.columnKeys, (i) => labels[i], how)(k));
  const record = (i: number): string => `{${cells.map((c, k) => `${keys[k]}:${c(i)}`).join(',')}}`;
  return { cells, labels, keys, record };
}

/** The texts of records, of some rows of a frame at a time, and what stands after all. `first`: nothing stands before. */
export function jsonRecordPieces(bag: Bag): {
  readonly texts: (frame: CsvFrame, first: boolean) => Iterable<string>;
  readonly end: string;
} {
  const rows = (frame: CsvFrame): string => toJsonText(frame, { ...bag, orient: 'records' });
  if (bag.lines === true) return { texts: (frame) => [rows(frame)], end: '' };
  let some = false;
  const texts = (frame: CsvFrame, first: boolean): string[] => {
    const text = rows(frame).slice(1, -1);
    const lead = first ? '[' : some && text !== '' ? ',' : '';
    some = (some && !first) || text !== '';
    return [lead + text];
  };
  return { texts, end: ']' };
}

const keyText =
  (keys: readonly string[] | undefined, label: (i: number) => string, how: Writing) =>
  (i: number): string =>
    keys === undefined ? asKey(label(i)) : jsonString(keys[i], how.ascii);

const labelJson = (label: Label, how: Writing): string => jsonValue(label, how);

function indexText(frame: CsvFrame, how: Writing): (i: number) => string {
  const levels = frame.index.map((l) => jsonTexts(l, how));
  if (levels.length === 0) return String;
  return levels.length === 1 ? levels[0] : (i) => `[${levels.map((l) => l(i)).join(',')}]`;
}

/** The text with line breaks, as the encoder's `indent` gives it. */
export function indented(text: string, indent: number): string {
  let out = '';
  let depth = 0;
  const line = (): string => `\n${' '.repeat(indent * depth)}`;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      let end = i + 1;
      while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
      out += text.slice(i, end + 1);
      i = end;
    } else if (c === '{' || c === '[') {
      const empty = text[i + 1] === '}' || text[i + 1] === ']';
      if (empty) out += c + text[++i];
      else {
        depth++;
        out += c + line();
      }
    } else if (c === '}' || c === ']') {
      depth--;
      out += line() + c;
    } else out += c === ',' ? c + line() : c;
  }
  return out;
}

const SERIES_ORIENTS = ['split', 'records', 'index', 'table', 'columns', 'values'];

/** The JSON text of a Series: the frame's one column. */
export function toSeriesJsonText(frame: JsonFrame, bag: Bag = {}): string {
  const orient = String(bag.orient ?? 'index');
  if (!SERIES_ORIENTS.includes(orient)) throw new ValueError(`Invalid value '${orient}' for option 'orient'`);
  if (bag.lines === true && orient !== 'records') throw new ValueError("'lines' keyword only valid when 'orient' is records");
  const how = readWriting(bag, orient);
  const [column] = frame.columns;
  const value = jsonTexts(column, how);
  const label = indexText(frame, how);
  const rows = Array.from({ length: frame.rows }, (_, i) => i);
  const indent = Number(bag.indent ?? 0);
  const text = seriesOriented(orient, {
    name: labelJson(column.name, how),
    rows,
    value,
    label,
    key: keyText(frame.rowKeys, label, how),
    lines: bag.lines === true,
    index: bag.index !== false,
  });
  return indent === 0 ? text : indented(text, indent);
}

interface SeriesTexts {
  readonly name: string;
  readonly rows: readonly number[];
  readonly value: (i: number) => string;
  readonly label: (i: number) => string;
  readonly key: (i: number) => string;
  readonly lines: boolean;
  readonly index: boolean;
}

function seriesOriented(orient: string, { name, rows, value, label, key, lines, index }: SeriesTexts): string {
  const list = `[${rows.map(value).join(',')}]`;
  if (orient === 'split') return `{"name":${name},${index ? `"index":[${rows.map(label).join(',')}],` : ''}"data":${list}}`;
  if (orient === 'records' && lines) return rows.map((i) => `${value(i)}\n`).join('');
  if (orient === 'records' || orient === 'values') return list;
  if (new Set(rows.map(label)).size < rows.length) throw new ValueError(`Series index must be unique for orient='${orient}'`);
  return `{${rows.map((i) => `${key(i)}:${value(i)}`).join(',')}}`;
}

/** Only lines can be put behind others. */
export function jsonWriteMode(bag: Bag): WriteMode {
  const mode = writeMode(bag.mode);
  if (mode === 'a' && !(bag.lines === true && bag.orient === 'records'))
    throw new ValueError("mode='a' (append) is only supported when lines is True and orient is 'records'");
  return mode;
}

/** Writes a frame as JSON to a target, or returns the text where there is none. */
export function writeJson<F = CsvFrame>(
  frame: F,
  target: Target | null | undefined,
  bag: Bag = {},
  write: (frame: F, bag: Bag) => string = toJsonText as never,
): string | undefined {
  const mode = jsonWriteMode(bag);
  const text = write(frame, bag);
  if (target === null || target === undefined) return text;
  if (target instanceof StringIO) target.write(text);
  else {
    const named = typeof target === 'string' || target instanceof URL ? String(target) : '';
    const kind = compressionOf(named, checkCompression(bag.compression));
    writeTo(target, [compress(Buffer.from(text), kind, 'data.json')], mode);
  }
  return undefined;
}
