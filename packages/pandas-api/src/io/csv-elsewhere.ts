import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bag, type CsvHooks, type CsvRead, hasPartitions, missingOf, readCsv, readCsvOptions } from '@pandorable/io';
import { EmptyDataError, NotImplementedError } from '@pandorable/planner';
import { perform } from '../core/effects.js';
import { asked } from '../placement/place.js';
import { refusePartitions } from './paths.js';
import { sql } from './sql.js';

type Hooks = CsvHooks & { readonly defaultSep: string };

/** Lines that are looked at here to tell the dialect and types; a file that has fewer is read here. */
const SAMPLE_LINES = 20_000;

/** Delimited text that the engine sees and this machine does not: types come from the first lines of the first file. */
export function readCsvElsewhere(paths: readonly string[], bag: Bag, hooks: Hooks): CsvRead {
  const source = { format: 'text', paths, options: {} } as const;
  const { lines, whole } = asked(source, () => {
    perform('describeSource', [source]);
    return firstLines(paths);
  });
  const read = readLines(lines, bag, hooks);
  const enough = whole || (typeof bag['nrows'] === 'number' && bag['nrows'] < SAMPLE_LINES / 2);
  if (read.kind === 'source')
    return { ...withoutCounts(read), source: { ...read.source, paths, options: sampled(read.source.options, bag, hooks) } };
  if (read.kind === 'table' && enough) return read;
  throw new NotImplementedError(
    `readCsv: '${paths.join("', '")}' is read by the engine, which cannot do this: ${read.reason}; leave that out, read it with pd.readText, or copy the file here`,
    { code: 'csv-elsewhere' },
  );
}

function withoutCounts(read: Extract<CsvRead, { kind: 'source' }>): Extract<CsvRead, { kind: 'source' }> {
  const { rows: _, ...rest } = read;
  return rest;
}

/** What was seen in a sample is not all there is. */
function sampled(options: object, bag: Bag, { defaultSep }: Hooks): Record<string, unknown> {
  const { rows: _, bytes: __, ...rest } = options as Record<string, unknown>;
  const { texts } = missingOf({ name: null, place: -1 }, readCsvOptions(bag, defaultSep));
  return { ...rest, complete: false, nullStrings: [...texts] };
}

/** The first lines of the first file, and whether that is all there is. */
function firstLines(paths: readonly string[]): { lines: string[]; whole: boolean } {
  const from = `text.\`${paths[0].replaceAll('`', '``')}\` WITH ('recursiveFileLookup' = 'true')`;
  const found = sql(`SELECT value, _metadata.file_path AS path FROM ${from} LIMIT ${SAMPLE_LINES}`).toArray() as [string, string][];
  if (found.length === 0)
    throw new EmptyDataError(`No columns to parse from file: '${paths.join("', '")}' has no lines`, { code: 'empty-data' });
  if (!hasPartitions(`${paths[0]}/`)) refusePartitions(paths[0], [found[0][1]], 'readCsv');
  const lines = found.filter(([, path]) => path === found[0][1]).map(([line]) => line);
  return { lines, whole: paths.length === 1 && lines.length === found.length && found.length < SAMPLE_LINES };
}

function readLines(lines: readonly string[], bag: Bag, hooks: Hooks): CsvRead {
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-'));
  try {
    const file = join(folder, 'sample.csv');
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return readCsv(file, { ...bag, compression: null }, hooks);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
