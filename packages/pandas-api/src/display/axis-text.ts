import type { LocalColumn } from '../core/column.js';
import { boxedOf } from './boxed.js';
import { countsOf, isMissingAt, takeColumn } from './cells.js';
import { type Formatter, formatArray } from './format-array.js';
import { labelColumn } from './label-column.js';
import { isFloat, prettyText, scalarText } from './python-text.js';
import type { DisplayOptions } from './settings.js';
import { datetimeTexts, timedeltaTexts } from './temporal-text.js';
import { trimFront } from './text.js';
import type { AxisView } from './view.js';

/** The name of an axis level as it stands in a header. */
export function nameText(name: unknown, display: DisplayOptions): string {
  if (name === null || name === undefined) return '';
  if (isFloat(name) && !Number.isNaN(name)) return formatArray(labelColumn([name]), { leadingSpace: false }, display)[0];
  return prettyText(name, display, { escape: true });
}

const LEFT_OUT = new Set(['object', 'str', 'interval', 'category', 'bytes', 'decimal', 'date', 'list', 'struct']);

/** The labels of one level, left-aligned where they are numbers. */
export function labelTexts(labels: LocalColumn, display: DisplayOptions, formatter?: Formatter | null): string[] {
  if (formatter) return boxedOf(labels).map((label) => scalarText(formatter(label)));
  const { dtype } = labels;
  if (dtype.kind === 'datetime' && !dtype.masked) return datetimeTexts(countsOf(labels), dtype.unit, dtype.tz, 'NaT');
  if (dtype.kind === 'timedelta' && !dtype.masked) return timedeltaTexts(countsOf(labels), dtype.unit, 'NaT');
  const justify = LEFT_OUT.has(dtype.kind) ? 'all' : 'left';
  return trimFront(formatArray(labels, { justify }, display));
}

function rangeTexts(labels: LocalColumn): string[] {
  const texts = boxedOf(labels).map(String);
  const width = Math.max(...[texts.at(0), texts.at(-1)].map((text) => text?.length ?? 0));
  return texts.map((text) => text.padEnd(width));
}

/** The missing label of a level, as it stands among the others. */
function missingLabel({ kind, masked }: LocalColumn['dtype'], isLabel: boolean): string {
  if (masked) return '<NA>';
  if (kind === 'str') return isLabel ? 'NaN' : 'nan';
  if (kind === 'interval' || kind === 'category') return 'nan';
  return kind === 'datetime' || kind === 'timedelta' || kind === 'period' ? 'NaT' : 'NaN';
}

/** Every level of a MultiIndex as texts. */
export function levelTexts(
  levels: readonly LocalColumn[],
  display: DisplayOptions,
  formatter?: Formatter | null,
  missingIsLabel = false,
): string[][] {
  return levels.map((level) => {
    const texts = labelTexts(level, display, formatter);
    const missing = missingLabel(level.dtype, missingIsLabel);
    return texts.map((text, i) => (isMissingAt(level.vector, i) ? missing : text));
  });
}

/** Blanks where a label repeats the one above, unless it is in the last level. `start` header lines stay as they are. */
export function sparsify(levels: readonly (readonly string[])[], start: number): string[][] {
  const result = levels.map((level) => [...level]);
  const rows = levels[0]?.length ?? 0;
  for (let row = start + 1; row < rows; row++) {
    for (let k = 0; k < levels.length - 1 && levels[k][row] === levels[k][row - 1]; k++) result[k][row] = '';
  }
  return result;
}

export interface AxisTextOptions {
  /** a first line with the level's name */
  readonly names: boolean;
  readonly sparsify: boolean;
  readonly formatter?: Formatter | null;
}

/** The lines of every level of an axis. */
export function axisTexts(axis: AxisView, how: AxisTextOptions, display: DisplayOptions): string[][] {
  const many = axis.levels.length > 1;
  const texts = many
    ? levelTexts(axis.levels, display, how.formatter, axis.missingIsLabel)
    : [axis.isRange === true && !how.formatter ? rangeTexts(axis.levels[0]) : labelTexts(axis.levels[0], display, how.formatter)];
  const named = how.names ? texts.map((level, k) => [nameText(axis.names[k], display), ...level]) : texts;
  return many && how.sparsify && texts[0].length > 0 ? sparsify(named, how.names ? 1 : 0) : named;
}

/** The axis with some of its rows only. */
export const takeAxis = (axis: AxisView, positions: readonly number[]): AxisView => ({
  names: axis.names,
  levels: axis.levels.map((level) => takeColumn(level, positions)),
  freq: axis.freq,
  missingIsLabel: axis.missingIsLabel,
});

/** Has any level a name? */
export const hasNames = (names: readonly unknown[]): boolean => names.some((name) => name !== null && name !== undefined);
