/**
 * Work larger than memory: `node bench/dist/spill.js [--limit 512MB] [--bytes 5.2e9] [--only sort]`. Each question runs in a process of its
 * own over one Parquet file of at least `bytes`; what is told: time, the most memory of that process, the most that it spilled.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as pd from 'pandorable';

const ROW_BYTES = 32;
/** In megabytes, as the limit is written. */
const KIB = 1024 / 1e6;
/** Megabytes that a process may take beside the memory limit. */
const BESIDE = 300;

interface Job {
  readonly limit: string;
  /** megabytes that a process may take */
  readonly most: number;
  readonly bytes: number;
  /** the question that this process asks; all of them, each in a process, without it */
  readonly ask: string;
  readonly only: string;
}

type Frame = any;
/** Each gives the frame whose rows are written. */
const QUESTIONS: Readonly<Record<string, (df: Frame) => Frame>> = {
  'group, as many groups as rows': (df) => df.groupby('k').agg({ v: 'sum' }),
  'full sort': (df) => df.sortValues(['v', 'k']),
  'join of two large tables': (df) => df.merge(df.rename({ columns: { v: 'w' } }).get(['k', 'w']), { on: 'k' }),
  distinct: (df) => df.dropDuplicates(['k', 'v']),
  window: (df) => df.assign({ s: df.groupby('g').v.cumsum() }),
  pivot: (df) => df.pivotTable({ index: 'g', columns: 'c', values: 'v', aggfunc: 'sum' }),
  write: (df) => df,
};
const STREAMED = 'sorted rows in batches';

function readJob(): Job {
  const { values } = parseArgs({
    options: {
      limit: { type: 'string', default: '512MB' },
      bytes: { type: 'string', default: '5.2e9' },
      ask: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
    },
  });
  const bytes = Number(values.bytes);
  if (!(bytes >= 1e6)) throw new RangeError('--bytes must be at least 1e6');
  const [, number, unit] = /^(\d+)([MG])B$/.exec(values.limit) ?? [];
  if (unit === undefined) throw new RangeError("--limit must be like '512MB' or '2GB'");
  return { ...values, bytes, most: Number(number) * (unit === 'G' ? 1000 : 1) + BESIDE };
}

const folderOf = ({ bytes }: Job): string => join(tmpdir(), `pandorable-spill-${bytes}`);

/** The path of the rows; they are made once. */
function makeRows(job: Job): string {
  const path = join(folderOf(job), 'rows.parquet');
  mkdirSync(folderOf(job), { recursive: true });
  if (existsSync(path)) return path;
  const rows = Math.ceil(job.bytes / ROW_BYTES);
  const text = `select (hash(range) >> 2)::bigint // 2 as k, range % 1000 as g, (hash(range + 13) % 1000000) / 7.0 as v, range % 4 as c from range(${rows})`;
  pd.sql(text).toParquet(`${path}.part`);
  renameSync(`${path}.part`, path);
  return path;
}

async function ask(job: Job): Promise<void> {
  const folder = folderOf(job);
  pd.setExecutor('local', { memoryLimit: job.limit, tempDirectory: folder });
  const df: Frame = pd.readParquet(join(folder, 'rows.parquet'));
  let spilled = 0;
  const onProgress = (p: pd.Progress): void => {
    spilled = Math.max(spilled, p.spilled ?? 0);
  };
  const start = performance.now();
  if (job.ask === STREAMED) for await (const _ of df.sortValues(['v', 'k']).batches({ onProgress }));
  else QUESTIONS[job.ask](df).toParquet(join(folder, 'out.parquet'), { onProgress });
  const seconds = (performance.now() - start) / 1000;
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * KIB;
  const cells = [`${seconds.toFixed(1)} s`, `${peak.toFixed(0)} MB`, `${(spilled / 1e6).toFixed(0)} MB`];
  console.log(job.ask.padEnd(34) + cells.map((c) => c.padStart(12)).join(''));
  if (peak > job.most) process.exitCode = 2;
}

function askAll(job: Job): void {
  makeRows(job);
  console.log(`memory limit ${job.limit}, rows of ${(job.bytes / 1e9).toFixed(2)} GB; the process may take ${BESIDE} MB beside the limit`);
  console.log(['', 'time', 'memory', 'spilled'].map((c, i) => (i === 0 ? c.padEnd(34) : c.padStart(12))).join(''));
  for (const name of [...Object.keys(QUESTIONS), STREAMED].filter((n) => n.includes(job.only))) {
    const args = [fileURLToPath(import.meta.url), '--limit', job.limit, '--bytes', String(job.bytes), '--ask', name];
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
    if (status === 2) console.log('  took more memory than it may');
  }
  rmSync(join(folderOf(job), 'out.parquet'), { force: true });
  const left = readdirSync(join(folderOf(job), 'pandorable')).length;
  console.log(left === 0 ? 'no temporary files are left' : `${left} temporary folders are left`);
}

const job = readJob();
if (job.ask === '') askAll(job);
else await ask(job);
