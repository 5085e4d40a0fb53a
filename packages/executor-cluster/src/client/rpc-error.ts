import { fromBinary } from '@bufbuild/protobuf';
import { anyUnpack } from '@bufbuild/protobuf/wkt';
import { status as Code, type Metadata, type ServiceError } from '@grpc/grpc-js';
import { type ErrorInfo, ErrorInfoSchema, RetryInfoSchema } from '../gen/google/rpc/error_details_pb.js';
import { type Status, StatusSchema } from '../gen/google/rpc/status_pb.js';

/**
 * A proxy between ended the stream (Envoy and load balancers with code 0, nginx with 2) before the server said how the call went:
 * gRPC calls it INTERNAL, but the server is as unavailable as behind a connection that broke.
 */
const CUT_BETWEEN = /^Received RST_STREAM with code [02] \((?:Call ended without gRPC status|Internal server error)\)/;

/** A call that failed, as gRPC and the trailer `grpc-status-details-bin` tell it. It never leaves the client: `toError` gives it a name of ours. */
export class RpcError extends Error {
  readonly code: Code;
  /** Spark's words for programs, if the server sent them. */
  readonly info: ErrorInfo | undefined;
  /** How long the server asks to wait before trying again. */
  readonly retryDelayMs: number | undefined;

  constructor(code: Code, message: string, status?: Status) {
    super(message);
    this.name = 'RpcError';
    this.code = code;
    this.info = detail(status, ErrorInfoSchema);
    const delay = detail(status, RetryInfoSchema)?.retryDelay;
    this.retryDelayMs = delay === undefined ? undefined : Number(delay.seconds) * 1000 + delay.nanos / 1e6;
  }

  /** Spark's error class, as in `INVALID_HANDLE.OPERATION_NOT_FOUND`; from the text where the server sent no more. */
  get errorClass(): string | undefined {
    return this.info?.metadata['errorClass'] ?? /\[([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?:\.[A-Z0-9_]+)*)\]/.exec(this.message)?.[1];
  }

  /** The name of the gRPC code, as in `UNAVAILABLE`. */
  get codeName(): string {
    return Code[this.code] ?? String(this.code);
  }

  static from(error: ServiceError): RpcError {
    const status = trailerStatus(error.metadata);
    const code = CUT_BETWEEN.test(error.details) ? Code.UNAVAILABLE : error.code;
    return new RpcError(code, status?.message || error.details || error.message, status);
  }
}

function trailerStatus(metadata: Metadata | undefined): Status | undefined {
  const [bytes] = metadata?.get('grpc-status-details-bin') ?? [];
  if (!Buffer.isBuffer(bytes)) return undefined;
  try {
    return fromBinary(StatusSchema, bytes);
  } catch {
    return undefined;
  }
}

function detail<S extends typeof ErrorInfoSchema | typeof RetryInfoSchema>(status: Status | undefined, schema: S) {
  for (const any of status?.details ?? []) {
    const found = anyUnpack(any, schema);
    if (found !== undefined) return found;
  }
  return undefined;
}
