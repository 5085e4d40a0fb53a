/** The settings of users' functions: how they are to be called. */
import type { Dtype } from '../dtypes/dtype.js';

type Fn = (...args: any[]) => unknown;

/** The settings of a function as the callers of functions read them. */
export interface UdfSettings {
  readonly fn: Fn;
  readonly returns: Dtype | null;
  /** 0: the main thread; null: a sample decides */
  readonly threads: number | null;
  /** milliseconds for one call */
  readonly timeout: number | null;
  /** calls of an async function under way at a time */
  readonly concurrency: number;
}

export const DEFAULT_CONCURRENCY = 16;
const settings = new WeakMap<object, UdfSettings>();

/** Notes the settings of a function that stands for another. */
export const setSettings = (fn: Fn, made: UdfSettings): void => void settings.set(fn, made);

/** The settings of a function; the usual ones where it has none. */
export const settingsOf = (fn: Fn): UdfSettings =>
  settings.get(fn) ?? { fn, returns: null, threads: null, timeout: null, concurrency: DEFAULT_CONCURRENCY };

/** The function itself, where another stands for it. */
export const plainFunction = (fn: Function): Function => settings.get(fn)?.fn ?? fn;

export const isUdf = (fn: Function): boolean => settings.has(fn);
