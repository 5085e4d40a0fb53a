import type { Progress, RunOptions } from '@pandorable/planner';
import type { ExecuteOptions, StageProgress } from './client/index.js';

/** How an operation runs, in the client's terms. */
export function executeOptions({ signal, onProgress }: RunOptions = {}): ExecuteOptions {
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: (p) => onProgress(progressOf(p)) }),
  };
}

function progressOf({ stages, fraction }: StageProgress): Progress {
  const bytes = stages.reduce((n, s) => n + s.bytesRead, 0);
  const stage = `${stages.filter((s) => s.done).length} of ${stages.length} stages`;
  return { stage, fraction, ...(bytes === 0 ? {} : { bytes }) };
}
