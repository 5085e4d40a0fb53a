import { type AggregateExpr, type CallExpr, type Capabilities, didYouMean, ValueError, type WindowExpr } from '@pandorable/planner';
import { Bridge } from './bridge.js';
import { type ExecutorOptions, optionsFor } from './executor-options.js';

export type { ExecutorOptions };

import { forgetOwner } from './owners.js';

export interface ExecutorInfo {
  readonly name: string;
  readonly capabilities: Capabilities;
}

const KNOWN = { local: '@pandorable/executor-local', cluster: '@pandorable/executor-cluster' } as const;
const DEFAULT = 'local';
const AUTO = 'auto';
const WHAT_EXISTS =
  "there are 'local', 'sc://host:port' (Spark Connect), 'auto' (one of the two for each plan), and the names of installed executor packages, such as '@pandorable/executor-local'";

/** Host, port and parameters; the engine reads them exactly. */
const CONNECT_URL = /^sc:\/\/(?:\[[0-9a-f:.]+\]|[^\s/:;?#[\]]+)(?::\d{1,5})?(?:\/(?:;[^=;/]+=[^;]*)*;?)?$/i;

interface Choice {
  readonly module: string;
  readonly options: ExecutorOptions;
}

/** An engine in use, its thread started when it is first asked for. */
interface Engine {
  readonly choice: Choice;
  bridge?: Bridge;
  info?: ExecutorInfo;
}

let engine: Engine | undefined;

const endings: (() => void)[] = [];
/** Says what else ends when the engines in use are closed. */
export const atClose = (end: () => void): void => void endings.push(end);

export type Place = 'local' | 'cluster';
/** Two engines: each whole plan runs on one of them. */
interface Pair {
  readonly engines: Readonly<Record<Place, Engine>>;
  /** bytes that a plan may read here; the machine's own limits without */
  readonly limit: number | undefined;
}
let pair: Pair | undefined;
/** whether the engine of a plan that runs now is chosen */
let chosen = false;

/** The package that serves a name or URL. */
function resolve(nameOrUrl: string, options: ExecutorOptions): Choice {
  if (typeof nameOrUrl !== 'string') throw unknownExecutor(String(nameOrUrl)); // an unset variable of the environment, for one
  if (Object.hasOwn(KNOWN, nameOrUrl)) {
    const place = nameOrUrl as Place;
    return { module: KNOWN[place], options: optionsFor([place], options)[place] };
  }
  if (nameOrUrl.startsWith('sc://') && !CONNECT_URL.test(nameOrUrl))
    throw new ValueError(`'${nameOrUrl}' is no address of a cluster; write it like 'sc://host:15002/;token=…;use_ssl=true'`, {
      code: 'bad-url',
    });
  if (nameOrUrl.startsWith('sc://'))
    return { module: KNOWN.cluster, options: { ...optionsFor(['cluster'], options).cluster, url: nameOrUrl } };
  if (/^(?:@[\w.-]+\/[\w./-]+|file:.+|[\w-]*executor[\w.-]*)$/.test(nameOrUrl)) return { module: nameOrUrl, options };
  throw unknownExecutor(nameOrUrl);
}

const unknownExecutor = (name: string): ValueError =>
  new ValueError(`no executor is called '${name}'; ${WHAT_EXISTS}.${didYouMean(name, [...Object.keys(KNOWN), AUTO])}`, {
    code: 'unknown-executor',
  });

function pairOf({ cluster = process.env['PANDORABLE_CLUSTER'], limit, ...options }: ExecutorOptions): Pair {
  if (typeof cluster !== 'string' || !cluster.startsWith('sc://'))
    throw new ValueError(
      "the executor 'auto' needs a cluster: pd.setExecutor('auto', {cluster: 'sc://host:15002'}), or PANDORABLE_CLUSTER",
      {
        code: 'no-cluster',
      },
    );
  if (limit !== undefined && !(typeof limit === 'number' && limit >= 0))
    throw new ValueError(`limit must be a number of bytes, got ${String(limit)}`, { code: 'bad-limit' });
  const own = optionsFor(['local', 'cluster'], options);
  return {
    engines: { local: { choice: resolve('local', own.local) }, cluster: { choice: resolve(cluster, own.cluster) } },
    limit: limit as number | undefined,
  };
}

/**
 * Chooses the engine for all later work: 'local' with {threads, memoryLimit, tempDirectory}, a URL such as 'sc://host:15002' with {tls, settings,
 * …}, or 'auto' with {cluster: 'sc://…', limit} and the options of both: each whole plan runs here, or on the cluster if its data is there or
 * larger than the limit.
 */
export function setExecutor(nameOrUrl: string, options: ExecutorOptions = {}): void {
  const next = nameOrUrl === AUTO ? pairOf(options) : undefined;
  const choice = next?.engines.local ?? { choice: resolve(nameOrUrl, options) };
  for (const e of pair === undefined ? [engine] : Object.values(pair.engines)) e?.bridge?.close();
  for (const end of endings) end();
  pair = next;
  engine = choice;
}

/** The pair of engines, where plans have a choice. */
export const choices = (): { readonly limit: number | undefined } | undefined => (chosen ? undefined : (inUse(), pair));

const PLACES = ['local', 'cluster'] as const;

/** Which of the pair's engines one is, given as `getExecutor` gave it. */
export const placeOf = (bridge: object): Place | undefined => PLACES.find((place) => pair?.engines[place].bridge === bridge);

/** Which of the pair's engines runs what runs now. */
export const placeInUse = (): Place | undefined => PLACES.find((place) => pair?.engines[place] === engine);

/** Runs synchronous code, and what it starts, on one engine of the pair. */
export const inPlace = <T>(place: Place, run: () => T): T => onEngine(pair!.engines[place], run);

/** What calls go to; opaque outside. */
export type EngineInUse = Engine;
export const engineInUse = (): EngineInUse => inUse();

/** Runs synchronous code, and what it starts, on an engine. */
export function onEngine<T>(on: EngineInUse, run: () => T): T {
  const before = { engine, chosen };
  [engine, chosen] = [on, true];
  try {
    return run();
  } finally {
    ({ engine, chosen } = before);
  }
}

/** Runs synchronous code on another engine, which is closed afterwards; the one in use stays as it is. */
export function withExecutor<T>(nameOrUrl: string, run: () => T): T {
  const other: Engine = { choice: resolve(nameOrUrl, {}) };
  try {
    return onEngine(other, run);
  } finally {
    other.bridge?.close();
  }
}

function inUse(): Engine {
  if (engine === undefined) setExecutor(process.env['PANDORABLE_EXECUTOR'] ?? DEFAULT);
  return engine!;
}

/** The engine in use; started when it is first asked for, and anew if its thread has ended. */
export function getExecutor(): Bridge {
  const current = inUse();
  if (current.bridge === undefined || current.bridge.closed) {
    current.bridge = new Bridge(current.choice.module, current.choice.options);
    delete current.info;
  }
  return current.bridge;
}

/** Lets rows go that an engine keeps, given as `getExecutor` gave it; nobody waits for it. */
export function releaseOn(bridge: object, handle: string): void {
  forgetOwner(handle);
  (bridge as Bridge).notify('release', [handle]);
}

/** Name and abilities of the engine in use. */
export function executorInfo(): ExecutorInfo {
  const bridge = getExecutor();
  return (inUse().info ??= bridge.callSync('info') as ExecutorInfo);
}

export async function executorInfoAsync(): Promise<ExecutorInfo> {
  const bridge = getExecutor();
  const current = inUse();
  return (current.info ??= (await bridge.callAsync('info')) as ExecutorInfo);
}

type Call = CallExpr | AggregateExpr | WindowExpr;
interface Reasons {
  /** by what a reason depends on */
  readonly asked: Map<string, string | undefined>;
  readonly known: WeakMap<Call, { readonly reason: string | undefined }>;
}
const reasons = new WeakMap<Bridge, Reasons>();
const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);

/** Why the engine in use cannot run a call with pandas' meaning; undefined where it can. It depends on the function, its options and the arguments' types. */
export function unsupportedCall(call: Call): string | undefined {
  const listed = executorInfo().capabilities.unsupported[call.fn];
  if (listed !== undefined) return listed;
  const bridge = getExecutor();
  const { asked, known } = reasons.get(bridge) ?? { asked: new Map(), known: new WeakMap() };
  reasons.set(bridge, { asked, known });
  const found = known.get(call);
  if (found !== undefined) return found.reason;
  const key = JSON.stringify([call.kind, call.fn, call.options, call.type, call.args.map((a) => a.type)], plain);
  if (!asked.has(key)) asked.set(key, bridge.callSync('unsupportedCall', [withoutValues(call)]) as string | undefined);
  known.set(call, { reason: asked.get(key) });
  return asked.get(key);
}

/** The call over missing values: its arguments may be large. */
function withoutValues(call: Call): unknown {
  const args = call.args.map(({ type }) => ({ kind: 'literal', value: null, type }));
  return { kind: call.kind, fn: call.fn, args, options: call.options, type: call.type };
}
