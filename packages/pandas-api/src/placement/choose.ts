/** On which of two engines a whole plan runs: where its data lives, else by how much there is of it. */
import { statfsSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { allNodes, type CachedNode, type DataType, type LocalNode, type Node, type Source } from '@pandorable/planner';
import { bytesText } from '../progress/event.js';
import type { Place } from '../session/client.js';
import { whereaboutsOf } from './sources.js';

export interface Placement {
  readonly place: Place;
  /** a clause for people: 'it reads 1.2 GB, up to 64 GB stay here' */
  readonly why: string;
}

/** Bytes that may be read here: by plans that hand rows on, and by those that must hold them all and so may spill. */
export interface Limits {
  readonly passing: number;
  readonly holding: number;
}

const SPILLED_MEMORIES = 8;
const PASSED_MEMORIES = 32;

/** A machine's own: some times its memory, and for what may spill at most half of the disk that is free for it. */
export function limitsHere(tempDirectory: string = tmpdir()): Limits {
  const { bavail, bsize } = statfsSync(tempDirectory);
  const memory = totalmem();
  return { passing: memory * PASSED_MEMORIES, holding: Math.min(memory * SPILLED_MEMORIES, (bavail * bsize) / 2) };
}

/** Nodes that hold all of their rows before they give one. */
const HOLDING: ReadonlySet<Node['kind']> = new Set(['aggregate', 'distinct', 'join', 'asof-join', 'sort', 'explode']);

export interface Knowledge {
  readonly limits: Limits;
  /** whether the cluster can read a source that is on this machine too */
  readonly clusterReads: (source: Source) => boolean;
  /** the engine that keeps rows */
  readonly homeOf: (node: CachedNode) => Place | undefined;
}

export function placementOf(plan: Node, { limits, clusterReads, homeOf }: Knowledge): Placement {
  let bytes = 0;
  let holds = false;
  const here: Source[] = [];
  for (const node of allNodes(plan)) {
    if (node.kind === 'scan') {
      const found = whereaboutsOf(node.source);
      if (found.where === 'away') return { place: 'cluster', why: `${nameOf(node.source)} is there` };
      bytes += found.bytes ?? 0;
      here.push(node.source);
    }
    const home = node.kind === 'cached' ? homeOf(node) : undefined;
    if (home !== undefined) return { place: home, why: 'rows that were kept are there' };
    if (node.kind === 'local') bytes += bytesOfLocal(node);
    holds ||= HOLDING.has(node.kind);
  }
  const limit = holds ? limits.holding : limits.passing;
  const read = `it reads about ${bytesText(bytes)}, and up to ${bytesText(limit)} stay on this machine`;
  if (bytes <= limit) return { place: 'local', why: read };
  const unseen = here.find((source) => !clusterReads(source));
  if (unseen !== undefined) return { place: 'local', why: `the cluster does not see ${nameOf(unseen)}` };
  return { place: 'cluster', why: read };
}

const nameOf = ({ format, paths, options }: Source): string =>
  format === 'jdbc' ? 'the database' : `'${paths[0] ?? String(options['database'])}'${paths.length > 1 ? ' and others' : ''}`;

const TEXT_BYTES = 24;
const WIDTHS: Readonly<Partial<Record<DataType['kind'], number>>> = {
  bool: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  float32: 4,
};
const widthOf = (type: DataType): number => WIDTHS[type.kind] ?? (type.kind === 'utf8' || type.kind === 'object' ? TEXT_BYTES : 8);
const bytesOfLocal = ({ rows, columns }: LocalNode): number => rows * columns.reduce((n, c) => n + widthOf(c.type), 0);
