import { capture } from './command.js';
import { LauncherError } from './errors.js';

/** The oldest Python that Spark 4.3's workers run on. */
const OLDEST = [3, 11] as const;
const CANDIDATES = ['python3', 'python', 'python3.13', 'python3.12', 'python3.11', 'python3.14'];
const QUESTION = 'import sys, venv, ensurepip; print("python", *sys.version_info[:2], sys.executable)';
const VERSION_ONLY = 'import sys; print("python", *sys.version_info[:2], sys.executable)';

interface Python {
  readonly executable: string;
  readonly version: readonly [number, number];
}

async function ask(command: string, question: string, env: NodeJS.ProcessEnv): Promise<Python | undefined> {
  const { code, text } = await capture(command, ['-c', question], { env });
  const answer = code === 0 ? /^python (\d+) (\d+) (.+)$/m.exec(text) : null;
  return answer === null ? undefined : { executable: answer[3].trim(), version: [Number(answer[1]), Number(answer[2])] };
}

const isNewEnough = ([major, minor]: readonly [number, number]) => major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);

function advice(tooOld: readonly string[], withoutVenv: readonly string[]): string {
  const needed = `Spark needs Python ${OLDEST.join('.')} or newer`;
  if (withoutVenv.length > 0) {
    return `${needed} with the module venv, which ${withoutVenv[0]} lacks. Install it (Debian, Ubuntu: apt install python3-venv).`;
  }
  const found = tooOld.length > 0 ? `; found only ${[...new Set(tooOld)].join(', ')}` : '; none was found on PATH';
  return `${needed}${found}. Install it (Debian, Ubuntu: apt install python3 python3-venv; macOS: brew install python), or set SPARK_HOME to a Spark that is there.`;
}

/** A Python that can make virtual environments. */
export async function findPython(env: NodeJS.ProcessEnv): Promise<string> {
  const tooOld: string[] = [];
  const withoutVenv: string[] = [];
  for (const command of CANDIDATES) {
    const python = await ask(command, QUESTION, env);
    if (python !== undefined && isNewEnough(python.version)) return python.executable;
    const plain = python ?? (await ask(command, VERSION_ONLY, env));
    if (plain === undefined) continue;
    if (isNewEnough(plain.version)) withoutVenv.push(plain.executable);
    else tooOld.push(`${plain.executable} ${plain.version.join('.')}`);
  }
  throw new LauncherError('spark-unavailable', advice(tooOld, withoutVenv));
}
