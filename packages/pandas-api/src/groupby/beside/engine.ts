/**
 * The engine of frames beside Spark's executors, where there is none: in the bundle for workers it stands in the place of the bridge to
 * the engine's thread. Plans over the group's rows are evaluated in JavaScript; whatever JavaScript does not answer just as engines do
 * refuses the function, and the client calls it.
 */
import { evaluateWhole, type Node, type Vector } from '@pandorable/planner';
import { refuse } from './refuse.js';

const CAPABILITIES = { keepsOrder: ['local', 'project', 'filter', 'sort', 'slice', 'concat'], unsupported: {} };

type Handler = (tables: Map<string, readonly Vector[]>, args: readonly unknown[]) => unknown;

const HANDLERS: Readonly<Record<string, Handler>> = {
  info: () => ({ name: 'beside', capabilities: CAPABILITIES }),
  unsupportedCall: () => undefined,
  upload: (tables, [name, columns]) => void tables.set(name as string, columns as readonly Vector[]),
  run: (tables, [plan]) => evaluateWhole(plan as Node, ({ table }) => tables.get(table)!) ?? refuse(REASON),
};
const REASON = 'it asks for more of its group than can be computed without an engine';

export class Bridge {
  readonly #tables = new Map<string, readonly Vector[]>();
  readonly closed = false;

  callSync(op: string, args: readonly unknown[] = []): unknown {
    return (HANDLERS[op] ?? (() => refuse(REASON)))(this.#tables, args);
  }
  callAsync(op: string, args: readonly unknown[] = []): unknown {
    return this.callSync(op, args);
  }
  notify(op: string, [name]: readonly unknown[]): void {
    if (op === 'drop') this.#tables.delete(name as string);
  }
  close(): void {
    this.#tables.clear();
  }
}
