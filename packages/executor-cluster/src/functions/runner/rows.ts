/** Functions over rows and values: the answers for a batch, and notes for the client. */
import { Answers, packed } from './answers.js';
import { type Column, column } from './columns.js';
import { send } from './frames.js';
import { FILE, type Loaded, loadedFunction } from './functions.js';
import type { Progress } from './progress.js';
import type { Rows } from './protocol.js';
import { Refusal, refuse, takeRefusal } from './refusal.js';
import { rowClass } from './row.js';
import { shown } from './shown.js';
import { checked, eachRow, RowFailure } from './watched.js';

function callAll(f: Loaded, columns: readonly Column[], answers: readonly Answers[], rows: number, read: Uint8Array, at: Progress): void {
  const fn = f.fn instanceof Refusal ? refuse(f.fn.message) : f.fn;
  if (f.call === 'row') {
    const Row = rowClass(columns, read);
    return eachRow(rows, f.timeout, at, (i) => answers[0].put(i, checked(fn(new Row(i)), f.returns)));
  }
  if (f.call === 'columns') {
    const values = (fn as (columns: readonly Column[], rows: number) => unknown[][])(columns, rows);
    values.forEach((all, k) => {
      for (let i = 0; i < rows; i++) answers[k].put(i, all[i]);
    });
    return;
  }
  for (at.column = 0; at.column < columns.length; at.column++) {
    const { read: value } = columns[at.column];
    const found = answers[at.column];
    eachRow(rows, f.timeout, at, (i) => {
      const v = value(i);
      found.put(i, checked(f.skipMissing && (v === null || v === undefined || v !== v) ? v : fn(v), f.returns));
    });
  }
}

/** The answers for a batch, and notes for the client: what was seen (at the first row) and what went wrong (at its row). */
export function answerRows({ id, rows, columns: wires }: Rows): void {
  const f = loadedFunction(id);
  const columns = f.columns.map((c, k) => column(c, wires[k], rows));
  const answers = Array.from({ length: f.places }, () => new Answers(rows, f.tagged === true));
  const read = new Uint8Array(columns.length);
  const at: Progress = { row: 0, column: 0 };
  const notes = new Array<string | null>(rows).fill(null);
  let thrown: { readonly error: unknown } | null = null;
  takeRefusal();
  try {
    callAll(f, columns, answers, rows, read, at);
  } catch (error) {
    thrown = { error };
  }
  const refused = takeRefusal();
  const failure = refused !== null ? { refused } : thrown === null ? null : failureOf(thrown.error, f, columns, at);
  const row = Math.min(at.row, rows - 1);
  if (failure !== null) notes[row] = JSON.stringify(failure);
  const positions = (is: (k: number) => boolean): number[] => columns.flatMap((_, k) => (is(k) ? [k] : []));
  const seen = { kinds: answers.map((a) => a.kinds), read: positions((k) => read[k] === 1), missing: positions((k) => columns[k].missing) };
  notes[0] = JSON.stringify(row === 0 ? { ...seen, ...failure } : seen);
  send({ failed: failure !== null }, [...answers.flatMap((a) => a.buffers), ...packed(notes)]);
}

/** A value for a note; one that only the client has is told by its type. */
function valueAt(c: Column, row: number): unknown {
  try {
    return c.read(row);
  } catch {
    takeRefusal();
    return c.holds;
  }
}

function failureOf(error: unknown, f: Loaded, columns: readonly Column[], { row, column: k }: Progress): object {
  const readable = columns.filter((c) => c.kind !== 'unreadable').slice(0, 20);
  const values =
    f.call === 'value' ? shown(valueAt(columns[k], row)) : shown(Object.fromEntries(readable.map((c) => [c.name, valueAt(c, row)])));
  if (error instanceof RowFailure) {
    const { name, message, after, code } = error;
    return { failed: { name, message, after, values, frames: [], ...(code === undefined ? {} : { code }) } };
  }
  if (!(error instanceof Error)) return { failed: { name: 'Error', message: String(error), values, frames: [] } };
  const { name, message, stack = '', code } = error as Error & { code?: unknown };
  const lines = stack
    .split('\n')
    .filter((l) => /^\s+at /.test(l))
    .map((l) => l.trim());
  const frames = lines.slice(0, lines.findLastIndex((l) => l.includes(FILE)) + 1);
  return { failed: { name, message, values, frames, ...(typeof code === 'string' ? { code } : {}) } };
}
