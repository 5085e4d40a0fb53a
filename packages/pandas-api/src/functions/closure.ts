/**
 * Reads the variables that a function closes over, through V8's inspector in this process. Names come from the text of the function and
 * values from its scopes: both are those of the running code, so that compilers and bundlers which rename do no harm.
 */

import type { Session as InspectorSession } from 'node:inspector';
import { createRequire } from 'node:module';

export type Variables =
  | { readonly found: ReadonlyMap<string, unknown>; readonly global: ReadonlySet<string> }
  | { readonly refused: string };

interface Remote {
  readonly type: string;
  readonly value?: unknown;
  readonly unserializableValue?: string;
  readonly objectId?: string;
  readonly description?: string;
}
interface Property {
  readonly name: string;
  readonly value?: Remote;
}
interface Properties {
  readonly result: readonly Property[];
  readonly internalProperties?: readonly Property[];
}

const KEY = Symbol.for('pandorable.capture');
const GROUP = 'pandorable';
/** How the inspector, which sees only the main context's globals, finds what lies here. */
const HOLDER = `process.getBuiltinModule('node:inspector').Session[Symbol.for('pandorable.capture')]`;

interface Holder {
  fn: unknown;
  value: unknown;
}
interface Inspector {
  readonly post: (method: string, params: object) => any;
  readonly holder: Holder;
}

let inspector: Inspector | null | undefined;

function connect(): Inspector | null {
  if (typeof process.getBuiltinModule !== 'function') return null;
  try {
    const { Session } = createRequire(import.meta.url)('node:inspector') as { Session: new () => InspectorSession };
    const session = new Session();
    session.connect();
    const holder: Holder = { fn: undefined, value: undefined };
    (Session as unknown as Record<symbol, Holder>)[KEY] = holder;
    return { post: (method, params) => post(session, method, params), holder };
  } catch {
    return null;
  }
}

/** In its own process the session answers before `post` returns. */
function post(session: InspectorSession, method: string, params: object): unknown {
  let answer: unknown;
  let failure: Error | null = null;
  session.post(method, params, (error: Error | null, result: unknown) => {
    failure = error;
    answer = result;
  });
  if (failure !== null) throw failure;
  if (answer === undefined) throw new Error(`the inspector did not answer ${method}`);
  return answer;
}

/** The values of free names of a function; those that no scope has are said to be global. */
export function readVariables(fn: Function, names: ReadonlySet<string>): Variables {
  if (names.size === 0) return { found: new Map(), global: new Set() };
  inspector ??= connect();
  if (inspector === null) return { refused: 'this Node.js cannot read closures (it has no inspector)' };
  const { holder } = inspector;
  holder.fn = fn;
  try {
    return readScopes(inspector, names);
  } catch (error) {
    return { refused: `its closure could not be read: ${(error as Error).message}` };
  } finally {
    holder.fn = undefined;
    holder.value = undefined;
    inspector.post('Runtime.releaseObjectGroup', { objectGroup: GROUP });
  }
}

const properties = ({ post }: Inspector, objectId: string): Properties => post('Runtime.getProperties', { objectId, ownProperties: true });

function readScopes(inspector: Inspector, names: ReadonlySet<string>): Variables {
  const fn = inspector.post('Runtime.evaluate', { expression: `${HOLDER}.fn`, objectGroup: GROUP }).result as Remote;
  const inner = properties(inspector, fn.objectId!).internalProperties ?? [];
  if (inner.some((p) => p.name === '[[TargetFunction]]')) return { refused: 'it is a bound function' };
  const scopes = inner.find((p) => p.name === '[[Scopes]]')?.value?.objectId;
  if (scopes === undefined) return { refused: 'it has no readable closure' };
  const found = new Map<string, unknown>();
  const open = new Set(names);
  for (const { name, value: scope } of properties(inspector, scopes).result) {
    if (open.size === 0 || !/^\d+$/.test(name) || scope?.objectId === undefined || scope.description === 'Global') continue;
    if (scope.description?.startsWith('With')) return { refused: 'it stands in a `with` block' };
    for (const variable of properties(inspector, scope.objectId).result) {
      if (variable.value === undefined || !open.delete(variable.name)) continue;
      if (variable.value.type === 'undefined') return { refused: `${variable.name} is undefined, or not initialised yet` };
      found.set(variable.name, local(inspector, variable.value));
    }
  }
  return { found, global: open };
}

/** The value itself of what the protocol describes. */
function local({ post, holder }: Inspector, remote: Remote): unknown {
  if (remote.unserializableValue !== undefined) {
    return remote.type === 'bigint' ? BigInt(remote.unserializableValue.slice(0, -1)) : Number(remote.unserializableValue);
  }
  if (remote.objectId === undefined) return remote.value ?? null;
  const sink = post('Runtime.evaluate', { expression: HOLDER, objectGroup: GROUP }).result as Remote;
  post('Runtime.callFunctionOn', {
    functionDeclaration: 'function (holder) { holder.value = this; }',
    objectId: remote.objectId,
    arguments: [{ objectId: sink.objectId }],
  });
  return holder.value;
}
