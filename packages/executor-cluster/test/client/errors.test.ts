import { create } from '@bufbuild/protobuf';
import { status as Code } from '@grpc/grpc-js';
import * as planner from '@pandorable/planner';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConnectionError, OperationLostError, SessionLostError, SparkConnectClient, sparkDetails } from '../../src/client/index.js';
import { FetchErrorDetailsResponse_QueryContext_ContextType as ContextType } from '../../src/gen/spark/connect/base_pb.js';
import { RelationSchema } from '../../src/gen/spark/connect/relations_pb.js';
import { FaultServer, fail, sparkError } from './fault-server.js';

const QUERY = create(RelationSchema, { relType: { case: 'sql', value: { query: 'select x' } } });

let server: FaultServer;
let client: SparkConnectClient;

beforeEach(async () => {
  server = await new FaultServer().start();
  client = await SparkConnectClient.connect(server.url, { retry: { maxRetries: 1, initialBackoffMs: 1 } });
});

afterEach(async () => {
  await client.close();
  server.stop();
});

type Failure = Error & { code?: string };

/** The error that a query raises when the server fails it so. */
async function raised(error: Parameters<typeof fail>[1]): Promise<Failure> {
  server.behaviour = { ...server.behaviour, executePlan: (_, s) => fail(s, error) };
  return client
    .execute(QUERY)
    .done()
    .then(
      () => Promise.reject(new Error('it did not fail')),
      (e) => e as Failure,
    );
}

const named = (errorClass: string, more: Record<string, string> = {}) =>
  sparkError(Code.INTERNAL, `[${errorClass}] text`, { errorClass, metadata: { errorClass, ...more } });

describe("Spark's error classes", () => {
  test.each([
    ['PATH_NOT_FOUND', 'FileNotFoundError'],
    ['FAILED_READ_FILE.FILE_NOT_EXIST', 'FileNotFoundError'],
    ['PATH_ALREADY_EXISTS', 'FileExistsError'],
    ['TABLE_OR_VIEW_ALREADY_EXISTS', 'FileExistsError'],
    ['TABLE_OR_VIEW_NOT_FOUND', 'KeyError'],
    ['ARITHMETIC_OVERFLOW', 'OverflowError'],
    ['CAST_OVERFLOW', 'OverflowError'],
    ['NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION', 'OverflowError'],
    ['OPERATION_CANCELED', 'InterruptedError'],
    ['MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION', 'ParserError'],
    ['PARSE_SYNTAX_ERROR', 'ValueError'],
    ['INTERNAL_ERROR', 'EngineError'],
    ['A_CLASS_OF_TOMORROW', 'EngineError'],
  ] as const)('%s is %s', async (errorClass, expected) => {
    const error = await raised(named(errorClass));
    expect(error).toBeInstanceOf(planner.PandasError);
    expect(error.name).toBe(expected);
    expect(error.code).toBe(errorClass);
    expect(error.message).toContain(`[${errorClass}] text`);
  });

  test.each([
    ['DIVIDE_BY_ZERO', '22012', 'ZeroDivisionError'],
    ['CAST_INVALID_INPUT', '22018', 'ValueError'],
    ['UNRESOLVED_COLUMN.WITH_SUGGESTION', '42703', 'KeyError'],
    ['UNSUPPORTED_FEATURE.X', '0A000', 'NotImplementedError'],
    ['INVALID_ARRAY_INDEX', '22003', 'ValueError'],
    ['SPILL_OUT_OF_MEMORY', '82003', 'EngineError'],
  ] as const)('%s is known by its SQLSTATE %s', async (errorClass, sqlState, expected) => {
    const error = await raised(named(errorClass, { sqlState }));
    expect(error).toBeInstanceOf(planner.PandasError);
    expect(error.name).toBe(expected);
    expect(sparkDetails(error)).toMatchObject({ errorClass, sqlState });
  });

  test('Java exceptions count where there is no error class', async () => {
    const error = await raised(
      sparkError(Code.INTERNAL, 'no such file', { metadata: { classes: '["java.io.FileNotFoundException","java.io.IOException"]' } }),
    );
    expect(error).toBeInstanceOf(planner.FileNotFoundError);
    expect(sparkDetails(error)?.classes).toEqual(['java.io.FileNotFoundException', 'java.io.IOException']);
  });

  test('a path is looked up on the cluster: the error says so', async () => {
    expect((await raised(named('PATH_NOT_FOUND'))).message).toContain('not on this machine');
  });

  test('the words of raise_error are the message', async () => {
    const error = await raised(named('USER_RAISED_EXCEPTION', { messageParameters: '{"errorMessage":"too long"}' }));
    expect(error).toBeInstanceOf(planner.ValueError);
    expect(error.message).toBe('too long');
  });

  test('sessions and operations that are gone', async () => {
    expect(await raised(named('INVALID_CURSOR.POSITION_NOT_AVAILABLE'))).toBeInstanceOf(OperationLostError);
    expect(await raised(named('INVALID_HANDLE.OPERATION_ABANDONED'))).toBeInstanceOf(OperationLostError);
    expect(await raised(named('INVALID_HANDLE.SESSION_CLOSED'))).toBeInstanceOf(SessionLostError);
  });
});

describe('the full account of an error', () => {
  const withId = sparkError(Code.INTERNAL, 'cut off …', { metadata: { errorId: 'e1' } });

  test('is fetched, once, for the whole chain', async () => {
    server.behaviour = {
      fetchErrorDetails: () => ({
        rootErrorIdx: 0,
        errors: [
          {
            errorTypeHierarchy: ['org.apache.spark.SparkException', 'java.lang.Exception'],
            message: 'Job aborted',
            stackTrace: [{ declaringClass: 'C', methodName: 'm', fileName: 'F.scala', lineNumber: 5 }],
            causeIdx: 1,
          },
          {
            errorTypeHierarchy: ['org.apache.spark.SparkArithmeticException', 'java.lang.ArithmeticException'],
            message: 'Division by zero',
            sparkThrowable: {
              errorClass: 'DIVIDE_BY_ZERO',
              sqlState: '22012',
              messageParameters: { config: 'c' },
              queryContexts: [{ contextType: ContextType.DATAFRAME, fragment: 'div', callSite: 'app.ts:7', summary: 's' }],
            },
          },
        ],
      }),
    };
    const error = await raised(withId);
    expect(error).toBeInstanceOf(planner.ZeroDivisionError);
    expect(error.message).toBe('Spark: Job aborted\ncaused by: Division by zero');
    expect(error.code).toBe('DIVIDE_BY_ZERO');
    expect(server.requests('fetchErrorDetails').map((r) => r.errorId)).toEqual(['e1']);
    expect(sparkDetails(error)).toMatchObject({
      messageParameters: { config: 'c' },
      sqlState: '22012',
      grpcCode: 'INTERNAL',
      serverStack:
        'org.apache.spark.SparkException: Job aborted\n\tat C.m(F.scala:5)\nCaused by: org.apache.spark.SparkArithmeticException: Division by zero',
    });
    const cause = error.cause as Error;
    expect([cause.name, (cause.cause as Error).name]).toEqual([
      'org.apache.spark.SparkException',
      'org.apache.spark.SparkArithmeticException',
    ]);
  });

  test('names the operation and the places in the program', async () => {
    const queryContexts = [{ contextType: ContextType.DATAFRAME, fragment: 'div', callSite: 'app.ts:7', summary: 's' }];
    server.behaviour = {
      fetchErrorDetails: () => ({
        rootErrorIdx: 0,
        errors: [{ message: 'm', sparkThrowable: { errorClass: 'X', messageParameters: {}, queryContexts } }],
      }),
    };
    const details = sparkDetails(await raised(withId));
    expect(details?.operationId).toBe(server.requests('executePlan')[0].operationId);
    expect(details?.contexts).toEqual([{ type: 'dataframe', fragment: 'div', callSite: 'app.ts:7', summary: 's' }]);
  });

  test('that cannot be had leaves what the trailer says', async () => {
    server.behaviour = {
      fetchErrorDetails: () => {
        throw Object.assign(new Error('no'), { code: Code.UNIMPLEMENTED });
      },
    };
    const error = await raised(sparkError(Code.INTERNAL, '[DIVIDE_BY_ZERO] by zero SQLSTATE: 22012', { metadata: { errorId: 'e1' } }));
    expect(error).toBeInstanceOf(planner.ZeroDivisionError);
  });

  test('circles end', async () => {
    server.behaviour = { fetchErrorDetails: () => ({ rootErrorIdx: 0, errors: [{ message: 'm', causeIdx: 0 }] }) };
    expect((await raised(withId)).message).toContain('Spark: m');
  });
});

describe('what gRPC itself says', () => {
  test.each([
    [Code.UNAUTHENTICATED, 'PermissionError', 'check the token'],
    [Code.PERMISSION_DENIED, 'PermissionError', 'check the token'],
    [Code.UNIMPLEMENTED, 'NotImplementedError', 'lacks this call'],
    [Code.RESOURCE_EXHAUSTED, 'EngineError', 'grpc_max_message_size'],
    [Code.INTERNAL, 'EngineError', ''],
  ] as const)('%i is %s', async (code, expected, advice) => {
    const error = await raised({ code, details: 'words' });
    expect(error).toBeInstanceOf(planner.PandasError);
    expect(error.name).toBe(expected);
    expect(error.message).toContain('words');
    expect(error.message).toContain(advice);
  });

  test.each(['No space left on device', 'File too large', 'Disk quota exceeded'])('%s', async (words) => {
    const error = await raised({ code: Code.INTERNAL, details: `Job aborted: java.io.IOException: ${words}` });
    expect(error.message).toMatch(/a disk of the cluster is full.*spark\.local\.dir/);
  });

  test('a lost connection', async () => {
    server.behaviour = { reattachExecute: (_, s) => fail(s, { code: Code.UNAVAILABLE, details: 'gone' }) };
    const error = await raised({ code: Code.UNAVAILABLE, details: 'gone' });
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toContain(`127.0.0.1:${server.port}`);
  });

  test('errors of others have no details', () => {
    expect(sparkDetails(new Error('x'))).toBeUndefined();
    expect(sparkDetails(undefined)).toBeUndefined();
  });
});

describe('Sail', () => {
  const SAIL = '00112233-4455-6677-8899-aabbccddeeff';
  beforeEach(async () => {
    await client.close();
    server.serverSideSessionId = SAIL;
    client = await SparkConnectClient.connect(`${server.url}/;session_id=${SAIL}`);
  });
  const advice = "\n(what Sail lacks, or reads otherwise than Spark, works on Spark's own server, and with pd.setExecutor('local'))";

  test('says itself what it lacks', async () => {
    const metadata = { classes: '["java.lang.UnsupportedOperationException"]' };
    expect(await raised(sparkError(Code.INTERNAL, 'PlanNode::CacheTable', { metadata }))).toMatchObject({
      name: 'NotImplementedError',
      code: 'server-lacks-feature',
      message: `Sail: PlanNode::CacheTable${advice}`,
    });
  });

  test('its own errors say that it is Sail; those with an error class are as those of Spark', async () => {
    expect((await raised(sparkError(Code.INTERNAL, 'Cast error'))).message).toBe(`Sail: Cast error${advice}`);
    expect(await raised(named('TABLE_OR_VIEW_NOT_FOUND'))).toMatchObject({
      name: 'KeyError',
      message: 'Sail: [TABLE_OR_VIEW_NOT_FOUND] text',
    });
  });

  test('does not keep rows by their plan', async () => {
    await expect(client.analyze.persist(QUERY)).rejects.toThrow('the server lacks persist(): Sail does not have it');
  });
});
