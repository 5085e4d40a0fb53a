import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileNotFoundError, NotImplementedError, type RunOptions, type Sink } from '@pandorable/planner';
import { type Engine, runOn } from './engine.js';
import { text } from './sql/literal.js';
import { optionValue } from './sql/scan.js';

let files = 0;

/** Writes a query's rows beside the target and then moves the file into place, so that a failed write leaves the old file. */
export async function writeSink(engine: Engine, query: string, sink: Sink, options?: RunOptions): Promise<{ rows: number }> {
  const folder = dirname(sink.path);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) {
    throw new FileNotFoundError(`Cannot save file into a non-existent directory: '${folder}'`, { code: 'no-folder' });
  }
  const partial = join(folder, `.${basename(sink.path)}.${process.pid}-${++files}.partial`);
  const partitioned = 'partition_by' in sink.options;
  if (partitioned) mkdirSync(partial);
  const sql = `COPY (\n${query}\n) TO ${text(partial)} (${copyOptions(sink)})`;
  try {
    const rows = await engine.use(async (connection) => Number((await (await runOn(connection, sql)).getRows())[0][0]), options);
    if (partitioned) rmSync(sink.path, { recursive: true, force: true });
    renameSync(partial, sink.path);
    return { rows };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

function copyOptions(sink: Sink): string {
  const given = Object.entries(sink.options).filter(([, value]) => value !== undefined && value !== null);
  const printed = given.map(([name, value]) => {
    if (!/^[a-z_]+$/i.test(name))
      throw new NotImplementedError(`'${name}' is no option of the local engine's writers`, { code: 'bad-option' });
    return `${name} ${Array.isArray(value) ? `(${value.map((v) => text(String(v))).join(', ')})` : optionValue(value)}`;
  });
  return [`FORMAT ${sink.format}`, ...printed].join(', ');
}
