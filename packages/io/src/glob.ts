import fs from 'node:fs';
import path from 'node:path';

export const isGlob = (pattern: string): boolean => /[*?[]|\{[^{}]*\}/.test(pattern);

/** Names that no reader takes for data, as Spark has it: `.crc`, `_SUCCESS`; a folder `_k=1` is one of partitions. */
const isHidden = (name: string): boolean => /^(?:\.|_(?!.*=))/.test(name);

/** Local files that a pattern matches, in order: `*`, `?`, `[abc]`, `[!abc]`, `{a,b}`, `**`; of folders all data files, hidden ones only if they are spelled out. */
export function expandGlob(pattern: string): string[] {
  const found = withoutBraces(pattern).flatMap(matching);
  return [...new Set(found.flatMap((f) => (fs.statSync(f).isDirectory() ? dataFiles(f) : [f])))].sort();
}

/** The data files below a folder, in order. */
export function dataFiles(folder: string): string[] {
  return entries(folder)
    .filter((e) => !isHidden(e.name))
    .flatMap((e) => (e.isDirectory() ? dataFiles(path.join(folder, e.name)) : [path.join(folder, e.name)]))
    .sort();
}

/** Whether a file lies in folders named `column=value`. */
export const hasPartitions = (file: string): boolean => /(?:^|\/)[^/=]+=[^/]*\//.test(file);

/** One pattern for each way to choose among `{a,b}`. */
function withoutBraces(pattern: string): string[] {
  const found = /\{([^{}]*)\}/.exec(pattern);
  if (found === null) return [pattern];
  const [before, after] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)];
  return found[1].split(',').flatMap((choice) => withoutBraces(`${before}${choice}${after}`));
}

function matching(pattern: string): string[] {
  const parts = pattern.split('/');
  const root = parts[0] === '' ? '/' : '.';
  const found = walk(root, parts[0] === '' ? parts.slice(1) : parts);
  return root === '.' ? found.map((f) => path.relative('.', f)) : found;
}

function walk(folder: string, parts: readonly string[]): string[] {
  const [part, ...rest] = parts;
  const last = rest.length === 0;
  if (part === '**')
    return [
      ...walk(folder, last ? ['*'] : rest),
      ...entries(folder)
        .filter((e) => e.isDirectory() && !isHidden(e.name))
        .flatMap((e) => walk(path.join(folder, e.name), parts)),
    ];
  if (!isGlob(part)) {
    const next = path.join(folder, part);
    return !fs.existsSync(next) ? [] : last ? [next] : walk(next, rest);
  }
  const match = matcher(part);
  return entries(folder)
    .filter((e) => match.test(e.name) && (isHidden(part) || !isHidden(e.name)) && (last || e.isDirectory()))
    .flatMap((e) => (last ? [path.join(folder, e.name)] : walk(path.join(folder, e.name), rest)));
}

const entries = (folder: string): fs.Dirent[] => (fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : []);

function matcher(part: string): RegExp {
  const source = part
    .replace(/\[!/g, '[^')
    .replace(/[.+^${}()|\\]/g, (c, at: number) => (c === '^' && part[at - 1] === '[' ? c : `\\${c}`));
  return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}
