#!/usr/bin/env node
/** The `pandorable` command. The cluster's launcher is loaded by name, as executors are. */
import { readFileSync } from 'node:fs';

interface Launcher {
  runCli(
    args: readonly string[],
    context: {
      readonly env: NodeJS.ProcessEnv;
      readonly out: (line: string) => void;
      readonly err: (line: string) => void;
      readonly signal: AbortSignal;
      readonly version: string;
    },
  ): Promise<number>;
}

const LAUNCHER: string = '@pandorable/executor-cluster/launcher';
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
const { runCli } = (await import(LAUNCHER)) as Launcher;

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interruption.abort());

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  signal: interruption.signal,
  version,
});
