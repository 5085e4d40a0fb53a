/** Functions over groups: the answers for the groups that a batch completes, a row each. */
import { packed } from './answers.js';
import { readBuffer, send } from './frames.js';
import { type GroupAnswer, type GroupReader, type Loaded, loadedFunction } from './functions.js';
import type { Buffers, GroupRequest } from './protocol.js';
import { type Refusal, takeRefusal } from './refusal.js';

/** A partition that is being read; there is one at a time. */
interface Partition {
  readonly reader: GroupReader;
  answers: Iterator<GroupAnswer>;
  /** Python counts the last row of the batch before as the first one, if there was one */
  before: 0 | 1;
}
let partition: Partition | null = null;

/** Why functions were refused for a group, by their ids: it is for all groups. */
const refusals = new Map<string, string>();

export async function answerGroups(request: GroupRequest): Promise<void> {
  const f = loadedFunction(request.id);
  const columns =
    request.op === 'group' ? request.columns.map(({ type, sizes }) => ({ type, buffers: sizes.map(readBuffer) as Buffers })) : [];
  const begins = request.op === 'group' && request.first;
  if (begins) partition = opened(f);
  if (partition === null) return begins ? sendRefusal(refusals.get(f.id)!) : sendAnswers([], 0, false);
  if (request.op !== 'more') {
    partition.before = begins ? 0 : 1;
    const { reader } = partition;
    partition.answers = (request.op === 'group' ? reader.add(columns, request.rows) : reader.end())[Symbol.iterator]();
  }
  const { answers, more, refused } = await taken(partition.answers);
  if (refused === null) return sendAnswers(answers, partition.before, more);
  refusals.set(f.id, refused);
  partition = null;
  sendRefusal(refused);
}

function opened({ id, fn, openGroups }: Loaded): Partition | null {
  if (openGroups === undefined) refusals.set(id, (fn as Refusal).message);
  if (openGroups === undefined || refusals.has(id)) return null;
  return { reader: openGroups(), answers: [][Symbol.iterator](), before: 0 };
}

interface Taken {
  readonly answers: readonly GroupAnswer[];
  readonly more: boolean;
  readonly refused: string | null;
}

/** What goes out at once: groups may answer much more than they were given. */
const CHARACTERS = 8 << 20;

async function taken(from: Iterator<GroupAnswer>): Promise<Taken> {
  const answers: GroupAnswer[] = [];
  takeRefusal();
  for (let size = 0; size < CHARACTERS; ) {
    const { next, refused } = following(from);
    if (next === null) return { answers, more: false, refused };
    answers.push(next);
    size += next.text.length;
    await letGo(next.rows);
  }
  return { answers, more: true, refused: null };
}

function following(from: Iterator<GroupAnswer>): { readonly next: GroupAnswer | null; readonly refused: string | null } {
  try {
    const step = from.next();
    const refused = takeRefusal();
    return { next: step.done === true || refused !== null ? null : step.value, refused };
  } catch (error) {
    const refused = takeRefusal();
    if (refused === null) throw error;
    return { next: null, refused };
  }
}

const NO_TEXTS: Buffers = [null, null, null];

function sendAnswers(answers: readonly GroupAnswer[], before: 0 | 1, more: boolean): void {
  if (answers.length === 0) return send({ rows: 0, more });
  const places = Int32Array.from(answers, (a) => a.last + before);
  const firsts = Float64Array.from(answers, (a) => a.first);
  const texts = packed(answers.map((a) => a.text));
  send({ rows: answers.length, more }, [null, bytesOf(places), null, bytesOf(firsts), ...texts, ...NO_TEXTS]);
}

/** Told in the place of any group: nobody asks for the answers of others then. */
const sendRefusal = (refused: string): void =>
  send({ rows: 1, more: false }, [null, new Uint8Array(4), null, new Uint8Array(8), ...NO_TEXTS, ...packed([JSON.stringify({ refused })])]);

const bytesOf = (a: Int32Array | Float64Array): Uint8Array => new Uint8Array(a.buffer);

/** What is registered for collected objects (the columns of frames) goes when the event loop turns. */
const ROWS_BETWEEN_TURNS = 100_000;
let rowsSince = 0;
async function letGo(rows: number): Promise<void> {
  rowsSince += rows + 1000;
  if (rowsSince < ROWS_BETWEEN_TURNS) return;
  rowsSince = 0;
  await new Promise((resolve) => setImmediate(resolve));
}
