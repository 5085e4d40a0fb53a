import type { Progress as EngineProgress } from '@pandorable/planner';
import type { Progress } from '../types/options.js';

/** A share from which on the remaining time can be told from the time so far. */
const TELLING = 0.02;

/** What the engine tells, with the action's time. */
export function progressEvent(told: EngineProgress, elapsed: number): Progress {
  const { fraction } = told;
  const remaining = fraction !== undefined && fraction >= TELLING ? (elapsed * (1 - fraction)) / fraction : undefined;
  return { ...told, elapsed, ...(remaining === undefined ? {} : { remaining }) };
}

const BYTES = ['B', 'KB', 'MB', 'GB', 'TB'];
const COUNTS = ['', 'k', 'M', 'G', 'T'];

/** Three digits and a unit of thousands. */
function short(value: number, units: readonly string[], gap: string): string {
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? Math.round(value) : value.toPrecision(3)}${gap}${units[unit]}`;
}

/** `1.50 GB`. */
export const bytesText = (bytes: number): string => short(bytes, BYTES, ' ');

function timeText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** What the bar says beside itself: percent, rows, bytes, what lies on disk, and the time that is left. */
export function detailsText({ fraction, rows, bytes, spilled, elapsed, remaining }: Progress): string {
  const parts = [fraction === undefined ? timeText(elapsed) : `${Math.floor(fraction * 100)} %`];
  if (rows !== undefined && rows > 0) parts.push(`${short(rows, COUNTS, '')} rows`);
  if (bytes !== undefined && bytes > 0) parts.push(bytesText(bytes));
  if (spilled !== undefined && spilled > 0) parts.push(`${bytesText(spilled)} spilled`);
  if (remaining !== undefined) parts.push(`${timeText(remaining)} left`);
  return parts.join(', ');
}
