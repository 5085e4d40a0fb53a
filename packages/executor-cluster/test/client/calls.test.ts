import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { status as Code } from '@grpc/grpc-js';
import { FileNotFoundError, InterruptedError, NotImplementedError, PermissionError, ValueError } from '@pandorable/planner';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHUNK_SIZE, type ClientOptions, crc32, ServerCapabilities, SparkConnectClient } from '../../src/client/index.js';
import { duration, size } from '../../src/client/limits.js';
import type {
  AddArtifactsRequest,
  AddArtifactsRequest_ArtifactChunk,
  AddArtifactsRequest_Batch,
  AddArtifactsRequest_BeginChunkedArtifact,
  ArtifactStatusesRequest,
} from '../../src/gen/spark/connect/base_pb.js';
import { FaultServer } from './fault-server.js';

let server: FaultServer;
let client: SparkConnectClient;
const connect = async (parameters = '', options: ClientOptions = {}) =>
  (client = await SparkConnectClient.connect(`${server.url}${parameters}`, { retry: { maxRetries: 3, initialBackoffMs: 1 }, ...options }));

beforeEach(async () => {
  server = await new FaultServer().start();
});

afterEach(async () => {
  await client?.close();
  server.stop();
});

const failing =
  (times: number, code = Code.UNAVAILABLE) =>
  () => {
    if (times-- > 0) throw Object.assign(new Error('away'), { code, details: 'away' });
  };

describe('every call', () => {
  test('says who asks, in which session, with the headers of the URL', async () => {
    await connect('/;token=secret;use_ssl=false;user_id=me;session_id=00112233-4455-6677-8899-aabbccddeeff;x-team=blue;user_agent=app');
    const [{ request, headers }] = server.calls;
    expect(request).toMatchObject({ sessionId: '00112233-4455-6677-8899-aabbccddeeff', userContext: { userId: 'me', userName: 'me' } });
    expect(request.clientType).toMatch(/^app os\/\w+ node\/\d+/);
    expect(headers.get('authorization')).toEqual(['Bearer secret']);
    expect(headers.get('x-team')).toEqual(['blue']);
    expect(headers.get('user-agent')[0]).toMatch(/^app os/);
    expect(request.clientObservedServerSideSessionId).toBeUndefined();
    expect(server.calls[1].request.clientObservedServerSideSessionId).toBe('server-1');
  });

  test('is tried again while the server is away', async () => {
    await connect();
    server.behaviour = { analyzePlan: failing(2) };
    expect(await client.analyze.sparkVersion()).toBe('4.3.0');
    server.behaviour = { analyzePlan: failing(9) };
    await expect(client.analyze.sparkVersion()).rejects.toThrow(/connection to Spark at 127.0.0.1:\d+ is lost: away/);
  });

  test('can be cancelled', async () => {
    await connect();
    const abort = new AbortController();
    server.behaviour = { analyzePlan: () => abort.abort() };
    await expect(client.analyze.sparkVersion({ signal: abort.signal })).rejects.toThrow(InterruptedError);
    await expect(client.config.get('x', { signal: AbortSignal.abort() })).rejects.toThrow(InterruptedError);
  });

  test('an answer to another question is an error', async () => {
    await connect();
    await expect(client.analyze.parseDdl('x int')).rejects.toThrow("Spark answered 'sparkVersion' where 'ddlParse' was asked");
  });

  test('a wrong token is refused when connecting', async () => {
    server.behaviour = { analyzePlan: failing(9, Code.UNAUTHENTICATED) };
    await expect(connect()).rejects.toThrow(PermissionError);
  });
});

describe('interrupt', () => {
  test.each([
    ['all', 1, undefined],
    [{ tag: 't' }, 2, 't'],
    [{ operationId: 'o' }, 3, 'o'],
  ] as const)('%o', async (what, type, value) => {
    await connect();
    server.behaviour = { interrupt: () => ['a', 'b'] };
    expect(await client.interrupt(what)).toEqual(['a', 'b']);
    const [request] = server.requests('interrupt');
    expect([request.interruptType, request.interrupt.value]).toEqual([type, value]);
  });
});

const bytes = (n: number, seed = 1) => Uint8Array.from({ length: n }, (_, i) => (i * seed) & 0xff);

describe('artifacts', () => {
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const uploads = () => server.requests<AddArtifactsRequest[]>('addArtifacts');

  test('small ones go together, large ones in chunks with their sums', async () => {
    await connect();
    const large = bytes(CHUNK_SIZE * 2 + 100, 7);
    await client.addArtifacts([
      { name: 'files/a', data: bytes(10) },
      { name: 'files/b', data: bytes(20) },
      { name: 'archives/c.tar.gz#c', data: large },
      { name: 'files/d', data: bytes(0) },
    ]);
    const [requests] = uploads();
    expect(requests.map((r) => r.payload.case)).toEqual(['batch', 'beginChunk', 'chunk', 'chunk', 'batch']);
    const valueOf = <T>(i: number): T => requests[i].payload.value as T;
    const { artifacts } = valueOf<AddArtifactsRequest_Batch>(0);
    expect(artifacts.map(({ name, data }) => [name, data?.data.length, data?.crc])).toEqual([
      ['files/a', 10, BigInt(crc32(bytes(10)))],
      ['files/b', 20, BigInt(crc32(bytes(20)))],
    ]);
    const begin = valueOf<AddArtifactsRequest_BeginChunkedArtifact>(1);
    expect(begin).toMatchObject({ name: 'archives/c.tar.gz#c', totalBytes: BigInt(large.length), numChunks: 3n });
    const chunks = [begin.initialChunk!, valueOf<AddArtifactsRequest_ArtifactChunk>(2), valueOf<AddArtifactsRequest_ArtifactChunk>(3)];
    expect(Buffer.concat(chunks.map((c) => c.data)).equals(Buffer.from(large))).toBe(true);
    for (const chunk of chunks) expect(chunk.crc).toBe(BigInt(crc32(chunk.data)));
  });

  test('files are read in pieces; a missing one is named', async () => {
    await connect();
    const folder = mkdtempSync(join(tmpdir(), 'artifacts-'));
    try {
      const path = join(folder, 'x');
      writeFileSync(path, bytes(CHUNK_SIZE + 1));
      await client.addArtifacts([{ name: 'files/x', path }]);
      expect(uploads()[0].map((r) => r.payload.case)).toEqual(['beginChunk', 'chunk']);
      const missing = client.addArtifacts([{ name: 'files/y', path: join(folder, 'y') }]);
      await expect(missing).rejects.toThrow(FileNotFoundError);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('blobs are uploaded under their hash, only if the server lacks them, and once', async () => {
    await connect();
    const [a, b] = [bytes(5), bytes(CHUNK_SIZE + 5)];
    server.behaviour = { artifactStatus: (r: ArtifactStatusesRequest) => r.names.filter((n) => n === `cache/${sha(a)}`) };
    expect(await client.artifacts.cache([a, b, b])).toEqual([sha(a), sha(b), sha(b)]);
    expect(await client.artifacts.cache([b, a])).toEqual([sha(b), sha(a)]);
    expect(uploads()).toHaveLength(1);
    expect(uploads()[0].map((r) => r.payload.case)).toEqual(['beginChunk', 'chunk']);
    expect(server.requests('artifactStatus')).toHaveLength(1);
    expect(await client.artifacts.exists([sha(a), 'f'.repeat(64)])).toEqual(new Set([sha(a)]));
  });

  test('an upload that broke is sent again, whole', async () => {
    await connect();
    server.behaviour = { addArtifacts: failing(1) };
    await client.artifacts.cache([bytes(CHUNK_SIZE * 2)]);
    expect(uploads().map((u) => u.length)).toEqual([2, 2]);
  });

  test.each(['a', 'nowhere/a', 'files/', 'files/../a', '/files/a', 'files//a'])('the name %s is refused', async (name) => {
    await connect();
    await expect(client.addArtifacts([{ name, data: bytes(1) }])).rejects.toThrow(ValueError);
    expect(uploads()).toHaveLength(0);
  });
});

describe('what a server can do', () => {
  test.each([
    ['4.0.0', ['checkpoint', 'persist', 'cachedLocalRelations'], ['chunkedLocalRelations', 'chunkedResults', 'operationStatus']],
    ['4.1.2', ['chunkedLocalRelations', 'chunkedResults'], ['operationStatus']],
    ['4.2.0-SNAPSHOT', ['operationStatus'], []],
    ['5.0.0', ['operationStatus'], []],
  ] as const)('Spark %s', (version, has, lacks) => {
    const server = new ServerCapabilities(version);
    for (const name of has) expect(server.has(name), name).toBe(true);
    for (const name of lacks) expect(server.has(name), name).toBe(false);
  });

  test('what lacks is named', () => {
    const asked = () => new ServerCapabilities('4.1.0').require('operationStatus', 'look at its page');
    expect(asked).toThrow(NotImplementedError);
    expect(asked).toThrow('the server lacks the state of operations: Spark has it since 4.2, the server is 4.1.0; look at its page');
    expect(() => new ServerCapabilities('4.2.0', 'sail').require('persist')).toThrow('the server lacks persist(): Sail does not have it');
    expect(() => new ServerCapabilities('4.2.0').require('persist')).not.toThrow();
  });

  test('a server that is too old is refused, a newer one is not', async () => {
    server.version = '3.5.6';
    await expect(SparkConnectClient.connect(server.url)).rejects.toMatchObject({
      name: 'NotImplementedError',
      code: 'server-too-old',
      message: 'the server is Spark 3.5.6, which is too old: 4.0 or newer is needed',
    });
    server.version = '5.1.0';
    await connect();
    expect(client.version).toBe('5.1.0');
  });

  test('Sail is known by the ids of its sessions', async () => {
    server.serverSideSessionId = '00112233-4455-6677-8899-aabbccddeeff';
    await connect('/;session_id=00112233-4455-6677-8899-aabbccddeeff');
    expect(client.capabilities.server).toBe('sail');
    expect(String(client.capabilities)).toBe('Sail as Spark 4.3.0');
    await expect(client.operationStatus()).rejects.toThrow('Sail does not have it');
    await expect(client.artifacts.cache([bytes(1)])).rejects.toThrow('the server lacks uploaded files: Sail does not have it');
    await client.close();
    server.behaviour = { analyzePlan: failing(9, Code.INTERNAL) };
    await connect('/;session_id=00112233-4455-6677-8899-aabbccddeeff');
    expect(client.version).toBe('of an unknown version');
  });

  test('the limits of the server, or those of Spark', async () => {
    await connect();
    expect(client.limits).toEqual({
      localRelationCacheThreshold: 1048576,
      localRelationChunkRows: 10000,
      localRelationChunkBytes: 16777216,
      planCompressionThreshold: undefined,
      abandonedAfterMs: 300_000,
      timeZone: 'UTC',
    });
    await client.close();
    server.behaviour = {
      config: () => ({ 'spark.sql.session.localRelationCacheThreshold': '64MB', 'spark.sql.session.timeZone': 'Europe/Rome' }),
    };
    await connect();
    expect(client.limits).toMatchObject({ localRelationCacheThreshold: 67108864, timeZone: 'Europe/Rome' });
  });

  test.each([
    ['5', 5],
    ['5b', 5],
    ['2k', 2048],
    ['16MB', 16777216],
    ['1g', 1073741824],
    ['x', -1],
    ['5tons', -1],
    [undefined, -1],
  ])('a size of %s', (text, expected) => {
    expect(size(text, -1)).toBe(expected);
  });

  test.each([
    ['7', 7],
    ['300000ms', 300_000],
    ['10s', 10_000],
    ['5m', 300_000],
    ['2min', 120_000],
    ['1h', 3_600_000],
    ['soon', -1],
    [undefined, -1],
  ])('a time of %s', (text, expected) => {
    expect(duration(text, -1)).toBe(expected);
  });
});
