import type { Artifact } from '../client/artifacts.js';
import type { SparkConnectClient } from '../client/index.js';

/** Files for the workers of a session, each uploaded once for it. */
export class Uploads {
  readonly #client: SparkConnectClient;
  readonly #done = new Map<string, Promise<void>>();
  #session = '';

  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  /** Sees to it that the session has all of them. */
  async provide(artifacts: readonly Artifact[]): Promise<void> {
    if (this.#session !== this.#client.sessionId) {
      this.#done.clear();
      this.#session = this.#client.sessionId;
    }
    const missing = artifacts.filter((a) => !this.#done.has(a.name));
    if (missing.length > 0) this.#begin(missing);
    await Promise.all(artifacts.map((a) => this.#done.get(a.name)));
  }

  #begin(artifacts: readonly Artifact[]): void {
    const work = this.#client.addArtifacts(artifacts);
    for (const { name } of artifacts) this.#done.set(name, work);
    work.catch(() => {
      for (const { name } of artifacts) if (this.#done.get(name) === work) this.#done.delete(name);
    });
  }
}
