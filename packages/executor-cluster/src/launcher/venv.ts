import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, runLogged } from './command.js';
import { LauncherError } from './errors.js';
import { withLock } from './lock.js';
import { findPython } from './python.js';
import { throwIfAborted } from './wait.js';

export interface VenvOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly log?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** Written last: a folder without it is half made. */
const MARKER = 'pandorable-install.json';
const LOG = 'install.log';

export const venvPython = (folder: string): string => join(folder, 'bin', 'python');

/** What is installed for certain; undefined for a folder that is half made, or whose Python has been removed since. */
export function installed(folder: string): readonly string[] | undefined {
  if (!existsSync(venvPython(folder))) return undefined;
  try {
    const marker = JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as { packages?: unknown };
    return Array.isArray(marker.packages) ? marker.packages.map(String) : undefined;
  } catch {
    return undefined;
  }
}

function mark(folder: string, packages: readonly string[]): void {
  const path = join(folder, MARKER);
  writeFileSync(`${path}.new`, JSON.stringify({ packages }));
  renameSync(`${path}.new`, path);
}

/** The folder of an installed Python package. */
export function packageFolder(folder: string, name: string): string | undefined {
  const lib = join(folder, 'lib');
  const versions = existsSync(lib) ? readdirSync(lib).filter((entry) => entry.startsWith('python')) : [];
  return versions.map((version) => join(lib, version, 'site-packages', name)).find((path) => existsSync(path));
}

async function step(folder: string, what: string, command: string, args: readonly string[], options: VenvOptions): Promise<void> {
  const log = join(folder, LOG);
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const { PYTHONHOME: _home, PYTHONPATH: _path, ...inherited } = options.env;
  const code = await runLogged(command, args, { env: { ...inherited, TMPDIR: temporary }, signal: options.signal, log });
  rmSync(temporary, { recursive: true, force: true });
  throwIfAborted(options.signal);
  if (code !== 0) throw new LauncherError('spark-unavailable', `${what} failed (exit code ${code}):\n${lastLines(log)}`);
}

async function create(folder: string, packages: readonly string[], options: VenvOptions): Promise<void> {
  const python = await findPython(options.env);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  mkdirSync(folder, { recursive: true });
  try {
    await step(folder, `${python} -m venv`, python, ['-m', 'venv', folder], options);
    await add(folder, packages, options);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

async function add(folder: string, packages: readonly string[], options: VenvOptions): Promise<void> {
  const before = installed(folder) ?? [];
  const args = ['-m', 'pip', 'install', '--no-input', '--disable-pip-version-check', '--progress-bar', 'off', ...packages];
  await step(folder, `pip install ${packages.join(' ')}`, venvPython(folder), args, options);
  mark(folder, [...before, ...packages]);
}

/** A virtual environment with these packages: as it is, completed, or made anew. Only one process at a time works on it. */
export async function ensureVenv(folder: string, packages: readonly string[], options: VenvOptions): Promise<void> {
  const missing = () => {
    const there = installed(folder);
    return there === undefined ? undefined : packages.filter((name) => !there.includes(name));
  };
  if (missing()?.length === 0) return;
  const onWait = ({ pid }: { pid: number }) => options.log?.(`process ${pid} is installing Spark into ${folder}; waiting for it`);
  await withLock(
    `${folder}.lock`,
    async () => {
      const todo = missing();
      if (todo?.length === 0) return;
      const which = todo ?? packages;
      const size = which.some((name) => name.startsWith('pyspark')) ? 'once; about 450 MB' : 'once';
      options.log?.(`installing ${which.join(', ')} from PyPI into ${folder} (${size})`);
      await (todo === undefined ? create(folder, packages, options) : add(folder, todo, options));
    },
    { signal: options.signal, onWait },
  );
}
