import { type ColumnId, type Expr, isKeyFrame, type LiteralValue, type SortKey, type WindowExpr } from './expr.js';
import { type Node, nodeChildren } from './node.js';
import { isInt, isTemporal, typeName } from './types.js';

/** Numbers for column ids in the order in which the text meets them, so that equal plans have equal texts. */
class Numbers {
  readonly #columns = new Map<ColumnId, number>();
  readonly #tables = new Map<string, number>();
  column(id: ColumnId): string {
    return `#${number(this.#columns, id)}`;
  }
  table(name: string): string {
    return String(number(this.#tables, name));
  }
}

function number(known: Map<string, number>, key: string): number {
  const found = known.get(key) ?? known.size + 1;
  known.set(key, found);
  return found;
}

const OPERATORS: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  pow: '**',
  eq: '==',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  and: 'and',
  or: 'or',
  xor: 'xor',
};

/** Prints plans and expressions with one numbering. */
export class PlanPrinter {
  readonly #numbers = new Numbers();
  readonly #shared = new Map<Node, number>();

  /** One line a node, inputs indented below. A node met again is a reference. */
  plan(root: Node): string {
    const uses = new Map<Node, number>();
    const count = (node: Node): void => {
      uses.set(node, (uses.get(node) ?? 0) + 1);
      if (uses.get(node) === 1) nodeChildren(node).forEach(count);
    };
    count(root);
    const lines: string[] = [];
    this.#lines(root, 0, uses, lines);
    return lines.join('\n');
  }

  #lines(node: Node, depth: number, uses: ReadonlyMap<Node, number>, out: string[]): void {
    const indent = '  '.repeat(depth);
    const known = this.#shared.get(node);
    if (known !== undefined) {
      out.push(`${indent}again @${known}`);
      return;
    }
    const at = out.push('') - 1;
    const mark = (uses.get(node) ?? 0) > 1 && nodeChildren(node).length > 0;
    if (mark) this.#shared.set(node, this.#shared.size + 1);
    const name = mark ? ` @${this.#shared.get(node)}` : '';
    for (const child of nodeChildren(node)) this.#lines(child, depth + 1, uses, out);
    out[at] = `${indent}${node.kind}${name} ${this.#node(node)}`.trimEnd();
  }

  #node(node: Node): string {
    const fields = (list: readonly { id: ColumnId; name?: string }[]): string =>
      list.map((c) => (c.name === undefined ? this.#numbers.column(c.id) : `${this.#numbers.column(c.id)} = ${c.name}`)).join(', ');
    const named = (list: readonly { id: ColumnId; expr: Expr }[]): string => list.map((c) => this.#named(c.id, c.expr)).join(', ');
    switch (node.kind) {
      case 'scan':
        return `${node.source.format} ${node.source.paths.join(', ')}: ${fields(node.columns)}${this.#rowNumber(node.rowNumber)}`;
      case 'local':
        return `${this.#numbers.table(node.table)} (${node.rows} rows): ${fields(node.columns)}${this.#rowNumber(node.rowNumber)}`;
      case 'cached':
        return `${fields(node.columns)}${this.#rowNumber(node.rowNumber)}`;
      case 'project':
        return `${node.keep ? 'all, ' : ''}${named(node.columns)}`;
      case 'filter':
        return this.expr(node.predicate);
      case 'aggregate':
        return `${node.keys.length === 0 ? '' : `by ${named(node.keys)} `}(order ${node.order}): ${named(node.aggregates)}`;
      case 'join':
        return `${node.how} on ${node.on.map(([l, r]) => `${this.expr(l)} = ${this.expr(r)}`).join(' and ')}${node.condition === undefined ? '' : ` if ${this.expr(node.condition)}`} (order ${node.order})`;
      case 'asof-join':
        return `${node.direction} on ${this.expr(node.leftOn)} ~ ${this.expr(node.rightOn)}${node.by.map(([l, r]) => ` and ${this.expr(l)} = ${this.expr(r)}`).join('')}`;
      case 'sort':
        return this.#keys(node.keys);
      case 'slice':
        return `${node.offset} to ${node.limit === null ? 'end' : node.offset + node.limit}`;
      case 'concat':
        return `${fields(node.columns)} of ${node.inputs.map((i) => `(${i.from.map((id) => this.#numbers.column(id)).join(', ')})`).join(', ')}`;
      case 'distinct':
        return `keep ${node.keep} of ${node.keys.map((k) => this.expr(k)).join(', ')}`;
      case 'explode':
        return node.columns.map((c) => `${this.#numbers.column(c.id)} from ${this.#numbers.column(c.from)}`).join(', ');
      case 'map-batches':
        return `JavaScript ${node.label} (${node.inputs.map((e) => this.expr(e)).join(', ')}) -> ${fields(node.outputs)}`;
      case 'sql':
        return `${JSON.stringify(node.text)} over ${node.inputs.map((i) => i.name).join(', ')}: ${fields(node.columns)}`;
    }
  }

  #rowNumber(id: ColumnId | undefined): string {
    return id === undefined ? '' : `, ${this.#numbers.column(id)} = row number`;
  }

  #named(id: ColumnId, expr: Expr): string {
    if (expr.kind === 'column' && expr.id === id) return this.#numbers.column(id);
    const text = this.expr(expr);
    return `${this.#numbers.column(id)} = ${text}`;
  }

  #keys(keys: readonly SortKey[]): string {
    return keys.map((k) => `${this.expr(k.expr)}${k.descending ? ' descending' : ''}${k.nullsFirst ? ' missing first' : ''}`).join(', ');
  }

  /** An expression as a reader would write it. */
  expr(e: Expr): string {
    switch (e.kind) {
      case 'column':
        return this.#numbers.column(e.id);
      case 'literal':
        return literalText(e.value, isTemporal(e.type) || (isInt(e.type) && e.type.kind !== 'int64') ? typeName(e.type) : '');
      case 'cast':
        return `${e.lenient ? 'try_cast' : 'cast'}(${this.expr(e.arg)} as ${typeName(e.type)})`;
      case 'case':
        return `case ${e.branches.map(([c, v]) => `when ${this.expr(c)} then ${this.expr(v)}`).join(' ')} else ${this.expr(e.otherwise)} end`;
      case 'call':
        return this.#call(e.fn, e.args, e.options);
      case 'aggregate':
        return `${this.#function(e.fn.replace(/^agg\./, ''), e.args, e.options)}${e.filter === undefined ? '' : ` where ${this.expr(e.filter)}`}${e.order === undefined ? '' : ` in order of ${e.order === 'rows' ? 'rows' : this.#keys(e.order)}`}`;
      case 'window':
        return this.#window(e);
    }
  }

  #call(fn: string, args: readonly Expr[], options: Options): string {
    const operator = OPERATORS[fn];
    if (operator !== undefined && args.length === 2) return `(${this.expr(args[0])} ${operator} ${this.expr(args[1])})`;
    return this.#function(fn, args, options);
  }

  #function(fn: string, args: readonly Expr[], options: Options): string {
    const given = Object.entries(options ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: ${literalText(value, '')}`],
    );
    return `${fn}(${[...args.map((a) => this.expr(a)), ...given].join(', ')})`;
  }

  #window(e: Extract<Expr, { kind: 'window' }>): string {
    const order = e.order === 'rows' ? 'in order of rows' : e.order === 'none' ? '' : `in order of ${this.#keys(e.order)}`;
    const by = e.partition.length === 0 ? '' : `by ${e.partition.map((p) => this.expr(p)).join(', ')}`;
    return `${this.#function(e.fn.replace(/^(?:win|agg)\./, ''), e.args, e.options)} over (${[by, order, frameText(e.frame)].filter((t) => t !== '').join(' ')})`;
  }
}

function frameText(frame: WindowExpr['frame']): string {
  if (frame === undefined) return '';
  return isKeyFrame(frame) ? `keys ${frame.from} to ${frame.to}` : `rows ${frame.start ?? 'first'} to ${frame.end ?? 'last'}`;
}

type Options = Readonly<Record<string, LiteralValue | undefined>> | undefined;

function literalText(value: LiteralValue, type: string): string {
  const text = Array.isArray(value)
    ? `[${value.map((v) => literalText(v as LiteralValue, '')).join(', ')}]`
    : typeof value === 'string'
      ? `'${value.replaceAll("'", "''")}'`
      : String(value);
  return type === '' || value === null ? text : `${type} ${text}`;
}

/** A plan as stable text: column ids are numbered from 1. */
export const planText = (plan: Node): string => new PlanPrinter().plan(plan);
