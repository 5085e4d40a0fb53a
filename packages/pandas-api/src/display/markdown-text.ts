import { NotImplementedError } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { largest } from '../core/typed.js';
import { NA, NaT } from '../scalars/missing.js';
import { boxedOf } from './boxed.js';
import { formatNumber } from './format-spec.js';
import { intervalText } from './interval-text.js';
import { labelColumn } from './label-column.js';
import { floatText } from './number-text.js';
import { scalarText } from './python-text.js';
import { codePoints } from './text.js';
import type { FrameView } from './view.js';

/** Options of `DataFrame.to_markdown`, by camelCase name; all but `index` are tabulate's. */
export interface MarkdownOptions {
  readonly index?: boolean;
  readonly tablefmt?: string;
  readonly floatfmt?: string;
  readonly missingval?: string;
  readonly headers?: readonly string[];
}

type Align = 'left' | 'decimal';
type Rule = readonly [begin: string, fill: string, separator: string, end: string];

interface TableFormat {
  readonly above?: Rule;
  readonly belowHeader?: Rule | ((widths: readonly number[], aligns: readonly Align[]) => string);
  readonly between?: Rule;
  readonly below?: Rule;
  readonly row: readonly [begin: string, separator: string, end: string];
  readonly padding: number;
  /** space that a header has beyond its text */
  readonly headerSpace: number;
}

const pipeRule = (widths: readonly number[], aligns: readonly Align[]): string =>
  `|${widths.map((w, i) => (aligns[i] === 'left' ? `:${'-'.repeat(w - 1)}` : `${'-'.repeat(w - 1)}:`)).join('|')}|`;
const GRID: Rule = ['+', '-', '+', '+'];
const DOUBLE: Rule = ['+', '=', '+', '+'];
const BAR: Rule = ['|', '-', '|', '|'];
const DASHES: Rule = ['', '-', '  ', ''];
const EQUALS: Rule = ['', '=', '  ', ''];
const PIPES = ['|', '|', '|'] as const;
const BLANKS = ['', '  ', ''] as const;

const FORMATS: Record<string, TableFormat> = {
  pipe: { belowHeader: pipeRule, row: PIPES, padding: 1, headerSpace: 2 },
  github: { belowHeader: BAR, row: PIPES, padding: 1, headerSpace: 2 },
  grid: { above: GRID, belowHeader: DOUBLE, between: GRID, below: GRID, row: PIPES, padding: 1, headerSpace: 2 },
  outline: { above: GRID, belowHeader: DOUBLE, below: GRID, row: PIPES, padding: 1, headerSpace: 2 },
  psql: { above: GRID, belowHeader: ['|', '-', '+', '|'], below: GRID, row: PIPES, padding: 1, headerSpace: 2 },
  orgtbl: { belowHeader: ['|', '-', '+', '|'], row: PIPES, padding: 1, headerSpace: 2 },
  presto: { belowHeader: ['', '-', '+', ''], row: ['', '|', ''], padding: 1, headerSpace: 2 },
  simple: { belowHeader: DASHES, row: BLANKS, padding: 0, headerSpace: 2 },
  plain: { row: BLANKS, padding: 0, headerSpace: 2 },
  rst: { above: EQUALS, belowHeader: EQUALS, below: EQUALS, row: BLANKS, padding: 0, headerSpace: 2 },
};

const NUMBER = /^\s*[+-]?(\d[\d_]*\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|nan|inf|infinity)\s*$/i;
const INTEGER = /^\s*[+-]?\d+\s*$/;

type CellKind = 'none' | 'bool' | 'int' | 'float' | 'str';
const KINDS: readonly CellKind[] = ['none', 'bool', 'int', 'float', 'str'];

interface Cell {
  readonly kind: CellKind;
  readonly value: unknown;
}

/** What tabulate takes a value for; a number in a string is a number. */
function cellOf(value: unknown, asFloat: boolean): Cell {
  if (value === null || value === undefined || value === '') return { kind: 'none', value };
  if (typeof value === 'boolean') return { kind: 'bool', value };
  if (typeof value === 'bigint') return { kind: 'int', value };
  if (typeof value === 'number') return { kind: asFloat || !Number.isInteger(value) ? 'float' : 'int', value };
  if (typeof value === 'string' && NUMBER.test(value)) return { kind: INTEGER.test(value) ? 'int' : 'float', value };
  return { kind: 'str', value: value === NaT ? 'NaT' : value };
}

interface TextColumn {
  readonly header: string;
  readonly texts: readonly string[];
  readonly align: Align;
}

function textColumn(header: string, cells: readonly Cell[], options: MarkdownOptions, display: (value: unknown) => string): TextColumn {
  const kind = cells.reduce<CellKind>((most, cell) => (KINDS.indexOf(cell.kind) > KINDS.indexOf(most) ? cell.kind : most), 'none');
  const text = ({ kind: own, value }: Cell): string => {
    if (own === 'none') return options.missingval ?? '';
    if (kind === 'float') return own === 'bool' ? scalarText(value) : formatNumber(Number(value), options.floatfmt ?? 'g');
    return (own === 'float' && typeof value === 'number' ? floatText(value) : display(value)).trim();
  };
  const align = kind === 'int' || kind === 'float' ? 'decimal' : 'left';
  const texts = cells.map(text);
  return { header, texts: align === 'decimal' ? alignedAtPoint(texts) : texts, align };
}

/** Blanks after numbers so that their points stand below each other. */
function alignedAtPoint(texts: readonly string[]): string[] {
  const after = texts.map((text) => {
    if (!NUMBER.test(text) || INTEGER.test(text)) return -1;
    const point = text.lastIndexOf('.');
    const at = point >= 0 ? point : text.toLowerCase().lastIndexOf('e');
    return at >= 0 ? text.length - at - 1 : -1;
  });
  const most = largest(after, -1);
  return texts.map((text, i) => text + ' '.repeat(most - after[i]));
}

const NUMERIC = new Set(['int', 'uint', 'float']);

/** A frame of numbers only becomes one array, of floats if any column has them. */
const isFloatTable = (columns: readonly LocalColumn[]): boolean =>
  columns.every(({ dtype }) => NUMERIC.has(dtype.kind)) &&
  columns.some(({ dtype, vector }) => dtype.kind === 'float' || vector.valid?.includes(0));

/** What all columns become before they are written. */
type Table = 'floats' | 'bools' | 'mixed';

function columnOf(header: string, column: LocalColumn, table: Table, options: MarkdownOptions): TextColumn {
  const { dtype } = column;
  const asFloat = table === 'floats' || dtype.kind === 'float';
  const display = (value: unknown) => (dtype.kind === 'interval' ? intervalText(value, dtype) : scalarText(value));
  const plain = (value: unknown) => (table === 'bools' ? Number(value) : table === 'floats' && value === NA ? Number.NaN : value);
  const cells = boxedOf(column).map((value) => cellOf(plain(value), asFloat));
  return textColumn(header, cells, options, display);
}

function indexColumn(view: FrameView, options: MarkdownOptions): TextColumn {
  const { levels, names } = view.index;
  const header = names.length === 1 && names[0] !== null && names[0] !== undefined ? scalarText(names[0]) : '';
  if (levels.length === 1) return columnOf(header, levels[0], 'mixed', options);
  throw new NotImplementedError(
    'DataFrame.toMarkdown() does not support a MultiIndex on the rows with index: true. Call resetIndex() first, or pass {index: false}.',
    {
      code: 'unsupported-option',
    },
  );
}

function ruleText(rule: NonNullable<TableFormat['belowHeader']>, widths: readonly number[], aligns: readonly Align[]): string {
  if (typeof rule === 'function') return rule(widths, aligns);
  const [begin, fill, separator, end] = rule;
  return begin + widths.map((width) => fill.repeat(width)).join(separator) + end;
}

/** pandas' `DataFrame.to_markdown`, as tabulate writes it; all rows must have been fetched. */
export function frameToMarkdown(view: FrameView, options: MarkdownOptions = {}): string {
  const name = options.tablefmt ?? 'pipe';
  const format = FORMATS[name];
  if (format === undefined) {
    throw new NotImplementedError(
      `DataFrame.toMarkdown() does not support tablefmt: '${name}'. It knows: ${Object.keys(FORMATS).join(', ')}.`,
      {
        code: 'unsupported-option',
      },
    );
  }
  const areBools = view.columns.every(({ dtype }) => dtype.kind === 'bool' && !dtype.masked);
  const table = areBools ? 'bools' : isFloatTable(view.columns) ? 'floats' : 'mixed';
  const floatLabels = labelColumn(view.columnLabels).dtype.kind === 'float';
  const headers = options.headers ?? view.columnLabels.map((label) => (floatLabels ? floatText(label as number) : scalarText(label)));
  const columns = [
    ...((options.index ?? true) ? [indexColumn(view, options)] : []),
    ...view.columns.map((column, i) => columnOf(headers[i], column, table, options)),
  ];
  return tableText(name === 'rst' ? columns.map(marked) : columns, format);
}

/** reStructuredText needs something in the first column. */
const marked = (column: TextColumn, i: number): TextColumn => {
  const dots = (text: string) => (i === 0 && text.trim() === '' ? '..' : text);
  return { ...column, header: dots(column.header), texts: column.texts.map(dots) };
};

function tableText(columns: readonly TextColumn[], format: TableFormat): string {
  const inner = columns.map(({ header, texts }) =>
    texts.reduce((max, text) => Math.max(max, codePoints(text)), codePoints(header) + format.headerSpace),
  );
  const widths = inner.map((width) => width + 2 * format.padding);
  const aligns = columns.map(({ align }) => align);
  const side = ' '.repeat(format.padding);
  const [begin, separator, end] = format.row;
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, i) => {
      const blanks = ' '.repeat(inner[i] - codePoints(cell));
      return side + (aligns[i] === 'left' ? cell + blanks : blanks + cell) + side;
    });
    return (begin + padded.join(separator) + end).trimEnd();
  };
  const rule = (given: TableFormat['belowHeader']) => (given === undefined ? [] : [ruleText(given, widths, aligns)]);
  const rows = columns[0]?.texts.map((_, i) => line(columns.map(({ texts }) => texts[i]))) ?? [];
  const body = rows.flatMap((row, i) => (i > 0 ? [...rule(format.between), row] : [row]));
  return [
    ...rule(format.above),
    line(columns.map(({ header }) => header)),
    ...rule(format.belowHeader),
    ...body,
    ...rule(format.below),
  ].join('\n');
}
