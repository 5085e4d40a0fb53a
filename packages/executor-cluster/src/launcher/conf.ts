import { ValueError } from '@pandorable/planner';
import type { Conf } from './options.js';
import { HOST } from './ports.js';
import { runProperty } from './processes.js';

/** Suits a laptop: no web server in the driver, one time zone everywhere, large batches on the way to the client. */
const LAPTOP: Conf = {
  'spark.ui.enabled': false,
  'spark.sql.session.timeZone': 'UTC',
  'spark.sql.adaptive.enabled': true,
  'spark.sql.execution.arrow.maxRecordsPerBatch': 500_000,
};

/** A query whose client was killed ends after these three together at the latest: half a minute. */
const ABANDONED: Conf = {
  'spark.connect.execute.reattachable.senderMaxStreamDuration': '15s',
  'spark.connect.execute.manager.detachedTimeout': '10s',
  'spark.connect.execute.manager.maintenanceInterval': '3s',
};

/** On one machine a process that does not answer is gone: waiting for it is in vain. */
const ONE_MACHINE: Conf = { 'spark.shuffle.io.retryWait': '1s' };

/** Settings that cannot be given, and why. */
const RESERVED: Readonly<Record<string, string>> = {
  'spark.connect.grpc.binding.port': 'it follows from the option port',
  'spark.connect.grpc.binding.address': 'only this machine itself may connect',
  'spark.master': 'the launcher starts the master',
  'spark.submit.deployMode': 'the server runs in the foreground of its own process',
};

const JAVA_OPTIONS = ['spark.driver.extraJavaOptions', 'spark.executor.extraJavaOptions'];

export interface ConfRequest {
  readonly user: Conf;
  /** Cores of all executors together. */
  readonly cores: number;
  readonly port: number;
  readonly run: string;
  /** Where Java keeps temporary files. */
  readonly temporary: string;
  /** Where tables are kept. */
  readonly warehouse: string;
}

/** Options that every Java process of a run gets: its mark, and nothing left in the system's temporary folder. */
export function javaOptions(run: string, temporary: string): string {
  return `${runProperty(run)} "-Djava.io.tmpdir=${temporary}" -XX:-UsePerfData`;
}

/** Throws for settings that cannot be given this way. */
export function checkConf(user: Conf): void {
  for (const key of Object.keys(user)) {
    if (!key.startsWith('spark.')) throw new ValueError(`'${key}' is no setting of Spark: their names start with 'spark.'`);
    if (Object.hasOwn(RESERVED, key)) throw new ValueError(`'${key}' cannot be set by conf: ${RESERVED[key]}`);
  }
}

/** All settings of a Connect server. */
export function serverConf({ user, cores, port, run, temporary, warehouse }: ConfRequest): Record<string, string> {
  checkConf(user);
  const all: Record<string, string | number | boolean> = {
    ...LAPTOP,
    ...ABANDONED,
    ...ONE_MACHINE,
    'spark.sql.shuffle.partitions': 2 * cores,
    'spark.sql.warehouse.dir': warehouse,
    'spark.app.name': 'pandorable',
    ...user,
    'spark.connect.grpc.binding.port': port,
    'spark.connect.grpc.binding.address': HOST,
  };
  for (const key of JAVA_OPTIONS) all[key] = [javaOptions(run, temporary), all[key]].filter((text) => text !== undefined).join(' ');
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, String(value)]));
}

const escaped = (value: string) => value.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/^ /, '\\ ');

/** A Java properties file: settings do not show on the command line, where a token would be seen by everybody. */
export function propertiesText(conf: Readonly<Record<string, string>>): string {
  return Object.entries(conf)
    .map(([key, value]) => `${key.replace(/[:=\s]/g, '\\$&')}=${escaped(value)}\n`)
    .join('');
}

const UNITS: Readonly<Record<string, number>> = { m: 1, g: 1024 };
/** Spark refuses executors and drivers with less. */
const LEAST_MIB = 512;

/** The number of mebibytes in a text like '2g' or '512m'. */
export function memoryMiB(text: string, what: string): number {
  const match = /^(\d+)([mg])$/i.exec(text.trim());
  if (match === null) throw new ValueError(`${what} must be a number with m or g, such as 512m or 2g, not '${text}'`);
  const size = Number(match[1]) * UNITS[match[2].toLowerCase()];
  if (size < LEAST_MIB) throw new ValueError(`${what} must be at least ${LEAST_MIB}m, not '${text}': Spark does not start with less`);
  return size;
}
