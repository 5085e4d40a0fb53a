/** Scripts in processes of their own, over the built package. */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = new URL('../../lib/index.js', import.meta.url).href;
let scripts = 0;

export interface Child {
  readonly process: ChildProcess;
  /** what it printed, when it has ended */
  readonly ended: Promise<{ code: number | null; signal: string | null; text: string }>;
  /** waits until it has printed a word */
  until(word: string): Promise<void>;
  /** Ctrl-C, on a terminal */
  press(): void;
}

function written(folder: string, body: string): string {
  const file = join(folder, `script-${++scripts}.mjs`);
  writeFileSync(file, `import * as pd from '${PACKAGE}';\n${body}`);
  return file;
}

const environmentOf = (folder: string, more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  PANDORABLE_SMALL_PLANS: '',
  PANDORABLE_TEMP_DIRECTORY: folder,
  PANDORABLE_THREADS: '2',
  ...more,
});

/** Starts a script that has `pd`; `folder` is for its file, and for the engine's temporary files; no file may be larger than `kilobytes`. */
export function start(folder: string, body: string, environment: Record<string, string> = {}, kilobytes?: number): Child {
  const limit = kilobytes === undefined ? '' : `ulimit -f ${kilobytes}; `;
  const command = ['-c', `${limit}exec "$0" --expose-gc "$1"`, process.execPath, written(folder, body)];
  return watchedChild(spawn('/bin/sh', command, { env: environmentOf(folder, environment), stdio: ['pipe', 'pipe', 'pipe'] }));
}

/** Whether util-linux is there, which gives a command a terminal of its own. */
export const hasTerminals = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** The same on a terminal of its own. */
export function startInTerminal(folder: string, body: string, environment: Record<string, string> = {}): Child {
  const command = ['-qec', `stty cols 120; exec ${process.execPath} ${written(folder, body)}`, '/dev/null'];
  return watchedChild(spawn('script', command, { env: environmentOf(folder, environment), stdio: ['pipe', 'pipe', 'pipe'] }));
}

function watchedChild(child: ChildProcessWithoutNullStreams): Child {
  let text = '';
  const told = new Set<() => void>();
  const add = (data: unknown): void => {
    text += String(data);
    for (const look of told) look();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const ended = new Promise<{ code: number | null; signal: string | null; text: string }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, text })),
  );
  const until = (word: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!text.includes(word)) return;
        told.delete(look);
        resolve();
      };
      told.add(look);
      look();
      void ended.then(() => reject(new Error(`the script ended without '${word}': ${text}`)));
    });
  const press = (): void => void child.stdin.write('\x03');
  return { process: child, ended, until, press };
}
