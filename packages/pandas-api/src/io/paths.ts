import fs from 'node:fs';
import path from 'node:path';
import { dataFiles, hasPartitions, isGlob, isRemote, localPath, noFile, resolveInput, settleForReading } from '@pandorable/io';
import { NotImplementedError, ValueError } from '@pandorable/planner';

const isPath = (source: unknown): source is string | URL => typeof source === 'string' || source instanceof URL;
const isWeb = (target: string): boolean => /^(?:https?|ftp):/i.test(target);
const isUrl = (target: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(target);

/** A place for a writer: `~` is the home folder here, URLs of file systems are the engine's to understand. */
export function sinkPath(target: unknown): string {
  if (!isPath(target)) throw new ValueError(`Invalid file path or buffer object type: ${typeof target}`);
  const text = String(target);
  return isUrl(text) ? text : localPath(text);
}

/** A list of paths that nothing here answers to: the engine may see them where it runs. Undefined if some are here, or are no paths. */
export function pathsElsewhere(source: unknown): readonly string[] | undefined {
  const given = Array.isArray(source) ? source : [source];
  if (given.length === 0 || !given.every(isPath)) return undefined;
  const texts = given.map(String);
  if (texts.some(isWeb)) return undefined;
  return texts.every((t) => isRemote(t) || !isHere(t)) ? texts.map((t) => (isUrl(t) ? t : localPath(t))) : undefined;
}

function isHere(target: string): boolean {
  const local = localPath(target);
  settleForReading(local);
  if (fs.existsSync(local)) return true;
  if (!isGlob(local)) return false;
  try {
    return resolveInput(target).kind === 'paths';
  } catch {
    return false;
  }
}

/** The files that a reader is to read: those found here, in order, else the paths as they were given. `what` is named by errors. */
export function sourcePaths(source: unknown, what: string): readonly string[] {
  const there = pathsElsewhere(source);
  if (there !== undefined) return there;
  if (Array.isArray(source)) return source.flatMap((s) => sourcePaths(s, what));
  if (isPath(source) && !isWeb(String(source))) {
    const local = localPath(source);
    if (isFolder(local)) return filesIn(local);
  }
  const input = resolveInput(source);
  if (input.kind === 'paths') return input.paths;
  throw new NotImplementedError(`${what}: content in memory is not supported; write it to a file first, or give a path`);
}

const isFolder = (local: string): boolean => fs.existsSync(local) && fs.statSync(local).isDirectory();

function filesIn(folder: string): readonly string[] {
  const files = dataFiles(folder);
  if (files.length === 0) throw noFile(path.join(folder, '*'));
  return files;
}

/** A folder of texts that is here as the list of its files; anything else as it is. */
export function unpackedFolder(source: unknown, member: string): unknown {
  if (!isPath(source) || isWeb(String(source)) || isRemote(String(source))) return source;
  const local = localPath(source);
  if (!isFolder(local)) return source;
  const files = filesIn(local);
  refusePartitions(
    local,
    files.map((f) => path.relative(local, f)),
    member,
  );
  return files;
}

/** Values that only the names of folders tell would be lost in texts. */
export function refusePartitions(folder: string, files: readonly string[], member: string): void {
  const found = files.find(hasPartitions);
  if (found === undefined) return;
  throw new NotImplementedError(
    `${member}: '${folder}' has folders by value (${found}), whose values are read from Parquet and ORC only; read each folder and .assign() its value, or write Parquet`,
    { code: 'partitioned-text' },
  );
}
