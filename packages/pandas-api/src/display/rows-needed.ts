import { fittingRows } from './frame-layout.js';
import { reprOptions } from './frame-text.js';
import { type DisplayOptions, displayOptions } from './settings.js';

/** How many of the first and of the last rows a repr of `total` rows shows. */
export function rowsNeeded(total: number, display: DisplayOptions = displayOptions()): { head: number; tail: number } {
  const inSeries = display.maxRows === 0 ? display.terminalHeight : display.maxRows;
  const inFrame = fittingRows(total, reprOptions(display), display);
  if (!inSeries || !inFrame || total <= inSeries || total <= inFrame) return { head: total, tail: 0 };
  const shownOfSeries = display.maxRows !== 0 && display.minRows ? Math.min(display.minRows, inSeries) : inSeries;
  const half = Math.max(1, Math.floor(Math.max(shownOfSeries, inFrame) / 2));
  return 2 * half >= total ? { head: total, tail: 0 } : { head: half, tail: half };
}
