import { readFileSync } from 'node:fs';
import {
  type DescMessage,
  type DescMethod,
  type DescMethodClientStreaming,
  type DescMethodServerStreaming,
  type DescMethodUnary,
  fromBinary,
  type MessageShape,
  toBinary,
} from '@bufbuild/protobuf';
import { type CallOptions, type ChannelOptions, Client, connectivityState, credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import { FileNotFoundError, ValueError } from '@pandorable/planner';
import { ConnectionError } from './errors.js';
import { obstacle } from './reach.js';
import { ResponseStream } from './response-stream.js';
import { sleep } from './retry.js';
import { RpcError } from './rpc-error.js';
import type { ConnectTarget } from './url.js';

/** Certificates for TLS: PEM text, or the path of a file that holds it. */
export interface TlsOptions {
  /** Who may vouch for the server, instead of the usual authorities. */
  readonly ca?: string;
  /** The client's own certificate and key, where the server wants one. */
  readonly cert?: string;
  readonly key?: string;
  /** The name in the server's certificate, where it is not the host's. */
  readonly serverName?: string;
}

export interface TransportOptions {
  readonly connectTimeoutMs: number;
  readonly userAgent: string;
  readonly tls?: TlsOptions | undefined;
  /** Options for the gRPC channel, on top of the client's own. */
  readonly channelOptions?: ChannelOptions | undefined;
}

export interface CallLimits {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Bytes under way per stream: enough for fast links, little enough for memory. */
const FLOW_CONTROL_WINDOW = 8 * 1024 * 1024;

/** How often a pause looks whether the connection is there again. */
const LOOK_MS = 200;

/** A channel to one server: the four ways of calling it. Knows no session and tries nothing again. */
export class Transport {
  readonly #client: Client;
  readonly #metadata: Metadata;
  #closed = false;

  private constructor(target: ConnectTarget, options: TransportOptions) {
    this.#client = new Client(target.address, channelCredentials(target, options.tls), channelOptions(target, options));
    this.#metadata = new Metadata();
    for (const [name, value] of Object.entries(target.headers)) this.#metadata.set(name, value);
    if (target.token !== undefined) this.#metadata.set('authorization', `Bearer ${target.token}`);
  }

  /** Connects, or says within `connectTimeoutMs` what is in the way; soon, where nothing listens and where there is no such host. */
  static async open(target: ConnectTarget, options: TransportOptions): Promise<Transport> {
    const transport = new Transport(target, options);
    const over = new AbortController();
    const problem = await Promise.race([transport.#ready(options), transport.#problem(target, options, over.signal)]);
    over.abort();
    if (problem === undefined) return transport;
    transport.close();
    throw new ConnectionError(`cannot connect to Spark at sc://${target.address}${problem}`, { code: 'unreachable' });
  }

  /** Ends when the channel is connected, and only then. */
  #ready({ connectTimeoutMs }: TransportOptions): Promise<undefined> {
    return new Promise((resolve) => {
      this.#client.waitForReady(Date.now() + connectTimeoutMs, (error) => error ?? resolve(undefined));
    });
  }

  /** Looks what is in the way once the channel has failed, or half of the time is over. A second look makes sure. */
  async #problem(target: ConnectTarget, { connectTimeoutMs }: TransportOptions, over: AbortSignal): Promise<string> {
    const end = Date.now() + connectTimeoutMs;
    const left = () => Math.max(0, end - Date.now());
    const looked = async () => obstacle(target, left() / 2);
    while (left() > connectTimeoutMs / 2 && !over.aborted && !this.#hasFailed()) await sleep(Math.min(LOOK_MS / 4, left()), over);
    let found = await looked();
    if (found.isFinal) {
      await sleep(Math.min(LOOK_MS, left()), over);
      found = await looked();
      if (found.isFinal) return `: ${found.why}`;
    }
    await sleep(left(), over);
    return ` within ${connectTimeoutMs / 1000} s: ${found.why}`;
  }

  #hasFailed(): boolean {
    return this.#client.getChannel().getConnectivityState(false) === connectivityState.TRANSIENT_FAILURE;
  }

  unary<I extends DescMessage, O extends DescMessage>(
    method: DescMethodUnary<I, O>,
    request: MessageShape<I>,
    limits: CallLimits = {},
  ): Promise<MessageShape<O>> {
    return new Promise((resolve, reject) => {
      const answer = new Answer(limits, resolve, reject);
      answer.of(
        this.#client.makeUnaryRequest(
          path(method),
          writer(method.input),
          reader(method.output),
          request,
          this.#metadata.clone(),
          callOptions(limits),
          answer.settle,
        ),
      );
    });
  }

  /** `request` is serialised already. */
  serverStream<I extends DescMessage, O extends DescMessage>(
    method: DescMethodServerStreaming<I, O>,
    request: Uint8Array,
    read: (bytes: Buffer) => MessageShape<O> = reader(method.output),
  ): ResponseStream<MessageShape<O>> {
    return new ResponseStream((interceptor) =>
      this.#client.makeServerStreamRequest(path(method), asBuffer, read, request, this.#metadata.clone(), {
        interceptors: [interceptor],
      }),
    );
  }

  /** Sends the requests as fast as the server takes them. */
  clientStream<I extends DescMessage, O extends DescMessage>(
    method: DescMethodClientStreaming<I, O>,
    requests: AsyncIterable<MessageShape<I>>,
    limits: CallLimits = {},
  ): Promise<MessageShape<O>> {
    return new Promise((resolve, reject) => {
      const answer = new Answer(limits, resolve, reject);
      const call = this.#client.makeClientStreamRequest(
        path(method),
        writer(method.input),
        reader(method.output),
        this.#metadata.clone(),
        callOptions(limits),
        answer.settle,
      );
      answer.of(call);
      sendAll(call, requests).catch((error: unknown) => {
        call.cancel();
        reject(error);
      });
    });
  }

  /** Waits for the next try; no longer than until a broken connection is there again. */
  readonly pause = async (ms: number, signal?: AbortSignal): Promise<void> => {
    const broken = !this.#closed && !this.#connected();
    const end = Date.now() + ms;
    for (let left = ms; left > 0 && signal?.aborted !== true && !this.#closed; left = end - Date.now()) {
      await sleep(Math.min(left, LOOK_MS), signal);
      if (broken && !this.#closed && this.#connected()) return;
    }
  };

  #connected(): boolean {
    return this.#client.getChannel().getConnectivityState(true) === connectivityState.READY;
  }

  close(): void {
    this.#closed = true;
    this.#client.close();
  }
}

interface Writable<T> {
  write(message: T): boolean;
  end(): void;
  on(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
}

async function sendAll<T>(call: Writable<T>, requests: AsyncIterable<T>): Promise<void> {
  let over = false;
  let wake = () => {};
  call.on('drain', () => wake());
  for (const event of ['close', 'error'] as const) call.on(event, () => ((over = true), wake()));
  for await (const request of requests) {
    if (over) return;
    if (!call.write(request)) await new Promise<void>((resolve) => (wake = resolve));
  }
  call.end();
}

/** Settles a promise with what a call answers, and cancels the call when the signal says so. */
class Answer<T> {
  readonly #signal: AbortSignal | undefined;
  readonly #resolve: (value: T) => void;
  readonly #reject: (error: RpcError) => void;
  #cancel: () => void = () => undefined;

  constructor({ signal }: CallLimits, resolve: (value: T) => void, reject: (error: RpcError) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  of(call: { cancel(): void }): void {
    this.#cancel = () => call.cancel();
    if (this.#signal?.aborted === true) queueMicrotask(this.#cancel);
    this.#signal?.addEventListener('abort', this.#cancel, { once: true });
  }

  readonly settle = (error: ServiceError | null, value?: T): void => {
    this.#signal?.removeEventListener('abort', this.#cancel);
    if (error !== null) this.#reject(RpcError.from(error));
    else this.#resolve(value as T);
  };
}

const path = (method: DescMethod): string => `/${method.parent.typeName}/${method.name}`;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const writer =
  <S extends DescMessage>(schema: S) =>
  (message: MessageShape<S>): Buffer =>
    asBuffer(toBinary(schema, message));

const reader =
  <S extends DescMessage>(schema: S) =>
  (bytes: Buffer): MessageShape<S> =>
    fromBinary(schema, bytes);

const callOptions = ({ timeoutMs }: CallLimits): CallOptions => (timeoutMs === undefined ? {} : { deadline: Date.now() + timeoutMs });

function channelCredentials(target: ConnectTarget, tls: TlsOptions = {}) {
  if (!target.tls) return credentials.createInsecure();
  return credentials.createSsl(pem('ca', tls), pem('key', tls), pem('cert', tls));
}

/** An option's text, or that of the file which it names. */
function pem(name: 'ca' | 'key' | 'cert', tls: TlsOptions): Buffer | null {
  const value = tls[name];
  if (value === undefined) return null;
  if (value.includes('-----BEGIN ')) return Buffer.from(value);
  try {
    return readFileSync(value);
  } catch (cause) {
    const what = `option tls.${name}: a file in PEM format, or its text`;
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
      throw new FileNotFoundError(`[Errno 2] No such file or directory: '${value}' (${what})`, { code: 'file-not-found', cause });
    throw new ValueError(`'${value}' cannot be read (${what})`, { code: 'bad-tls', cause });
  }
}

function channelOptions(target: ConnectTarget, options: TransportOptions): ChannelOptions {
  const { keepalive } = target;
  return {
    'grpc.max_receive_message_length': target.maxMessageSize,
    'grpc.max_send_message_length': target.maxMessageSize,
    'grpc.primary_user_agent': options.userAgent,
    'grpc.service_config_disable_resolution': 1,
    'grpc.enable_retries': 0,
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 2_000,
    'grpc-node.flow_control_window': FLOW_CONTROL_WINDOW,
    ...(keepalive.enabled && {
      'grpc.keepalive_time_ms': keepalive.timeMs,
      'grpc.keepalive_timeout_ms': keepalive.timeoutMs,
      'grpc.keepalive_permit_without_calls': keepalive.withoutCalls ? 1 : 0,
    }),
    ...(options.tls?.serverName !== undefined && {
      'grpc.ssl_target_name_override': options.tls.serverName,
      'grpc.default_authority': options.tls.serverName,
    }),
    ...options.channelOptions,
  };
}
