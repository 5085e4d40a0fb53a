import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { METHODS } from '../../src/client/calls.js';

/** What is counted: questions about plans, and plans that run. */
const NAMES = ['analyzePlan', 'executePlan'] as const;
type Method = (typeof NAMES)[number];
const PATHS = NAMES.map((name) => `/${METHODS[name].parent.typeName}/${METHODS[name].name}`);

/** Stands between a client and a server, in a thread of its own as clients may block theirs: counts calls and cuts connections. */
export class Relay {
  readonly url: string;
  readonly #thread: Worker;
  readonly #counts: Int32Array;

  private constructor(thread: Worker, counts: Int32Array, port: number) {
    this.#thread = thread;
    this.#counts = counts;
    this.url = `sc://127.0.0.1:${port}`;
  }

  static async start(server: string): Promise<Relay> {
    const counts = new Int32Array(new SharedArrayBuffer(4 * PATHS.length));
    const target = server.replace(/^sc:/, 'http:');
    const thread = new Worker(new URL('./relay-thread.mjs', import.meta.url), { workerData: { target, paths: PATHS, counts } });
    const [port] = (await once(thread, 'message')) as [number];
    return new Relay(thread, counts, port);
  }

  /** The calls that synchronous work makes, by method; those that were not called are left out. */
  during(work: () => unknown): Partial<Record<Method, number>> {
    const before = this.#counts.slice();
    work();
    const made = NAMES.map((name, i) => [name, this.#counts[i] - before[i]] as const);
    return Object.fromEntries(made.filter(([, n]) => n > 0));
  }

  /** Each connection is cut after so many bytes from the server. */
  cutAfter(bytes: number): void {
    this.#thread.postMessage(bytes);
  }

  /** How many connections were cut. */
  async cuts(): Promise<number> {
    const answer = once(this.#thread, 'message');
    this.#thread.postMessage('cuts');
    return (await answer)[0] as number;
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }
}
