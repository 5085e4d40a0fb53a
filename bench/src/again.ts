/**
 * Ten actions over one text: `node bench/dist/again.js [--bytes 1e9]`. Told are the time of each action and how often the file was read,
 * counted by the bytes that the process took from files (Linux tells them), with the rows that the engine keeps by itself and without.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
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

/** Bytes that this process took from files so far. */
const bytesRead = (): number => Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);

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

const { values } = parseArgs({ options: { bytes: { type: 'string', default: '1e9' }, ask: { type: 'string' } } });
const path = makeText(Number(values.bytes));
if (values.ask !== undefined) ask(path, values.ask === 'kept');
else
  for (const how of ['kept', 'none'])
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--bytes', values.bytes, '--ask', how], { stdio: 'inherit' });
