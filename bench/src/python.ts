import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = ['pandas==3.1.1', 'polars==1.*', 'pyarrow', 'tzdata'];

export type Library = 'pandas' | 'polars';

/** Milliseconds, and the number of rows with the sum of each column of numbers. */
export interface Reply {
  readonly ms: number;
  readonly digest: readonly number[];
}

/** An interpreter with both libraries: PANDORABLE_BENCH_PYTHON's, or one in `bench/.venv`, which is made once. */
function findPython(): string {
  const named = process.env['PANDORABLE_BENCH_PYTHON'];
  if (named !== undefined) return named;
  const venv = join(HERE, '.venv');
  const python = join(venv, 'bin', 'python');
  if (existsSync(python) && succeeds(python, ['-c', 'import pandas, polars'])) return python;
  console.error(`installing ${PACKAGES.join(', ')} into ${venv}`);
  if (!succeeds('python3', ['-m', 'venv', venv]) || !succeeds(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES]))
    throw new Error('pandas and Polars cannot be installed: set PANDORABLE_BENCH_PYTHON to an interpreter that has them');
  return python;
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** A Python process that answers one question at a time. */
export class Python {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#reader = createInterface({ input: child.stdout! });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** Gives the libraries' versions too. */
  static async start(paths: Readonly<Record<string, string>>): Promise<{ python: Python; versions: Readonly<Record<Library, string>> }> {
    const child = spawn(findPython(), [join(HERE, 'python', 'ask.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
    const python = new Python(child);
    const versions = (await python.#next()) as Record<Library, string>;
    await python.#ask({ paths });
    return { python, versions };
  }

  async ask(library: Library, text: string): Promise<Reply> {
    return (await this.#ask({ library, text })) as Reply;
  }

  async #ask(request: object): Promise<unknown> {
    this.#child.stdin!.write(`${JSON.stringify(request)}\n`);
    return this.#next();
  }

  async #next(): Promise<unknown> {
    const { done, value } = await this.#lines.next();
    if (done) throw new Error('Python ended; its error is above');
    return JSON.parse(value);
  }

  close(): void {
    this.#reader.close();
    this.#child.stdin!.end();
  }
}
