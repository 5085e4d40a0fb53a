import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { FileNotFoundError, type Source } from '@pandorable/planner';
import type { Engine } from './engine.js';
import { identifier, text } from './sql/literal.js';
import { databaseAlias } from './sql/scan.js';

const known = new WeakMap<Engine, Databases>();

/** The database files of an engine. */
export function databasesOf(engine: Engine): Databases {
  let found = known.get(engine);
  if (found === undefined) known.set(engine, (found = new Databases(engine)));
  return found;
}

/** DuckDB files that plans read and write: attached for reading once they are needed, for writing only as long as a write takes. */
class Databases {
  readonly #engine: Engine;
  readonly #attached = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Makes the file of a source readable. */
  async attach({ options }: Source): Promise<void> {
    const path = options['database'];
    if (path !== undefined) await this.#inTurn(() => this.#open(String(path)));
  }

  /** Runs `work` while the file can be written; it is made if there is none. */
  write<T>(path: string, work: (alias: string) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const alias = databaseAlias(path);
      await this.#detach(path);
      await this.#engine.run(`ATTACH ${text(resolve(path))} AS ${identifier(alias)}`);
      try {
        return await work(alias);
      } finally {
        await this.#engine.run(`DETACH ${identifier(alias)}`);
      }
    });
  }

  async #open(path: string): Promise<void> {
    if (this.#attached.has(path)) return;
    if (!existsSync(path))
      throw new FileNotFoundError(`[Errno 2] No such file or directory: '${path}': there is no such database file`, {
        code: 'file-not-found',
      });
    await this.#engine.run(`ATTACH ${text(resolve(path))} AS ${identifier(databaseAlias(path))} (READ_ONLY)`);
    this.#attached.add(path);
  }

  async #detach(path: string): Promise<void> {
    if (this.#attached.delete(path)) await this.#engine.run(`DETACH ${identifier(databaseAlias(path))}`);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
