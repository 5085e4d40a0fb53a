import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { pickledProgram } from '../../src/functions/pickle.js';
import { PYTHON } from './python.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('the pickle of a program', () => {
  const made = pickledProgram("result = (lambda x: x * given['by'], 'type')", { by: 3, name: 'é' });

  test('is protocol 2: a global, two arguments, a call', () => {
    expect(text(made)).toMatch(/^\x80\x02cbuiltins\neval\n\(X.{4}\(lambda space.*\}\(X\x07\0\0\0programX.*X\x05\0\0\0givenX.*utR\.$/s);
  });

  test.skipIf(PYTHON === undefined)('is loaded by Python as a pair whose function has a module', () => {
    const program =
      "import pickle, sys; f, t = pickle.loads(sys.stdin.buffer.read()); print(f(14), t, f.__module__, f.__globals__['given']['name'])";
    expect(execFileSync(PYTHON!, ['-X', 'utf8', '-c', program], { input: made, encoding: 'utf8' })).toBe(
      '42 type pandorable_functions é\n',
    );
  });
});
