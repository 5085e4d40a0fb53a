import { create } from '@bufbuild/protobuf';
import { ReleaseExecuteRequestSchema } from '../gen/spark/connect/base_pb.js';
import { type Calls, METHODS, TIMEOUTS } from './calls.js';
import { TIDY_RETRY, withRetry } from './retry.js';

/** So much has to be received before it pays to tell: the server keeps some megabytes anyway, and a small result is released in one. */
const RELEASE_BYTES = 1 << 20;

/**
 * Tells the server which responses of an operation it may forget. It runs beside the operation: one call at a time, always for the
 * newest response; failures do not matter, as the server forgets by itself after some minutes.
 */
export class Releaser {
  readonly #calls: Calls;
  readonly #operationId: string;
  #until: string | undefined;
  #all = false;
  #running: Promise<void> | undefined;
  #bytes = 0;

  constructor(calls: Calls, operationId: string) {
    this.#calls = calls;
    this.#operationId = operationId;
  }

  /** Everything up to this response, which has so many bytes of rows, was received. */
  until(responseId: string, bytes: number): void {
    this.#bytes += bytes;
    if (this.#all || this.#bytes < RELEASE_BYTES) return;
    this.#bytes = 0;
    this.#until = responseId;
    this.#start();
  }

  /** The operation is over, or nobody wants it any more: a running one stops. */
  all(): Promise<void> {
    this.#all = true;
    this.#until = undefined;
    this.#start();
    return this.#running ?? Promise.resolve();
  }

  #start(): void {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  async #run(): Promise<void> {
    let done = false;
    while (!done && (this.#all || this.#until !== undefined)) {
      done = this.#all;
      const until = this.#until;
      this.#until = undefined;
      await this.#send(
        done || until === undefined ? { case: 'releaseAll', value: {} } : { case: 'releaseUntil', value: { responseId: until } },
      );
    }
  }

  async #send(release: { case: 'releaseAll'; value: object } | { case: 'releaseUntil'; value: { responseId: string } }): Promise<void> {
    const { session, transport } = this.#calls;
    try {
      const request = create(ReleaseExecuteRequestSchema, { ...session.header(), operationId: this.#operationId, release });
      await withRetry(TIDY_RETRY, () => transport.unary(METHODS.releaseExecute, request, { timeoutMs: TIMEOUTS.tidy }));
    } catch {
      // the server tidies up by itself
    }
  }
}
