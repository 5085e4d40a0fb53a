/** Python's tokens, on one line, with pandas' additions: backtick-quoted names. */
export interface Token {
  readonly type: 'name' | 'quoted' | 'number' | 'string' | 'op' | 'end';
  readonly text: string /** of a string: its value */;
  readonly value?: string;
  readonly prefix?: string;
  readonly at: number;
}

export const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

const OPERATORS = [
  '**=',
  '//=',
  '>>=',
  '<<=',
  '...',
  '**',
  '//',
  '<<',
  '>>',
  '<=',
  '>=',
  '==',
  '!=',
  '->',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
  ':=',
  ...'+-*/%@&|^~<>()[]{},:.;=',
];
const NAME = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/uy;
const NUMBER =
  /(?:0[xX][\da-fA-F]+(?:_[\da-fA-F]+)*|0[oO][0-7]+|0[bB][01]+|(?:\d+(?:_\d+)*)?\.?\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?(?:[eE][+-]?\d+)?|\d+\.(?:[eE][+-]?\d+)?)[jJ]?/y;
const STRING = /([rRbBuUfF]{0,2})('''|"""|'|")/y;

/** Splits a line into tokens, ending with one of type 'end'. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    const blank = /[ \t\f]*(?:#.*|\\\n)?/y;
    blank.lastIndex = at;
    at += blank.exec(source)![0].length;
    if (at >= source.length) break;
    const token = next(source, at);
    tokens.push(token);
    at += token.text.length;
  }
  tokens.push({ type: 'end', text: '', at: source.length });
  return tokens;
}

function next(source: string, at: number): Token {
  if (source[at] === '`') return backtick(source, at);
  STRING.lastIndex = at;
  const opening = STRING.exec(source);
  if (opening) return stringToken(source, at, opening);
  NUMBER.lastIndex = at;
  const number = /[\d.]/.test(source[at]) ? NUMBER.exec(source) : null;
  if (number) return { type: 'number', text: number[0], at };
  NAME.lastIndex = at;
  const name = NAME.exec(source);
  if (name) return { type: 'name', text: name[0], at };
  const op = OPERATORS.find((o) => source.startsWith(o, at));
  if (op === undefined)
    throw new SyntaxError(`invalid character '${source[at]}' at position ${at} of the expression ${JSON.stringify(source)}`);
  return { type: 'op', text: op, at };
}

function backtick(source: string, at: number): Token {
  const end = source.indexOf('`', at + 1);
  if (end < 0) throw new SyntaxError(`Failed to parse backticks in '${source}'.`);
  return { type: 'quoted', text: source.slice(at, end + 1), value: source.slice(at + 1, end), at };
}

const ESCAPES: Record<string, string> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};

function stringToken(source: string, at: number, [opening, prefix, quote]: RegExpExecArray): Token {
  let end = at + opening.length;
  while (!source.startsWith(quote, end)) {
    if (end >= source.length)
      throw new SyntaxError(`unterminated string literal (at position ${at}) in the expression ${JSON.stringify(source)}`);
    end += source[end] === '\\' ? 2 : 1;
  }
  const inner = source.slice(at + opening.length, end);
  const value = /r/i.test(prefix) ? inner : unescape(inner);
  return { type: 'string', text: source.slice(at, end + quote.length), value, prefix: prefix.toLowerCase(), at };
}

const unescape = (text: string): string =>
  text.replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g, (all, x, u, long, octal, c) =>
    c === undefined ? String.fromCodePoint(Number.parseInt(x ?? u ?? long ?? octal, octal === undefined ? 16 : 8)) : (ESCAPES[c] ?? all),
  );
