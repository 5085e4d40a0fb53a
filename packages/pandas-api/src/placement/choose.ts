/** On which of two engines a whole plan runs: where its data lives, else by how much there is of it. */
import { statfsSync } from 'node:fs';
import { allNodes, type CachedNode, type Node, NotImplementedError, type Room, type Source, schemaOf } from '@pandorable/planner';
import { bytesText } from '../progress/event.js';
import type { Place } from '../session/client.js';
import { otherPlace, partsOf } from './apart.js';
import { rowBytes } from './row-bytes.js';
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

/** Some times the memory that the local engine may use; what may spill, at most that memory and the disk that it may use, of what is free the half. */
export function limitsIn({ memory, folder, disk = Number.POSITIVE_INFINITY }: Room): Limits {
  const { bavail, bsize } = statfsSync(folder);
  const spilled = Math.min(disk, (bavail * bsize) / 2);
  return { passing: memory * PASSED_MEMORIES, holding: Math.min(memory * SPILLED_MEMORIES, memory + spilled) };
}

/** Nodes that hold all of their rows before they give one. */
const HOLDING: ReadonlySet<Node['kind']> = new Set(['aggregate', 'distinct', 'join', 'asof-join', 'sort', 'explode']);

export interface Knowledge {
  readonly limits: () => Limits;
  /** whether the cluster can read a source that is on this machine too */
  readonly clusterReads: (source: Source) => boolean;
  /** the engine that keeps rows */
  readonly homeOf: (node: CachedNode) => Place | undefined;
  /** the number of rows, which are counted where they are */
  readonly rowsOf: (part: Node) => number;
}

/** The engine that has the rows of a leaf, as far as this machine can tell. */
function tieOf(node: Node, { homeOf }: Knowledge): Place | undefined {
  if (node.kind === 'cached') return homeOf(node);
  return node.kind === 'scan' && whereaboutsOf(node.source).where === 'away' ? 'cluster' : undefined;
}

/** The engine that alone has the rows of a leaf; the cluster is asked whether it sees a file. */
const strictTieOf = (node: Node, knowledge: Knowledge): Place | undefined =>
  tieOf(node, knowledge) ?? (node.kind === 'scan' && !knowledge.clusterReads(node.source) ? 'local' : undefined);

const isAway = (node: Node, knowledge: Knowledge): boolean => tieOf(node, knowledge) === 'cluster';

/** Parts of a plan on the one engine whose rows only the other has. */
export function foreignParts(plan: Node, other: Place, knowledge: Knowledge): readonly Node[] {
  if (other === 'cluster' && ![...allNodes(plan)].some((n) => isAway(n, knowledge))) return [];
  return partsOf(plan, other, (n) => strictTieOf(n, knowledge));
}

export function placementOf(plan: Node, knowledge: Knowledge): Placement {
  const nodes = [...allNodes(plan)];
  const away = nodes.find((n) => isAway(n, knowledge));
  if (away === undefined) return placementBySize(nodes, knowledge);
  const here = nodes.some((n) => strictTieOf(n, knowledge) === 'local');
  return here ? meetingPlace(plan, knowledge) : { place: 'cluster', why: reasonOf(away) };
}

function placementBySize(nodes: readonly Node[], { limits, clusterReads, homeOf }: Knowledge): Placement {
  const kept = nodes.find((n) => n.kind === 'cached' && homeOf(n) === 'local');
  if (kept !== undefined) return { place: 'local', why: reasonOf(kept) };
  const sources = nodes.flatMap((n) => (n.kind === 'scan' ? [n.source] : []));
  const read = sources.reduce((n, source) => n + (whereaboutsOf(source).bytes ?? 0), 0);
  const bytes = nodes.reduce((n, node) => n + (node.kind === 'local' ? bytesOf(node, node.rows) : 0), read);
  const { holding, passing } = limits();
  const limit = nodes.some((n) => HOLDING.has(n.kind)) ? holding : passing;
  const why = `it reads about ${bytesText(bytes)}, and up to ${bytesText(limit)} stay on this machine`;
  if (bytes <= limit) return { place: 'local', why };
  const unseen = sources.find((source) => !clusterReads(source));
  return unseen === undefined ? { place: 'cluster', why } : { place: 'local', why: `the cluster does not see ${nameOf(unseen)}` };
}

/** More than this does not go from one engine to the other by itself. */
const MOST_MOVED = 256e6;

/** Where a plan runs that needs rows of both: the smaller side goes to the larger one. */
function meetingPlace(plan: Node, knowledge: Knowledge): Placement {
  const bytesAt = (place: Place): number =>
    foreignParts(plan, place, knowledge).reduce((n, part) => n + bytesOf(part, knowledge.rowsOf(part)), 0);
  const bytes = { local: bytesAt('local'), cluster: bytesAt('cluster') };
  const place = bytes.local < bytes.cluster ? 'cluster' : 'local';
  const moved = bytes[otherPlace(place)];
  if (moved > MOST_MOVED)
    throw new NotImplementedError(
      `the plan needs about ${bytesText(bytes.cluster)} that only the cluster has and ${bytesText(bytes.local)} that only this machine has; ` +
        `more than ${bytesText(MOST_MOVED)} is not moved by itself. Filter or group first, or write one of them to where the other engine reads it`,
      { code: 'apart' },
    );
  const where = place === 'local' ? 'only the cluster has are brought here' : 'only this machine has are brought there';
  return { place, why: `about ${bytesText(moved)} that ${where}` };
}

const reasonOf = (leaf: Node): string => (leaf.kind === 'scan' ? `${nameOf(leaf.source)} is there` : 'rows that were kept are there');

const nameOf = ({ format, paths, options }: Source): string =>
  format === 'jdbc' ? 'the database' : `'${paths[0] ?? String(options['database'])}'${paths.length > 1 ? ' and others' : ''}`;

const bytesOf = (node: Node, rows: number): number => rows * rowBytes(schemaOf(node));
