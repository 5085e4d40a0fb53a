import { valueAt } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { isMissing } from '../scalars/index.js';
import { hasNames } from './axis-text.js';
import { categoryTexts } from './categorical-text.js';
import { itemTexts } from './item-text.js';
import { objectSummary, summaryEnds } from './object-summary.js';
import { prettyText } from './python-text.js';
import { type DisplayOptions, displayOptions } from './settings.js';
import { adjustmentOf, codePoints } from './text.js';

/** What is known of an Index that is to be shown. */
export interface IndexView {
  /** `Index`, `RangeIndex`, `DatetimeIndex`, … */
  readonly className: string;
  /** one column per level; of a long index its first and last rows are enough */
  readonly columns: readonly LocalColumn[];
  readonly names: readonly unknown[];
  /** of a DatetimeIndex or TimedeltaIndex */
  readonly freq?: string | null;
  readonly rangeInfo?: { readonly start: number; readonly stop: number; readonly step: number };
  /** number of labels, if not all were fetched */
  readonly length?: number;
}

type Attribute = readonly [name: string, value: string];

/** Are all labels strings, so that the repr does not align them? */
function isText(column: LocalColumn): boolean {
  const { kind } = column.dtype;
  if (kind === 'category') return ['str', 'object'].includes(column.dtype.categories!.dtype.kind);
  if (kind === 'str') return true;
  const { data } = column.vector;
  return kind === 'object' && Array.isArray(data) && data.length > 0 && data.every((value) => typeof value === 'string');
}

function attributesOf(index: IndexView, length: number, display: DisplayOptions): Attribute[] {
  const { className, columns, names, rangeInfo } = index;
  const quoted = (value: unknown) => prettyText(value, display, { escape: true, quote: true });
  const found: Attribute[] = [];
  const { dtype } = columns[0] ?? {};
  if (rangeInfo !== undefined) found.push(['start', `${rangeInfo.start}`], ['stop', `${rangeInfo.stop}`], ['step', `${rangeInfo.step}`]);
  if (dtype?.kind === 'category' && className === 'CategoricalIndex') {
    found.push(['categories', `[${categoryTexts(dtype.categories!, display).join(', ')}]`], ['ordered', dtype.ordered ? 'True' : 'False']);
  }
  if (className === 'MultiIndex') {
    if (hasNames(names)) found.push(['names', quoted([...names])]);
  } else {
    if (rangeInfo === undefined) found.push(['dtype', `'${dtype.name}'`]);
    if (hasNames(names)) found.push(['name', quoted(names[0])]);
  }
  if (rangeInfo === undefined && summaryEnds(length, display) !== null) found.push(['length', `${length}`]);
  if (className === 'DatetimeIndex' || className === 'TimedeltaIndex') found.push(['freq', index.freq ? `'${index.freq}'` : 'None']);
  return found;
}

/** The labels of a level, where a missing one among mixed values is nan: levels hold none. */
function levelTexts(column: LocalColumn, display: DisplayOptions): string[] {
  const texts = itemTexts(column, display);
  return column.dtype.kind === 'object' ? texts.map((text, i) => (isMissing(valueAt(column.vector, i)) ? 'nan' : text)) : texts;
}

function summaryOf(index: IndexView, length: number, display: DisplayOptions): string {
  const many = index.className === 'MultiIndex';
  const levels = index.columns.map((column) => (many ? levelTexts : itemTexts)(column, display));
  const ends = summaryEnds(length, display);
  const cut = <T>(items: readonly T[]) => ({
    head: ends === null ? [] : items.slice(0, ends.head),
    tail: ends === null ? items : items.slice(items.length - ends.tail),
    length,
  });
  const layout = { justify: many || !isText(index.columns[0]), name: index.className, rows: many };
  if (!many) return objectSummary(cut(levels[0]), layout, display);
  return objectSummary(cut((levels[0] ?? []).map((_, i) => levels.map((level) => level[i]))), layout, display);
}

/** The repr of an Index of any class. */
export function indexRepr(index: IndexView, display: DisplayOptions = displayOptions()): string {
  const length = index.length ?? index.columns[0]?.vector.length ?? 0;
  const data = index.rangeInfo === undefined ? summaryOf(index, length, display) : '';
  return withAttributes(index.className, data, attributesOf(index, length, display), display);
}

/** The attributes after the data, on lines within the width. */
function withAttributes(className: string, data: string, attributes: readonly Attribute[], display: DisplayOptions): string {
  const { len } = adjustmentOf(display);
  const limit = display.width || 80;
  const indent = className.length + 1;
  let used = data.includes('\n') ? codePoints(data.slice(data.lastIndexOf('\n') + 1)) : indent + codePoints(data);
  let text = '';
  attributes.forEach(([name, value], i) => {
    const attribute = `${name}=${value}`;
    const separator = i === 0 ? '' : ', ';
    const comma = i < attributes.length - 1 ? 1 : 0;
    if (used + separator.length + len(attribute) + comma > limit) {
      text += `${separator.trimEnd()}\n${' '.repeat(indent)}${attribute}`;
      used = indent + len(attribute);
    } else {
      text += separator + attribute;
      used += separator.length + len(attribute);
    }
  });
  return `${className}(${text.startsWith('\n') ? data.trimEnd() : data}${text})`;
}
