import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where the Spark that we install lies, and what runs now. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const xdg = env['XDG_CACHE_HOME'];
  const base = xdg !== undefined && isAbsolute(xdg) ? xdg : join(env['HOME'] ?? homedir(), '.cache');
  return join(base, 'pandorable');
}

/** Where the clusters of `pandorable cluster up` keep their state, one folder a port. */
export const clustersFolder = (env: NodeJS.ProcessEnv): string => join(cacheFolder(env), 'run');

/** Where logs lie that outlive their cluster. */
export const keptLogsFolder = (env: NodeJS.ProcessEnv): string => join(cacheFolder(env), 'logs');
