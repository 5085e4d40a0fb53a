import { parseArgs } from 'node:util';

export interface Settings {
  readonly rows: number;
  readonly runs: number;
  /** part of the questions' names; all of them by default */
  readonly only: string;
  /** the tables as Parquet files, or kept in the engine's memory */
  readonly source: 'parquet' | 'memory';
  /** time on the wall, or the processor time of all threads: for a machine that does other work too */
  readonly clock: 'wall' | 'cpu';
  /** on Spark instead of this process: PANDORABLE_EXECUTOR's, or one that is started here */
  readonly cluster: boolean;
}

export function readSettings(args: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '1e6' },
      runs: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      source: { type: 'string', default: 'parquet' },
      clock: { type: 'string', default: 'wall' },
      cluster: { type: 'boolean', default: false },
    },
  });
  const [rows, runs] = [Number(values.rows), Number(values.runs)];
  if (!(rows >= 1e4) || !(runs >= 1)) throw new RangeError('--rows must be at least 1e4, --runs at least 1');
  if (values.source !== 'parquet' && values.source !== 'memory') throw new RangeError("--source must be 'parquet' or 'memory'");
  if (values.clock !== 'wall' && values.clock !== 'cpu') throw new RangeError("--clock must be 'wall' or 'cpu'");
  return { rows, runs, only: values.only, source: values.source, clock: values.clock, cluster: values.cluster };
}
