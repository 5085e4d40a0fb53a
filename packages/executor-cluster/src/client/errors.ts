import { EngineError } from '@pandorable/planner';

/** No connection to the server, or none any more. */
export class ConnectionError extends EngineError {}

/** The server does not have a running operation any more, although results of it were received. The session is fine: the action can be repeated, if it has no side effects. */
export class OperationLostError extends EngineError {}

/** What a session held on the server, as far as this client put it there. */
export interface SessionHoldings {
  readonly views: readonly string[];
  /** Ids of checkpoints. */
  readonly checkpoints: readonly string[];
  /** Names of uploaded artifacts. */
  readonly artifacts: readonly string[];
  /** Settings that differ from the server's, because this client set them. */
  readonly settings: Readonly<Record<string, string>>;
  /** The number of relations persisted. */
  readonly persisted: number;
}

/** The session is gone: the server restarted, or the session was idle for too long. `renewSession()` starts a new one; `lost` is what has to be made again. */
export class SessionLostError extends EngineError {
  readonly sessionId: string;
  readonly lost: SessionHoldings;

  constructor(reason: string, sessionId: string, lost: SessionHoldings, details: { code?: string; cause?: unknown } = {}) {
    super(`the session on the server is gone: ${reason}${describeLoss(lost)}`, { code: 'session-lost', ...details });
    this.sessionId = sessionId;
    this.lost = lost;
  }
}

/** A piece of SQL text or of the program that an error is about. */
export interface ErrorContext {
  readonly type: 'sql' | 'dataframe';
  readonly fragment: string;
  readonly callSite: string;
  readonly summary: string;
}

/** What Spark tells about an error. */
export interface SparkErrorDetails {
  /** Spark's error class, as in `DIVIDE_BY_ZERO`; also the error's `code`. */
  readonly errorClass?: string | undefined;
  readonly sqlState?: string | undefined;
  readonly messageParameters: Readonly<Record<string, string>>;
  /** The Java exception and its superclasses. */
  readonly classes: readonly string[];
  readonly contexts: readonly ErrorContext[];
  /** Where it happened on the server, with causes, as Java prints it. */
  readonly serverStack?: string | undefined;
  readonly operationId?: string | undefined;
  readonly grpcCode: string;
}

const DETAILS = new WeakMap<object, SparkErrorDetails>();

/** What Spark tells about an error that this client raised; undefined for other errors. Causes are searched, too. */
export function sparkDetails(error: unknown): SparkErrorDetails | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    const found = DETAILS.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Puts Spark's details on an error, as `details` too, which crosses threads. */
export function withDetails<E extends Error>(error: E, details: SparkErrorDetails): E {
  DETAILS.set(error, details);
  return Object.assign(error, { details });
}

function describeLoss({ views, checkpoints, artifacts, settings, persisted }: SessionHoldings): string {
  const parts = [
    [views.length, 'temporary view', views.join(', ')],
    [checkpoints.length, 'checkpoint', ''],
    [persisted, 'persisted frame', ''],
    [artifacts.length, 'uploaded artifact', ''],
    [Object.keys(settings).length, 'setting', Object.keys(settings).join(', ')],
  ] as const;
  const lost = parts
    .filter(([n]) => n > 0)
    .map(([n, what, names]) => `${n} ${what}${n === 1 ? '' : 's'}${names === '' ? '' : ` (${names})`}`);
  return lost.length === 0 ? '' : `; lost with it: ${lost.join(', ')}`;
}
