import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { noFile } from '@pandorable/io';
import {
  EngineError,
  InterruptedError,
  OverflowError,
  PandasError,
  ParserError,
  PermissionError,
  UnicodeDecodeError,
  ValueError,
} from '@pandorable/planner';
import { sizeText } from './gauge.js';

/** Messages that our own `error(…)` calls in SQL begin with. */
const OWN =
  /^(?:Invalid Input Error: )?(Cannot infer dst time.*|\d{4}-\S+ \S+ is a nonexistent time.*|Integers to negative integer powers.*|a whole number beyond 2\^53.*|invalid literal for int.*|could not convert string.*)$/s;

/** A failure of DuckDB in the words of Python and pandas. */
export function translateError(error: unknown, sql?: string): Error {
  if (error instanceof PandasError || !(error instanceof Error)) return error as Error;
  const message = error.message;
  const details = { cause: error };
  const own = OWN.exec(message);
  if (own !== null) return new ValueError(own[1], { code: 'bad-value', ...details });
  const sampled = /CSV_TYPE: ([^\n]*)/.exec(message);
  if (sampled !== null)
    return new ParserError(`${sampled[1]}; readCsv(…, {lowMemory: false}) looks at all rows for types, or give that column's dtype`, {
      code: 'csv-type',
      ...details,
    });
  const overflow = /Overflow in|out of range for the destination type|out of range!|Out of Range Error/.test(message);
  if (overflow && !message.startsWith('Out of Memory')) return new OverflowError(firstLine(message), { code: 'overflow', ...details });
  if (/^(?:INTERRUPT|Interrupt)/i.test(message)) return new InterruptedError('the query was cancelled', { code: 'cancelled', ...details });
  if (/max_temp_directory_size|failed to offload|No space left|Disk quota/i.test(message)) return outOfDisk(message, details);
  if (/^Out of Memory Error/i.test(message)) return outOfMemory(firstLine(message), error);
  if (/^IO Error|^HTTP/.test(message)) return fileError(message, details);
  if (/^Conversion Error/.test(message)) return new ValueError(firstLine(message), { code: 'conversion', ...details });
  if (/CSV Error|^Invalid Input Error: Error when sniffing/.test(message))
    return new ParserError(message, { code: 'bad-file', ...details });
  if (/not (?:valid|utf-8)|Invalid unicode/i.test(message))
    return new UnicodeDecodeError(firstLine(message), { code: 'bad-encoding', ...details });
  const head = sql === undefined ? '' : `\nin: ${sql.length > 600 ? `${sql.slice(0, 600)} …` : sql}`;
  return new EngineError(`DuckDB: ${message}${head}`, { code: 'engine', ...details });
}

const firstLine = (message: string): string => message.replace(/^[A-Za-z ]+ Error: /, '').split('\n')[0];

/** What does not fit into the memory that there may be. */
export function outOfMemory(what: string, cause: Error): EngineError {
  return new EngineError(`the query needs more memory than it may use: ${what}. ${MORE_MEMORY}`, { code: 'out-of-memory', cause });
}
export const isOutOfMemory = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'out-of-memory';
const MORE_MEMORY = "Raise it by pd.setExecutor('local', {memoryLimit: '…'}).";

/** Spilled rows or a written file did not fit on the disk. */
function outOfDisk(message: string, details: { cause: Error }): Error {
  const used = /\(([\d.]+ \w+\/[\d.]+ \w+) used\)/.exec(message)?.[1].replace('/', ' of ');
  const path = /"([^"]+)"/.exec(message)?.[1];
  const room = used === undefined ? `${firstLine(message)}${freeText(path)}` : inUse(used);
  return noRoom(room, details);
}

/** The engine's spilled rows and other files take more room than they may. */
export const diskFull = (used: number, limit: number): EngineError => noRoom(inUse(`${sizeText(used)} of ${sizeText(limit)}`));

const inUse = (amounts: string): string => `${amounts} of temporary space are in use`;
const noRoom = (room: string, details: { cause?: Error } = {}): EngineError =>
  new EngineError(`the query needs more disk than there is: ${room}. ${MORE_DISK}`, { code: 'disk-full', ...details });
const MORE_DISK = "Free some, or give more by pd.setExecutor('local', {tempDirectory: '…', tempLimit: '…', memoryLimit: '…'}).";

function freeText(path: string | undefined): string {
  try {
    const { bavail, blocks, bsize } = statfsSync(dirname(path!));
    return `; ${sizeText(bavail * bsize)} of ${sizeText(blocks * bsize)} are free in '${dirname(path!)}'`;
  } catch {
    return '';
  }
}

function fileError(message: string, details: { cause: Error }): Error {
  const path = /"([^"]+)"/.exec(message)?.[1];
  if (/No files found|No such file|does not exist/i.test(message)) return noFile(path ?? firstLine(message), details.cause);
  if (/Permission denied/i.test(message))
    return new PermissionError(`[Errno 13] Permission denied: '${path}'`, { code: 'permission-denied', ...details });
  if (/Is a directory/i.test(message))
    return new PermissionError(`[Errno 21] Is a directory: '${path}'`, { code: 'is-a-directory', ...details });
  return new EngineError(`DuckDB: ${message}`, { code: 'io', ...details });
}
