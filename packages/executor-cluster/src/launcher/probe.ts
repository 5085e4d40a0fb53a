import { randomUUID } from 'node:crypto';
import { connect } from 'node:http2';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { AnalyzePlanRequestSchema, AnalyzePlanResponseSchema } from '../gen/spark/connect/base_pb.js';
import { HOST } from './ports.js';

const UNAUTHENTICATED = '16';
const PATH = '/spark.connect.SparkConnectService/AnalyzePlan';

export interface ServerAnswer {
  /** Undefined if the server wants a token first. */
  readonly version: string | undefined;
}

function framedRequest(): Buffer {
  const request = create(AnalyzePlanRequestSchema, {
    sessionId: randomUUID(),
    userContext: { userId: 'launcher' },
    clientType: 'pandorable launcher',
    analyze: { case: 'sparkVersion', value: {} },
  });
  const message = toBinary(AnalyzePlanRequestSchema, request);
  const frame = Buffer.alloc(5);
  frame.writeUInt32BE(message.length, 1);
  return Buffer.concat([frame, message]);
}

function answerOf(status: string | undefined, body: Buffer): ServerAnswer | undefined {
  if (status === UNAUTHENTICATED) return { version: undefined };
  if (status !== '0' || body.length < 5) return undefined;
  const { result } = fromBinary(AnalyzePlanResponseSchema, body.subarray(5, 5 + body.readUInt32BE(1)));
  return { version: result.case === 'sparkVersion' ? result.value.version : undefined };
}

/** Asks a Connect server on this machine for its version: one gRPC call by hand, so that a launcher loads no gRPC library. */
export function askServer(port: number, timeoutMs = 10_000): Promise<ServerAnswer | undefined> {
  return new Promise((resolve) => {
    const session = connect(`http://${HOST}:${port}`);
    const finish = (answer: ServerAnswer | undefined) => {
      resolve(answer);
      session.destroy();
    };
    session.once('error', () => finish(undefined));
    session.setTimeout(timeoutMs, () => finish(undefined));
    const stream = session.request({ ':method': 'POST', ':path': PATH, 'content-type': 'application/grpc', te: 'trailers' });
    const parts: Buffer[] = [];
    let status: string | undefined;
    stream.on('response', (headers) => (status = headers['grpc-status']?.toString()));
    stream.on('trailers', (headers) => (status = headers['grpc-status']?.toString() ?? status));
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.once('error', () => finish(undefined));
    stream.once('end', () => finish(answerOf(status, Buffer.concat(parts))));
    stream.end(framedRequest());
  });
}
