import { fromBinary } from '@bufbuild/protobuf';
import { BinaryReader } from '@bufbuild/protobuf/wire';
import {
  type ExecutePlanResponse,
  type ExecutePlanResponse_Metrics,
  ExecutePlanResponse_MetricsSchema,
  ExecutePlanResponseSchema,
} from '../gen/spark/connect/base_pb.js';

const METRICS = ExecutePlanResponseSchema.field.metrics.number;

/** A response. The measurements of the plan, which are most of what there is to decode of a small result, are decoded when they are looked at. */
export function readResponse(bytes: Uint8Array): ExecutePlanResponse {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [field, wireType] = reader.tag();
    if (field !== METRICS) {
      reader.skip(wireType, field);
      continue;
    }
    const metrics = reader.bytes();
    const others = fromBinary(ExecutePlanResponseSchema, Buffer.concat([bytes.subarray(0, start), bytes.subarray(reader.pos)]));
    return withMetrics(others, metrics);
  }
  return fromBinary(ExecutePlanResponseSchema, bytes);
}

function withMetrics(response: ExecutePlanResponse, bytes: Uint8Array): ExecutePlanResponse {
  let found: ExecutePlanResponse_Metrics | undefined;
  const get = () => (found ??= fromBinary(ExecutePlanResponse_MetricsSchema, bytes));
  return Object.defineProperty(response, 'metrics', { get, enumerable: true, configurable: true });
}

/** Whether a response has measurements, which are not decoded for that. */
export const hasMetrics = (response: ExecutePlanResponse): boolean => Object.hasOwn(response, 'metrics');
