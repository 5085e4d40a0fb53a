/**
 * Ten actions over one text: `node bench/dist/again.js [--bytes 1e9] [--cluster]`. Told are the time of each action and how often the file was read,
 * counted by the bytes that the process took from files (Linux tells them), with the rows that the engine keeps by itself and without.
 * `--cluster` asks a Spark that is started for it, over the text with nothing kept, over the text, over rows persisted before the second
 * action, and over Parquet made of them by then; told are seconds, the processor time of Spark and how often the text's bytes were read,
 * of the last of `--rounds 2`, since a young Spark compiles; `--only persisted` asks those with such a name. `--driver-memory 8g`
 * has room for the rows of 1 GB of text.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startLocalServer } from '@pandorable/executor-cluster/launcher';
import * as pd from 'pandorable';

const LINE_BYTES = 40;

type Frame = any;
const ACTIONS: readonly ((df: Frame) => unknown)[] = [
  (df) => df.price.sum(),
  (df) => df.quantity.max(),
  (df) => df.groupby('city').price.mean().toArray(),
  (df) => df.get(df.price.gt(49)).shape,
  (df) => df.nlargest(5, 'price').toArray(),
  (df) => df.city.nunique(),
  (df) => df.price.quantile(0.9),
  (df) => df.groupby(['city', 'quantity']).size().max(),
  (df) => df.describe().toArray(),
  (df) => df.tail(3).toArray(),
];

/** The path of the text; it is made once. */
function makeText(bytes: number): string {
  const folder = join(tmpdir(), 'pandorable-again');
  const path = join(folder, `${bytes}.csv`);
  mkdirSync(folder, { recursive: true });
  if (existsSync(path)) return path;
  const text =
    `select range as id, 'city ' || (hash(range) % 500) as city, (hash(range + 7) % 20)::int as quantity, ` +
    `round((hash(range + 13) % 5000000) / 1e5, 5) as price, range % 7 as c from range(${Math.ceil(bytes / LINE_BYTES)})`;
  pd.sql(text).toCsv(`${path}.part`, { index: false });
  renameSync(`${path}.part`, path);
  return path;
}

/** Bytes that a process took from files so far. */
const bytesRead = (process: number | 'self' = 'self'): number =>
  Number(/rchar: (\d+)/.exec(readFileSync(`/proc/${process}/io`, 'utf8'))?.[1]);

function ask(path: string, cache: boolean): void {
  pd.setOption('cache', cache);
  const before = bytesRead();
  const df = pd.readCsv(path);
  const start = performance.now();
  const times = ACTIONS.map((action) => {
    const begun = performance.now();
    action(df);
    return ((performance.now() - begun) / 1000).toFixed(2);
  });
  const total = ((performance.now() - start) / 1000).toFixed(1);
  const reads = ((bytesRead() - before) / statSync(path).size).toFixed(1);
  const { bytes, limit } = pd.cache.info();
  console.log(`${cache ? 'kept rows' : 'no rows kept'}: ${total} s, the file read ${reads} times; seconds: ${times.join(' ')}`);
  if (cache) console.log(`kept: ${(bytes / 1e6).toFixed(0)} MB of at most ${(limit / 1e6).toFixed(0)}`);
}

/** Seconds of processor time that a process took so far, in all of its threads. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100; // user and system, in hundredths
}

const NOTHING_KEPT = 'the text, nothing kept';
/** What is done before the second action, which gives the frame for all that follow. */
const PREPARED: Readonly<Record<string, (df: Frame, folder: string) => Frame>> = {
  [NOTHING_KEPT]: (df) => df,
  'the text, kept by itself': (df) => df,
  'persisted rows': (df) => df.persist(),
  Parquet: (df, folder) => {
    df.toParquet(folder, { index: false });
    return pd.readParquet(folder);
  },
};

/** Seconds and processor time of all and of each step: the first action, the preparation, the other actions; and the readings of the text. */
function askSpark(path: string, pid: number, prepare: (df: Frame, folder: string) => Frame): { told: string[]; reads: number } {
  const folder = join(tmpdir(), 'pandorable-again', `made-${process.pid}`);
  let df: Frame = pd.readCsv(path);
  const text = df;
  const [first, ...others] = ACTIONS.map((action) => () => void action(df));
  const steps = [first, () => void (df = prepare(df, folder)), ...others];
  const total = { seconds: 0, processor: 0 };
  const before = bytesRead(pid);
  const told = steps.map((step) => {
    const [begun, used] = [performance.now(), processorTime(pid)];
    step();
    const [seconds, processor] = [(performance.now() - begun) / 1000, processorTime(pid) - used];
    total.seconds += seconds;
    total.processor += processor;
    return `${seconds.toFixed(1)}/${processor.toFixed(1)}`;
  });
  const reads = (bytesRead(pid) - before) / statSync(path).size;
  text.unpersist();
  pd.cache.clear();
  rmSync(folder, { recursive: true, force: true });
  return { told: [`${total.seconds.toFixed(1)}/${total.processor.toFixed(1)}`, ...told], reads };
}

interface ClusterJob {
  readonly only: string;
  readonly rounds: number;
  readonly driverMemory: string;
}

async function askCluster(path: string, { only, rounds, driverMemory }: ClusterJob): Promise<void> {
  const server = await startLocalServer({ driverMemory });
  try {
    pd.setExecutor(server.url);
    const asked = Object.entries(PREPARED).filter(([name]) => name.includes(only));
    for (let round = 1; round <= rounds; round++)
      for (const [name, prepare] of asked) {
        pd.setOption('cache', name !== NOTHING_KEPT);
        const { told, reads } = askSpark(path, server.pid, prepare);
        const [total, first, prepared, ...others] = told;
        if (round === rounds)
          console.log(
            `${name}: ${total} in all, ${reads.toFixed(1)} readings; ${first}, then prepared in ${prepared}, then ${others.join(' ')}`,
          );
      }
  } finally {
    pd.setExecutor('local');
    await server.stop();
  }
}

const { values } = parseArgs({
  options: {
    bytes: { type: 'string', default: '1e9' },
    ask: { type: 'string' },
    cluster: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '2' },
    'driver-memory': { type: 'string', default: '2g' },
  },
});
const path = makeText(Number(values.bytes));
if (values.cluster) {
  await askCluster(path, { only: values.only, rounds: Number(values.rounds), driverMemory: values['driver-memory'] });
  process.exit();
} else if (values.ask !== undefined) ask(path, values.ask === 'kept');
else
  for (const how of ['kept', 'none'])
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--bytes', values.bytes, '--ask', how], { stdio: 'inherit' });
