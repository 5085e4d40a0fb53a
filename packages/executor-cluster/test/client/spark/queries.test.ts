import { create } from '@bufbuild/protobuf';
import * as planner from '@pandorable/planner';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeZstd, SessionLostError, SparkConnectClient, type StageProgress, sparkDetails } from '../../../src/client/index.js';
import { ExpressionSchema } from '../../../src/gen/spark/connect/expressions_pb.js';
import { endSession } from '../sessions.js';
import { LONG, relation, SPARK, sql } from './connection.js';

let client: SparkConnectClient;
beforeAll(async () => {
  if (SPARK !== undefined) client = await SparkConnectClient.connect(SPARK);
});
afterAll(() => client?.close());

const column = async (query: string, name = 'x', options = {}): Promise<unknown[]> => [
  ...(await client.execute(sql(query), options).table()).getChild(name)!,
];

describe.skipIf(SPARK === undefined)('queries', () => {
  test('values of many types', async () => {
    const table = await client
      .execute(
        sql(
          "select 1 i, 2L l, 2.5D d, 'é' s, true b, date'2020-01-02' day, timestamp_ntz'2020-01-02 03:04:05.000006' t, cast(null as string) n, array(1, 2) a",
        ),
      )
      .table();
    const [row] = table.toArray();
    expect(row.toJSON()).toMatchObject({ i: 1, l: 2n, d: 2.5, s: 'é', b: true, n: null });
    expect(table.schema.fields.map((f) => String(f.type))).toEqual([
      'Int32',
      'Int64',
      'Float64',
      'Utf8',
      'Bool',
      'Date32<DAY>',
      'Timestamp<MICROSECOND>',
      'Utf8',
      'List<Int32>',
    ]);
  });

  test('no rows, but columns', async () => {
    const table = await client.execute(sql('select id x from range(5) where id > 9')).table();
    expect([table.numRows, table.schema.fields.map((f) => f.name)]).toEqual([0, ['x']]);
  });

  test('many batches, in order, with Spark’s schema', async () => {
    const result = client.execute(sql('select id x from range(0, 100000, 1, 12)'));
    let next = 0n;
    let batches = 0;
    for await (const batch of result.recordBatches()) {
      for (const x of batch.getChild('x')!) if (x !== next++) throw new Error(`row ${next} is ${x}`);
      batches++;
    }
    expect(next).toBe(100_000n);
    expect(batches).toBeGreaterThanOrEqual(10);
    expect(result.schema?.kind.case).toBe('struct');
  });

  test('several at a time', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, (_, i) => column(`select ${i} x`)));
    expect(all.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('arguments of SQL text; commands run at once', async () => {
    const a = create(ExpressionSchema, { exprType: { case: 'literal', value: { literalType: { case: 'integer', value: 41 } } } });
    const asked = await client.sql('select :a + 1 x', { args: { a } });
    expect((await client.execute(asked).table()).getChild('x')!.get(0)).toBe(42);
    await client.sql('create or replace temporary view made_by_sql as select 7 x');
    expect(await column('select * from made_by_sql')).toEqual([7]);
  });

  test('local data: inline, and uploaded in chunks', async () => {
    const data = tableToIPC(tableFromArrays({ x: Int32Array.of(3, 1, 2) }), 'stream');
    const inline = relation({ case: 'localRelation', value: { data, schema: 'x int' } });
    expect([...(await client.execute(inline).table()).getChild('x')!]).toEqual([3, 1, 2]);
    const more = tableToIPC(tableFromArrays({ x: Int32Array.from({ length: 50_000 }, (_, i) => i) }), 'stream');
    const [schemaHash, ...dataHashes] = await client.artifacts.cache([new TextEncoder().encode('x int'), data, more]);
    const uploaded = relation({ case: 'chunkedCachedLocalRelation', value: { dataHashes, schemaHash } });
    const table = await client.execute(uploaded).table();
    expect(table.numRows).toBe(50_003);
    expect([0, 1, 2, 3, 50_002].map((i) => table.getChild('x')!.get(i))).toEqual([3, 1, 2, 0, 49_999]);
  });

  test('files can be uploaded', async () => {
    await client.addArtifacts([
      { name: 'files/small.txt', data: new TextEncoder().encode('hello') },
      { name: 'files/large.bin', data: new Uint8Array(100_000).fill(3) },
    ]);
  });

  test('views, checkpoints and persisted relations', async () => {
    await client.createView(sql('select 5 x'), 'a_view');
    expect(await column('select * from a_view')).toEqual([5]);
    const id = await client.checkpoint(sql('select id x from range(3)'));
    const kept = relation({ case: 'cachedRemoteRelation', value: { relationId: id } });
    expect((await client.execute(kept).table()).numRows).toBe(3);
    await client.releaseCheckpoint(id);
    await expect(client.execute(kept).table()).rejects.toThrow('DATAFRAME_NOT_FOUND');
    const persisted = sql('select id x from range(4)');
    await client.analyze.persist(persisted, { useMemory: true, useDisk: true, deserialized: true, replication: 1 });
    expect(await client.analyze.storageLevel(persisted)).toMatchObject({ useMemory: true, useDisk: true, deserialized: true });
    await client.analyze.unpersist(persisted, true);
    expect(await client.analyze.storageLevel(persisted)).toMatchObject({ useMemory: false, useDisk: false });
  });

  test.skipIf(nodeZstd === undefined)('a compressed plan', async () => {
    const eager = await SparkConnectClient.connect(SPARK!, { settings: { 'spark.connect.session.planCompression.threshold': '1000' } });
    expect(eager.limits.planCompressionThreshold).toBe(1000);
    const long = `select '${'x'.repeat(10_000)}' x`;
    expect((await eager.execute(sql(long)).table()).getChild('x')!.get(0)).toHaveLength(10_000);
    await eager.close();
  });
});

describe.skipIf(SPARK === undefined)('questions', () => {
  const three = sql("select 1 a, 'x' b, array(1.5) c");

  test('schema, text, explanations', async () => {
    const schema = await client.analyze.schema(three);
    const fields = schema.kind.case === 'struct' ? schema.kind.value.fields : [];
    expect(fields.map((f) => [f.name, f.dataType?.kind.case, f.nullable])).toEqual([
      ['a', 'integer', false],
      ['b', 'string', false],
      ['c', 'array', false],
    ]);
    expect(await client.analyze.treeString(three)).toContain('|-- a: integer');
    expect(await client.analyze.explain(three, 'simple')).toContain('== Physical Plan ==');
    expect(await client.analyze.explain(three, 'extended')).toContain('== Optimized Logical Plan ==');
    expect(await client.analyze.isLocal(three)).toBe(false);
    expect(await client.analyze.inputFiles(three)).toEqual([]);
    expect(await client.analyze.sparkVersion()).toBe(client.version);
  });

  test('types', async () => {
    const parsed = await client.analyze.parseDdl('a int, b decimal(10, 2)');
    expect(parsed.kind.case === 'struct' && parsed.kind.value.fields.map((f) => f.dataType?.kind.case)).toEqual(['integer', 'decimal']);
    const json = '{"type":"struct","fields":[{"name":"a","type":"long","nullable":true,"metadata":{}}]}';
    expect(await client.analyze.jsonToDdl(json)).toBe('a BIGINT');
    expect(await client.analyze.sameSemantics(three, three)).toBe(true);
    expect(await client.analyze.semanticHash(three)).toBe(await client.analyze.semanticHash(three));
  });

  test('settings', async () => {
    expect(await client.config.get('spark.sql.ansi.enabled')).toBe('true');
    expect(await client.config.get('spark.there.is.none')).toBeUndefined();
    await client.config.set({ 'spark.sql.shuffle.partitions': '3', 'spark.mine': 'x' });
    expect(await client.config.getMany(['spark.sql.shuffle.partitions', 'spark.mine'])).toEqual({
      'spark.sql.shuffle.partitions': '3',
      'spark.mine': 'x',
    });
    await client.config.unset('spark.mine');
    expect(await client.config.get('spark.mine')).toBeUndefined();
    expect(await client.config.isModifiable('spark.sql.shuffle.partitions')).toBe(true);
    expect(await client.config.isModifiable('spark.sql.warehouse.dir')).toBe(false);
    expect((await client.config.getAll('spark.sql.'))['shuffle.partitions']).toBe('3');
  });
});

describe.skipIf(SPARK === undefined)('errors', () => {
  test.each([
    ['select 1 / 0', 'ZeroDivisionError', 'DIVIDE_BY_ZERO'],
    ["select cast('x' as int)", 'ValueError', 'CAST_INVALID_INPUT'],
    ['select 9223372036854775807L + 1L', 'OverflowError', 'ARITHMETIC_OVERFLOW'],
    ['select sum(id) from (select 9223372036854775807L id union all select 1L)', 'OverflowError', 'ARITHMETIC_OVERFLOW'],
    ['select * from there_is_no_table', 'KeyError', 'TABLE_OR_VIEW_NOT_FOUND'],
    ['select nope from range(3)', 'KeyError', 'UNRESOLVED_COLUMN.WITH_SUGGESTION'],
    ['select * from parquet.`/there/is/no/file`', 'FileNotFoundError', 'PATH_NOT_FOUND'],
    ['selec', 'ValueError', 'PARSE_SYNTAX_ERROR'],
  ] as const)('%s', async (query, expected, errorClass) => {
    const error = await column(query).catch((e) => e as Error & { code: string });
    expect(error).toBeInstanceOf(planner.PandasError);
    expect((error as Error).name).toBe(expected);
    expect(error).toMatchObject({ code: errorClass });
    expect(sparkDetails(error)).toMatchObject({
      errorClass,
      sqlState: expect.stringMatching(/^\w{5}$/),
      serverStack: expect.stringContaining('\tat org.apache.spark'),
    });
    expect((error as Error).stack).toContain('queries.test.ts');
  });

  test('errors of questions have them, too', async () => {
    await expect(client.analyze.schema(sql('select nope'))).rejects.toMatchObject({
      name: 'KeyError',
      code: expect.stringContaining('UNRESOLVED_COLUMN'),
    });
  });
});

describe.skipIf(SPARK === undefined)('stopping', () => {
  const state = async (id: string) => (await client.operationStatus([id]))[0]?.state;
  const CANCELLED = 6;

  test('a signal stops the query on the cluster: the next one does not wait for it', async () => {
    const abort = new AbortController();
    let aborted = 0;
    const onProgress = (p: StageProgress) => {
      if (p.runningTasks > 0) aborted ||= (abort.abort(), Date.now());
    };
    await expect(client.execute(LONG, { signal: abort.signal, onProgress }).done()).rejects.toThrow(planner.InterruptedError);
    expect(Date.now() - aborted).toBeLessThan(2_000);
    expect(await column('select count(*) x from range(0, 1000, 1, 4)')).toEqual([1000n]);
  }, 60_000);

  test('who stops reading stops the query on the cluster', async () => {
    const result = client.execute(sql('select id x, xxhash64(id) h from range(0, 10000000, 1, 100)'));
    for await (const batch of result) if (batch.offset > 30_000) break;
    await expect.poll(() => state(result.operationId), { timeout: 2_000 }).toBe(CANCELLED);
  });

  test('by a tag', async () => {
    const interrupted: Promise<string[]>[] = [];
    const onProgress = (p: StageProgress) => {
      if (p.runningTasks > 0 && interrupted.length === 0) interrupted.push(client.interrupt({ tag: 'slow' }));
    };
    const result = client.execute(LONG, { tags: ['slow'], onProgress });
    await expect(result.done()).rejects.toMatchObject({ name: 'InterruptedError', code: 'OPERATION_CANCELED' });
    expect(await interrupted[0]).toEqual([result.operationId]);
  });
});

describe.skipIf(SPARK === undefined)('a session that somebody ends', () => {
  test('is reported with what was lost, and can be renewed', async () => {
    const own = await SparkConnectClient.connect(SPARK!, { settings: { 'spark.sql.shuffle.partitions': '4' } });
    await own.createView(sql('select 1 x'), 'short_lived');
    await endSession(SPARK!, own);
    const lost = await own
      .execute(sql('select * from short_lived'))
      .done()
      .catch((e) => e as SessionLostError);
    expect(lost).toBeInstanceOf(SessionLostError);
    expect((lost as SessionLostError).lost).toMatchObject({ views: ['short_lived'], settings: { 'spark.sql.shuffle.partitions': '4' } });
    await own.renewSession(lost as SessionLostError);
    expect(await own.config.get('spark.sql.shuffle.partitions')).toBe('4');
    expect((await own.execute(sql('select 1 x')).table()).numRows).toBe(1);
    await expect(own.execute(sql('select * from short_lived')).done()).rejects.toThrow(planner.KeyError);
    await own.close();
  });

  test('closing a client ends what it runs', async () => {
    const own = await SparkConnectClient.connect(SPARK!);
    let running!: Promise<unknown>;
    await new Promise<void>((resolve) => {
      running = own.execute(LONG, { onProgress: (p) => p.runningTasks > 0 && resolve() }).done();
      running.catch(() => undefined);
    });
    const start = Date.now();
    await own.close();
    expect(Date.now() - start).toBeLessThan(6_000);
    await expect(running).rejects.toThrow(/closed/);
  });
});
