import {
  EngineError,
  InterruptedError,
  NotImplementedError,
  OutOfBoundsDatetime,
  OverflowError,
  PandasError,
  RuntimeError,
  type ShippedFunction,
  ValueError,
} from '@pandorable/planner';

/** What a worker noted of an exception in the function. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  /** the row's values, as text */
  readonly values: string;
  readonly frames: readonly string[];
  /** what follows the row in a message about the row itself: nothing was thrown */
  readonly after?: string;
}

const CLASSES: Readonly<Record<string, ErrorConstructor>> = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

/** The function's own error; its cause tells the row and the line. */
export function functionError({ name, message, code, values, frames, after }: Failure, row: number, { source }: ShippedFunction): Error {
  if (after !== undefined)
    return new (name === 'InterruptedError' ? InterruptedError : TypeError)(`${message} for row ${row} (${values})${after}`, { code } as {
      code: string;
    });
  const line = Number(/function\.js:(\d+)/.exec(frames[0] ?? '')?.[1]);
  const text = source.split('\n')[line - 1]?.trim();
  const where = `the function failed in row ${row}: ${values}${text === undefined ? '' : `\nline ${line}: ${text}`}`;
  const cause = new RuntimeError([where, ...frames.map((f) => `    ${f}`)].join('\n'), { code: 'function-failed' });
  const error = new (CLASSES[name] ?? Error)(message, { cause });
  if (error.name !== name) error.name = name;
  return code === undefined ? error : Object.assign(error, { code });
}

/** A cluster whose workers lack something that functions need: not an accident, and it can be helped. */
export class NotProvided extends EngineError {}

const OWN: Readonly<Record<string, typeof PandasError>> = { NotImplementedError, OverflowError, OutOfBoundsDatetime, ValueError };

/** What a cell of ours raised beside the rows. */
function cellError(note: string, cause: unknown): Error {
  const { failed, refused } = JSON.parse(note) as { failed?: Failure; refused?: string };
  if (failed === undefined)
    return new EngineError(`a call cannot be computed beside Spark's executors: ${refused}`, { code: 'cell-refused', cause });
  const { name, message, code } = failed;
  if (CLASSES[name] !== undefined) return new CLASSES[name](message, { cause });
  return new (OWN[name] ?? PandasError)(message, { cause, ...(code === undefined ? {} : { code }) });
}

const PROVIDE =
  "install Node.js 20 or later on the workers' PATH, say where it is (setExecutor(url, {node: '/path/of/node'})), or upload one (setExecutor(url, {nodeArchive: 'node-linux-x64.tar.gz'}))";
const PYTHON = 'a worker has no Python, which functions need beside node: install Python 3.11 or later there, and set PYSPARK_PYTHON';
const PYARROW =
  "the workers' Python has no pyarrow, which functions need: pip install 'pyarrow>=18' there (and set PYSPARK_PYTHON to that Python)";

/** What Spark says of a worker that cannot run functions, in words that help; other errors as they are. */
export function workerError(error: unknown): unknown {
  const said = textOf(error);
  const own = /(?:^|: )pandorable: ([^\n]*(?:\n {2}[^\n]*)*)/m.exec(said)?.[1];
  if (own?.startsWith('node ended')) return new EngineError(`beside Spark's executors ${own}`, { code: 'node-ended', cause: error });
  if (own?.startsWith('failed ')) return cellError(own.slice('failed '.length), error);
  if (own !== undefined) return new NotProvided(`${own}: ${PROVIDE}`, { code: 'no-node', cause: error });
  if (/No module named 'pyarrow'|PyArrow >= [\d.]+ must be installed/.test(said))
    return new NotProvided(PYARROW, { code: 'no-pyarrow', cause: error });
  if (/Cannot run program "[^"]*python/.test(said)) return new NotProvided(PYTHON, { code: 'no-python', cause: error });
  return error;
}

/** The version of the workers' Python, where Spark refused a function because of it. */
export const workerPython = (error: unknown): string | undefined => {
  const said = textOf(error);
  return /PYTHON_VERSION_MISMATCH|has different version/.test(said) ? /different version:? ?\(?(\d+\.\d+)/.exec(said)?.[1] : undefined;
};

function textOf(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) parts.push(at.message);
  return parts.join('\n');
}
