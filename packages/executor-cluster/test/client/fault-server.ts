import {
  create,
  type DescMessage,
  type DescMethod,
  fromBinary,
  type MessageInitShape,
  type MessageShape,
  toBinary,
} from '@bufbuild/protobuf';
import { anyPack } from '@bufbuild/protobuf/wkt';
import {
  type status as Code,
  Metadata,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceError,
} from '@grpc/grpc-js';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { ErrorInfoSchema, RetryInfoSchema } from '../../src/gen/google/rpc/error_details_pb.js';
import { StatusSchema } from '../../src/gen/google/rpc/status_pb.js';
import {
  type AddArtifactsRequest,
  type AddArtifactsResponse,
  type AnalyzePlanRequest,
  type ArtifactStatusesRequest,
  type ConfigRequest,
  type ExecutePlanRequest,
  type ExecutePlanResponse,
  ExecutePlanResponseSchema,
  type FetchErrorDetailsRequest,
  type FetchErrorDetailsResponseSchema,
  type InterruptRequest,
  type ReattachExecuteRequest,
  type ReleaseExecuteRequest,
  SparkConnectService,
} from '../../src/gen/spark/connect/base_pb.js';

export type ResponseInit = MessageInitShape<typeof ExecutePlanResponseSchema>;
export type Stream = ServerWritableStream<unknown, MessageShape<typeof ExecutePlanResponseSchema>>;
type Init<S extends DescMessage> = MessageInitShape<S>;

/** What the server does when it is asked. Each one can be replaced in a test. */
export interface Behaviour {
  executePlan(request: ExecutePlanRequest, stream: Stream): unknown;
  reattachExecute(request: ReattachExecuteRequest, stream: Stream): unknown;
  fetchErrorDetails(request: FetchErrorDetailsRequest): Init<typeof FetchErrorDetailsResponseSchema>;
  config(request: ConfigRequest): Record<string, string>;
  /** The names of artifacts that are there. */
  artifactStatus(request: ArtifactStatusesRequest): string[];
  /** Throws to refuse the upload. */
  addArtifacts(requests: AddArtifactsRequest[]): void;
  interrupt(request: InterruptRequest): string[];
  releaseExecute(request: ReleaseExecuteRequest): void;
  analyzePlan(request: AnalyzePlanRequest): void;
}

/** A real gRPC server that answers as it is told, and misbehaves as it is told. It computes nothing. */
export class FaultServer {
  readonly calls: { readonly method: string; readonly request: any; readonly headers: Metadata }[] = [];
  serverSideSessionId = 'server-1';
  version = '4.3.0';
  behaviour: Partial<Behaviour> = {};
  readonly #server = new Server({ 'grpc.max_receive_message_length': -1 });
  port = 0;

  async start(credentials = ServerCredentials.createInsecure(), port = 0): Promise<this> {
    this.#server.addService(definition() as never, this.#handlers() as never);
    this.port = await new Promise<number>((resolve, reject) =>
      this.#server.bindAsync(`127.0.0.1:${port}`, credentials, (e, bound) => (e ? reject(e) : resolve(bound))),
    );
    return this;
  }

  get url(): string {
    return `sc://127.0.0.1:${this.port}`;
  }

  stop(): void {
    this.#server.forceShutdown();
  }

  /** The requests of one method, in order. */
  requests<T = any>(method: string): T[] {
    return this.calls.filter((c) => c.method === method).map((c) => c.request as T);
  }

  /** A response of an operation, with the ids that clients look at. */
  response(sessionId: string, responseId: string, init: ResponseInit): ExecutePlanResponse {
    return create(ExecutePlanResponseSchema, {
      sessionId,
      serverSideSessionId: this.serverSideSessionId,
      responseId,
      ...init,
    } as ResponseInit);
  }

  #handlers(): Record<string, unknown> {
    const session = (request: { sessionId: string }) => ({ sessionId: request.sessionId, serverSideSessionId: this.serverSideSessionId });
    const unary =
      (method: string, answer: (request: any) => object) =>
      (call: ServerUnaryCall<any, any>, callback: (e: unknown, value?: unknown) => void) => {
        this.calls.push({ method, request: call.request, headers: call.metadata });
        try {
          callback(null, { ...session(call.request), ...answer(call.request) });
        } catch (error) {
          callback(error);
        }
      };
    const streaming = (method: 'executePlan' | 'reattachExecute') => (stream: Stream) => {
      this.calls.push({ method, request: stream.request, headers: stream.metadata });
      void this.behaviour[method]?.(stream.request as never, stream);
    };
    return {
      executePlan: streaming('executePlan'),
      reattachExecute: streaming('reattachExecute'),
      analyzePlan: unary(
        'analyzePlan',
        (r) => (this.behaviour.analyzePlan?.(r), { result: { case: 'sparkVersion', value: { version: this.version } } }),
      ),
      config: unary('config', (r) => ({ pairs: Object.entries(this.behaviour.config?.(r) ?? {}).map(([key, value]) => ({ key, value })) })),
      artifactStatus: unary('artifactStatus', (r) => ({
        statuses: Object.fromEntries((this.behaviour.artifactStatus?.(r) ?? []).map((n) => [n, { exists: true }])),
      })),
      interrupt: unary('interrupt', (r) => ({ interruptedIds: this.behaviour.interrupt?.(r) ?? [] })),
      releaseExecute: unary('releaseExecute', (r) => (this.behaviour.releaseExecute?.(r), {})),
      releaseSession: unary('releaseSession', () => ({})),
      fetchErrorDetails: unary('fetchErrorDetails', (r) => (this.behaviour.fetchErrorDetails?.(r) as object) ?? {}),
      getStatus: unary('getStatus', () => ({})),
      cloneSession: unary('cloneSession', () => ({})),
      addArtifacts: (
        call: AsyncIterable<AddArtifactsRequest> & { metadata: Metadata },
        callback: (e: unknown, value?: unknown) => void,
      ) => {
        void this.#receive(call, callback);
      },
    };
  }

  async #receive(
    call: AsyncIterable<AddArtifactsRequest> & { metadata: Metadata },
    callback: (e: unknown, value?: unknown) => void,
  ): Promise<void> {
    const requests: AddArtifactsRequest[] = [];
    for await (const request of call) requests.push(request);
    this.calls.push({ method: 'addArtifacts', request: requests, headers: call.metadata });
    try {
      this.behaviour.addArtifacts?.(requests);
      const answer: Partial<AddArtifactsResponse> = {
        sessionId: requests[0].sessionId,
        serverSideSessionId: this.serverSideSessionId,
        artifacts: [],
      };
      callback(null, answer);
    } catch (error) {
      callback(error);
    }
  }
}

/** The service for grpc-js. */
function definition() {
  const entry = (method: DescMethod) => ({
    path: `/${method.parent.typeName}/${method.name}`,
    requestStream: method.methodKind === 'client_streaming',
    responseStream: method.methodKind === 'server_streaming',
    requestSerialize: (m: never) => Buffer.from(toBinary(method.input, m)),
    requestDeserialize: (b: Buffer) => fromBinary(method.input, b),
    responseSerialize: (m: never) => Buffer.from(toBinary(method.output, create(method.output, m))),
    responseDeserialize: (b: Buffer) => fromBinary(method.output, b),
  });
  return Object.fromEntries(SparkConnectService.methods.map((m) => [m.localName, entry(m)]));
}

/** An error as Spark sends it: with an error class, and what else a trailer may hold. */
export function sparkError(
  code: Code,
  message: string,
  more: { errorClass?: string; retryDelayMs?: number; metadata?: Record<string, string> } = {},
): Partial<ServiceError> {
  const details = [];
  if (more.errorClass !== undefined || more.metadata !== undefined) {
    const metadata = { ...(more.errorClass !== undefined && { errorClass: more.errorClass }), ...more.metadata };
    details.push(
      anyPack(
        ErrorInfoSchema,
        create(ErrorInfoSchema, { reason: 'org.apache.spark.SparkException', domain: 'org.apache.spark', metadata }),
      ),
    );
  }
  if (more.retryDelayMs !== undefined) {
    const seconds = Math.floor(more.retryDelayMs / 1000);
    details.push(
      anyPack(
        RetryInfoSchema,
        create(RetryInfoSchema, { retryDelay: { seconds: BigInt(seconds), nanos: (more.retryDelayMs - seconds * 1000) * 1e6 } }),
      ),
    );
  }
  const metadata = new Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(toBinary(StatusSchema, create(StatusSchema, { code, message, details }))));
  return { code, details: message, metadata };
}

/** Ends a stream with an error. */
export function fail(stream: Stream, error: Partial<ServiceError>): void {
  stream.emit('error', error);
}

/** Rows `from … from + n - 1` of one column `x` as an Arrow IPC stream. */
export function ipc(from: number, n: number): Uint8Array {
  return tableToIPC(tableFromArrays({ x: Int32Array.from({ length: n }, (_, i) => from + i) }), 'stream');
}

/** The responses of a query with `batches` batches of `rows` rows, without the end of the result. */
export function rowsOf(batches: number, rows = 3): ResponseInit[] {
  return Array.from({ length: batches }, (_, i) => ({
    responseType: { case: 'arrowBatch', value: { rowCount: BigInt(rows), startOffset: BigInt(i * rows), data: ipc(i * rows, rows) } },
  }));
}

export const END: ResponseInit = { responseType: { case: 'resultComplete', value: {} } };

/** An operation whose responses are known beforehand: they can be asked for from any place, as of a real one. */
export class ScriptedOperation {
  readonly responses: readonly ResponseInit[];
  readonly #server: FaultServer;

  constructor(server: FaultServer, responses: readonly ResponseInit[]) {
    this.#server = server;
    this.responses = [...responses, END];
  }

  /** Sends what comes after a response, at most `count`; then the stream is the caller's to end. */
  send(stream: Stream, request: { sessionId: string; lastResponseId?: string }, count = Number.POSITIVE_INFINITY): void {
    const from = request.lastResponseId === undefined ? 0 : Number(request.lastResponseId.slice(1)) + 1;
    this.responses
      .slice(from, from + count)
      .forEach((init, i) => stream.write(this.#server.response(request.sessionId, `r${from + i}`, init)));
  }
}
