import type { Progress as EngineProgress } from '@pandorable/planner';
import type { CallOptions } from '../session/action.js';
import { ProgressBar } from './bar.js';
import { progressEvent } from './event.js';

/** What is done sooner shows no bar. */
const PATIENCE_MILLISECONDS = 1000;

let wanted: () => boolean = () => true;
/** Sets who says whether bars are shown on a terminal. */
export const useProgressOption = (ask: () => boolean): void => void (wanted = ask);

/** One bar at a time. */
let shown: ProgressBar | undefined;

interface Watch {
  /** the call's options, their `onProgress` the watch's */
  readonly options: CallOptions;
  stop(): void;
}

const quiet = (options: CallOptions): Watch => ({ options, stop() {} });

/** Options whose progress goes to who asked for it, with the time, and to a bar on the terminal when the call takes long. */
export function watched(options: CallOptions): Watch {
  const { onProgress } = options;
  const mayShow = process.stderr.isTTY === true && wanted();
  if (onProgress === undefined && !mayShow) return quiet(options);
  const start = performance.now();
  let bar: ProgressBar | undefined;
  const tell = (told: EngineProgress): void => {
    const event = progressEvent(told, performance.now() - start);
    (onProgress as ((e: object) => void) | undefined)?.(event);
    if (!mayShow || event.elapsed < PATIENCE_MILLISECONDS) return;
    if (shown === undefined) shown = bar = new ProgressBar(process.stderr);
    bar?.show(event);
  };
  const stop = (): void => {
    if (bar === undefined) return;
    bar.stop();
    shown = undefined;
  };
  return { options: { ...options, onProgress: tell }, stop };
}
