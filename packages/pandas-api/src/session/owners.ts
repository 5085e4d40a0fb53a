/** Which engine keeps which rows: they are nowhere else, and go with it. */
import { allNodes, EngineError, type Node } from '@pandorable/planner';

/** Engines by the handles of what they keep; handles are unique in a process. */
const owners = new Map<string, WeakRef<object>>();

/** Notes the engine of what an answer says that it keeps. */
export function noteOwner(engine: object, answer: unknown): void {
  const handle = (answer as { readonly handle?: unknown } | null | undefined)?.handle;
  if (typeof handle === 'string') owners.set(handle, new WeakRef(engine));
}

export const forgetOwner = (handle: string): void => void owners.delete(handle);

/** EngineError where a plan reads rows that another engine keeps, or kept. */
export function checkOwners(engine: object, plans: readonly Node[]): void {
  for (const plan of plans)
    for (const node of allNodes(plan)) {
      if (node.kind !== 'cached') continue;
      const owner = owners.get(node.handle);
      if (owner === undefined || owner.deref() === engine) continue;
      throw new EngineError(
        'these rows were kept by an engine that is no longer in use, and went with it: checkpoint(), and functions beside a cluster, leave rows ' +
          'where they were made. Make them again on this engine, or take them there by a file (toParquet, readParquet)',
        { code: 'kept-rows-gone' },
      );
    }
}
