import { create } from '@bufbuild/protobuf';
import { status as Code } from '@grpc/grpc-js';
import { EngineError, InterruptedError } from '@pandorable/planner';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClientOptions, ConnectionError, OperationLostError, SessionLostError, SparkConnectClient } from '../../src/client/index.js';
import type { ExecutePlanRequest, ReattachExecuteRequest, ReleaseExecuteRequest } from '../../src/gen/spark/connect/base_pb.js';
import { RelationSchema } from '../../src/gen/spark/connect/relations_pb.js';
import { FaultServer, fail, rowsOf, ScriptedOperation, type Stream, sparkError } from './fault-server.js';

const QUERY = create(RelationSchema, { relType: { case: 'sql', value: { query: 'select x' } } });
const QUICK: ClientOptions = { retry: { initialBackoffMs: 5, backoffMultiplier: 2, maxBackoffMs: 40 } };

let server: FaultServer;
let client: SparkConnectClient;
let operation: ScriptedOperation;

const connect = async (options: ClientOptions = {}) => (client = await SparkConnectClient.connect(server.url, { ...QUICK, ...options }));

beforeEach(async () => {
  server = await new FaultServer().start();
  operation = new ScriptedOperation(server, rowsOf(7));
  await connect();
});

afterEach(async () => {
  await client.close();
  server.stop();
});

/** The values of the only column, in the order they came. */
async function values(options = {}): Promise<number[]> {
  const found: number[] = [];
  for await (const batch of client.execute(QUERY, options).recordBatches()) for (const row of batch) found.push(row['x'] as number);
  return found;
}

const ALL = Array.from({ length: 21 }, (_, i) => i);
const unavailable = { code: Code.UNAVAILABLE, details: 'gone' };

describe('a stream that ends early is taken up again', () => {
  test('nothing goes wrong: one stream, and the server may forget', async () => {
    server.behaviour = { executePlan: (r, s) => (operation.send(s, r), s.end()) };
    expect(await values()).toEqual(ALL);
    await client.close();
    expect(server.requests('reattachExecute')).toHaveLength(0);
    const [request] = server.requests<ExecutePlanRequest>('executePlan');
    expect(request.requestOptions.map((o) => o.requestOption.case)).toEqual(['reattachOptions', 'resultChunkingOptions']);
    const releases = server.requests<ReleaseExecuteRequest>('releaseExecute');
    expect(releases.at(-1)!.release.case).toBe('releaseAll');
    expect(releases.every((r) => r.operationId === request.operationId)).toBe(true);
  });

  test.each([1, 2, 3])('the server ends every stream after %i responses', async (n) => {
    server.behaviour = {
      executePlan: (r, s) => (operation.send(s, r, n), s.end()),
      reattachExecute: (r, s) => (operation.send(s, r, n), s.end()),
    };
    expect(await values()).toEqual(ALL);
    expect(server.requests('executePlan')).toHaveLength(1);
    expect(server.requests<ReattachExecuteRequest>('reattachExecute')[0].lastResponseId).toBe(`r${n - 1}`);
  });

  test('a reader that pauses stays connected, and misses nothing', async () => {
    server.behaviour = {
      config: () => ({ 'spark.connect.execute.manager.detachedTimeout': '100ms' }),
      executePlan: (r, s) => (operation.send(s, r, 4), s.end()),
      reattachExecute: (r, s) => (operation.send(s, r, 4), s.end()),
    };
    await client.close();
    await connect();
    const found: number[] = [];
    for await (const batch of client.execute(QUERY).recordBatches()) {
      for (const row of batch) found.push(row['x'] as number);
      if (found.length === 6) await new Promise((resolve) => setTimeout(resolve, 180));
    }
    expect(found).toEqual(ALL);
    const from = server.requests<ReattachExecuteRequest>('reattachExecute').map((r) => r.lastResponseId);
    expect(from.filter((id) => id === 'r1').length).toBeGreaterThanOrEqual(2);
  });

  test('responses of a large result are released while it comes, those of a small one at its end', async () => {
    const released = () =>
      server
        .requests<ReleaseExecuteRequest>('releaseExecute')
        .map(({ release }) => (release.case === 'releaseUntil' ? Number(release.value.responseId.slice(1)) : 'all'));
    const slowly = (of: ScriptedOperation) => async (r: ExecutePlanRequest, s: Stream) => {
      for (let i = 0; i <= 7; i++) {
        of.send(s, { sessionId: r.sessionId, ...(i > 0 && { lastResponseId: `r${i - 1}` }) }, 1);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      s.end();
    };
    server.behaviour = { executePlan: slowly(operation) };
    expect(await values()).toEqual(ALL);
    await expect.poll(released).toEqual(['all']);
    const rows = 150_000; // of four bytes
    server.behaviour = { executePlan: slowly(new ScriptedOperation(server, rowsOf(7, rows))) };
    let count = 0;
    for await (const batch of client.execute(QUERY).batches()) count += batch.rows;
    expect(count).toBe(7 * rows);
    await client.close();
    expect(released().slice(1)).toEqual([1, 3, 5, 'all']);
  });

  test('streams that end at once, over and over, are an error within bounds', async () => {
    server.behaviour = { executePlan: (_, s) => void s.end(), reattachExecute: (_, s) => void s.end() };
    await client.close();
    await connect({ retry: { maxRetries: 4, initialBackoffMs: 2, maxBackoffMs: 5 } });
    await expect(values()).rejects.toThrow(/ends its streams without sending anything/);
    expect(server.requests('reattachExecute').length).toBeLessThanOrEqual(5);
  });
});

describe('a connection that breaks', () => {
  test('after a part of the result: the rest follows', async () => {
    let cuts = 0;
    const cut = (r: { sessionId: string; lastResponseId?: string }, s: Parameters<ScriptedOperation['send']>[0]) => {
      operation.send(s, r, 2);
      if (cuts++ < 2) fail(s, unavailable);
      else
        operation.send(s, { ...r, lastResponseId: `r${r.lastResponseId === undefined ? 1 : Number(r.lastResponseId.slice(1)) + 2}` }),
          s.end();
    };
    server.behaviour = { executePlan: cut, reattachExecute: cut };
    expect(await values()).toEqual(ALL);
    expect(server.requests('executePlan')).toHaveLength(1);
  });

  test('before the request arrived: it is sent again under the same id', async () => {
    let executed = 0;
    server.behaviour = {
      executePlan: (r, s) => (executed++ === 0 ? fail(s, unavailable) : (operation.send(s, r), s.end())),
      reattachExecute: (_, s) =>
        fail(s, sparkError(Code.INTERNAL, '[INVALID_HANDLE.OPERATION_NOT_FOUND] no', { errorClass: 'INVALID_HANDLE.OPERATION_NOT_FOUND' })),
    };
    expect(await values()).toEqual(ALL);
    const ids = server.requests<ExecutePlanRequest>('executePlan').map((r) => r.operationId);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  test('before the first response arrived: the query goes on and is not sent twice', async () => {
    server.behaviour = { executePlan: (_, s) => fail(s, unavailable), reattachExecute: (r, s) => (operation.send(s, r), s.end()) };
    expect(await values()).toEqual(ALL);
    expect(server.requests('executePlan')).toHaveLength(1);
    expect(server.requests<ReattachExecuteRequest>('reattachExecute')[0].lastResponseId).toBeUndefined();
  });

  test('a cursor taken over by another stream is no failure', async () => {
    server.behaviour = {
      executePlan: (r, s) => (operation.send(s, r, 2), fail(s, sparkError(Code.INTERNAL, '[INVALID_CURSOR.DISCONNECTED] taken over'))),
      reattachExecute: (r, s) => (operation.send(s, r), s.end()),
    };
    expect(await values()).toEqual(ALL);
  });

  test('the operation is gone after a part of the result: an error that says so, and nothing is run twice', async () => {
    server.behaviour = {
      executePlan: (r, s) => (operation.send(s, r, 2), fail(s, unavailable)),
      reattachExecute: (_, s) =>
        fail(s, sparkError(Code.INTERNAL, '[INVALID_HANDLE.OPERATION_NOT_FOUND] no', { errorClass: 'INVALID_HANDLE.OPERATION_NOT_FOUND' })),
    };
    await expect(values()).rejects.toThrow(OperationLostError);
    expect(server.requests('executePlan')).toHaveLength(1);
  });

  test('a server that stays away is an error when the tries are used up', async () => {
    server.behaviour = { executePlan: (_, s) => fail(s, unavailable), reattachExecute: (_, s) => fail(s, unavailable) };
    await client.close();
    await connect({ retry: { maxRetries: 3, initialBackoffMs: 2, maxBackoffMs: 5 } });
    await expect(values()).rejects.toThrow(ConnectionError);
    expect(server.requests('reattachExecute')).toHaveLength(3);
  });

  test('every response gives all tries back', async () => {
    const one = (r: { sessionId: string; lastResponseId?: string }, s: Parameters<ScriptedOperation['send']>[0]) => (
      operation.send(s, r, 1), setTimeout(() => fail(s, unavailable), 5)
    );
    server.behaviour = { executePlan: (r, s) => void one(r, s), reattachExecute: (r, s) => void one(r, s) };
    await client.close();
    await connect({ retry: { maxRetries: 2, initialBackoffMs: 1, maxBackoffMs: 2 } });
    expect(await values()).toEqual(ALL);
    expect(server.requests('reattachExecute').length).toBeGreaterThanOrEqual(7);
  });

  test('the server asks for a pause', async () => {
    const start = Date.now();
    const later = sparkError(Code.RESOURCE_EXHAUSTED, 'later', { retryDelayMs: 300 });
    server.behaviour = { executePlan: (_, s) => fail(s, later), reattachExecute: (r, s) => (operation.send(s, r), s.end()) };
    expect(await values()).toEqual(ALL);
    expect(Date.now() - start).toBeGreaterThanOrEqual(300);
  });

  test('a silent stream is taken up again, if the server still answers', async () => {
    await client.close();
    await connect({ silenceMs: 80 });
    server.behaviour = { executePlan: (r, s) => operation.send(s, r, 2), reattachExecute: (r, s) => (operation.send(s, r), s.end()) };
    expect(await values()).toEqual(ALL);
    expect(server.requests<ReattachExecuteRequest>('reattachExecute')[0].lastResponseId).toBe('r1');
  });
});

describe('a session that is lost', () => {
  const changed = sparkError(Code.INTERNAL, '[INVALID_HANDLE.SESSION_CHANGED] restarted', { errorClass: 'INVALID_HANDLE.SESSION_CHANGED' });

  test('says what was lost; a new one has the settings again', async () => {
    const complete = new ScriptedOperation(server, []);
    server.behaviour = { executePlan: (r, s) => (complete.send(s, r), s.end()) };
    await client.config.set({ 'spark.sql.shuffle.partitions': '7' });
    await client.createView(QUERY, 'v');
    await client.artifacts.cache([new Uint8Array([1])]);
    server.behaviour = { executePlan: (_, s) => fail(s, changed) };
    const lost = await values().catch((e) => e as SessionLostError);
    expect(lost).toBeInstanceOf(SessionLostError);
    expect(lost).toMatchObject({
      code: 'session-lost',
      sessionId: client.sessionId,
      lost: { views: ['v'], settings: { 'spark.sql.shuffle.partitions': '7' }, persisted: 0 },
    });
    expect((lost as SessionLostError).lost.artifacts).toHaveLength(1);
    expect((lost as Error).message).toContain('1 temporary view (v)');
    await expect(client.analyze.sparkVersion()).rejects.toBe(lost);

    const before = client.sessionId;
    server.serverSideSessionId = 'server-2';
    await Promise.all([client.renewSession(lost as SessionLostError), client.renewSession(lost as SessionLostError)]);
    expect(client.sessionId).not.toBe(before);
    const sets = server.requests('config').filter((r) => r.operation.opType.case === 'set');
    expect(sets.map((r) => [r.sessionId, r.operation.opType.value.pairs[0].value])).toEqual([
      [before, '7'],
      [client.sessionId, '7'],
    ]);
    const renewed = client.sessionId;
    await client.renewSession(lost as SessionLostError);
    expect(client.sessionId).toBe(renewed);
    server.behaviour = { executePlan: (r, s) => (operation.send(s, r), s.end()) };
    expect(await values()).toEqual(ALL);
  });

  test('another server behind the same address is found out, even in the middle of a result', async () => {
    server.behaviour = {
      executePlan: (r, s) => {
        operation.send(s, r, 2);
        server.serverSideSessionId = 'server-2';
        operation.send(s, { ...r, lastResponseId: 'r1' });
        s.end();
      },
    };
    await expect(values()).rejects.toThrow(SessionLostError);
  });

  test('a session that the server does not know before the first response is begun there', async () => {
    let executed = 0;
    server.behaviour = {
      executePlan: (r, s) => (executed++ === 0 ? fail(s, unavailable) : (operation.send(s, r), s.end())),
      reattachExecute: (_, s) =>
        fail(s, sparkError(Code.INTERNAL, '[INVALID_HANDLE.SESSION_NOT_FOUND] no', { errorClass: 'INVALID_HANDLE.SESSION_NOT_FOUND' })),
    };
    expect(await values()).toEqual(ALL);
  });

  test('after a part of the result it is lost', async () => {
    server.behaviour = {
      executePlan: (r, s) => (operation.send(s, r, 1), fail(s, unavailable)),
      reattachExecute: (_, s) =>
        fail(s, sparkError(Code.INTERNAL, '[INVALID_HANDLE.SESSION_NOT_FOUND] no', { errorClass: 'INVALID_HANDLE.SESSION_NOT_FOUND' })),
    };
    await expect(values()).rejects.toThrow(SessionLostError);
  });
});

describe('stopping', () => {
  test('an aborted signal interrupts the operation by its id', async () => {
    const abort = new AbortController();
    server.behaviour = {
      executePlan: (r, s) => operation.send(s, r, 2),
      interrupt: (r) => (r.interrupt.case === 'operationId' ? [r.interrupt.value] : []),
    };
    const running = values({ signal: abort.signal });
    setTimeout(() => abort.abort(new Error('enough')), 50);
    const error = await running.catch((e) => e);
    expect(error).toBeInstanceOf(InterruptedError);
    expect(error).toMatchObject({ code: 'cancelled', message: 'the query was cancelled', cause: abort.signal.reason });
    const [request] = server.requests<ExecutePlanRequest>('executePlan');
    expect(server.requests('interrupt').map((r) => r.interrupt.value)).toEqual([request.operationId]);
    await client.close();
    expect(server.requests<ReleaseExecuteRequest>('releaseExecute').at(-1)!.release.case).toBe('releaseAll');
  });

  test('a signal that is aborted already does not even ask the server', async () => {
    await expect(values({ signal: AbortSignal.abort() })).rejects.toThrow(InterruptedError);
    expect(server.requests('executePlan')).toHaveLength(0);
    expect(server.requests('interrupt')).toHaveLength(0);
  });

  test('an aborted signal ends the wait between two tries', async () => {
    await client.close();
    await connect({ retry: { initialBackoffMs: 60_000, maxBackoffMs: 60_000 } });
    server.behaviour = { executePlan: (_, s) => fail(s, unavailable), interrupt: () => ['x'] };
    const start = Date.now();
    await expect(values({ signal: AbortSignal.timeout(100) })).rejects.toThrow(InterruptedError);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  test('who stops reading stops the operation', async () => {
    let closed = false;
    server.behaviour = { executePlan: (r, s) => (s.on('cancelled', () => (closed = true)), operation.send(s, r, 3)) };
    for await (const batch of client.execute(QUERY)) {
      expect(batch.offset).toBe(0);
      break;
    }
    await client.close();
    expect(closed).toBe(true);
    expect(server.requests<ReleaseExecuteRequest>('releaseExecute').at(-1)!.release.case).toBe('releaseAll');
  });

  test('a result can be read once', async () => {
    server.behaviour = { executePlan: (r, s) => (operation.send(s, r), s.end()) };
    const result = client.execute(QUERY);
    expect((await result.table()).numRows).toBe(21);
    await expect(result.table()).rejects.toThrow(/only once/);
  });

  test('a closed client says so', async () => {
    await client.close();
    expect(() => client.execute(QUERY)).toThrow(/client is closed/);
    await expect(client.config.get('x')).rejects.toThrow(/client is closed/);
  });

  test('errors of the plan are final and name where the query was made', async () => {
    server.behaviour = {
      executePlan: (_, s) => fail(s, sparkError(Code.INTERNAL, '[INTERNAL_ERROR] bug', { errorClass: 'INTERNAL_ERROR' })),
    };
    const error = await values().catch((e) => e as Error);
    expect(error).toBeInstanceOf(EngineError);
    expect((error as Error).stack).toContain('reattach.test.ts');
    expect(server.requests('executePlan')).toHaveLength(1);
  });
});
