import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { localPath } from '@pandorable/io';
import { FileNotFoundError } from '@pandorable/planner';
import { sparkDetails } from '../client/index.js';

const isUrl = (path: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(path);

/** A path as the cluster is told of it: the server's working folder is another one than ours. */
export const clusterPath = (path: string): string => (isUrl(path) || isAbsolute(path) ? path : resolve(path));

/** The file on this machine that a path names, if there is one. */
export function fileHere(path: string): string | undefined {
  const here = path.startsWith('file:') ? localPath(path.replace(/^file:\/*/, 'file:///')) : isUrl(path) ? undefined : resolve(path);
  return here !== undefined && existsSync(here) ? here : undefined;
}

/** A path that only this machine has is an error that says so. */
export function explainMissing(error: unknown, paths: readonly string[]): unknown {
  if (!(error instanceof FileNotFoundError) || sparkDetails(error) === undefined) return error;
  const here = paths.find((p) => fileHere(p) !== undefined);
  const message =
    here === undefined
      ? `[Errno 2] No such file or directory: '${paths.join("', '")}' on the cluster`
      : `[Errno 2] '${here}' exists on this machine, but not where the cluster runs: put it on a file system that the cluster sees (hdfs://, s3a://, a shared folder)`;
  return new FileNotFoundError(message, { code: 'file-not-found', cause: error });
}
