import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ShippedFunction } from '@pandorable/planner';
import { pickledProgram } from './pickle.js';
import { BOOT, TRAMPOLINE } from './trampoline.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

let text: string | undefined;
/** The text of runner.js, also when this file is run from its source. */
export function runnerText(): string {
  const beside = new URL('./runner.js', import.meta.url);
  text ??= readFileSync(existsSync(beside) ? beside : new URL('../../dist/functions/runner.js', import.meta.url), 'utf8').replace(
    /\n\/\/# sourceMappingURL=.*\s*$/,
    '\n',
  );
  return text;
}

/** A function of ours over whole batches: called with the columns' readers and the number of rows, it gives all values of each answer. */
export interface BatchesFunction extends Omit<ShippedFunction, 'call'> {
  readonly call: 'columns';
  /** the files of a package, by path, which the function finds as `modules[name]` */
  readonly modules: { readonly name: string; readonly files: Readonly<Record<string, string>> };
}

/** What a worker needs to run a function: plain data. */
export interface Shipment {
  /** where node is; null: uploaded, or on the PATH */
  readonly node: string | null;
  readonly runner: string;
  readonly trampoline: string;
  /** of the trampoline */
  readonly version: string;
  /** names of the columns that the function reads, null for those that it cannot */
  readonly columns: readonly (string | null)[];
  readonly answers: readonly string[];
  readonly note: string;
  /** a function that fails ends the query, instead of leaving a note */
  readonly strict: boolean;
  /** for the runner */
  readonly load: object;
}

export function shipment(fn: ShippedFunction | BatchesFunction, note: string, node?: string): Shipment {
  const { prelude, source, call, columns, answers, skipMissing, tagged } = fn;
  const modules = 'modules' in fn ? fn.modules : undefined;
  const shown = columns.map(({ name, kind, holds, categories }) => ({ name, kind, holds, categories }));
  const load = { op: 'load', prelude, source, call, columns: shown, places: answers.length, skipMissing, tagged, modules };
  return {
    node: node ?? null,
    runner: runnerText(),
    trampoline: TRAMPOLINE,
    version: digest(TRAMPOLINE),
    columns: columns.map((c) => (c.kind === 'unreadable' ? null : c.id)),
    answers: answers.flatMap((a) => [a.number, a.text]),
    note,
    strict: call === 'columns',
    load: { ...load, id: digest(JSON.stringify(load)) },
  };
}

/** A shipment as the command of a Python function. */
export const commandOf = (s: Shipment): Uint8Array => pickledProgram(BOOT, s);
