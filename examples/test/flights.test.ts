import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, QUESTIONS, read } from '../src/flights.js';

/** What real pandas printed for the same questions: compat-tests/demo.py. */
const golden = new Map(
  readFileSync(new URL('../../compat-tests/golden/demo.txt', import.meta.url), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).replace(/\n+$/, '')]),
);

describe('the demo answers as pandas does', () => {
  let data: ReturnType<typeof read>;
  beforeAll(() => {
    data = read();
  });
  it('asks what pandas was asked', () => expect(QUESTIONS.map(([title]) => title)).toEqual([...golden.keys()]));
  it.each(QUESTIONS.map((q) => [q[0], q] as const))('%s', (title, question) => {
    expect(answer(question, data.flights, data.airports).text).toBe(golden.get(title));
  });
});
