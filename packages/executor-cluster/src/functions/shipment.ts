import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { ShippedFunction, ShippedGroups } from '@pandorable/planner';
import { pickledProgram } from './pickle.js';
import type { Load } from './runner/protocol.js';
import { BOOT, TRAMPOLINE } from './trampoline.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A file that workers need for functions. Its name tells its content. */
export interface WorkerFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** How a worker comes by such a file: it was uploaded into the session, or travels as text (binary data in base 64). */
export type Provided = { readonly file: string } | { readonly text: string };

const workerFile = (data: string | Uint8Array, ending: string): WorkerFile => {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  return { name: `pandorable-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${ending}`, data: bytes };
};

const trampolineFile = workerFile(TRAMPOLINE, 'py');

let runner: WorkerFile | undefined;
/** The bundle of the runner lies beside this package's own; it is there after a build, also when this file is run from its source. */
function runnerFile(): WorkerFile {
  if (runner === undefined) {
    const beside = new URL('./runner.js', import.meta.url);
    runner = workerFile(readFileSync(existsSync(beside) ? beside : new URL('../../lib/runner.js', import.meta.url)), 'mjs');
  }
  return runner;
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
  readonly runner: Provided;
  readonly trampoline: Provided;
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
  /** a package for the runner */
  readonly package: Provided | null;
  /** for the runner */
  readonly load: Load;
}

export interface ShipmentOptions {
  readonly node?: string | undefined;
  /** the files of `filesOf` are in the session */
  readonly uploaded?: boolean;
}

export function shipment(fn: ShippedFunction | BatchesFunction, note: string, { node, uploaded = false }: ShipmentOptions = {}): Shipment {
  const load = loadOf(fn);
  const modules = packageFile(fn);
  const provided = ({ name, data }: WorkerFile, encoding: BufferEncoding = 'utf8'): Provided =>
    uploaded ? { file: name } : { text: Buffer.from(data).toString(encoding) };
  return {
    node: node ?? null,
    runner: provided(runnerFile()),
    trampoline: provided(trampolineFile),
    version: digest(TRAMPOLINE),
    columns: fn.columns.map((c) => (c.kind === 'unreadable' ? null : c.id)),
    answers: fn.answers.flatMap((a) => [a.number, a.text]),
    note,
    keys: groupsOf(fn)?.keys ?? null,
    strict: fn.call === 'columns',
    package: modules === undefined ? null : provided(modules, 'base64'),
    load: { ...load, id: digest(JSON.stringify(load)) },
  };
}

/** All files that a function needs on the workers. */
export function filesOf(fn: ShippedFunction | BatchesFunction): WorkerFile[] {
  const modules = packageFile(fn);
  return [trampolineFile, runnerFile(), ...(modules === undefined ? [] : [modules])];
}

export const groupsOf = (fn: ShippedFunction | BatchesFunction): ShippedGroups | undefined => ('groups' in fn ? fn.groups : undefined);

const packed = new WeakMap<object, WorkerFile>();
/** The files of a package, by path, as one compressed file. */
function packedFiles(files: Readonly<Record<string, string>>): WorkerFile {
  let found = packed.get(files);
  if (found === undefined) packed.set(files, (found = workerFile(gzipSync(JSON.stringify(files)), 'gz')));
  return found;
}

let latest: { readonly text: string; readonly files: Readonly<Record<string, string>> } | undefined;
/** A module as a package: there is one of them as a rule. */
function moduleFiles(text: string): Readonly<Record<string, string>> {
  if (latest?.text !== text) latest = { text, files: { 'index.js': text } };
  return latest.files;
}

function packageFile(fn: ShippedFunction | BatchesFunction): WorkerFile | undefined {
  const groups = groupsOf(fn);
  if (groups !== undefined) return packedFiles(moduleFiles(groups.module));
  return 'modules' in fn ? packedFiles(fn.modules.files) : undefined;
}

/** What the runner is to keep of a function. */
function loadOf(fn: ShippedFunction | BatchesFunction): Omit<Load, 'id'> {
  const { prelude, source, call, columns, answers, skipMissing, tagged, timeout, returns } = fn;
  const groups = groupsOf(fn);
  if (groups !== undefined) {
    const modules = { name: packageFile(fn)!.name };
    return { op: 'load', prelude, source, call: 'group', columns: [], places: 1, task: groups.task, modules };
  }
  const shown = columns.map(({ name, kind, holds, categories }) => ({ name, kind, holds, ...(categories && { categories }) }));
  return {
    op: 'load',
    prelude,
    source,
    call,
    columns: shown,
    places: answers.length,
    ...(skipMissing && { skipMissing }),
    ...(tagged && { tagged }),
    ...(timeout !== undefined && { timeout }),
    ...(returns && { returns }),
    ...('modules' in fn && { modules: { name: fn.modules.name } }),
  };
}

/** A shipment as the command of a Python function. */
export const commandOf = (s: Shipment): Uint8Array => pickledProgram(BOOT, s);
