import { RuntimeError } from '@pandorable/planner';

/** What went wrong, for programs. */
export type LauncherFailure = 'spark-unavailable' | 'port-taken' | 'already-up' | 'start-failed' | 'interrupted';

/** Spark could not be installed or started; the message says what to do. */
export class LauncherError extends RuntimeError {
  constructor(code: LauncherFailure, message: string, cause?: unknown) {
    super(message, { code, cause });
  }
}
