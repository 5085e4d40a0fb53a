import { delimiter, dirname, join } from 'node:path';
import { javaOptions } from './conf.js';
import type { SparkInstall } from './install.js';
import { HOST } from './ports.js';
import { RUN_VARIABLE } from './processes.js';

/** What would make Spark, Python or Node behave otherwise than we ask. */
const FOREIGN =
  /^(SPARK_(REMOTE|LOCAL_REMOTE|API_MODE|CONNECT_MODE.*|MASTER_.*|WORKER_.*|DAEMON_.*|LOCAL_.*|LOG_DIR|HOME)|MASTER|PYSPARK_.*|PYTHON.*|NODE_(OPTIONS|CHANNEL_.*|V8_COVERAGE)|VITEST.*)$/;

export interface RunFolders {
  readonly logs: string;
  readonly work: string;
  readonly local: string;
  readonly temporary: string;
  readonly warehouse: string;
}

export const runFolders = (folder: string): RunFolders => ({
  logs: join(folder, 'logs'),
  work: join(folder, 'work'),
  local: join(folder, 'local'),
  temporary: join(folder, 'tmp'),
  warehouse: join(folder, 'warehouse'),
});

/** For processes that do little: they start sooner and stay smaller. */
const LIGHT = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/** More for Master and Workers. The Connect server must not see it: spark-submit would take the memory for its own. */
export const daemonEnvironment = (run: string, folders: RunFolders): NodeJS.ProcessEnv => ({
  SPARK_DAEMON_MEMORY: '256m',
  SPARK_DAEMON_JAVA_OPTS: `${javaOptions(run, folders.temporary)} -Dspark.master.rest.enabled=false ${LIGHT}`,
});

/** The environment of all processes of a run. */
export function sparkEnvironment(
  install: SparkInstall,
  { run, folders, extra = {} }: { run: string; folders: RunFolders; extra?: NodeJS.ProcessEnv },
): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
  const path = [dirname(process.execPath), inherited['PATH']].filter(Boolean).join(delimiter);
  return {
    ...inherited,
    PATH: path,
    SPARK_HOME: install.home,
    JAVA_HOME: install.javaHome,
    ...(install.python === undefined ? {} : { PYSPARK_PYTHON: install.python }),
    SPARK_CONNECT_MODE: '0',
    SPARK_LAUNCHER_OPTS: LIGHT,
    SPARK_LOCAL_IP: HOST,
    SPARK_LOCAL_DIRS: folders.local,
    TMPDIR: folders.temporary,
    [RUN_VARIABLE]: run,
    ...extra,
  };
}
