import fs from 'node:fs';
import path from 'node:path';

export const isGlob = (pattern: string): boolean => /[*?[]/.test(pattern);

/** Local files that a pattern matches, in order: `*`, `?`, `[abc]`, `**`. */
export function expandGlob(pattern: string): string[] {
  const parts = pattern.split('/');
  const root = parts[0] === '' ? '/' : '.';
  const found = walk(root, parts[0] === '' ? parts.slice(1) : parts);
  return (root === '.' ? found.map((f) => path.relative('.', f)) : found).sort();
}

function walk(folder: string, parts: readonly string[]): string[] {
  const [part, ...rest] = parts;
  const last = rest.length === 0;
  if (part === '**')
    return [
      ...walk(folder, last ? ['*'] : rest),
      ...entries(folder)
        .filter((e) => e.isDirectory())
        .flatMap((e) => walk(path.join(folder, e.name), parts)),
    ];
  if (!isGlob(part)) {
    const next = path.join(folder, part);
    return !fs.existsSync(next) ? [] : last ? [next] : walk(next, rest);
  }
  const match = matcher(part);
  return entries(folder)
    .filter((e) => match.test(e.name) && (part.startsWith('.') || !e.name.startsWith('.')) && (last ? !e.isDirectory() : e.isDirectory()))
    .flatMap((e) => (last ? [path.join(folder, e.name)] : walk(path.join(folder, e.name), rest)));
}

const entries = (folder: string): fs.Dirent[] => (fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : []);

function matcher(part: string): RegExp {
  const source = part
    .replace(/\[!/g, '[^')
    .replace(/[.+^${}()|\\]/g, (c, at: number) => (c === '^' && part[at - 1] === '[' ? c : `\\${c}`));
  return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}
