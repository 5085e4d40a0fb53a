import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessId } from './processes.js';

/** `master`, `connect`, or `worker-1` and so on. */
export type Role = 'master' | 'connect' | `worker-${number}`;

export interface RunProcess extends ProcessId {
  readonly role: Role;
  readonly log: string;
}

/** What a run says about itself to later commands. */
export interface RunState {
  readonly format: 1;
  /** Marks the processes of the run. */
  readonly id: string;
  readonly phase: 'starting' | 'up';
  /** Whoever must clean up while the run starts, or as long as it lives if it belongs to a program. */
  readonly owner: ProcessId;
  readonly startedAt: string;
  readonly url: string;
  readonly sparkVersion: string;
  readonly masterUrl?: string;
  readonly masterWebUrl?: string;
  readonly workers?: { readonly count: number; readonly cores: number; readonly memory: string };
  readonly processes: readonly RunProcess[];
}

export const STATE_FILE = 'state.json';

/** Never half written: a reader sees the old file or the new one. */
export function writeState(folder: string, state: RunState): void {
  const path = join(folder, STATE_FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function isState(value: unknown): value is RunState {
  const state = value as Partial<RunState> | null;
  return typeof state === 'object' && state?.format === 1 && typeof state.id === 'string' && Array.isArray(state.processes);
}

/** The state in a folder; undefined if there is none, or none that this version understands. */
export function readState(folder: string): RunState | undefined {
  if (!existsSync(join(folder, STATE_FILE))) return undefined;
  try {
    const state: unknown = JSON.parse(readFileSync(join(folder, STATE_FILE), 'utf8'));
    return isState(state) ? state : undefined;
  } catch {
    return undefined;
  }
}
