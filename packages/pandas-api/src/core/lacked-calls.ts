import { allNodes, type Node, travels, type Unsupported } from '@pandorable/planner';
import { unsupportedCall } from '../session/client.js';
import { executorCapabilities } from './effects.js';

/** Which calls of a plan are computed here, because the engine lacks them: not those that it can have computed beside rows of its own. */
export function lackedCalls(plan: Node): Unsupported {
  const away = executorCapabilities().runsCells === true && [...allNodes(plan)].some(isEngines);
  return away ? (call) => (travels(call) ? undefined : unsupportedCall(call)) : unsupportedCall;
}

const isEngines = (n: Node): boolean => n.kind === 'scan' || n.kind === 'cached' || n.kind === 'sql';
