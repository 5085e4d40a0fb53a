import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { propertiesText, serverConf } from './conf.js';
import type { Daemon } from './daemon.js';
import type { SparkInstall } from './install.js';
import type { Conf } from './options.js';
import { HOST } from './ports.js';
import { askServer } from './probe.js';
import type { Run } from './run.js';
import type { Patience } from './wait.js';

export const urlOf = (port: number): string => `sc://${HOST}:${port}`;

export interface ConnectRequest {
  readonly install: SparkInstall;
  readonly master: string;
  readonly cores: number;
  readonly port: number;
  readonly driverMemory: string;
  readonly conf: Conf;
}

/** Starts the Connect server, which is the driver too, in the foreground of a process of its own. */
export async function startConnect(run: Run, { install, master, cores, port, driverMemory, conf }: ConnectRequest): Promise<Daemon> {
  const { temporary, warehouse } = run.folders;
  const settings = serverConf({ user: conf, cores, port, run: run.state.id, temporary, warehouse });
  const properties = join(run.folder, 'spark.conf');
  writeFileSync(properties, propertiesText(settings), { mode: 0o600 });
  const memory = settings['spark.driver.memory'] ?? driverMemory;
  const main = ['--class', 'org.apache.spark.sql.connect.service.SparkConnectServer', 'spark-internal'];
  const args = ['--master', master, '--driver-memory', memory, '--properties-file', properties, '--load-spark-defaults', ...main];
  return run.start('connect', join(install.home, 'bin', 'spark-submit'), args);
}

/** Waits until the server answers over gRPC. */
export async function connectReady(daemon: Daemon, port: number, patience: Patience): Promise<void> {
  await daemon.answer(() => askServer(port), patience);
}
