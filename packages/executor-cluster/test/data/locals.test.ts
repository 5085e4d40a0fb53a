import { createHash } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import { call, type Vector } from '@pandorable/planner';
import { tableFromIPC } from 'apache-arrow';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SparkConnectClient } from '../../src/client/index.js';
import { Locals } from '../../src/data/locals.js';
import type { AddArtifactsRequest } from '../../src/gen/spark/connect/base_pb.js';
import { LocalRelationSchema, type Relation } from '../../src/gen/spark/connect/relations_pb.js';
import { ClusterExecutor } from '../../src/index.js';
import { FaultServer } from '../client/fault-server.js';
import { f64, localNode } from '../support.js';

const ROWS = 3_000_000;
const SAIL = '00112233-4455-6677-8899-aabbccddeeff';
/** 24 MB */
const large: Vector = { type: f64, length: ROWS, data: Float64Array.from({ length: ROWS }, (_, i) => i), valid: null };
const rowsIn = (bytes: Uint8Array): number =>
  [...tableFromIPC(bytes).getChild('_v0')!].reduce((n: number, list) => n + (list as { length: number }).length, 0);

/** The relation of the rows below what unpacks them. */
function leafOf({ relType }: Relation): Relation['relType'] {
  return relType.case === 'project' ? leafOf(relType.value.input!) : relType;
}

describe('rows of this process', () => {
  let server: FaultServer;
  let client: SparkConnectClient;
  beforeEach(async () => void (server = await new FaultServer().start()));
  afterEach(async () => {
    await client.close();
    server.stop();
  });

  async function sent(column: Vector): Promise<Relation['relType']> {
    const locals = new Locals(client);
    const { node } = localNode(f64);
    await locals.add(node.table, [column]);
    return leafOf(locals.relation({ ...node, rows: column.length }));
  }

  /** What was uploaded, by its name. */
  function uploads(): Map<string, Buffer> {
    const parts = new Map<string, Uint8Array[]>();
    let last: Uint8Array[] = [];
    for (const { payload } of server.requests<AddArtifactsRequest[]>('addArtifacts').flat()) {
      if (payload.case === 'beginChunk') parts.set(payload.value.name, (last = [payload.value.initialChunk!.data]));
      else if (payload.case === 'chunk') last.push(payload.value.data);
    }
    return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
  }

  test('few: in the plan', async () => {
    client = await SparkConnectClient.connect(server.url);
    expect((await sent({ ...large, length: 5, data: Float64Array.of(1, 2, 3, 4, 5) })).case).toBe('localRelation');
    expect(uploads().size).toBe(0);
  });

  test('Spark 4.1 and newer: in chunks', async () => {
    server.version = '4.1.0';
    client = await SparkConnectClient.connect(server.url);
    const found = await sent(large);
    if (found.case !== 'chunkedCachedLocalRelation') return expect.fail(`${found.case}`);
    expect(found.value.dataHashes.length).toBeGreaterThan(1);
    const pieces = found.value.dataHashes.map((hash) => uploads().get(`cache/${hash}`)!);
    expect(pieces.reduce((n, piece) => n + rowsIn(piece), 0)).toBe(ROWS);
  });

  test('Spark 4.0: as one message, by its hash', async () => {
    server.version = '4.0.1';
    client = await SparkConnectClient.connect(server.url);
    const found = await sent(large);
    if (found.case !== 'cachedLocalRelation') return expect.fail(`${found.case}`);
    const [[name, message]] = uploads();
    expect(name).toBe(`cache/${found.value.hash}`);
    expect(createHash('sha256').update(message).digest('hex')).toBe(found.value.hash);
    expect(rowsIn(fromBinary(LocalRelationSchema, message).data!)).toBe(ROWS);
  });

  test('Sail computes some functions otherwise: they are taken out of plans', async () => {
    const { cols } = localNode(f64);
    const rounded = call('round', cols, { decimals: 0 });
    client = await SparkConnectClient.connect(server.url);
    expect(new ClusterExecutor(client).unsupportedCall(rounded)).toBeUndefined();
    await client.close();
    server.serverSideSessionId = SAIL;
    client = await SparkConnectClient.connect(`${server.url}/;session_id=${SAIL}`);
    const onSail = new ClusterExecutor(client);
    expect(onSail.unsupportedCall(rounded)).toBe('Sail rounds halves away from zero');
    expect(onSail.capabilities.unsupported.round).toBe('Sail rounds halves away from zero');
  });

  test('Sail takes no uploads: in the plan, as far as they fit into a message', async () => {
    server.serverSideSessionId = SAIL;
    client = await SparkConnectClient.connect(`${server.url}/;session_id=${SAIL}`);
    expect((await sent(large)).case).toBe('localRelation');
    await client.close();
    client = await SparkConnectClient.connect(`${server.url}/;session_id=${SAIL};grpc_max_message_size=10000000`);
    await expect(sent(large)).rejects.toThrow(
      'the server lacks uploaded local data: Sail does not have it; write the rows to a file that the cluster sees, and read that',
    );
    expect(uploads().size).toBe(0);
  });
});
