import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { FileExistsError, FileNotFoundError, ValueError } from '@pandorable/planner';
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

/** Writes pieces to a file: all of them, or the old file stays as it was. */
export function writeFileAtomic(target: string | URL, pieces: Iterable<Uint8Array>, mode: WriteMode = 'w'): void {
  if (typeof target === 'string' && isRemote(target))
    throw new ValueError(`cannot write to ${target}: only local files can be written`, { code: 'write-remote' });
  const file = localPath(target);
  const folder = path.dirname(file);
  if (!fs.existsSync(folder))
    throw new FileNotFoundError(`Cannot save file into a non-existent directory: '${folder}'`, { code: 'file-not-found' });
  if (mode === 'x' && fs.existsSync(file)) throw new FileExistsError(`[Errno 17] File exists: '${file}'`, { code: 'file-exists' });
  if (isSpecial(file)) writeStraight(file, pieces);
  else writeBeside(fs.existsSync(file) ? fs.realpathSync(file) : file, pieces, mode);
}

/** Devices and pipes cannot be renamed over. */
function isSpecial(file: string): boolean {
  const facts = fs.statSync(file, { throwIfNoEntry: false });
  if (facts?.isDirectory()) throw fileError(Object.assign(new Error(), { code: 'EISDIR' }), file);
  return facts !== undefined && !facts.isFile();
}

function writeStraight(file: string, pieces: Iterable<Uint8Array>): void {
  const handle = fs.openSync(file, 'a');
  try {
    for (const piece of pieces) writeAll(handle, piece);
  } finally {
    fs.closeSync(handle);
  }
}

function writeBeside(file: string, pieces: Iterable<Uint8Array>, mode: WriteMode): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${crypto.randomBytes(6).toString('hex')}.tmp`);
  const old = fs.statSync(file, { throwIfNoEntry: false });
  let handle: number | undefined;
  try {
    if (mode === 'a' && old !== undefined) fs.copyFileSync(file, temporary);
    handle = fs.openSync(temporary, 'a', old?.mode ?? 0o666);
    for (const piece of pieces) writeAll(handle, piece);
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    handle = undefined;
    fs.renameSync(temporary, file);
  } catch (cause) {
    if (handle !== undefined) fs.closeSync(handle);
    fs.rmSync(temporary, { force: true });
    throw fileError(cause, file);
  }
}

function writeAll(handle: number, piece: Uint8Array): void {
  for (let at = 0; at < piece.length; ) at += fs.writeSync(handle, piece, at);
}

/** A name beside `file` for an engine that writes by itself, and what to do then. */
export function atomicPath(target: string | URL): { readonly path: string; commit(): void; abort(): void } {
  const file = localPath(target);
  const folder = path.dirname(file);
  if (!fs.existsSync(folder))
    throw new FileNotFoundError(`Cannot save file into a non-existent directory: '${folder}'`, { code: 'file-not-found' });
  const temporary = path.join(folder, `.${path.basename(file)}.${crypto.randomBytes(6).toString('hex')}.tmp`);
  return {
    path: temporary,
    commit: () => fs.renameSync(temporary, file),
    abort: () => fs.rmSync(temporary, { force: true, recursive: true }),
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
