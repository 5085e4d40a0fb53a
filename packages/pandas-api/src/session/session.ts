import { type AggregateExpr, type CallExpr, type Capabilities, didYouMean, ValueError, type WindowExpr } from '@pandorable/planner';
import { Bridge } from './bridge.js';

export type ExecutorOptions = Readonly<Record<string, unknown>>;
export interface ExecutorInfo {
  readonly name: string;
  readonly capabilities: Capabilities;
}

const KNOWN = { local: '@pandorable/executor-local', cluster: '@pandorable/executor-cluster' } as const;
const DEFAULT = 'local';
const WHAT_EXISTS =
  "there are 'local', 'sc://host:port' (Spark Connect), and the names of installed executor packages, such as '@pandorable/executor-local'";

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

/** The package that serves a name or URL. */
function resolve(nameOrUrl: string, options: ExecutorOptions): Choice {
  if (Object.hasOwn(KNOWN, nameOrUrl)) return { module: KNOWN[nameOrUrl as keyof typeof KNOWN], options };
  if (nameOrUrl.startsWith('sc://')) return { module: KNOWN.cluster, options: { ...options, url: nameOrUrl } };
  if (/^(?:@[\w.-]+\/[\w./-]+|file:.+|[\w-]*executor[\w.-]*)$/.test(nameOrUrl)) return { module: nameOrUrl, options };
  throw new ValueError(`no executor is called '${nameOrUrl}'; ${WHAT_EXISTS}.${didYouMean(nameOrUrl, Object.keys(KNOWN))}`, {
    code: 'unknown-executor',
  });
}

/** Chooses the engine for all later work: 'local' with {threads, memoryLimit, tempDirectory}, or a URL such as 'sc://host:15002'. */
export function setExecutor(nameOrUrl: string, options: ExecutorOptions = {}): void {
  const choice = resolve(nameOrUrl, options);
  engine?.bridge?.close();
  engine = { choice };
}

/** Runs synchronous code on another engine, which is closed afterwards; the one in use stays as it is. */
export function withExecutor<T>(nameOrUrl: string, run: () => T): T {
  const other: Engine = { choice: resolve(nameOrUrl, {}) };
  const before = engine;
  engine = other;
  try {
    return run();
  } finally {
    engine = before;
    other.bridge?.close();
  }
}

const inUse = (): Engine => (engine ??= { choice: resolve(process.env['PANDORABLE_EXECUTOR'] ?? DEFAULT, {}) });

/** The engine in use; started when it is first asked for, and anew if its thread has ended. */
export function getExecutor(): Bridge {
  const current = inUse();
  if (current.bridge === undefined || current.bridge.closed) {
    current.bridge = new Bridge(current.choice.module, current.choice.options);
    delete current.info;
  }
  return current.bridge;
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
