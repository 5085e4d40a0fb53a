import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

let files: Record<string, string> | undefined;

/** The planner's own modules as text, by path: its JavaScript cells run beside the rows. */
export function plannerFiles(): Readonly<Record<string, string>> {
  if (files !== undefined) return files;
  const folder = dirname(createRequire(import.meta.url).resolve('@pandorable/planner'));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  return (files = Object.fromEntries(
    names.map((name) => [relative(folder, join(folder, name)).replaceAll('\\', '/'), textOf(join(folder, name))]),
  ));
}

const textOf = (path: string): string => readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
