import { create } from '@bufbuild/protobuf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClientOptions, SparkConnectClient, type StageProgress } from '../../src/client/index.js';
import type { ExecutePlanRequest } from '../../src/gen/spark/connect/base_pb.js';
import { RelationSchema } from '../../src/gen/spark/connect/relations_pb.js';
import { FaultServer, ipc, type ResponseInit, rowsOf, ScriptedOperation } from './fault-server.js';

const sql = (query: string) => create(RelationSchema, { relType: { case: 'sql', value: { query } } });
const QUERY = sql('select x');

let server: FaultServer;
let client: SparkConnectClient;
const connect = async (options: ClientOptions = {}) =>
  (client = await SparkConnectClient.connect(server.url, { retry: { maxRetries: 1 }, ...options }));

beforeEach(async () => {
  server = await new FaultServer().start();
  await connect();
});

afterEach(async () => {
  await client.close();
  server.stop();
});

function answer(responses: readonly ResponseInit[]): void {
  const operation = new ScriptedOperation(server, responses);
  server.behaviour = {
    ...server.behaviour,
    executePlan: (r, s) => (operation.send(s, r), s.end()),
    reattachExecute: (r, s) => (operation.send(s, r), s.end()),
  };
}

const xs = async (): Promise<unknown[]> => [...(await client.execute(QUERY).table()).getChild('x')!];

/** One batch in pieces. */
function pieces(from: number, rows: number, cuts: number): ResponseInit[] {
  const data = ipc(from, rows);
  const size = Math.ceil(data.byteLength / cuts);
  return Array.from({ length: cuts }, (_, i) => ({
    responseType: {
      case: 'arrowBatch',
      value: {
        rowCount: BigInt(rows),
        startOffset: BigInt(from),
        chunkIndex: BigInt(i),
        numChunksInBatch: BigInt(cuts),
        data: data.subarray(i * size, (i + 1) * size),
      },
    },
  }));
}

describe('batches', () => {
  test('an empty result has its columns', async () => {
    answer([{ responseType: { case: 'arrowBatch', value: { rowCount: 0n, startOffset: 0n, data: ipc(0, 0) } } }]);
    const table = await client.execute(QUERY).table();
    expect(table.numRows).toBe(0);
    expect(table.schema.fields.map((f) => f.name)).toEqual(['x']);
  });

  test('come in pieces', async () => {
    answer([...pieces(0, 4, 3), ...pieces(4, 2, 1), ...pieces(6, 3, 5)]);
    expect(await xs()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const [request] = server.requests<ExecutePlanRequest>('executePlan');
    expect(request.requestOptions.map((o) => o.requestOption.case)).toContain('resultChunkingOptions');
  });

  test('an older server is not asked for pieces', async () => {
    await client.close();
    server.version = '4.0.1';
    await connect();
    answer(rowsOf(1));
    await xs();
    expect(server.requests<ExecutePlanRequest>('executePlan')[0].requestOptions.map((o) => o.requestOption.case)).toEqual([
      'reattachOptions',
    ]);
  });

  test('a piece is missing', async () => {
    const [first, , third] = pieces(0, 4, 3);
    answer([first, third]);
    await expect(xs()).rejects.toThrow('piece 1 of a batch was expected, piece 2 came');
    answer([first]);
    await expect(xs()).rejects.toThrow('the last batch is not complete');
  });

  test('a batch is missing or has other rows than announced', async () => {
    const [first, second, third] = rowsOf(3);
    answer([first, third]);
    await expect(xs()).rejects.toThrow('row 3 was expected, row 6 came');
    answer([first, second, { responseType: { case: 'arrowBatch', value: { rowCount: 9n, startOffset: 6n, data: ipc(6, 3) } } }]);
    await expect(xs()).rejects.toThrow('9 rows were announced, 3 came');
  });

  test('wait at the server until they are wanted', async () => {
    const bytes = 1024 * 1024;
    const total = 100;
    let sent = 0;
    server.behaviour = {
      async executePlan(request, stream) {
        for (let i = 0; i < total; i++) {
          const data = new Uint8Array(bytes);
          const value = { rowCount: 1n, startOffset: BigInt(i), data };
          const more = stream.write(server.response(request.sessionId, `r${i}`, { responseType: { case: 'arrowBatch', value } }));
          if (!more) await new Promise<void>((resolve) => stream.once('drain', resolve));
          sent++;
        }
        stream.write(server.response(request.sessionId, `r${total}`, { responseType: { case: 'resultComplete', value: {} } }));
        stream.end();
      },
    };
    let taken = 0;
    for await (const batch of client.execute(QUERY)) {
      expect(batch.offset).toBe(taken++);
      if (taken === 3) {
        await new Promise((resolve) => setTimeout(resolve, 400));
        expect(sent).toBeLessThan(40);
      }
    }
    expect(taken).toBe(total);
  });
});

describe('what comes besides rows', () => {
  test('schema, metrics and observed values', async () => {
    answer([
      {
        schema: {
          kind: { case: 'struct', value: { fields: [{ name: 'x', nullable: true, dataType: { kind: { case: 'integer', value: {} } } }] } },
        },
      },
      ...rowsOf(1),
      {
        observedMetrics: [{ name: 'o', keys: ['n'], values: [{ literalType: { case: 'long', value: 5n } }], planId: 0n, errors: [] }],
        metrics: { metrics: [{ name: 'Scan' }] },
      },
    ]);
    const result = await client.execute(QUERY).done();
    expect(result.schema?.kind.case).toBe('struct');
    expect(result.observed.get('o')?.['n'].literalType.value).toBe(5n);
    expect(result.metrics.map((m) => m.name)).toEqual(['Scan']);
  });

  test('progress', async () => {
    answer([
      {
        responseType: {
          case: 'executionProgress',
          value: {
            numInflightTasks: 2n,
            stages: [
              { stageId: 1n, numTasks: 4n, numCompletedTasks: 4n, inputBytesRead: 10n, done: true },
              { stageId: 2n, numTasks: 4n, numCompletedTasks: 2n },
            ],
          },
        },
      },
      ...rowsOf(1),
    ]);
    const seen: StageProgress[] = [];
    const result = await client.execute(QUERY, { onProgress: (p) => seen.push(p) }).done();
    expect(seen).toEqual([
      {
        operationId: result.operationId,
        stages: [
          { id: 1, tasks: 4, completedTasks: 4, bytesRead: 10, done: true },
          { id: 2, tasks: 4, completedTasks: 2, bytesRead: 0, done: false },
        ],
        tasks: 8,
        completedTasks: 6,
        runningTasks: 2,
        fraction: 0.75,
      },
    ]);
  });

  test('the relation of an SQL command, the id of a checkpoint', async () => {
    answer([{ responseType: { case: 'sqlCommandResult', value: { relation: sql('select 1') } } }]);
    expect((await client.sql('select 1')).relType.case).toBe('sql');
    answer([{ responseType: { case: 'checkpointCommandResult', value: { relation: { relationId: 'c1' } } } }]);
    expect(await client.checkpoint(QUERY)).toBe('c1');
    answer([]);
    await expect(client.checkpoint(QUERY)).rejects.toThrow('without its id');
  });

  test('tags go with the request; wrong ones are refused at once', async () => {
    answer(rowsOf(1));
    await client.execute(QUERY, { tags: ['a', 'b'], operationId: '00112233-4455-6677-8899-aabbccddeeff' }).done();
    expect(server.requests<ExecutePlanRequest>('executePlan')[0]).toMatchObject({
      tags: ['a', 'b'],
      operationId: '00112233-4455-6677-8899-aabbccddeeff',
    });
    expect(() => client.execute(QUERY, { tags: ['a,b'] })).toThrow("'a,b' cannot be a tag");
    expect(() => client.execute(QUERY, { tags: [''] })).toThrow("'' cannot be a tag");
  });
});

describe('large plans', () => {
  const SETTINGS = {
    'spark.connect.session.planCompression.threshold': '1000',
    'spark.connect.session.planCompression.defaultAlgorithm': 'ZSTD',
  };
  const zstd = (bytes: Uint8Array) => bytes.subarray(0, 10);

  const sentPlan = async (options: ClientOptions, relation = sql('x'.repeat(5000))) => {
    await client.close();
    server.behaviour = { config: () => SETTINGS };
    await connect(options);
    answer(rowsOf(1));
    await client.execute(relation).done();
    return server.requests<ExecutePlanRequest>('executePlan').at(-1)!.plan!.opType;
  };

  test('are compressed above the threshold of the server', async () => {
    const large = await sentPlan({ zstd });
    expect(large).toMatchObject({ case: 'compressedOperation', value: { opType: 1, compressionCodec: 1 } });
    expect((large.value as { data: Uint8Array }).data).toHaveLength(10);
    expect((await sentPlan({ zstd }, QUERY)).case).toBe('root');
  });

  test('are left alone where compression does not pay', async () => {
    expect((await sentPlan({ zstd: (bytes) => new Uint8Array(bytes.byteLength) })).case).toBe('root');
  });

  test('that no message can hold are refused before they are sent', async () => {
    await client.close();
    client = await SparkConnectClient.connect(`${server.url}/;grpc_max_message_size=2000`);
    answer(rowsOf(1));
    await expect(client.execute(sql('x'.repeat(5000))).done()).rejects.toThrow(/one message may have/);
    expect(server.requests('executePlan')).toHaveLength(0);
  });
});
