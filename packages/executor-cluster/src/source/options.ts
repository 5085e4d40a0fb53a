import { NotImplementedError, type Source } from '@pandorable/planner';

/** Options of a source or sink as Spark takes them: texts. */
export const readerOptionTexts = (options: Source['options']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, optionText(name, value)] as const],
    ),
  );

function optionText(name: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new NotImplementedError(`'${name}' is no option of Spark's sources: give a text, a number or a truth value`, {
    code: 'bad-option',
  });
}
