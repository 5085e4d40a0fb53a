import { randomUUID } from 'node:crypto';
import type { ServerKind } from './capabilities.js';
import { OperationLostError, type SessionHoldings, SessionLostError } from './errors.js';

/** What every request begins with. */
export interface RequestHeader {
  readonly sessionId: string;
  readonly clientType: string;
  readonly userContext: { readonly userId: string; readonly userName: string };
  readonly clientObservedServerSideSessionId?: string;
}

interface SessionAnswer {
  readonly sessionId: string;
  readonly serverSideSessionId: string;
}

/** A session on the server: who we are to it, that it is still the same one, and what we put there. */
export class Session {
  readonly id: string;
  readonly userId: string;
  readonly views = new Set<string>();
  readonly checkpoints = new Set<string>();
  readonly artifacts = new Set<string>();
  readonly settings = new Map<string, string>();
  persisted = 0;
  readonly #clientType: string;
  #serverId: string | undefined;
  #lost: SessionLostError | undefined;

  constructor(userId: string, clientType: string, id: string = randomUUID()) {
    this.id = id;
    this.userId = userId;
    this.#clientType = clientType;
  }

  /** The server's own name for the session, once it answered. */
  get serverId(): string | undefined {
    return this.#serverId;
  }

  /** Sail names its sessions as the client does. */
  get server(): ServerKind {
    return this.#serverId === this.id ? 'sail' : 'spark';
  }

  /** The error that every request ends with, once the session is lost. */
  get lost(): SessionLostError | undefined {
    return this.#lost;
  }

  header(): RequestHeader {
    if (this.#lost !== undefined) throw this.#lost;
    return {
      sessionId: this.id,
      clientType: this.#clientType,
      userContext: { userId: this.userId, userName: this.userId },
      ...(this.#serverId !== undefined && { clientObservedServerSideSessionId: this.#serverId }),
    };
  }

  /** Raises SessionLostError when the answer comes from another session: the server was restarted behind the same address. */
  check(answer: SessionAnswer): void {
    if (answer.sessionId !== '' && answer.sessionId !== this.id) {
      throw new OperationLostError(`the server answered for the session ${answer.sessionId}, but was asked for ${this.id}`, {
        code: 'wrong-session',
      });
    }
    if (answer.serverSideSessionId === '') return;
    this.#serverId ??= answer.serverSideSessionId;
    if (this.#serverId !== answer.serverSideSessionId) throw this.lose('the server was restarted');
  }

  /** From now on every request fails with this error. */
  lose(reason: string, cause?: unknown): SessionLostError {
    this.#lost ??= new SessionLostError(reason, this.id, this.holdings(), cause === undefined ? {} : { cause });
    return this.#lost;
  }

  holdings(): SessionHoldings {
    return {
      views: [...this.views],
      checkpoints: [...this.checkpoints],
      artifacts: [...this.artifacts],
      settings: Object.fromEntries(this.settings),
      persisted: this.persisted,
    };
  }
}
