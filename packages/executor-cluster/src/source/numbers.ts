import type { Table } from '@pandorable/planner';
import { type Source, valuesOf } from '@pandorable/planner';
import type { Expression } from '../gen/spark/connect/expressions_pb.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { text } from '../lower/literal.js';
import { aggregate, project, sqlAs, sqlExpr } from '../lower/relations.js';
import { clusterPath } from './paths.js';

/**
 * The number of each row of files, from 0 without gaps. Parquet tells a row's place in its file. Texts are read in pieces, packed into
 * partitions; within a partition rows have running ids, so that a piece's rows are numbered from its first id on. How pieces are
 * packed depends on the files and on settings of the session that the executor pins (see settings.ts).
 */
export interface Numbering {
  /** columns to take from the scan */
  readonly inputs: readonly Expression[];
  /** the number, as SQL over them */
  readonly number: string;
  /** the rows come by it: pieces of one file are partitions in the order in which they lie */
  readonly natural: boolean;
}

const [PATH, BLOCK, PLACE, ID] = ['_path', '_block', '_place', '_id'];
const FILE = sqlAs('_metadata.file_path', PATH);
const START = sqlAs('_metadata.file_block_start', BLOCK);
const INDEX = sqlAs('_metadata.row_index', PLACE);
const RUNNING = sqlAs('monotonically_increasing_id()', ID);

/** Of one Parquet file, without counting. */
export const FILE_NUMBERING: Numbering = { inputs: [INDEX], number: PLACE, natural: true };
/** Of tables: their rows have no order, but come in the same one each time. */
export const TABLE_NUMBERING: Numbering = { inputs: [RUNNING], number: ID, natural: false };

/** Counts the rows of each file, or of each piece of a file. */
export function countingPlan(source: Source, reader: Relation): Relation {
  const parquet = source.format === 'parquet';
  const rows = project(reader, parquet ? [FILE] : [FILE, START, RUNNING]);
  const keys = parquet ? [sqlExpr(PATH)] : [sqlExpr(PATH), sqlExpr(BLOCK)];
  return aggregate(rows, keys, [sqlAs('count(1)', 'rows'), sqlAs(parquet ? '0L' : `min(${ID})`, 'first')]);
}

interface Piece {
  readonly path: string;
  readonly block: number;
  readonly rows: number;
  readonly first: number;
}

/** The numbering from what `countingPlan` counted. */
export function countedNumbering(source: Source, counted: Table): Numbering {
  const parquet = source.format === 'parquet';
  const columns = counted.columns.map(valuesOf);
  const [paths, blocks] = [columns[0] as string[], parquet ? columns[0].map(() => 0) : (columns[1] as number[])];
  const [rows, first] = columns.slice(parquet ? 1 : 2) as number[][];
  const pieces = paths.map((path, i): Piece => ({ path, block: blocks[i], rows: rows[i], first: first[i] })).sort(inOrder(source));
  let before = 0;
  const moves = pieces.map((p) => {
    const move = before - p.first;
    before += p.rows;
    return move;
  });
  const place = parquet ? PLACE : ID;
  const inputs = parquet ? [FILE, INDEX] : [FILE, START, RUNNING];
  const natural = new Set(paths).size < 2;
  if (moves.every((m) => m === moves[0]))
    return { inputs: [parquet ? INDEX : RUNNING], number: `(${place} + (${moves[0] ?? 0}L))`, natural };
  return { inputs, number: `(${place} + ${moveText(pieces, moves)})`, natural };
}

/** Files in the order in which they were given, else by name; pieces as they lie. */
function inOrder(source: Source): (a: Piece, b: Piece) => number {
  const given = source.paths.map((p) => clusterPath(p).replace(/^file:\/*/, '/'));
  const plain = (p: Piece): string => decodeURIComponent(p.path).replace(/^[a-z0-9+.-]+:\/+/i, '/');
  const place = (p: Piece): number => {
    const at = given.findIndex((g) => plain(p) === g || plain(p).endsWith(g));
    return at < 0 ? given.length : at;
  };
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return (a, b) => place(a) - place(b) || byName(plain(a), plain(b)) || a.block - b.block;
}

/** How far the ids of each piece are to be moved: a look-up by file, and then by piece. */
function moveText(pieces: readonly Piece[], moves: readonly number[]): string {
  const files = new Map<string, string[]>();
  pieces.forEach((p, i) => {
    const list = files.get(p.path) ?? [];
    files.set(p.path, list);
    list.push(`${p.block}L, ${moves[i]}L`);
  });
  const branches = [...files].map(([path, entries]) => {
    const move = entries.length === 1 ? `${entries[0].split(', ')[1]}` : `element_at(map(${entries.join(', ')}), ${BLOCK})`;
    return `WHEN ${text(path)} THEN ${move}`;
  });
  return `CASE ${PATH} ${branches.join(' ')} END`;
}
