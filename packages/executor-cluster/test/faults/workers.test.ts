import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from '../../src/launcher/index.js';
import { installOrSkip } from '../setup/spark-install.js';

const install = await installOrSkip();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-workers-'));

/** Spark has no normal forms of Unicode: they are computed by a function beside the executors, in the same query. */
const normalized = () => {
  const frame = pd.sql("select concat('\uFB01', id) s, id from range(3)");
  return frame.assign({ s: frame.get('s').str.normalize('NFKC') });
};
const NORMALIZED = [
  ['fi0', 0],
  ['fi1', 1],
  ['fi2', 2],
];

/** Python of a later version, as far as Spark can tell. */
const LATER = "import sys\nclass V(tuple):\n    major, minor, micro = 3, 12, 1\nsys.version_info = V((3, 12, 1, 'final', 0))\n";
const later = join(folder, 'later');
const bare = join(folder, 'bare');

/** Workers of other kinds than those that the client expects. */
describe.skipIf(install === undefined)('workers', { timeout: 300_000 }, () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('with a later Python: what ships functions is done the first time', () => {
    const server = serverWith(() => {
      mkdirSync(later);
      writeFileSync(join(later, 'sitecustomize.py'), LATER);
      return { PYTHONPATH: later };
    });

    test.each([
      [
        'a write of files',
        (frame: pd.DataFrame) => frame.toParquet(join(folder, 'out.parquet')),
        () => pd.readParquet(join(folder, 'out.parquet')),
      ],
      ['a write of a table', (frame: pd.DataFrame) => frame.toSql('out', { index: false }), () => pd.readSqlTable('out')],
      ['a command', (frame: pd.DataFrame) => pd.sql('create table made as select * from f', { f: frame }), () => pd.readSqlTable('made')],
    ])('%s', (_, write, read) => {
      pd.setExecutor(server().url);
      write(normalized());
      expect(read().sortValues('id').toArray()).toEqual(NORMALIZED);
    });
  });

  describe('without pyarrow: what to do is said, and nothing is written', () => {
    const server = serverWith(() => {
      execFileSync(install!.python ?? 'python3', ['-m', 'venv', '--without-pip', bare]);
      return { PYSPARK_PYTHON: join(bare, 'bin', 'python') };
    });
    const WAY =
      /the workers' Python has no pyarrow, which functions need: pip install 'pyarrow>=18' there \(and set PYSPARK_PYTHON to that Python\)/;

    test('plans need none', () => {
      pd.setExecutor(server().url);
      expect(pd.sql('select 1 x').toArray()).toEqual([[1]]);
    });

    test.each([
      ['a query', () => normalized().toArray()],
      ['a write of files', () => normalized().toParquet(join(folder, 'none.parquet'))],
      ['a command', () => pd.sql('create table made as select * from f', { f: normalized() })],
      [
        'a function over many rows',
        () =>
          pd
            .sql('select id from range(2000000)')
            .get('id')
            .map((v: number) => String(v).padStart(3, '-'))
            .toArray(),
      ],
    ])('%s', (_, work) => {
      pd.setExecutor(server().url);
      expect(work).toThrow(WAY);
      expect(existsSync(join(folder, 'none.parquet'))).toBe(false);
      expect(() => pd.readSqlTable('made')).toThrow(pd.KeyError);
    });
  });
});

/** A server of its own for the tests of a group. */
function serverWith(environment: () => NodeJS.ProcessEnv): () => LocalServer {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer({ install: install!, driverMemory: '1g', env: environment() });
  });
  afterAll(async () => {
    pd.setExecutor('local');
    await server?.stop();
  });
  return () => server;
}
