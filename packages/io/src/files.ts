import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { didYouMean, FileNotFoundError, NotImplementedError, PermissionError, RuntimeError, ValueError } from '@pandorable/planner';
import { compressionOf, decompress } from './compress.js';
import { decodeText, isUtf8 } from './encoding.js';
import { expandGlob, isGlob } from './glob.js';
import { StringIO } from './string-io.js';

/** What a reader was given: files by path, or content in memory. */
export type Input =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array /** for its extension */; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const REMOTE = /^(?:https?|ftp):\/\//i;
const OBJECT_STORE = /^(?:s3|s3a|gs|gcs|abfs|abfss|adl|hdfs|az):\/\//i;
export const isRemote = (target: string): boolean => REMOTE.test(target) || OBJECT_STORE.test(target);

/** A local path of `~`, `file://` and plain spellings. */
export function localPath(target: string | URL): string {
  const text = String(target);
  if (/^file:\/\//i.test(text)) return fileURLToPath(text.replaceAll('?', '%3F')); // a pattern's, as there are no queries to files
  return text === '~' || text.startsWith('~/') ? path.join(os.homedir(), text.slice(1)) : text;
}

/** What no path has, but lines, JSON and markup have. */
const CONTENT = /[\r\n]|^\s*(?:<|\[?\s*\{\s*["}]|\[\s*["[\]])/;

/** Content where a path is meant, as pandas took it once. */
function contentForPath(text: string): FileNotFoundError {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const message = `[Errno 2] No such file or directory: ${JSON.stringify(shown)}. To read the text itself, give it as new pd.StringIO(text).`;
  return new FileNotFoundError(message, { code: 'file-not-found' });
}

/** Python's error for a file that is not there: what is near, or what its folder has. */
export function noFile(target: string, cause?: unknown): FileNotFoundError {
  if (CONTENT.test(target)) return contentForPath(target);
  return new FileNotFoundError(`[Errno 2] No such file or directory: '${target}'.${near(target)}`, {
    code: 'file-not-found',
    ...(cause === undefined ? {} : { cause }),
  });
}

function near(target: string): string {
  const folder = path.dirname(target);
  if (!fs.existsSync(folder)) return ` There is no folder '${folder}'.`;
  const names = fs.readdirSync(folder);
  const like = didYouMean(path.basename(target), names);
  if (like !== '') return like;
  if (names.length === 0) return ` The folder '${folder}' is empty.`;
  return ` The folder '${folder}' has: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}.`;
}

/** Python's error for what the file system refused. */
export function fileError(cause: unknown, target: string): Error {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return noFile(target);
  if (code === 'EACCES' || code === 'EPERM')
    return new PermissionError(`[Errno 13] Permission denied: '${target}'`, { code: 'file-permission', cause });
  if (code === 'EISDIR') return new PermissionError(`[Errno 21] Is a directory: '${target}'`, { code: 'file-is-directory', cause });
  return cause as Error;
}

function files(target: string): string[] {
  const local = localPath(target);
  if (fs.existsSync(local)) return [local];
  if (!isGlob(local) || CONTENT.test(local)) throw noFile(target);
  const found = expandGlob(local);
  if (found.length === 0)
    throw new FileNotFoundError(`[Errno 2] No such file or directory: '${target}' (the pattern matches nothing)`, {
      code: 'file-not-found',
    });
  return found;
}

/** What `source` means: a path, URL, pattern, list of these, StringIO, bytes, or anything with `read()`. */
export function resolveInput(source: unknown): Input {
  if (typeof source === 'string' || source instanceof URL) return resolvePath(String(source));
  if (source instanceof StringIO) return { kind: 'text', text: source.read() };
  if (source instanceof ArrayBuffer) return { kind: 'bytes', bytes: new Uint8Array(source), name: '' };
  if (ArrayBuffer.isView(source))
    return { kind: 'bytes', bytes: new Uint8Array(source.buffer, source.byteOffset, source.byteLength), name: '' };
  if (Array.isArray(source)) return resolveList(source);
  if (typeof source === 'object' && source !== null) return resolveObject(source as Record<PropertyKey, unknown>);
  throw new ValueError(`Invalid file path or buffer object type: ${source === null ? "<class 'NoneType'>" : typeof source}`);
}

function resolvePath(target: string): Input {
  if (REMOTE.test(target)) return { kind: 'bytes', bytes: download(target), name: new URL(target).pathname };
  if (OBJECT_STORE.test(target)) return { kind: 'paths', paths: [target] };
  return { kind: 'paths', paths: files(target) };
}

function resolveList(sources: readonly unknown[]): Input {
  if (sources.length === 0) throw new ValueError('No files to read: the list of paths is empty');
  const parts = sources.map(resolveInput);
  if (parts.every((p) => p.kind === 'paths')) return { kind: 'paths', paths: parts.flatMap((p) => p.paths) };
  throw new NotImplementedError('reading a list is supported for local files only; read each item and use pd.concat');
}

function resolveObject(source: Record<PropertyKey, unknown>): Input {
  if (typeof source.path === 'string' && source.kind === undefined && typeof source.fd !== 'number' && typeof source.pipe !== 'function')
    return resolvePath(source.path);
  if (typeof source[Symbol.asyncIterator] === 'function' || typeof source.pipe === 'function') {
    throw new NotImplementedError(
      'a Node stream cannot be read by a synchronous call; collect it first: Buffer.concat(await stream.toArray())',
      { code: 'stream' },
    );
  }
  if (typeof source.read !== 'function')
    throw new ValueError(`Invalid file path or buffer object type: ${Object.prototype.toString.call(source)}`);
  const content: unknown = (source.read as () => unknown).call(source);
  return typeof content === 'string' ? { kind: 'text', text: content } : resolveInput(content);
}

/** The whole of an asynchronous stream, for callers that can wait. */
export async function collectStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}

const FETCH = `const [url] = process.argv.slice(1);
const answer = await fetch(url).catch((e) => ({ok: false, statusText: String(e.cause ?? e)}));
if (!answer.ok) { process.stderr.write(answer.status === undefined ? answer.statusText : 'HTTP Error ' + answer.status + ': ' + answer.statusText); process.exit(1); }
process.stdout.write(new Uint8Array(await answer.arrayBuffer()));`;

/** The bytes behind a URL, waited for in a process of its own. */
export function download(url: string): Uint8Array {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--input-type=module', '-e', FETCH, url], {
    maxBuffer: 2 ** 31 - 1,
  });
  if (status === 0) return stdout;
  const why = String(stderr ?? '') || String(error ?? 'unknown reason');
  throw new RuntimeError(`could not read ${url}: ${why}`, { code: 'http', cause: error });
}

export function readBytes(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (cause) {
    throw fileError(cause, file);
  }
}

export interface TextOptions {
  readonly encoding: string;
  readonly errors: string;
  readonly compression: string | undefined;
}

/** The text of an input, in pieces where it is a big file. */
export function* textPieces(input: Input, { encoding, errors, compression }: TextOptions): Generator<string> {
  if (input.kind === 'text') {
    yield input.text;
    return;
  }
  const whole = (bytes: Uint8Array, name: string): string =>
    decodeText(decompress(bytes, compressionOf(name, compression)), encoding, errors);
  if (input.kind === 'bytes') {
    yield whole(input.bytes, input.name);
    return;
  }
  for (const file of input.paths) {
    if (isUtf8(encoding) && errors === 'strict' && compressionOf(file, compression) === undefined) yield* utf8Pieces(file);
    else yield whole(readBytes(file), file);
  }
}

const PIECE = 4 << 20;

function* utf8Pieces(file: string): Generator<string> {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch (cause) {
    throw fileError(cause, file);
  }
  try {
    if (fs.fstatSync(handle).size <= PIECE) {
      yield decodeText(readBytes(file));
      return;
    }
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const buffer = Buffer.allocUnsafe(PIECE);
    for (let n = fs.readSync(handle, buffer); n > 0; n = fs.readSync(handle, buffer))
      yield decodePiece(decoder, buffer.subarray(0, n), file);
  } catch (cause) {
    throw fileError(cause, file);
  } finally {
    fs.closeSync(handle);
  }
}

function decodePiece(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, file: string): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    decodeText(readBytes(file));
    throw new ValueError(`${file} is not UTF-8`);
  }
}
