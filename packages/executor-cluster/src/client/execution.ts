import { create, toBinary } from '@bufbuild/protobuf';
import { status as Code } from '@grpc/grpc-js';
import {
  ConfigRequestSchema,
  ExecutePlanRequestSchema,
  type ExecutePlanResponse,
  InterruptRequest_InterruptType,
  InterruptRequestSchema,
  type Plan,
  ReattachExecuteRequestSchema,
} from '../gen/spark/connect/base_pb.js';
import { type Calls, METHODS, TIMEOUTS } from './calls.js';
import { OPERATION_LOST } from './error-table.js';
import { cancelled } from './error-translation.js';
import { OperationLostError } from './errors.js';
import { Releaser } from './release.js';
import { readResponse } from './response.js';
import type { ResponseStream } from './response-stream.js';
import { isTransient, RetryBudget, sleep, TIDY_RETRY } from './retry.js';
import { RpcError } from './rpc-error.js';

/** An operation as the server is asked for it. */
export interface Operation {
  readonly id: string;
  readonly plan: Plan;
  readonly tags: readonly string[];
  /** Batches may come in pieces. */
  readonly chunked: boolean;
  readonly signal?: AbortSignal | undefined;
  /** After so long without a word from the server the stream is taken up anew. */
  readonly silenceMs: number;
  /** A reader that does not read on for so long takes the stream up anew: the server gives up what nobody is connected to. */
  readonly idleMs: number;
}

/** An empty stream that ends sooner than this counts as a failed try. */
const HASTY_MS = 100;
const ALIVE_MS = 30_000;
const NEVER_ARRIVED = ['INVALID_HANDLE.OPERATION_NOT_FOUND', 'INVALID_HANDLE.SESSION_NOT_FOUND'];
const INTERRUPT_TRIES = 3;
/** A busy server answers late; by then it was sent long ago. */
const INTERRUPT_PATIENCE_MS = 500;

/** The responses of an operation: each one once, in order, whatever becomes of the connection in between. */
export async function* executed(
  calls: Calls,
  operation: Operation,
  request: Uint8Array,
): AsyncGenerator<ExecutePlanResponse, void, undefined> {
  yield* new Execution(calls, operation, request).responses();
}

/** The first request of an operation, serialised. */
export function executeRequest(calls: Calls, { id, plan, tags, chunked }: Operation): Uint8Array {
  const options = [
    { requestOption: { case: 'reattachOptions', value: { reattachable: true } } as const },
    ...(chunked ? [{ requestOption: { case: 'resultChunkingOptions', value: { allowArrowBatchChunking: chunked } } as const }] : []),
  ];
  return toBinary(
    ExecutePlanRequestSchema,
    create(ExecutePlanRequestSchema, { ...calls.session.header(), operationId: id, plan, tags: [...tags], requestOptions: options }),
  );
}

class Execution {
  readonly #calls: Calls;
  readonly #operation: Operation;
  readonly #request: Uint8Array;
  readonly #budget: RetryBudget;
  readonly #releaser: Releaser;
  #stream: ResponseStream<ExecutePlanResponse> | undefined;
  #streamSince = 0;
  #streamEmpty = true;
  #lastId: string | undefined;
  #complete = false;
  #interrupted: Promise<void> | undefined;

  constructor(calls: Calls, operation: Operation, request: Uint8Array) {
    this.#calls = calls;
    this.#operation = operation;
    this.#request = request;
    this.#budget = new RetryBudget(calls.policy);
    this.#releaser = new Releaser(calls, operation.id);
  }

  async *responses(): AsyncGenerator<ExecutePlanResponse, void, undefined> {
    const { signal } = this.#operation;
    const abort = () => {
      if (this.#started()) this.#interrupted ??= this.#interrupt();
      this.#stream?.cancel();
    };
    signal?.addEventListener('abort', abort);
    try {
      for (;;) {
        const response = await this.#next();
        if (response === undefined) return;
        const idle = setInterval(() => this.#stayAttached(), this.#operation.idleMs);
        try {
          yield response;
        } finally {
          clearInterval(idle);
        }
      }
    } catch (error) {
      throw await this.#failure(error);
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#leave();
    }
  }

  #started(): boolean {
    return this.#streamSince > 0;
  }

  async #next(): Promise<ExecutePlanResponse | undefined> {
    while (!this.#complete) {
      if (this.#operation.signal?.aborted === true) throw cancelled(this.#operation.signal);
      try {
        const response = await this.#streamed();
        if (response !== undefined) return this.#received(response);
        this.#stream = undefined;
      } catch (error) {
        this.#stream?.cancel();
        this.#stream = undefined;
        if (!(await this.#mayGoOn(error))) throw error;
        continue;
      }
      if (this.#streamEmpty && Date.now() - this.#streamSince < HASTY_MS)
        await this.#pause(new RpcError(Code.UNAVAILABLE, 'the server ends its streams without sending anything'));
    }
    return undefined;
  }

  #streamed(): Promise<ExecutePlanResponse | undefined> {
    this.#stream ??= this.#open(this.#started() ? 'reattach' : 'execute');
    return this.#stream.next(this.#operation.silenceMs);
  }

  #open(how: 'execute' | 'reattach'): ResponseStream<ExecutePlanResponse> {
    this.#streamSince = Date.now();
    this.#streamEmpty = true;
    const { transport, session } = this.#calls;
    if (how === 'execute') return transport.serverStream(METHODS.executePlan, this.#request, readResponse);
    const request = create(ReattachExecuteRequestSchema, {
      ...session.header(),
      operationId: this.#operation.id,
      lastResponseId: this.#lastId,
    });
    return transport.serverStream(METHODS.reattachExecute, toBinary(ReattachExecuteRequestSchema, request), readResponse);
  }

  /** The server ends a stream after a while, which is not noticed before its last response is read. */
  #stayAttached(): void {
    if (this.#complete || this.#operation.signal?.aborted === true) return;
    this.#stream?.cancel();
    this.#stream = this.#open('reattach');
  }

  #received(response: ExecutePlanResponse): ExecutePlanResponse {
    this.#calls.session.check(response);
    this.#budget.reset();
    this.#streamEmpty = false;
    this.#lastId = response.responseId;
    const { case: kind, value } = response.responseType;
    if (kind === 'resultComplete') this.#complete = true;
    else this.#releaser.until(response.responseId, kind === 'arrowBatch' ? value.data.byteLength : 0);
    return response;
  }

  /** Waits and makes ready for the next try, if there is to be one. */
  async #mayGoOn(error: unknown): Promise<boolean> {
    if (this.#operation.signal?.aborted === true || !(error instanceof RpcError)) return false;
    if (neverArrived(error)) {
      if (this.#lastId !== undefined) return false;
      await this.#pause(error);
      this.#stream = this.#open('execute');
      return true;
    }
    if (error.code === Code.DEADLINE_EXCEEDED && (await this.#alive())) return true;
    if (error.code !== Code.DEADLINE_EXCEEDED && !isTransient(error)) return false;
    await this.#pause(error);
    return true;
  }

  /** Whether a silent server answers at all: then it is only slow. */
  async #alive(): Promise<boolean> {
    const { transport, session } = this.#calls;
    try {
      const request = create(ConfigRequestSchema, { ...session.header(), operation: { opType: { case: 'getOption', value: {} } } });
      session.check(await transport.unary(METHODS.config, request, { timeoutMs: ALIVE_MS, signal: this.#operation.signal }));
      return true;
    } catch {
      return false;
    }
  }

  async #pause(error: RpcError): Promise<void> {
    const ms = this.#budget.next(error);
    if (ms === undefined) throw error;
    await this.#calls.transport.pause(ms, this.#operation.signal);
  }

  async #failure(error: unknown): Promise<unknown> {
    const { signal, id } = this.#operation;
    if (signal?.aborted === true) {
      if (this.#interrupted !== undefined) {
        this.#calls.tidying(this.#interrupted);
        await Promise.race([this.#interrupted, sleep(INTERRUPT_PATIENCE_MS)]);
      }
      return cancelled(signal);
    }
    if (error instanceof RpcError && this.#lastId !== undefined && OPERATION_LOST.includes(error.errorClass ?? '')) {
      return new OperationLostError(`Spark lost the operation ${id} after a part of its results was received: ${error.message}`, {
        code: error.errorClass,
        cause: error,
      });
    }
    return this.#calls.translated(error, signal, id);
  }

  /** Stops the operation on the server. It may be under way to it still: then it is asked for again. */
  async #interrupt(): Promise<void> {
    const { transport, session } = this.#calls;
    for (let tries = 0; tries < INTERRUPT_TRIES; tries++) {
      try {
        const interrupt = { case: 'operationId', value: this.#operation.id } as const;
        const request = create(InterruptRequestSchema, {
          ...session.header(),
          interruptType: InterruptRequest_InterruptType.OPERATION_ID,
          interrupt,
        });
        const answer = await transport.unary(METHODS.interrupt, request, { timeoutMs: TIMEOUTS.tidy });
        if (answer.interruptedIds.length > 0 || this.#lastId !== undefined) return;
      } catch {
        if (tries >= TIDY_RETRY.maxRetries) return;
      }
      await sleep(TIDY_RETRY.initialBackoffMs);
    }
  }

  #leave(): void {
    if (!this.#complete) this.#stream?.cancel();
    this.#stream = undefined;
    if (this.#started()) this.#calls.tidying(this.#releaser.all());
  }
}

/** Whether the server does not know the operation, or not even the session. */
function neverArrived({ errorClass, message }: RpcError): boolean {
  return NEVER_ARRIVED.some((name) => errorClass === name || message.includes(name));
}
