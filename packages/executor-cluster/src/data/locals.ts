import { EngineError, type LocalNode, type Vector } from '@pandorable/planner';
import type { SparkConnectClient } from '../client/index.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { cachedLocalRows, chunkedLocalRows, coalesced, localMessage, localRows, project, sqlAs, sqlExpr } from '../lower/relations.js';
import { ipcOf, packedIpcOf } from './to-arrow.js';

/** The column of the rows' numbers. */
const NUMBER = '_row';
const nameOf = (position: number): string => `_v${position}`;

/**
 * Catalyst walks over all rows of a local relation again and again, so that a query over 300,000 rows takes seconds before it begins:
 * more than a few rows are packed, thousands in one as lists, and unpacked where they are read.
 */
const PACK_FROM = 1000;
const PACKED_ROWS = 4096;
const [PLACE, ITEM] = ['_place', '_item'];

/** What a plan may take beside local rows in one message. */
const PLAN_BYTES = 1024 * 1024;
/** Java reads no larger message. */
const MAX_MESSAGE_BYTES = 2 ** 31 - 1 - PLAN_BYTES;
const INSTEAD = 'write the rows to a file that the cluster sees, and read that';

interface Uploaded {
  /** the same each time: the server keeps what it made of a plan that it has seen */
  readonly rows: Relation;
  /** what was uploaded by its hash; none where the rows travel in the plan */
  readonly pieces: readonly Uint8Array[];
  readonly packed: boolean;
}

/** The client's tables on the server: small ones travel in each plan, large ones are uploaded once, by their hash. */
export class Locals {
  readonly #client: SparkConnectClient;
  readonly #tables = new Map<string, Uploaded>();

  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  async add(table: string, columns: readonly Vector[]): Promise<void> {
    this.#tables.set(table, { ...(await this.#placed(columns)), packed: isLarge(columns) });
  }

  /** How rows travel: in the plan, or beside it in the way that the server has. */
  async #placed(columns: readonly Vector[]): Promise<Omit<Uploaded, 'packed'>> {
    const { artifacts, capabilities, limits, target } = this.#client;
    const inChunks = capabilities.has('chunkedLocalRelations');
    const pieces = piecesOf(columns, inChunks ? limits.localRelationChunkBytes : Number.POSITIVE_INFINITY);
    const [first] = pieces;
    const alone = pieces.length === 1 ? first.byteLength : Number.POSITIVE_INFINITY;
    const travels = capabilities.has('cachedLocalRelations') ? limits.localRelationCacheThreshold : target.maxMessageSize - PLAN_BYTES;
    if (alone <= travels) return { rows: localRows(first), pieces: [] };
    if (inChunks) return { rows: chunkedLocalRows(await artifacts.cache(pieces)), pieces };
    capabilities.require('cachedLocalRelations', INSTEAD);
    if (alone > MAX_MESSAGE_BYTES) capabilities.require('chunkedLocalRelations', INSTEAD);
    const message = localMessage(first);
    const [hash] = await artifacts.cache([message]);
    return { rows: cachedLocalRows(hash), pieces: [message] };
  }

  remove(table: string): void {
    this.#tables.delete(table);
  }

  /** Uploads again what a new session does not have. */
  async renew(): Promise<void> {
    for (const { pieces } of this.#tables.values()) if (pieces.length > 0) await this.#client.artifacts.cache([...pieces]);
  }

  relation(node: LocalNode, single = false): Relation {
    const table = this.#tables.get(node.table);
    if (table === undefined) throw new EngineError(`the local table ${node.table} was not uploaded`, { code: 'local-table-gone' });
    if (table.packed) return unpacked(table.rows, node);
    const number = node.rowNumber === undefined ? [] : [sqlAs(NUMBER, node.rowNumber)];
    const columns = [...node.columns.map((c) => sqlAs(nameOf(c.position), c.id)), ...number];
    return project(single ? coalesced(table.rows, 1) : table.rows, columns.length === 0 ? [sqlAs(NUMBER, NUMBER)] : columns);
  }
}

const isLarge = (columns: readonly Vector[]): boolean => columns.length > 0 && columns[0].length > PACK_FROM;

function unpacked(rows: Relation, node: LocalNode): Relation {
  const names = [...new Set(node.columns.map((c) => nameOf(c.position)))];
  const lists = names.length === 0 ? [nameOf(0)] : names;
  const items = lists.length === 1 ? lists[0] : `arrays_zip(${lists.join(', ')})`;
  const flat = project(rows, [sqlExpr(NUMBER), sqlExpr(`posexplode(${items}) AS (${PLACE}, ${ITEM})`)]);
  const number = node.rowNumber === undefined ? [] : [sqlAs(`${NUMBER} + ${PLACE}`, node.rowNumber)];
  const columns = [...node.columns.map((c) => sqlAs(lists.length === 1 ? ITEM : `${ITEM}.${nameOf(c.position)}`, c.id)), ...number];
  return project(flat, columns.length === 0 ? [sqlAs(NUMBER, NUMBER)] : columns);
}

/** Arrow streams of about a size, at least one. */
function piecesOf(columns: readonly Vector[], bytes: number): Uint8Array[] {
  const rows = columns[0]?.length ?? 0;
  const names = columns.map((_, i) => nameOf(i));
  const perRow = 8 + columns.reduce((n, c) => n + bytesPerRow(c), 0);
  const step = Math.max(1, Math.floor(bytes / perRow));
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < rows || at === 0; at += step) {
    const end = Math.min(at + step, rows);
    pieces.push(isLarge(columns) ? packedIpcOf(columns, names, NUMBER, at, end, PACKED_ROWS) : ipcOf(columns, names, NUMBER, at, end));
  }
  return pieces;
}

/** About how many bytes a row of a column takes. */
function bytesPerRow({ data, length }: Vector): number {
  if (length === 0) return 8;
  if ('bytes' in data && data.bytes instanceof Uint8Array) return 4 + data.bytes.byteLength / length;
  return ArrayBuffer.isView(data) ? data.byteLength / length : 32;
}
