import { ValueError } from '@pandorable/planner';

/** Whole numbers of so many digits that they may be beyond 2^53; no digits behind a point or in an exponent. */
const LONG = String.raw`(?<![\d.eE]|[eE][+-])-?\d{16,}(?![\d.eE])`;
const SOME_LONG = new RegExp(LONG);
const TEXT_OR_LONG = new RegExp(String.raw`"(?:[^"\\]|\\.)*"|${LONG}`, 'g');
const LEAST = -(2n ** 63n);
const MOST = 2n ** 64n - 1n;
const MARK = '\u0000big:';

const STRING_OR_BRACE = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}]/g;
const NUMBERED_KEY = /"(?:0|[1-9]\d{0,9})"\s*:/;
const NUMBER = /^(?:0|[1-9]\d{0,9})$/;
const KEY_MARK = '\u0000key:';

/** Whether some object has a key like "7" that is not in the place where JavaScript puts it: in front, in order of size. */
function ordersKeys(text: string): boolean {
  const last: number[] = [];
  for (const [token, string, colon] of text.matchAll(STRING_OR_BRACE)) {
    if (token === '{') last.push(-1);
    else if (token === '}') last.pop();
    else if (colon !== undefined) {
      const key = NUMBER.test(string) ? Number(string) : Number.POSITIVE_INFINITY;
      if (key < last[last.length - 1]) return true;
      last[last.length - 1] = key;
    }
  }
  return false;
}

/** Text whose keys keep their order: those like "7" are marked, in all objects or in none. */
function keepOrder(text: string): string {
  return text.replace(STRING_OR_BRACE, (token, string, colon) =>
    colon !== undefined && NUMBER.test(string) ? `"${KEY_MARK.replace('\u0000', '\\u0000')}${string}":` : token,
  );
}

/** A key as it stands in the text. */
export const keyText = (key: string): string => (key.startsWith(KEY_MARK) ? key.slice(KEY_MARK.length) : key);

/** A value whose own objects have no marked keys. */
export function plainJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainJson);
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [keyText(key), plainJson(v)]));
}

/** JSON.parse that keeps whole numbers beyond 2^53 as bigints. */
export const parseJson = (text: string): unknown => parsed(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** The same with keys in order; `keyText` and `plainJson` take their marks away. */
export function parseOrdered(text: string): unknown {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return parsed(NUMBERED_KEY.test(plain) && ordersKeys(plain) ? keepOrder(plain) : plain);
}

/** One of many texts: what is marked must not depend on the others. */
const parseLine = (line: string): unknown => parsed(NUMBERED_KEY.test(line) ? keepOrder(line) : line);

function parsed(plain: string): unknown {
  try {
    if (!SOME_LONG.test(plain)) return JSON.parse(plain);
    const marked = plain.replace(TEXT_OR_LONG, (token, at: number) =>
      token[0] === '"' || Number.isSafeInteger(Number(token)) ? token : `"${MARK.replace('\u0000', '\\u0000')}${stored(token, at)}"`,
    );
    return JSON.parse(marked, (_, value) =>
      typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
    );
  } catch (cause) {
    if (cause instanceof ValueError) throw cause;
    throw new ValueError(jsonProblem(plain, cause as Error), { code: 'json-syntax', cause });
  }
}

/** A whole number that int64 or uint64 holds. */
function stored(digits: string, at: number): string {
  const value = BigInt(digits);
  if (value >= LEAST && value <= MOST) return digits;
  throw new ValueError(`Value is too ${value > 0n ? 'big!' : 'small'} at position ${at}: ${digits}`, { code: 'json-integer' });
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
    for (const line of lines) yield line.trim() === '' ? undefined : parseLine(line);
  }
  if (rest.trim() !== '') yield parseLine(rest);
}
