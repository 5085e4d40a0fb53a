import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clustersFolder } from '../folders.js';
import type { StopOptions } from '../options.js';
import { family, isAlive } from '../processes.js';
import { stopRun } from '../run.js';
import { type RunState, readState } from '../state.js';

/** How long a folder may be without a state: it is written right after the folder is made. */
const STATELESS_MS = 10_000;

/** A cluster as its folder tells of it. */
export interface KnownCluster {
  readonly port: number;
  readonly folder: string;
  /** Undefined in a folder that somebody has just made, or whose maker was killed at that moment. */
  readonly state: RunState | undefined;
}

export const clusterFolder = (env: NodeJS.ProcessEnv, port: number): string => join(clustersFolder(env), String(port));

/** The clusters that `up` has started and `down` has not stopped. */
export function knownClusters(env: NodeJS.ProcessEnv, port?: number): KnownCluster[] {
  const parent = clustersFolder(env);
  const names = existsSync(parent) ? readdirSync(parent).filter((name) => /^\d+$/.test(name)) : [];
  const wanted = names.map(Number).filter((number) => port === undefined || number === port);
  return wanted
    .sort((a, b) => a - b)
    .map((number) => ({ port: number, folder: join(parent, String(number)), state: readState(join(parent, String(number))) }));
}

const isYoung = (folder: string) => Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) < STATELESS_MS;

/** What somebody else must know before touching a cluster's folder: 'up' runs, 'starting' is being started, 'dead' is only leavings. */
export function condition({ folder, state }: KnownCluster): 'up' | 'starting' | 'dead' {
  if (state === undefined) return isYoung(folder) ? 'starting' : 'dead';
  if (state.phase === 'starting') return isAlive(state.owner) ? 'starting' : 'dead';
  return state.processes.some(isAlive) || family(state.id, []).length > 0 ? 'up' : 'dead';
}

/** Removes the folder of all clusters when there is none. */
export function removeEmptyParent(env: NodeJS.ProcessEnv): void {
  const parent = clustersFolder(env);
  if (existsSync(parent) && readdirSync(parent).length === 0) rmdirSync(parent);
}

/** Stops a cluster, or what is left of one, and removes its folder. */
export async function removeCluster(env: NodeJS.ProcessEnv, { folder, state }: KnownCluster, options?: StopOptions): Promise<void> {
  if (state === undefined) rmSync(folder, { recursive: true, force: true });
  else await stopRun(folder, state, options);
  removeEmptyParent(env);
}
