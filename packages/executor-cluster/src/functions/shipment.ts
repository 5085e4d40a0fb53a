import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { ShippedFunction, ShippedGroups } from '@pandorable/planner';
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
  /** of groups, if the function is called for each */
  readonly keys: readonly string[] | null;
  /** a function that fails ends the query, instead of leaving a note */
  readonly strict: boolean;
  /** for the runner */
  readonly load: object;
}

export function shipment(fn: ShippedFunction | BatchesFunction, note: string, node?: string): Shipment {
  const load = loadOf(fn);
  return {
    node: node ?? null,
    runner: runnerText(),
    trampoline: TRAMPOLINE,
    version: digest(TRAMPOLINE),
    columns: fn.columns.map((c) => (c.kind === 'unreadable' ? null : c.id)),
    answers: fn.answers.flatMap((a) => [a.number, a.text]),
    note,
    keys: groupsOf(fn)?.keys ?? null,
    strict: fn.call === 'columns',
    load: { ...load, id: digest(JSON.stringify(load)) },
  };
}

export const groupsOf = (fn: ShippedFunction | BatchesFunction): ShippedGroups | undefined => ('groups' in fn ? fn.groups : undefined);

const packed = new WeakMap<object, string>();
/** Files as one compressed text. */
function packedFiles(files: Readonly<Record<string, string>>): string {
  let found = packed.get(files);
  if (found === undefined) packed.set(files, (found = gzipSync(JSON.stringify(files)).toString('base64')));
  return found;
}

let latest: { readonly text: string; readonly files: Readonly<Record<string, string>> } | undefined;
/** A module as a package: there is one of them as a rule. */
function moduleFiles(text: string): Readonly<Record<string, string>> {
  if (latest?.text !== text) latest = { text, files: { 'index.js': text } };
  return latest.files;
}

/** What the runner is to keep of a function. */
function loadOf(fn: ShippedFunction | BatchesFunction): object {
  const { prelude, source, call, columns, answers, skipMissing, tagged } = fn;
  const groups = groupsOf(fn);
  if (groups !== undefined) {
    const files = packedFiles(moduleFiles(groups.module));
    const modules = { name: digest(files), files };
    return { op: 'load', prelude, source, call: 'group', columns: [], places: 1, task: groups.task, modules };
  }
  const modules = 'modules' in fn ? { name: fn.modules.name, files: packedFiles(fn.modules.files) } : undefined;
  const shown = columns.map(({ name, kind, holds, categories }) => ({ name, kind, holds, categories }));
  return { op: 'load', prelude, source, call, columns: shown, places: answers.length, skipMissing, tagged, modules };
}

/** A shipment as the command of a Python function. */
export const commandOf = (s: Shipment): Uint8Array => pickledProgram(BOOT, s);
