/**
 * Calls to the engine in use, with and without waiting. `op` is a method of `Executor` with its arguments, or `openBatches`, `nextBatch`,
 * `closeBatches`. Local tables that plans read are sent first; plans must be as `optimize` gives them.
 */
import type { Capabilities, Node } from '@pandorable/planner';
import { watched } from '../progress/watch.js';
import { type CallOptions, callOptions } from './action.js';
import { decodeTable, uploadLocals, uploadLocalsAsync } from './locals.js';
import { checkOwners, noteOwner } from './owners.js';
import { executorInfo, getExecutor } from './session.js';
import { isTable } from './wire.js';

interface SqlInput {
  readonly node: Node;
}

/** The operations whose first argument is a plan. */
const WITH_PLAN: ReadonlySet<string> = new Set(['run', 'write', 'persist', 'mapRows', 'explain', 'openBatches']);

const plansOf = (op: string, args: readonly unknown[]): readonly Node[] =>
  WITH_PLAN.has(op) ? [args[0] as Node] : op === 'describeSql' ? (args[1] as readonly SqlInput[]).map((i) => i.node) : [];

function received(bridge: object, result: unknown): unknown {
  noteOwner(bridge, result);
  return isTable(result) ? decodeTable(result) : result;
}

/** Calls the engine and waits for the answer. */
export function callEngine(op: string, args: readonly unknown[] = [], options: CallOptions = {}): unknown {
  const bridge = getExecutor();
  const plans = plansOf(op, args);
  checkOwners(bridge, plans);
  uploadLocals(bridge, plans);
  const watch = watched(callOptions(options));
  try {
    return received(bridge, bridge.callSync(op, args, watch.options));
  } finally {
    watch.stop();
  }
}

/** Calls the engine; the signal cancels the query there. */
export async function callEngineAsync(op: string, args: readonly unknown[] = [], options: CallOptions = {}): Promise<unknown> {
  const bridge = getExecutor();
  const plans = plansOf(op, args);
  checkOwners(bridge, plans);
  const watch = watched(callOptions(options));
  try {
    await uploadLocalsAsync(bridge, plans);
    return received(bridge, await bridge.callAsync(op, args, watch.options));
  } finally {
    watch.stop();
  }
}

/** A call whose answer nobody needs, such as `release`. */
export function notifyEngine(op: string, args: readonly unknown[]): void {
  getExecutor().notify(op, args);
}

export const capabilities = (): Capabilities => executorInfo().capabilities;
