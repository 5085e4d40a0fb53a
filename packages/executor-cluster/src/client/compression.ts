import * as zlib from 'node:zlib';
import { create, toBinary } from '@bufbuild/protobuf';
import { CompressionCodec, Plan_CompressedOperation_OpType as OpType, type Plan, PlanSchema } from '../gen/spark/connect/base_pb.js';
import { type Command, CommandSchema } from '../gen/spark/connect/commands_pb.js';
import { type Relation, RelationSchema } from '../gen/spark/connect/relations_pb.js';

/** Compresses bytes into a zstd frame. */
export type Zstd = (bytes: Uint8Array) => Uint8Array;

/** Node's own zstd, which is there from Node 22.15 on; before, one in WebAssembly. */
export async function loadZstd(): Promise<Zstd> {
  const { zstdCompressSync } = zlib as { zstdCompressSync?: Zstd };
  if (zstdCompressSync !== undefined) return zstdCompressSync;
  const { Zstd: Library } = await import('@hpcc-js/wasm-zstd');
  const library = await Library.load();
  return (bytes) => library.compress(bytes);
}

/** A relation or a command as a plan; a plan is left alone. */
export function toPlan(plan: Relation | Command | Plan): Plan {
  if (plan.$typeName === 'spark.connect.Plan') return plan;
  return create(PlanSchema, {
    opType: plan.$typeName === 'spark.connect.Relation' ? { case: 'root', value: plan } : { case: 'command', value: plan },
  });
}

/** The same plan compressed; undefined where there is nothing to gain. */
export function compressed(plan: Plan, zstd: Zstd): Plan | undefined {
  const { opType } = plan;
  if (opType.case !== 'root' && opType.case !== 'command') return undefined;
  const bytes = opType.case === 'root' ? toBinary(RelationSchema, opType.value) : toBinary(CommandSchema, opType.value);
  const data = zstd(bytes);
  if (data.byteLength >= bytes.byteLength) return undefined;
  const value = { data, opType: opType.case === 'root' ? OpType.RELATION : OpType.COMMAND, compressionCodec: CompressionCodec.ZSTD };
  return create(PlanSchema, { opType: { case: 'compressedOperation', value } });
}
