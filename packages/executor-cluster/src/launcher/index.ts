export { type CliContext, runCli } from './cli/main.js';
export { type Cluster, type ClusterOptions, startCluster } from './cluster.js';
export { LauncherError, type LauncherFailure } from './errors.js';
export { type InstallOptions, SPARK_VERSION, type SparkInstall, sparkInstall } from './install.js';
export { type LocalServer, type LocalServerOptions, startLocalServer } from './local-server.js';
export type { Conf, StartOptions, StopOptions } from './options.js';
export type { ClusterWorker } from './worker.js';
