import type { BinaryOp, CompareOp, QueryNode, UnaryOp } from './query-ast.js';
import { KEYWORDS, type Token, tokenize } from './tokens.js';

/** 'pandas': `&` and `|` bind like `and` and `or`; 'python': as in Python. */
export type Grammar = 'pandas' | 'python';

/** Parses one line: an expression, or `name = expression`. */
export function parseQuery(source: string, grammar: Grammar = 'pandas'): QueryNode {
  const tokens = tokenize(source);
  try {
    return new Parser(grammar === 'pandas' ? tokens.map(looser) : tokens, source).statement();
  } catch (error) {
    const keyword =
      error instanceof SyntaxError &&
      error.message.startsWith('invalid syntax') &&
      tokens.some((t) => KEYWORDS.has(t.text) || t.text === '&' || t.text === '|');
    throw keyword ? new SyntaxError(`Python keyword not valid identifier in numexpr query: ${source}`) : error;
  }
}

/** In pandas' grammar `&` and `|` are read as `and` and `or`. */
const looser = (t: Token): Token =>
  t.type === 'op' && (t.text === '&' || t.text === '|') ? { ...t, type: 'name', text: t.text === '&' ? 'and' : 'or' } : t;

const unsupported = (node: string): QueryNode => ({ kind: 'unsupported', node });

/** Left-associative operators, loosest first. */
const LEVELS: readonly (readonly string[])[] = [['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '//', '%', '@']];
const NO_MEANING: Record<string, string> = { '^': 'BitXor', '<<': 'LShift', '>>': 'RShift', '@': 'MatMult' };
const COMPARE = new Set(['==', '!=', '<', '<=', '>', '>=']);
const STATEMENTS: Record<string, string> = {
  assert: 'Assert',
  del: 'Delete',
  import: 'Import',
  from: 'ImportFrom',
  pass: 'Pass',
  raise: 'Raise',
  return: 'Return',
  global: 'Global',
  nonlocal: 'Nonlocal',
  break: 'Break',
  continue: 'Continue',
};

class Parser {
  #at = 0;
  constructor(
    readonly tokens: readonly Token[],
    readonly source: string,
  ) {}

  get #token(): Token {
    return this.tokens[this.#at];
  }

  #is(text: string): boolean {
    const { type } = this.#token;
    return this.#token.text === text && (type === 'op' || type === 'name');
  }

  #accept(text: string): boolean {
    const found = this.#is(text);
    if (found) this.#at++;
    return found;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw this.#error();
  }

  #error(): SyntaxError {
    return new SyntaxError(`invalid syntax at position ${this.#token.at} of the expression ${JSON.stringify(this.source)}`);
  }

  statement(): QueryNode {
    const first = this.#token;
    if (first.type === 'name' && Object.hasOwn(STATEMENTS, first.text)) return unsupported(STATEMENTS[first.text]);
    const node = this.#expressions();
    if (this.#token.type === 'op' && /^(?:\*\*|\/\/|>>|<<|[-+*/%&|^])=$/.test(this.#token.text)) return unsupported('AugAssign');
    const result = this.#is('=') ? this.#assignment(node) : node;
    if (this.#is(';')) throw new SyntaxError('only a single expression is allowed');
    if (this.#token.type !== 'end') throw this.#error();
    return result;
  }

  #assignment(target: QueryNode): QueryNode {
    this.#at++;
    const value = this.#expressions();
    if (this.#is('=')) throw new SyntaxError('can only assign a single expression');
    if (target.kind !== 'name') throw new SyntaxError('left hand side of an assignment must be a single name');
    return { kind: 'assign', target: target.id, value };
  }

  /** `a, b` is a tuple. */
  #expressions(): QueryNode {
    const first = this.#expression();
    if (!this.#is(',')) return first;
    const items = [first];
    while (this.#accept(',') && this.#token.type !== 'end' && !this.#is('=')) items.push(this.#expression());
    return { kind: 'list', items, tuple: true };
  }

  #expression(): QueryNode {
    if (this.#accept('lambda')) {
      while (!this.#is(':') && this.#token.type !== 'end') this.#at++;
      this.#expect(':');
      this.#expression();
      return unsupported('Lambda');
    }
    const value = this.#or();
    if (!this.#accept('if')) return value;
    this.#or();
    this.#expect('else');
    this.#expression();
    return unsupported('IfExp');
  }

  #or(): QueryNode {
    return this.#joined('or', () => this.#joined('and', () => this.#not()));
  }

  #joined(op: 'and' | 'or', operand: () => QueryNode): QueryNode {
    const values = [operand()];
    while (this.#accept(op)) values.push(operand());
    return values.length === 1 ? values[0] : { kind: 'bool', op, values };
  }

  #not(): QueryNode {
    return this.#accept('not') ? { kind: 'unary', op: 'not', operand: this.#not() } : this.#comparison();
  }

  #comparison(): QueryNode {
    const left = this.#level(0);
    const ops: CompareOp[] = [];
    const comparators: QueryNode[] = [];
    for (let op = this.#compareOp(); op !== undefined; op = this.#compareOp()) {
      const right = this.#level(0);
      if (op === 'is' || op === 'is not') return unsupported(op === 'is' ? 'Is' : 'IsNot');
      ops.push(op);
      comparators.push(right);
    }
    return ops.length === 0 ? left : { kind: 'compare', left, ops, comparators };
  }

  #compareOp(): CompareOp | 'is' | 'is not' | undefined {
    const { type, text } = this.#token;
    if (type === 'op' && COMPARE.has(text)) {
      this.#at++;
      return text as CompareOp;
    }
    if (this.#accept('in')) return 'in';
    if (this.#accept('is')) return this.#accept('not') ? 'is not' : 'is';
    if (this.#is('not') && this.tokens[this.#at + 1].text === 'in') {
      this.#at += 2;
      return 'not in';
    }
    return undefined;
  }

  #level(n: number): QueryNode {
    if (n === LEVELS.length) return this.#unary();
    let left = this.#level(n + 1);
    while (this.#token.type === 'op' && LEVELS[n].includes(this.#token.text)) {
      const op = this.tokens[this.#at++].text;
      const right = this.#level(n + 1);
      left = op in NO_MEANING ? unsupported(NO_MEANING[op]) : { kind: 'binary', op: op as BinaryOp, left, right };
    }
    return left;
  }

  #unary(): QueryNode {
    const { type, text } = this.#token;
    if (type === 'op' && (text === '-' || text === '+' || text === '~')) {
      this.#at++;
      return { kind: 'unary', op: text as UnaryOp, operand: this.#unary() };
    }
    const base = this.#primary();
    if (!this.#accept('**')) return base;
    return { kind: 'binary', op: '**', left: base, right: this.#unary() };
  }

  #primary(): QueryNode {
    let node = this.#atom();
    for (;;) {
      if (this.#accept('.')) {
        if (this.#token.type !== 'name' || KEYWORDS.has(this.#token.text)) throw this.#error();
        node = { kind: 'attribute', object: node, name: this.tokens[this.#at++].text };
      } else if (this.#accept('(')) node = this.#call(node);
      else if (this.#accept('[')) {
        const index = this.#subscript();
        this.#expect(']');
        node = { kind: 'subscript', object: node, index };
      } else return node;
    }
  }

  #call(fn: QueryNode): QueryNode {
    const args: QueryNode[] = [];
    const keywords: (readonly [string, QueryNode])[] = [];
    while (!this.#accept(')')) {
      if (this.#is('*') || this.#is('**')) {
        this.#at++;
        this.#expression();
        args.push(unsupported('Starred'));
      } else if (this.#token.type === 'name' && this.tokens[this.#at + 1].text === '=') {
        const name = this.#token.text;
        this.#at += 2;
        keywords.push([name, this.#expression()]);
      } else {
        args.push(this.#expression());
        if (this.#is('for')) return this.#comprehension('GeneratorExp', ')');
      }
      if (!this.#is(')')) this.#expect(',');
    }
    return { kind: 'call', fn, args, keywords };
  }

  #subscript(): QueryNode {
    const first = this.#slice();
    if (!this.#is(',')) return first;
    const items = [first];
    while (this.#accept(',') && !this.#is(']')) items.push(this.#slice());
    return { kind: 'list', items, tuple: true };
  }

  #slice(): QueryNode {
    const part = () => (this.#is(':') || this.#is(']') || this.#is(',') ? undefined : this.#expression());
    const lower = part();
    if (!this.#accept(':')) return lower ?? this.#fail();
    const upper = part();
    const step = this.#accept(':') ? part() : undefined;
    return { kind: 'slice', lower, upper, step };
  }

  #fail(): never {
    throw this.#error();
  }

  #atom(): QueryNode {
    const token = this.#token;
    this.#at++;
    switch (token.type) {
      case 'quoted':
        return { kind: 'name', id: token.value!, local: false, quoted: true };
      case 'number':
        return numberNode(token.text);
      case 'string':
        return this.#string(token);
      case 'name':
        return this.#name(token);
      case 'op':
        return this.#bracket(token.text);
      case 'end':
        this.#at--;
        throw this.#error();
    }
  }

  #name({ text }: Token): QueryNode {
    if (text === 'True' || text === 'False') return { kind: 'constant', value: text === 'True', float: false };
    if (text === 'None') return { kind: 'constant', value: null, float: false };
    if (text === 'await' || text === 'yield') return unsupported(text === 'await' ? 'Await' : 'Yield');
    if (!KEYWORDS.has(text)) return { kind: 'name', id: text, local: false, quoted: false };
    this.#at--;
    throw this.#error();
  }

  /** Neighbouring texts are one. */
  #string(first: Token): QueryNode {
    let value = first.value!;
    let special = first.prefix ?? '';
    while (this.#token.type === 'string') {
      special += this.#token.prefix;
      value += this.tokens[this.#at++].value!;
    }
    return special.includes('f')
      ? unsupported('JoinedStr')
      : special.includes('b')
        ? unsupported('Bytes')
        : { kind: 'constant', value, float: false };
  }

  #bracket(text: string): QueryNode {
    if (text === '@' && (this.#token.type === 'name' || this.#token.type === 'quoted')) {
      const { type, text: id, value } = this.tokens[this.#at++];
      return { kind: 'name', id: value ?? id, local: true, quoted: type === 'quoted' };
    }
    if (text === '(') return this.#parenthesis();
    if (text === '[') return this.#items(']', 'ListComp');
    if (text === '{') return this.#braces();
    if (text === '...') return unsupported('Ellipsis');
    this.#at--;
    throw this.#error();
  }

  #parenthesis(): QueryNode {
    if (this.#accept(')')) return { kind: 'list', items: [], tuple: true };
    const node = this.#expression();
    if (this.#is('for')) return this.#comprehension('GeneratorExp', ')');
    if (this.#is(':=')) return this.#comprehension('NamedExpr', ')');
    if (!this.#is(',')) {
      this.#expect(')');
      return node;
    }
    const items = [node];
    while (this.#accept(',') && !this.#is(')')) items.push(this.#expression());
    this.#expect(')');
    return { kind: 'list', items, tuple: true };
  }

  #items(close: string, comprehension: string): QueryNode {
    const items: QueryNode[] = [];
    while (!this.#accept(close)) {
      items.push(this.#expression());
      if (this.#is('for')) return this.#comprehension(comprehension, close);
      if (!this.#is(close)) this.#expect(',');
    }
    return { kind: 'list', items, tuple: false };
  }

  #braces(): QueryNode {
    if (this.#accept('}')) return unsupported('Dict');
    this.#expression();
    const dict = this.#is(':');
    return this.#comprehension(dict ? 'Dict' : 'Set', '}');
  }

  /** Passes over what has no meaning here, up to its closing bracket. */
  #comprehension(node: string, close: string): QueryNode {
    let depth = 0;
    for (; this.#token.type !== 'end'; this.#at++) {
      if (depth === 0 && this.#accept(close)) return unsupported(node);
      if ('([{'.includes(this.#token.text)) depth++;
      else if (')]}'.includes(this.#token.text)) depth--;
    }
    throw this.#error();
  }
}

function numberNode(text: string): QueryNode {
  if (/j$/i.test(text)) return unsupported('Complex');
  const plain = text.replaceAll('_', '');
  const float = !/^0[xob]/i.test(plain) && /[.e]/i.test(plain);
  if (float) return { kind: 'constant', value: Number(plain), float };
  if (/^0\d*[1-9]/.test(plain))
    throw new SyntaxError('leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers');
  const exact = BigInt(plain);
  return { kind: 'constant', value: Number.isSafeInteger(Number(exact)) ? Number(exact) : exact, float: false };
}
