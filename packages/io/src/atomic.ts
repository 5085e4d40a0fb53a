import fs from 'node:fs';
import path from 'node:path';
import { FileExistsError, FileNotFoundError, ValueError } from '@pandorable/planner';
import { Output } from './beside.js';
import { fileError, isRemote, localPath } from './files.js';
import { StringIO } from './string-io.js';

export type WriteMode = 'w' | 'a' | 'x';

/** Where a writer's output goes. */
export type Target = string | URL | StringIO | ((chunk: Uint8Array) => void) | { write(chunk: string | Uint8Array): unknown };

/** Python's mode without its `t` and `b`. */
export function writeMode(mode: unknown): WriteMode {
  const plain = String(mode ?? 'w').replace(/[tb+]/g, '');
  if (plain !== 'w' && plain !== 'a' && plain !== 'x') throw new ValueError(`invalid mode: '${mode}'`);
  return plain;
}

/** A file that is being written. Until it is whole, the old one stays as it was. */
interface Writing {
  readonly path: string;
  write(piece: Uint8Array): void;
  /** puts it in its place */
  commit(): void;
  abort(): void;
}

/** Writes pieces to a file: all of them, or the old file stays as it was. */
export function writeFileAtomic(target: string | URL, pieces: Iterable<Uint8Array>, mode: WriteMode = 'w'): void {
  const file = begin(target, mode);
  try {
    for (const piece of pieces) file.write(piece);
    file.commit();
  } catch (cause) {
    file.abort();
    throw fileError(cause, file.path);
  }
}

/** The same with pieces that come in their own time. */
export async function writeFileArriving(target: string | URL, pieces: AsyncIterable<Uint8Array>, mode: WriteMode = 'w'): Promise<void> {
  const file = begin(target, mode);
  try {
    for await (const piece of pieces) file.write(piece);
    file.commit();
  } catch (cause) {
    file.abort();
    throw fileError(cause, file.path);
  }
}

function begin(target: string | URL, mode: WriteMode): Writing {
  if (typeof target === 'string' && isRemote(target))
    throw new ValueError(`cannot write to ${target}: only local files can be written`, { code: 'write-remote' });
  const file = localPath(target);
  const folder = path.dirname(file);
  if (!fs.existsSync(folder))
    throw new FileNotFoundError(`Cannot save file into a non-existent directory: '${folder}'`, { code: 'file-not-found' });
  if (mode === 'x' && fs.existsSync(file)) throw new FileExistsError(`[Errno 17] File exists: '${file}'`, { code: 'file-exists' });
  try {
    return isSpecial(file) ? straight(file) : beside(file, mode);
  } catch (cause) {
    throw fileError(cause, file);
  }
}

/** Whether a file of its own can be put there: no device, pipe or folder is there. */
export function isPlainFile(target: string | URL): boolean {
  const file = localPath(target);
  return !fs.existsSync(file) || fs.statSync(file).isFile();
}

/** Devices and pipes cannot be renamed over. */
function isSpecial(file: string): boolean {
  if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  return !isPlainFile(file);
}

function straight(file: string): Writing {
  const { write, close } = appending(file);
  return { path: file, write, commit: close, abort: close };
}

function beside(file: string, mode: WriteMode): Writing {
  const output = new Output(file);
  const { path, partial } = output;
  const old = fs.statSync(path, { throwIfNoEntry: false });
  try {
    if (mode === 'a' && old !== undefined) fs.copyFileSync(path, partial);
    const { write, sync, close } = appending(partial, old?.mode);
    if (old !== undefined) fs.chmodSync(partial, old.mode); // whatever the process' mask takes from new files
    const commit = (): void => {
      sync();
      close();
      output.replace();
    };
    const abort = (): void => {
      close();
      output.discard();
    };
    return { path: file, write, commit, abort };
  } catch (cause) {
    output.discard();
    throw cause;
  }
}

/** An open file, to whose end pieces are written. */
function appending(file: string, permissions = 0o666) {
  const handle = fs.openSync(file, 'a', permissions);
  let open = true;
  return {
    write(piece: Uint8Array): void {
      for (let at = 0; at < piece.length; ) at += fs.writeSync(handle, piece, at);
    },
    sync: () => fs.fsyncSync(handle),
    close(): void {
      if (open) fs.closeSync(handle);
      open = false;
    },
  };
}

/** Sends pieces to a target of any kind. */
export function writeTo(target: Target, pieces: Iterable<Uint8Array>, mode: WriteMode = 'w'): void {
  if (typeof target === 'string' || target instanceof URL) {
    writeFileAtomic(target, pieces, mode);
    return;
  }
  if (target instanceof StringIO) {
    for (const piece of pieces) target.write(Buffer.from(piece).toString('utf8'));
    return;
  }
  if (typeof target === 'function') {
    for (const piece of pieces) target(piece);
    return;
  }
  if (typeof (target as { write?: unknown } | null)?.write !== 'function')
    throw new ValueError(`Invalid file path or buffer object type: ${typeof target}`);
  for (const piece of pieces) target.write(piece);
}
