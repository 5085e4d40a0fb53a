import type { SparkInstall } from './install.js';

/** Settings of Spark, by their full names. */
export type Conf = Readonly<Record<string, string | number | boolean>>;

/** What every start takes. */
export interface StartOptions {
  /** Settings of Spark; they win over the defaults for a laptop. */
  readonly conf?: Conf;
  /** Memory of the driver, which the Connect server lives in: '2g', '512m'. */
  readonly driverMemory?: string;
  /** Port of Spark Connect; a free one if left out. */
  readonly port?: number;
  /** More environment variables for the Spark processes. */
  readonly env?: NodeJS.ProcessEnv;
  /** A Spark found before; else `sparkInstall()` is asked. */
  readonly install?: SparkInstall;
  /** Told what happens, a line at a time. */
  readonly log?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** The longest that the start may take once Spark is installed. */
  readonly timeoutMs?: number;
}

export interface StopOptions {
  /** Folder that gets the logs; without it they are removed. */
  readonly keepLogs?: string;
}
