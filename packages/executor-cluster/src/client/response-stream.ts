import { type ClientReadableStream, status as Code, InterceptingCall, type Interceptor, type ServiceError } from '@grpc/grpc-js';
import { RpcError } from './rpc-error.js';

interface Waiter<T> {
  readonly resolve: (response: T | undefined) => void;
  readonly reject: (error: RpcError) => void;
}

/**
 * The responses of a call, taken one by one. What nobody has asked for yet stays with the server: besides the bytes that are
 * under way, at most one response waits here.
 */
export class ResponseStream<T> {
  #call: ClientReadableStream<T> | undefined;
  #waiter: Waiter<T> | undefined;
  #held: (() => void) | undefined;
  #wanted = false;
  #ended = false;
  #failure: RpcError | undefined;

  /** `start` makes the call with the interceptor that holds responses back. */
  constructor(start: (interceptor: Interceptor) => ClientReadableStream<T>) {
    const call = start(
      (options, nextCall) =>
        new InterceptingCall(nextCall(options), { start: (metadata, _listener, next) => next(metadata, { onReceiveMessage: this.#gate }) }),
    );
    this.#call = call;
    call.on('data', (response: T) => this.#settle((waiter) => waiter.resolve(response)));
    call.on('error', (error: ServiceError) => this.#end(RpcError.from(error)));
    call.on('end', () => this.#end(undefined));
  }

  /** The next response, or undefined at the end. `silenceMs` without a word from the server is an error. */
  next(silenceMs: number): Promise<T | undefined> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#ended) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#stop(silent(silenceMs)), silenceMs);
      this.#waiter = {
        resolve: (response) => (clearTimeout(timer), resolve(response)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      };
      const held = this.#held;
      this.#held = undefined;
      if (held === undefined) this.#wanted = true;
      else held();
    });
  }

  /** Ends the call; whoever waits gets the error CANCELLED. */
  cancel(): void {
    this.#stop(new RpcError(Code.CANCELLED, 'the client ended the call'));
  }

  readonly #gate = (message: unknown, pass: (message: unknown) => void): void => {
    const deliver = () => pass(message);
    if (this.#wanted || this.#ended) {
      this.#wanted = false;
      deliver();
    } else this.#held = deliver;
  };

  #settle(how: (waiter: Waiter<T>) => void): void {
    const waiter = this.#waiter;
    this.#waiter = undefined;
    if (waiter !== undefined) how(waiter);
  }

  #end(failure: RpcError | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#failure = failure;
    this.#call = undefined;
    this.#settle((waiter) => (failure === undefined ? waiter.resolve(undefined) : waiter.reject(failure)));
  }

  #stop(failure: RpcError): void {
    const call = this.#call;
    this.#end(failure);
    call?.cancel();
    const held = this.#held;
    this.#held = undefined;
    held?.();
  }
}

const silent = (ms: number): RpcError => new RpcError(Code.DEADLINE_EXCEEDED, `the server did not send anything for ${ms / 1000} s`);
