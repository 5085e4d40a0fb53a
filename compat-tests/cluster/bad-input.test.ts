import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FeatureName, ServerCapabilities } from '../../packages/executor-cluster/src/client/index.js';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const BUILT = new URL('../../packages/pandas-api/lib/index.js', import.meta.url).href;

/** The error of the first action on an engine. */
function firstError(executor: string, options: object = {}): Error {
  try {
    pd.setExecutor(executor, options as never);
    pd.sql('select 1').toArray();
  } catch (error) {
    return error as Error;
  }
  throw new Error(`${executor} was taken`);
}

describe('addresses that are none', () => {
  afterEach(() => pd.setExecutor('local'));

  test.each([
    ['sc://', /host/],
    ['sc://:15002', /host/],
    ['sc://localhost:port', /port/],
    ['sc://localhost:70000', /port/],
    ['sc://localhost/path', /;/],
    ['sc://localhost/;use_ssl=yes', /'use_ssl' must be true or false/],
    ['sc://localhost/;Token=x', /is written 'token'/],
    ['spark://localhost:7077', /sc:\/\/host:port/],
    ['localhost:15002', /sc:\/\/host:port/],
  ])('%s', (address, message) => {
    const error = firstError(address);
    expect(error).toBeInstanceOf(pd.ValueError);
    expect(error.message).toMatch(message);
  });
});

describe('servers that do not answer', () => {
  let silent: Server;
  let port: number;
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        silent = createServer(() => undefined).listen(0, '127.0.0.1', () => {
          port = (silent.address() as { port: number }).port;
          resolve();
        });
      }),
  );
  afterEach(() => pd.setExecutor('local'));
  afterAll(() => silent.close());

  test('nothing listens: at once, with what to check', () => {
    const since = Date.now();
    const { message } = firstError('sc://127.0.0.1:1');
    expect(message).toMatch(/cannot connect to Spark at sc:\/\/127\.0\.0\.1:1: nothing listens there: check the port/);
    expect(Date.now() - since).toBeLessThan(8_000);
  });

  test('no such host', () => {
    expect(firstError('sc://no-such-host.invalid:15002', { connectTimeoutMs: 1_000 }).message).toMatch(
      /no-such-host\.invalid.*check the name/,
    );
  });

  test('something that says nothing: within the time that was allowed', () => {
    const since = Date.now();
    expect(firstError(`sc://127.0.0.1:${port}`, { connectTimeoutMs: 2_000 }).message).toMatch(/within 2 s.*does not speak gRPC/);
    expect(Date.now() - since).toBeLessThan(8_000);
  });

  test("the options of 'auto' go to the engine that takes them", () => {
    pd.setExecutor('auto', { cluster: `sc://127.0.0.1:${port}`, connectTimeoutMs: 300, threads: 1 });
    expect(() => pd.readParquet('hdfs://host/x.parquet')).toThrow(/127\.0\.0\.1:\d+ within 0\.3 s/);
    expect(pd.sql("select current_setting('threads')::int as n").n.toList()).toEqual([1]);
  });

  test('options that there are not are named', () => {
    const set = (executor: string, options: object) => () => pd.setExecutor(executor, options);
    expect(set('sc://127.0.0.1:1', { connectTimeout: 300 })).toThrow(/unexpected keyword argument 'connectTimeout'.*connectTimeoutMs/);
    expect(set('local', { tls: {} })).toThrow(/unexpected keyword argument 'tls'/);
    expect(set('auto', { cluster: 'sc://127.0.0.1:1', tsl: {} })).toThrow(/unexpected keyword argument 'tsl'.*tls/);
    const [[limit], [same]] = [{ memory_limit: '300MB' }, { memoryLimit: '300MB' }].map((options) => {
      pd.setExecutor('local', options);
      return pd.sql("select current_setting('memory_limit') as m").m.toList();
    });
    expect(limit).toMatch(/^2\d\d\.\d MiB$/);
    expect(limit).toBe(same);
  });
});

describe('servers of other kinds and versions', () => {
  const required = (server: ServerCapabilities, feature: FeatureName) => () => server.require(feature);

  test('lack what they lack by name', () => {
    const [sail, old] = [new ServerCapabilities('4.1.1', 'sail'), new ServerCapabilities('4.0.1')];
    expect(required(sail, 'fileMetadata')).toThrow(/places of rows in files.*Sail does not have it/);
    expect(required(old, 'chunkedResults')).toThrow(/Spark has it since 4\.1, the server is 4\.0\.1/);
    expect(required(old, 'fileMetadata')).not.toThrow();
    expect(sail.has('observedMetrics')).toBe(false);
  });
});

describe.skipIf(url === undefined)('files that the cluster cannot see', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-here-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What lines raise in a process whose working folder has the files: as /proc/self/cwd they are there for that process alone. */
  const raised = (lines: readonly string[]): string => {
    const tried = lines.map((line) => `try { ${line}; console.log('read'); } catch (e) { console.log(e.name + ': ' + e.message); }`);
    const program = [`import * as pd from ${JSON.stringify(BUILT)}`, `pd.setExecutor(${JSON.stringify(url)})`, ...tried].join(';\n');
    writeFileSync(join(folder, 'try.mjs'), program);
    return spawnSync(process.execPath, ['try.mjs'], { cwd: folder, encoding: 'utf8', timeout: 60_000 }).stdout;
  };

  test('are named as such, with what to do', () => {
    writeFileSync(join(folder, 'a.csv'), 'a,b\n1,2\n');
    pd.DataFrame({ a: [1] }).toParquet(join(folder, 'a.parquet'));
    const lines = raised([
      "pd.readParquet('/proc/self/cwd/a.parquet')",
      "pd.readText('/proc/self/cwd/a.csv')",
      "String(pd.readCsv('/proc/self/cwd/a.csv'))",
    ]);
    const message =
      /^FileNotFoundError: .*'\/proc\/self\/cwd\/a\.\w+' exists on this machine, but not where the cluster runs: put it on a file system that the cluster sees/;
    for (const line of lines.trim().split('\n')) expect(line).toMatch(message);
    expect(lines.trim().split('\n').length).toBe(3);
  });
});
