import fs from 'node:fs';
import os from 'node:os';
import { BroadcastChannel, type MessagePort, receiveMessageOnPort, SHARE_ENV, threadId, Worker } from 'node:worker_threads';
import { LF, ODD_DATES, Piece, type SeenColumn, type Survey, type SurveyOptions, Surveyor } from './survey.js';

/** Bytes read at once: they stay in the processor's cache. */
const PIECE = 1 << 18;
/** Bytes that a thread takes at once. */
const PART = 8 << 20;
/** Parts that are worth another thread's attention, and a thread of its own, which takes as long to start as this one to look at some of them. */
const SHARED = 2;
const OWN = 4;
/** A part takes far less; then its thread counts as lost. */
const LOST_MILLISECONDS = 30_000;

/** A survey of the records that begin in a range of a file, and where they begin and end. */
export interface RangeSurvey extends Survey {
  readonly start: number;
  readonly end: number;
}

/** A thread that is there anyway and can be asked to `takeParts`. */
export type Help = (parts: Parts) => void;

/** Surveys the first `limit` bytes from `from` on, and no partial record. */
export function surveySample(file: string, options: SurveyOptions, limit: number, from = 0): Survey {
  const { size } = fs.statSync(file);
  return surveyRange(file, options, from, Math.min(size, from + limit), size);
}

/** Surveys a file, with help if it is long: in parts of `length` bytes. */
export function surveyFile(file: string, options: SurveyOptions, help?: Help, length = PART): Survey {
  const { size } = fs.statSync(file);
  const found = size < SHARED * length ? surveyRange(file, options, 0, size, size) : surveyShared({ file, options, size, length }, help);
  return found.lineEnds.every((n) => n > 0) ? { ...found, odd: found.odd ?? 'line ends of two kinds' } : found;
}

/** Surveys the records that begin in `from` to `to`; whole records only unless the file ends there. */
function surveyRange(file: string, options: SurveyOptions, from: number, to: number, size: number, whole = false): RangeSurvey {
  const surveyor = new Surveyor(options);
  const handle = fs.openSync(file, 'r');
  try {
    let piece = new Piece(PIECE);
    const limit = whole ? size : to;
    let start = from;
    let held = 0;
    for (let at = from; surveyor.odd === undefined && (start < to || surveyor.skipping) && at < limit; ) {
      if (held === piece.size) piece = larger(piece);
      const n = fs.readSync(handle, piece.buffer, held, Math.min(piece.size - held, limit - at), at);
      if (n === 0) break;
      at += n;
      held += n;
      const done = surveyor.scan(piece, held, to - start, at === size);
      piece.buffer.copyWithin(0, done, held);
      held -= done;
      start += done;
    }
    return { ...surveyor.result(to === size), start: from, end: start };
  } finally {
    fs.closeSync(handle);
  }
}

/** Room for a longer record. */
function larger({ buffer, size }: Piece): Piece {
  const piece = new Piece(size * 2);
  piece.buffer.set(buffer.subarray(0, size));
  return piece;
}

/** What threads share: the parts of one file, taken one by one. */
export interface Parts {
  readonly file: string;
  readonly options: SurveyOptions;
  readonly size: number;
  /** bytes of a part */
  readonly length: number;
  /** the name of the channel on which surveys of parts come */
  readonly channel: string;
  /** the number of the next part, then for each part SENT where its survey is on its way */
  readonly state: Int32Array;
}
const SENT = 1;

/** Takes parts until none is left and sends their surveys: for another thread than the one that asks. */
export function helpSurvey(parts: Parts): void {
  const channel = new BroadcastChannel(parts.channel);
  takeParts(parts, (part, survey) => {
    channel.postMessage({ part, survey });
    Atomics.store(parts.state, part + 1, SENT);
    Atomics.notify(parts.state, part + 1);
  });
  channel.close();
}

/** Takes parts until none is left. */
function takeParts(parts: Parts, done: (part: number, survey?: RangeSurvey) => void): void {
  const { state } = parts;
  for (;;) {
    const part = Atomics.add(state, 0, 1);
    if (part >= state.length - 1) return;
    try {
      const survey = surveyPart(parts, part);
      if (part === 0 && survey.odd !== undefined) Atomics.store(state, 0, state.length);
      done(part, survey);
    } catch {
      done(part); // the one who needs it meets the same error
    }
  }
}

/** A part begins after the first line end from its first byte's neighbour on, as if that were no quoted one, unless the beginning is known. */
function surveyPart({ file, options, size, length }: Parts, part: number, start?: number): RangeSurvey {
  const to = Math.min(size, (part + 1) * length);
  if (part === 0) return surveyRange(file, options, 0, to, size, true);
  return surveyRange(file, { ...options, skip: 0, ignore: 0 }, start ?? lineStart(file, part * length - 1), to, size, true);
}

/** Where the line after the first line end from `from` on begins. */
export function lineStart(file: string, from: number): number {
  const handle = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(1 << 16);
    for (let at = from; ; ) {
      const n = fs.readSync(handle, buffer, 0, buffer.length, at);
      const found = buffer.subarray(0, n).indexOf(LF);
      if (found >= 0 || n === 0) return n === 0 ? at : at + found + 1;
      at += n;
    }
  } finally {
    fs.closeSync(handle);
  }
}

let channels = 0;

/** Surveys a file in several threads, this one among them. */
function surveyShared(file: Omit<Parts, 'channel' | 'state'>, help?: Help): Survey {
  const count = Math.ceil(file.size / file.length);
  const state = new Int32Array(new SharedArrayBuffer((count + 1) * Int32Array.BYTES_PER_ELEMENT));
  const parts: Parts = { ...file, channel: `pandorable-survey-${process.pid}-${threadId}-${++channels}`, state };
  const arriving = new Arriving(parts);
  const own = Math.min(os.availableParallelism() - (help === undefined ? 1 : 2), Math.floor(count / OWN));
  try {
    help?.(parts);
    for (let i = 0; i < own; i++) startHelper(parts);
    takeParts(parts, (part, survey) => arriving.add(part, survey));
    return inTurn(parts, count, (part) => arriving.survey(part));
  } finally {
    arriving.close();
  }
}

function startHelper(parts: Parts): void {
  const worker = new Worker(workerFile(), { workerData: parts, execArgv: [], env: SHARE_ENV });
  worker.on('error', () => undefined); // its part is surveyed here
  worker.unref();
}

/** Surveys of parts as they come. */
class Arriving {
  readonly #found = new Map<number, RangeSurvey | undefined>();
  readonly #channel: BroadcastChannel;
  constructor(readonly parts: Parts) {
    this.#channel = new BroadcastChannel(parts.channel);
  }

  add(part: number, survey: RangeSurvey | undefined): void {
    this.#found.set(part, survey);
  }

  /** The survey of a part that some thread has taken; undefined where it got lost. */
  survey(part: number): RangeSurvey | undefined {
    const { state } = this.parts;
    for (;;) {
      const seen = Atomics.load(state, part + 1);
      this.#receive();
      if (this.#found.has(part)) return this.#found.get(part);
      if (seen === SENT || Atomics.wait(state, part + 1, seen, LOST_MILLISECONDS) === 'timed-out') return undefined;
    }
  }

  #receive(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#channel as unknown as MessagePort);
      if (received === undefined) return;
      const { part, survey } = received.message as { part: number; survey?: RangeSurvey };
      this.#found.set(part, survey);
    }
  }

  close(): void {
    this.#channel.close();
  }
}

/** The surveys of all parts put together; a part that began inside quotes is surveyed again from where the one before ended. */
function inTurn(parts: Parts, count: number, surveyOf: (part: number) => RangeSurvey | undefined): Survey {
  let whole = surveyOf(0) ?? surveyPart(parts, 0);
  for (let part = 1; part < count && whole.odd === undefined; part++) {
    const found = surveyOf(part);
    whole = joined(whole, found?.start === whole.end ? found : surveyPart(parts, part, whole.end));
  }
  return whole;
}

function joined(a: RangeSurvey, b: RangeSurvey): RangeSurvey {
  const alike = a.columns.every(({ shape }, i) => shape === undefined || b.columns[i].shape === undefined || b.columns[i].shape === shape);
  return {
    columns: mergeColumns([a, b]),
    rows: a.rows + b.rows,
    complete: b.complete,
    lineEnds: [a.lineEnds[0] + b.lineEnds[0], a.lineEnds[1] + b.lineEnds[1]],
    multiline: a.multiline || b.multiline,
    words: [...new Set([...a.words, ...b.words])],
    odd: a.odd ?? b.odd ?? (alike ? undefined : ODD_DATES),
    start: a.start,
    end: b.end,
  };
}

/** What the columns of several surveys hold together. */
export const mergeColumns = (surveys: readonly Survey[]): SeenColumn[] =>
  surveys[0].columns.map((_, i) => surveys.map((s) => s.columns[i] ?? { kind: 'text', missing: true }).reduce(mergeSeen));

function mergeSeen(a: SeenColumn, b: SeenColumn): SeenColumn {
  const rest = { ...a, ...b, missing: a.missing || b.missing };
  if (a.kind === b.kind || b.kind === 'empty') return { ...rest, kind: a.kind };
  if (a.kind === 'empty') return { ...rest, kind: b.kind };
  const numbers = ['int', 'float'];
  return { ...rest, kind: numbers.includes(a.kind) && numbers.includes(b.kind) ? 'float' : 'text' };
}

/** The worker runs as JavaScript, also when this file is run from its source. */
function workerFile(): URL {
  const beside = new URL('./survey-worker.js', import.meta.url);
  return fs.existsSync(beside) ? beside : new URL('../../dist/csv/survey-worker.js', import.meta.url);
}
