import { EngineError, type LocalNode, type Vector } from '@pandorable/planner';
import type { SparkConnectClient } from '../client/index.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { cachedLocalRows, localRows, project, sqlAs } from '../lower/relations.js';
import { ipcOf } from './to-arrow.js';

/** The column of the rows' numbers. */
const NUMBER = '_row';
const nameOf = (position: number): string => `_v${position}`;

/** The client's tables on the server: small ones travel in each plan, large ones are uploaded once, by their hash. */
export class Locals {
  readonly #client: SparkConnectClient;
  readonly #tables = new Map<string, { readonly inline: Uint8Array } | { readonly hashes: string[]; readonly pieces: readonly Uint8Array[] }>();

  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  async add(table: string, columns: readonly Vector[]): Promise<void> {
    const pieces = piecesOf(columns, this.#client.limits);
    const [first] = pieces;
    const small = pieces.length === 1 && first.byteLength <= this.#client.limits.localRelationCacheThreshold;
    this.#tables.set(table, small ? { inline: first } : { hashes: await this.#client.artifacts.cache(pieces), pieces });
  }

  remove(table: string): void {
    this.#tables.delete(table);
  }

  /** Uploads again what a new session does not have. */
  async renew(): Promise<void> {
    for (const table of this.#tables.values()) if ('hashes' in table) await this.#client.artifacts.cache([...table.pieces]);
  }

  relation(node: LocalNode): Relation {
    const table = this.#tables.get(node.table);
    if (table === undefined) throw new EngineError(`the local table ${node.table} was not uploaded`, { code: 'local-table-gone' });
    const rows = 'inline' in table ? localRows(table.inline) : cachedLocalRows([...table.hashes]);
    const number = node.rowNumber === undefined ? [] : [sqlAs(NUMBER, node.rowNumber)];
    const columns = [...node.columns.map((c) => sqlAs(nameOf(c.position), c.id)), ...number];
    return project(rows, columns.length === 0 ? [sqlAs(NUMBER, NUMBER)] : columns);
  }
}

/** Arrow streams of about the server's size, at least one. */
function piecesOf(columns: readonly Vector[], limits: { readonly localRelationChunkBytes: number }): Uint8Array[] {
  const rows = columns[0]?.length ?? 0;
  const names = columns.map((_, i) => nameOf(i));
  const perRow = 8 + columns.reduce((n, c) => n + bytesPerRow(c), 0);
  const step = Math.max(1, Math.floor(limits.localRelationChunkBytes / perRow));
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < rows || at === 0; at += step) pieces.push(ipcOf(columns, names, NUMBER, at, Math.min(at + step, rows)));
  return pieces;
}

/** About how many bytes a row of a column takes. */
function bytesPerRow({ data, length }: Vector): number {
  if (length === 0) return 8;
  if ('bytes' in data && data.bytes instanceof Uint8Array) return 4 + data.bytes.byteLength / length;
  return ArrayBuffer.isView(data) ? data.byteLength / length : 32;
}
