import { ValueError } from '@pandorable/planner';

const BIG = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
const MARK = '\u0000big:';

/** JSON.parse that keeps whole numbers beyond 2^53 as bigints. */
export function parseJson(text: string): unknown {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    if (!/\d{16}/.test(plain)) return JSON.parse(plain);
    const marked = plain.replace(BIG, (token) =>
      token[0] === '"' || Number.isSafeInteger(Number(token)) ? token : `"${MARK.replace('\u0000', '\\u0000')}${token}"`,
    );
    return JSON.parse(marked, (_, value) =>
      typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
    );
  } catch (cause) {
    throw new ValueError(jsonProblem(plain, cause as Error), { code: 'json-syntax', cause });
  }
}

/** The engine's words for common mistakes. */
function jsonProblem(text: string, cause: Error): string {
  const rest = text.trimStart();
  if (rest === '') return 'Expected object or value';
  if (/after JSON/.test(cause.message)) return 'Trailing data';
  return /^[[{"\-\dtfn]/.test(rest) ? `invalid JSON: ${cause.message}` : 'Expected object or value';
}

export type JsonObject = { readonly [key: string]: unknown };
export const isObject = (v: unknown): v is JsonObject => typeof v === 'object' && v !== null && !Array.isArray(v);

/** The objects of JSON lines; a blank line gives undefined. */
export function* parseLines(pieces: Iterable<string>): Generator<unknown> {
  let rest = '';
  for (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.trim() === '' ? undefined : parseJson(line);
  }
  if (rest.trim() !== '') yield parseJson(rest);
}
