/** The engine of each whole plan, where there is a choice. */
import { type CachedNode, FileNotFoundError, InterruptedError, type Node, type Source } from '@pandorable/planner';
import { rowCount } from '../core/collect.js';
import {
  callEngine,
  capabilities,
  choices,
  type EngineInUse,
  engineInUse,
  inPlace,
  type Place,
  placeInUse,
  placeOf,
} from '../session/client.js';
import { type Apart, otherPlace, setApart } from './apart.js';
import { foreignParts, type Knowledge, type Limits, limitsIn, type Placement, placementOf } from './choose.js';
import { whereaboutsOf } from './sources.js';

const seen = new WeakMap<Source, boolean>();

/** Whether the cluster can read a source of this machine: a folder that both see. */
function clusterReads(source: Source): boolean {
  let known = seen.get(source);
  if (known === undefined) {
    try {
      inPlace('cluster', () => callEngine('schemaOf', [source]));
      known = true;
    } catch (error) {
      if (error instanceof InterruptedError) throw error;
      if (!(error instanceof FileNotFoundError)) return false; // that may be another time
      known = false;
    }
    seen.set(source, known);
  }
  return known;
}

/** engines that keep rows, by the columns of their nodes */
const homes = new WeakMap<CachedNode['columns'], object>();
export const noteHome = (node: CachedNode, engine: object): void => void homes.set(node.columns, engine);
const homeOf = (node: CachedNode): Place | undefined => {
  const engine = homes.get(node.columns);
  return engine === undefined ? undefined : placeOf(engine);
};

/** As the local engine was set up. */
const limitsHere = (): Limits => limitsIn(inPlace('local', capabilities).room!);

const knowledge = (limit: number | undefined): Knowledge => ({
  limits: () => (limit === undefined ? limitsHere() : { passing: limit, holding: limit }),
  clusterReads,
  homeOf,
  rowsOf: rowCount,
});

/** Where a plan runs and why; undefined where there is one engine, or where a plan runs already. */
export function placementFor(plan: Node): Placement | undefined {
  const found = choices();
  return found === undefined ? undefined : placementOf(plan, knowledge(found.limit));
}

/** A plan that runs on one of two engines, with leaves in the place of what only the other has. */
export function withoutOther(plan: Node): Apart {
  const place = placeInUse();
  return setApart(plan, place === undefined ? [] : foreignParts(plan, otherPlace(place), knowledge(0)));
}

/** Runs synchronous code on the engine that the running plan is not on. */
export const onOther = <T>(run: () => T): T => inPlace(otherPlace(placeInUse()!), run);

/** Runs what plans and runs a whole plan, on its engine. */
export function placed<T>(plan: Node, run: () => T): T {
  const placement = placementFor(plan);
  return placement === undefined ? run() : inPlace(placement.place, run);
}

/** The engine of a plan, for what runs later. */
export const engineFor = (plan: Node): EngineInUse => placed(plan, engineInUse);

/** Asks the engine that reads a source about it. */
export function asked<T>(source: Source, ask: () => T): T {
  if (choices() === undefined) return ask();
  return inPlace(whereaboutsOf(source).where === 'away' ? 'cluster' : 'local', ask);
}

/** A line for `explain`; nothing where there is no choice. */
export function placementText(plan: Node): string {
  const placement = placementFor(plan);
  return placement === undefined ? '' : `runs ${placement.place === 'local' ? 'here' : 'on the cluster'}: ${placement.why}\n`;
}

/** Asks for the columns of a query on the engine of its inputs; without inputs on this machine's. */
export function askedSql<T>(inputs: readonly Node[], ask: () => T): T {
  if (choices() === undefined) return ask();
  return inPlace(inputs.some((i) => placementFor(i)?.place === 'cluster') ? 'cluster' : 'local', ask);
}
