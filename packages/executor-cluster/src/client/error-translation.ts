import { EngineError, InterruptedError, NotImplementedError } from '@pandorable/planner';
import { SERVER_LACKS, SERVER_NAMES, type ServerKind } from './capabilities.js';
import { type ErrorLink, printStack } from './error-chain.js';
import {
  ADVICE,
  ADVICE_ON_TEXT,
  BY_ERROR_CLASS,
  BY_GRPC_CODE,
  BY_JAVA_CLASS,
  BY_SQL_STATE,
  type ErrorClass,
  OPERATION_LOST,
  SAIL_ADVICE,
} from './error-table.js';
import { ConnectionError, OperationLostError, type SparkErrorDetails, withDetails } from './errors.js';
import type { RpcError } from './rpc-error.js';

/** What a cancelled action raises, as on the local engine. */
export const cancelled = (signal: AbortSignal): InterruptedError =>
  new InterruptedError('the query was cancelled', { code: 'cancelled', cause: signal.reason });

/** An error of Spark or gRPC in the words of Python and pandas, with Spark's own account on it. */
export function toError(error: RpcError, chain: readonly ErrorLink[], server: ServerKind, operationId?: string): Error {
  const [outer] = chain;
  const known = chain.findIndex((link) => classOf(link) !== undefined);
  const named = chain[known] ?? outer;
  const details: SparkErrorDetails = {
    errorClass: named.errorClass ?? outer.errorClass,
    sqlState: named.sqlState ?? outer.sqlState,
    messageParameters: named.messageParameters,
    classes: named.classes,
    contexts: outer.contexts,
    serverStack: printStack(chain),
    operationId,
    grpcCode: error.codeName,
  };
  const Raised = classOf(named) ?? generic(error, details);
  const code = details.errorClass ?? (server === 'sail' && Raised === NotImplementedError ? SERVER_LACKS : error.codeName);
  const advice = server === 'sail' && details.errorClass === undefined ? SAIL_ADVICE : adviceOn(outer, named, error.codeName);
  const text = message(outer, named, { server: SERVER_NAMES[server], advice });
  return withDetails(new Raised(text, { code, cause: javaError(chain) }), details);
}

function classOf({ errorClass, sqlState, classes }: ErrorLink): ErrorClass | undefined {
  if (errorClass !== undefined) {
    const found = BY_ERROR_CLASS[errorClass] ?? BY_ERROR_CLASS[errorClass.split('.')[0]];
    if (found !== undefined) return OPERATION_LOST.includes(errorClass) ? OperationLostError : found;
  }
  if (sqlState !== undefined) {
    const found = BY_SQL_STATE[sqlState] ?? BY_SQL_STATE[sqlState.slice(0, 2)];
    if (found !== undefined) return found;
  }
  return classes.map((name) => BY_JAVA_CLASS[name]).find((found) => found !== undefined);
}

function generic(error: RpcError, { errorClass }: SparkErrorDetails): ErrorClass {
  if (errorClass !== undefined) return EngineError;
  if (error.codeName === 'UNAVAILABLE') return ConnectionError;
  return BY_GRPC_CODE[error.codeName] ?? EngineError;
}

function message(outer: ErrorLink, named: ErrorLink, { server, advice }: { server: string; advice: string | undefined }): string {
  const own = named.errorClass?.startsWith('USER_RAISED_EXCEPTION') ? named.messageParameters['errorMessage'] : undefined;
  if (own !== undefined) return own;
  const cause = named === outer || outer.message.includes(named.message) ? '' : `\ncaused by: ${withoutStack(named.message)}`;
  return `${server}: ${withoutStack(outer.message)}${cause}${advice === undefined ? '' : `\n(${advice})`}`;
}

function adviceOn(outer: ErrorLink, named: ErrorLink, grpcCode: string): string | undefined {
  const found = [named.errorClass ?? '', ...named.classes].map((name) => ADVICE[name]).find((advice) => advice !== undefined);
  const onText = ADVICE_ON_TEXT.find(([text]) => text.test(outer.message) || text.test(named.message))?.[1];
  return found ?? onText ?? (outer.errorClass === undefined ? ADVICE[grpcCode] : undefined);
}

/** Spark puts Java's stack into some messages: it is in the details anyway. */
const withoutStack = (message: string): string =>
  message
    .replace(/\n\tat [^\n]*/g, '')
    .replace(/\s*Driver stacktrace:\s*$/, '')
    .trim();

/** The server's exceptions as the causes of ours, so that whoever prints causes prints them. */
function javaError(chain: readonly ErrorLink[]): Error | undefined {
  return chain.reduceRight<Error | undefined>((cause, link) => {
    const error = new Error(link.message, cause === undefined ? undefined : { cause });
    error.name = link.classes[0] ?? 'SparkError';
    error.stack = `${error.name}: ${link.message}${link.stack}`;
    return error;
  }, undefined);
}
