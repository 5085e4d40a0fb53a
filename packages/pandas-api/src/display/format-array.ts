import type { LocalColumn } from '../core/column.js';
import { boxedOf } from './boxed.js';
import { categoryValues, cellsOf, countsOf, floatsOf } from './cells.js';
import { floatTexts } from './format-floats.js';
import { floatFormatter } from './format-spec.js';
import { intervalTexts } from './interval-text.js';
import { fixedText } from './number-text.js';
import { periodTexts } from './period-text.js';
import { escapeControl, isFloat, missingText, prettyText, scalarText, trimZeros } from './python-text.js';
import type { DisplayOptions, FloatFormat } from './settings.js';
import { datetimeTexts, timedeltaTexts } from './temporal-text.js';
import { fixedWidth, type Justify } from './text.js';

export type Formatter = (value: any) => unknown;

/** How the values of one column are turned to text. */
export interface CellFormat {
  readonly formatter?: Formatter | null;
  readonly floatFormat?: FloatFormat | null;
  readonly naRep?: string;
  readonly justify?: Justify;
  readonly decimal?: string;
  /** a blank before values without a sign (default) */
  readonly leadingSpace?: boolean;
  /** quotes around strings */
  readonly quote?: boolean;
}

interface Ready extends Required<Omit<CellFormat, 'formatter'>> {
  readonly formatter: Formatter | null;
}

/** The texts of a column's values, all of one width. */
export function formatArray(column: LocalColumn, how: CellFormat, display: DisplayOptions): string[] {
  const ready: Ready = {
    formatter: how.formatter ?? null,
    floatFormat: how.floatFormat ?? display.floatFormat,
    naRep: how.naRep ?? 'NaN',
    justify: how.justify ?? 'right',
    decimal: how.decimal ?? '.',
    leadingSpace: how.leadingSpace ?? true,
    quote: how.quote ?? false,
  };
  return fixedWidth(textsOf(column, ready, display), ready.justify, display).texts;
}

function textsOf(column: LocalColumn, how: Ready, display: DisplayOptions): string[] {
  const { dtype } = column;
  const timeRep = how.naRep === 'NaN' ? 'NaT' : how.naRep;
  switch (dtype.kind) {
    case 'category':
      return textsOf(categoryValues(column), how, display);
    case 'datetime':
      if (dtype.masked) return mixedTexts(boxedOf(column), how, display, scalarText);
      return how.formatter ? formatted(column, how.formatter) : datetimeTexts(countsOf(column), dtype.unit, dtype.tz, timeRep);
    case 'timedelta':
      if (dtype.masked) return mixedTexts(boxedOf(column), how, display, scalarText);
      return how.formatter ? formatted(column, how.formatter) : timedeltaTexts(countsOf(column), dtype.unit, timeRep);
    case 'float':
      return dtype.masked ? maskedFloats(column, how, display) : floatTexts(floatsOf(column), how, display);
    case 'int':
    case 'uint':
      return dtype.masked ? mixedTexts(cellsOf(column), how, display, scalarText) : integerTexts(column, how);
    case 'str':
      return mixedTexts(cellsOf(column), how, display, (v) => (how.quote ? `'${escapeControl(String(v))}'` : escapeControl(String(v))));
    case 'period':
      return ready(how.formatter ? boxedOf(column) : periodTexts(countsOf(column), dtype.freq ?? 'D', 'NaT'), how, display);
    case 'interval':
      return ready(how.formatter ? cellsOf(column) : intervalTexts(cellsOf(column), dtype, how.naRep), how, display);
    case 'object':
      return mixedTexts(cellsOf(column), how, display, (v) => prettyText(v, display, { escape: true, quote: how.quote }));
    default:
      return mixedTexts(cellsOf(column), how, display, scalarText);
  }
}

/** Values that are text already, or go to the caller's formatter. */
const ready = (values: readonly unknown[], how: Ready, display: DisplayOptions): string[] => mixedTexts(values, how, display, scalarText);

const formatted = (column: LocalColumn, formatter: Formatter): string[] => boxedOf(column).map((value) => scalarText(formatter(value)));

function integerTexts(column: LocalColumn, how: Ready): string[] {
  const values = cellsOf(column) as (number | bigint)[];
  if (how.formatter) return values.map((value) => scalarText(how.formatter!(value)));
  const blank = how.leadingSpace === false ? '' : ' ';
  return values.map((value) => (value < 0 ? '' : blank) + value);
}

const defaultFloat = (display: DisplayOptions) => (value: number) => trimZeros(signed(fixedText(value, display.precision)));
const signed = (text: string): string => (text.startsWith('-') ? text : ` ${text}`);

/** Floats of a nullable dtype are floats even where they are integral. */
function maskedFloats(column: LocalColumn, how: Ready, display: DisplayOptions): string[] {
  if (how.formatter) return mixedTexts(cellsOf(column), how, display, scalarText);
  const format = how.floatFormat === null ? defaultFloat(display) : floatFormatter(how.floatFormat);
  const blank = how.leadingSpace === false ? '' : ' ';
  return cellsOf(column).map((value) =>
    typeof value === 'number' && !Number.isNaN(value) ? format(value) : blank + (missingText(value, how.naRep) ?? ''),
  );
}

/** Values of any kind, each in its own way. */
function mixedTexts(values: readonly unknown[], how: Ready, display: DisplayOptions, plain: (value: unknown) => string): string[] {
  if (how.formatter) return values.map((value) => missingText(value, how.naRep) ?? scalarText(how.formatter!(value)));
  const format = how.floatFormat === null ? defaultFloat(display) : floatFormatter(how.floatFormat);
  const isFloatHere = (value: unknown): value is number => isFloat(value) && !Number.isNaN(value);
  const blank = how.leadingSpace === false ? '' : ' ';
  return values.map((value) => (isFloatHere(value) ? format(Number(value)) : blank + (missingText(value, how.naRep) ?? plain(value))));
}
