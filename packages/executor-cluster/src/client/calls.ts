import type { DescMessage, DescMethodUnary, MessageShape } from '@bufbuild/protobuf';
import { create } from '@bufbuild/protobuf';
import { status as Code } from '@grpc/grpc-js';
import { FetchErrorDetailsRequestSchema, type FetchErrorDetailsResponse, SparkConnectService } from '../gen/spark/connect/base_pb.js';
import { errorChain } from './error-chain.js';
import { SESSION_LOST } from './error-table.js';
import { cancelled, toError } from './error-translation.js';
import { ConnectionError } from './errors.js';
import type { RetryPolicy } from './retry.js';
import { withRetry } from './retry.js';
import { RpcError } from './rpc-error.js';
import type { Session } from './session.js';
import type { CallLimits, Transport } from './transport.js';

export const { method: METHODS } = SparkConnectService;

/** How long single calls may take; a query may take as long as it likes. */
export const TIMEOUTS = { call: 10 * 60_000, analyze: 60 * 60_000, upload: 60 * 60_000, errorDetails: 30_000, tidy: 5_000 } as const;

export interface CallOptions extends CallLimits {
  readonly policy?: RetryPolicy;
}

/** Calls in the name of a session: tried again where that helps, answers checked, errors in our words. */
export class Calls {
  readonly transport: Transport;
  readonly session: Session;
  readonly policy: RetryPolicy;
  readonly #where: string;
  readonly #tidying = new Set<Promise<void>>();

  constructor(transport: Transport, session: Session, policy: RetryPolicy, where: string) {
    this.transport = transport;
    this.session = session;
    this.policy = policy;
    this.#where = where;
  }

  /** `request` is made anew for every try: its header may change. */
  async unary<I extends DescMessage, O extends DescMessage>(
    method: DescMethodUnary<I, O>,
    request: () => MessageShape<I>,
    options: CallOptions = {},
  ): Promise<MessageShape<O>> {
    const limits = { timeoutMs: TIMEOUTS.call, ...options };
    return this.run(() => this.transport.unary(method, request(), limits), options);
  }

  /** Any call with an answer that names the session. */
  async run<T>(call: () => Promise<T>, { signal, policy = this.policy }: CallOptions = {}): Promise<T> {
    try {
      if (signal?.aborted === true) throw cancelled(signal);
      const answer = await withRetry(policy, call, signal, this.transport.pause);
      this.session.check(answer as { sessionId: string; serverSideSessionId: string });
      return answer;
    } catch (error) {
      throw await this.translated(error, signal);
    }
  }

  /** Work that nobody waits for, but `close`. */
  tidying(work: Promise<void>): void {
    this.#tidying.add(work);
    work.finally(() => this.#tidying.delete(work));
  }

  async tidied(): Promise<void> {
    await Promise.all(this.#tidying);
  }

  /** The error to raise for one that ended a call for good. */
  async translated(error: unknown, signal?: AbortSignal, operationId?: string): Promise<unknown> {
    if (!(error instanceof RpcError)) return error;
    if (signal?.aborted === true) return cancelled(signal);
    if (this.session.lost !== undefined) return this.session.lost;
    const lost = Object.keys(SESSION_LOST).find((name) => error.errorClass === name || error.message.includes(name));
    if (lost !== undefined) return this.session.lose(SESSION_LOST[lost], error);
    if (error.code === Code.UNAVAILABLE && error.info === undefined) {
      return new ConnectionError(`the connection to Spark at ${this.#where} is lost: ${error.message}`, {
        code: 'connection-lost',
        cause: error,
      });
    }
    return toError(error, errorChain(error, await this.#details(error)), this.session.server, operationId);
  }

  async #details(error: RpcError): Promise<FetchErrorDetailsResponse | undefined> {
    const errorId = error.info?.metadata['errorId'];
    if (errorId === undefined) return undefined;
    try {
      const request = create(FetchErrorDetailsRequestSchema, { ...this.session.header(), errorId });
      return await this.transport.unary(METHODS.fetchErrorDetails, request, { timeoutMs: TIMEOUTS.errorDetails });
    } catch {
      return undefined;
    }
  }
}
