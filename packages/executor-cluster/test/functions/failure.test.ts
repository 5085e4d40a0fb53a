import { EngineError } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { functionError, NotProvided, workerError, workerPython } from '../../src/functions/failure.js';
import { column, shipped } from './python.js';

/** As Spark wraps what a worker says. */
const spark = (said: string) =>
  new EngineError(
    `Spark: Job aborted due to stage failure: Task 1 in stage 5.0 failed 4 times, most recent failure: Lost task 1.3 in stage 5.0: org.apache.spark.api.python.PythonException: Traceback (most recent call last):\n  File "worker.py", line 9, in main\n${said}\n`,
  );

describe('what a worker says, in words that help', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'no node',
      'RuntimeError: pandorable: there is no node on the PATH of a worker (host7)',
      'no-node',
      /no node on the PATH of a worker \(host7\): install Node\.js 20.*nodeArchive/,
    ],
    ['no pyarrow', "ModuleNotFoundError: No module named 'pyarrow'", 'no-pyarrow', /pip install 'pyarrow>=18'/],
    [
      'an old pyarrow',
      '[UNSUPPORTED_PACKAGE_VERSION] PyArrow >= 18.0.0 must be installed; however, your version is 11.0.0.',
      'no-pyarrow',
      /pyarrow/,
    ],
    ['no Python', 'java.io.IOException: Cannot run program "python3": error=2, No such file or directory', 'no-python', /PYSPARK_PYTHON/],
  ])('%s', (_, said, code, message) => {
    const error = workerError(spark(said)) as NotProvided;
    expect(error).toBeInstanceOf(NotProvided);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test('a node that died, with its last words and nothing else', () => {
    const error = workerError(
      spark(
        'RuntimeError: pandorable: node ended with code 134 on a worker (h)\n  FATAL ERROR: Reached heap limit\n\n\tat org.apache.spark.Task',
      ),
    ) as Error;
    expect(error).not.toBeInstanceOf(NotProvided);
    expect(error.message).toBe("beside Spark's executors node ended with code 134 on a worker (h)\n  FATAL ERROR: Reached heap limit");
  });

  test('other errors stay as they are', () => {
    const error = spark('ZeroDivisionError');
    expect(workerError(error)).toBe(error);
    expect(workerPython(error)).toBeUndefined();
  });

  test("the version of the workers' Python", () => {
    const said =
      '[PYTHON_VERSION_MISMATCH] Python in worker has different version: 3.12 than that in driver: 3.11, PySpark cannot run with different minor versions.';
    expect(workerPython(spark(said))).toBe('3.12');
  });
});

test("the function's own error", () => {
  const fn = shipped('(r) => {\n  throw new RangeError("x");\n}', [column('i', 'number')]);
  const failed = { name: 'RangeError', message: 'x', values: '{ i: 1 }', frames: ['at function.js:2:9'] };
  const error = functionError(failed, 12, fn);
  expect(error).toBeInstanceOf(RangeError);
  expect(error.message).toBe('x');
  expect((error.cause as Error).message).toBe(
    'the function failed in row 12: { i: 1 }\nline 2: throw new RangeError("x");\n    at function.js:2:9',
  );
  const own = functionError({ ...failed, name: 'BadRow', code: 'bad-row', frames: [] }, 0, fn);
  expect(own).toMatchObject({ name: 'BadRow', message: 'x', code: 'bad-row' });
});
