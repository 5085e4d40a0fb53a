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

let chosen: Choice | undefined;
let bridge: Bridge | undefined;
let info: ExecutorInfo | undefined;

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
  bridge?.close();
  bridge = undefined;
  info = undefined;
  chosen = choice;
}

/** The engine in use; started when it is first asked for, and anew if its thread has ended. */
export function getExecutor(): Bridge {
  if (bridge === undefined || bridge.closed) {
    chosen ??= resolve(process.env['PANDORABLE_EXECUTOR'] ?? DEFAULT, {});
    bridge = new Bridge(chosen.module, chosen.options);
    info = undefined;
  }
  return bridge;
}

/** Name and abilities of the engine in use. */
export function executorInfo(): ExecutorInfo {
  const current = getExecutor();
  info ??= current.callSync('info') as ExecutorInfo;
  return info;
}

export async function executorInfoAsync(): Promise<ExecutorInfo> {
  const current = getExecutor();
  info ??= (await current.callAsync('info')) as ExecutorInfo;
  return info;
}

const reasons = new WeakMap<Bridge, Map<string, string | undefined>>();
const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);

/** Why the engine in use cannot run a call with pandas' meaning; undefined where it can. It depends on the function, its options and the arguments' types. */
export function unsupportedCall(call: CallExpr | AggregateExpr | WindowExpr): string | undefined {
  const known = executorInfo().capabilities.unsupported[call.fn];
  if (known !== undefined) return known;
  const bridge = getExecutor();
  const asked = reasons.get(bridge) ?? new Map<string, string | undefined>();
  reasons.set(bridge, asked);
  const key = JSON.stringify([call.kind, call.fn, call.options, call.type, call.args.map((a) => a.type)], plain);
  if (!asked.has(key)) asked.set(key, bridge.callSync('unsupportedCall', [withoutValues(call)]) as string | undefined);
  return asked.get(key);
}

/** The call over missing values: its arguments may be large. */
function withoutValues(call: CallExpr | AggregateExpr | WindowExpr): unknown {
  const args = call.args.map(({ type }) => ({ kind: 'literal', value: null, type }));
  return { kind: call.kind, fn: call.fn, args, options: call.options, type: call.type };
}
