/**
 * Outputs are written beside their place, under a name that tells the process, and moved there when they are whole. What a killed process
 * left is put right by whoever next uses the place, and by the next start.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { isGone, newOwner } from './owners.js';

/** Ends of names, and what becomes of them when their process is gone. */
const LEFT = {
  /** whole, and to be added to a folder: the rest of it is added */
  '.adding': (path: string, rest: string): void => {
    if (kindOf(path) !== 'folder') return remove(rest);
    const mine = nameBeside(path, newOwner(), '.adding');
    renameSync(rest, mine); // fails where another process does the same
    moveInto(path, mine);
    remove(mine);
  },
  /** what was there before: comes back if nothing has taken its place */
  '.old': (path: string, old: string): void => (existsSync(path) ? remove(old) : renameSync(old, path)),
  /** not whole */
  '.partial': (_: string, partial: string): void => remove(partial),
} as const;
type End = keyof typeof LEFT;

const nameBeside = (path: string, owner: string, end: End): string => join(dirname(path), `.${basename(path)}.${owner}${end}`);
const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = existsSync(path) ? statSync(path, { throwIfNoEntry: false }) : undefined;
  return stat && (stat.isDirectory() ? 'folder' : 'file');
}

/** Puts right what processes that are gone left beside a path: nothing half-written stays, nothing that was whole is lost. */
export function settle(path: string): void {
  const start = `.${basename(path)}.`;
  const names = namesIn(dirname(path)).filter((name) => name.startsWith(start));
  if (names.length === 0) return;
  for (const end of Object.keys(LEFT) as End[]) {
    for (const name of names) {
      if (!name.endsWith(end) || !isGone(name.slice(start.length, -end.length))) continue;
      try {
        LEFT[end](path, join(dirname(path), name));
      } catch {
        // another process was faster, or the folder may not be changed
      }
    }
  }
}

/** The same for a path that is about to be read: a file that is there is whole. */
export function settleForReading(path: string): void {
  if (kindOf(path) !== 'file') settle(path);
}

/** An output that is written beside its place, to `partial`. */
export class Output {
  readonly path: string;
  readonly partial: string;
  readonly #owner = newOwner();

  constructor(path: string) {
    this.path = realPath(path);
    settleNoted();
    settle(this.path);
    this.partial = nameBeside(this.path, this.#owner, '.partial');
    note(this.#owner, this.path);
  }

  /**
   * It takes the place of what is there. No folder is renamed over: what is there goes aside first, and comes back if this process ends before
   * its own is there. Another process may put something there meanwhile, which then goes aside too.
   */
  replace(): void {
    const aside: string[] = [];
    try {
      while (!tookPlace(this.partial, this.path)) {
        const owner = newOwner();
        if (wentAside(this.path, nameBeside(this.path, owner, '.old'))) aside.push(owner);
      }
    } catch (error) {
      const last = aside.pop();
      if (last !== undefined) tookPlace(nameBeside(this.path, last, '.old'), this.path);
      throw error;
    } finally {
      for (const owner of aside) removeOld(this.path, owner);
    }
    forget(this.#owner);
  }

  /** It takes the place where nothing is, else its files come beside those that are there: a file becomes a folder with that file in it. */
  add(): void {
    while (!this.#added());
    forget(this.#owner);
  }

  /** False where it is to be tried again: what is there became something else, here or by another process. */
  #added(): boolean {
    const there = kindOf(this.path);
    if (there === 'folder') return this.#addedToFolder();
    if (there === undefined) return (kindOf(this.partial) === 'folder' ? tookPlace : tookFree)(this.partial, this.path);
    foldFile(this.path);
    return false;
  }

  #addedToFolder(): boolean {
    const adding = nameBeside(this.path, this.#owner, '.adding');
    renameSync(this.partial, adding);
    const moved: Move[] = [];
    try {
      moveInto(this.path, adding, moved);
    } catch (error) {
      for (const [from, to] of moved.reverse()) renameSync(to, from);
      renameSync(adding, this.partial);
      if (codeOf(error) === 'ENOENT' && kindOf(this.path) === undefined) return false;
      throw error;
    }
    remove(adding);
    return true;
  }

  /** Removes it; what is there stays. */
  discard(): void {
    remove(this.partial);
    forget(this.#owner);
  }
}

/** Where a link leads; a path where nothing is stands as it is. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
/** Something is in the way of what is renamed. */
const TAKEN: ReadonlySet<string | undefined> = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EISDIR']);

/** Renames to a path that is free, or a file over a file; false where something is in the way. */
function tookPlace(from: string, to: string): boolean {
  const there = kindOf(to);
  if (there === 'folder' || (there === 'file' && kindOf(from) === 'folder')) return false;
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (TAKEN.has(codeOf(error))) return false;
    throw error;
  }
}

/** False where another process was faster. */
function wentAside(path: string, old: string): boolean {
  try {
    renameSync(path, old);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Removes what went aside: half of it must not come back. */
function removeOld(path: string, owner: string): void {
  const rest = nameBeside(path, owner, '.partial');
  renameSync(nameBeside(path, owner, '.old'), rest);
  remove(rest);
}

/** A file becomes a folder with that file in it. */
export function foldFile(path: string): void {
  const folder = new Output(path);
  const owner = newOwner();
  const old = nameBeside(folder.path, owner, '.old');
  if (!wentAside(folder.path, old)) return folder.discard();
  const wasFile = kindOf(old) === 'file';
  try {
    if (wasFile) {
      mkdirSync(folder.partial);
      linkOrCopy(old, join(folder.partial, partName(0, path)));
    } else renameSync(old, folder.partial); // another process was faster
    folder.add();
  } catch (error) {
    if (wasFile) tookFree(old, folder.path);
    else tookPlace(folder.partial, folder.path);
    folder.discard();
    throw error;
  }
  if (wasFile) removeOld(folder.path, owner);
}

/** A folder becomes one of the files in it. */
export function unfoldFile(path: string, name: string): void {
  const file = new Output(path);
  try {
    linkOrCopy(join(path, name), file.partial);
    file.replace();
  } catch (error) {
    file.discard();
    throw error;
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to); // a file system without links
  }
}

const partName = (n: number, path: string): string => `part-${n}${extname(path) || '.parquet'}`;
/** The number of parts that a folder has, which is a free name's number. */
function partsIn(folder: string): number {
  const numbers = readdirSync(folder).map((name) => Number(/^part-(\d+)/.exec(name)?.[1] ?? -1));
  return Math.max(-1, ...numbers) + 1;
}

type Move = readonly [from: string, to: string];

/** Moves a file or the files of a tree into a tree, under names that are free there. */
function moveInto(to: string, from: string, moved: Move[] = []): void {
  if (kindOf(from) === 'file') {
    const place = claimed(to, from);
    if (place !== undefined) moved.push([from, place]);
    return;
  }
  for (const name of readdirSync(from)) {
    const [inner, place] = [join(from, name), join(to, name)];
    const isFolder = kindOf(inner) === 'folder';
    if (isFolder) mkdirSync(place, { recursive: true });
    moveInto(isFolder ? place : to, inner, moved);
  }
}

/** Moves a file into a folder that others may add to at the same time; nothing where a process that ended had done it. */
function claimed(folder: string, file: string): string | undefined {
  const like = extname(file) === '.adding' ? folder : file;
  const { nlink, dev, ino } = statSync(file);
  const isIt = (there: Stats | undefined): boolean => there?.dev === dev && there.ino === ino;
  if (nlink > 1 && readdirSync(folder).some((name) => isIt(statSync(join(folder, name), { throwIfNoEntry: false })))) {
    remove(file);
    return undefined;
  }
  for (;;) {
    const place = join(folder, partName(partsIn(folder), like));
    if (tookFree(file, place)) return place;
  }
}

/** Moves a file to a place where none is; false where there is one, which a rename would do away with. */
function tookFree(file: string, place: string): boolean {
  try {
    linkSync(file, place);
  } catch (error) {
    if (TAKEN.has(codeOf(error))) return false;
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    renameSync(file, place);
    return true;
  }
  remove(file);
  return true;
}

/** What file systems without links say. */
const WITHOUT_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV']);

const NOTE = 'writing-';
/** Where it is noted what is being written, for the next start. */
const notes = (): string => join(process.env['PANDORABLE_TEMP_DIRECTORY'] ?? tmpdir(), 'pandorable');

function note(owner: string, path: string): void {
  try {
    mkdirSync(notes(), { recursive: true });
    writeFileSync(join(notes(), NOTE + owner), resolve(path));
  } catch {
    // whoever next uses the path finds what is left there
  }
}

const forget = (owner: string): void => remove(join(notes(), NOTE + owner));

let looked = false;
/** Puts right, once, what processes that are gone were writing. */
export function settleNoted(): void {
  if (looked) return;
  looked = true;
  for (const name of namesIn(notes())) {
    if (!name.startsWith(NOTE) || !isGone(name.slice(NOTE.length))) continue;
    const file = join(notes(), name);
    try {
      settle(readFileSync(file, 'utf8'));
      remove(file);
    } catch {
      // another process was faster
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
