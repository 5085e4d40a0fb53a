/** A relay on a thread of its own between this process and a server, which notes when something was asked and when something was answered. */
import { connect, createServer, type Socket } from 'node:net';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

interface Input {
  readonly host: string;
  readonly port: number;
  /** the relay's own port, once it listens */
  readonly listens: Int32Array;
  /** in nanoseconds: the first request since it was last set to 0, and the newest answer */
  readonly times: BigInt64Array;
}

const ASKED = 0;
const ANSWERED = 1;

/** Milliseconds of an action that went by before its request left, and after the last bytes of its answer had come. */
export interface OwnTime {
  readonly before: number;
  readonly after: number;
}

export interface Relay {
  /** the server's URL, by way of the relay */
  readonly url: string;
  measure(action: () => unknown): OwnTime;
  close(): Promise<unknown>;
}

export function startRelay(url: string): Relay {
  const [, host, port = '15002'] = /^sc:\/\/([^:/]+)(?::(\d+))?/.exec(url) ?? [];
  const listens = new Int32Array(new SharedArrayBuffer(4));
  const times = new BigInt64Array(new SharedArrayBuffer(16));
  const input: Input = { host, port: Number(port), listens, times };
  const worker = new Worker(new URL(import.meta.url), { workerData: input });
  Atomics.wait(listens, 0, 0);
  return {
    url: url.replace(/^sc:\/\/[^/]+/, `sc://127.0.0.1:${listens[0]}`),
    measure(action) {
      Atomics.store(times, ASKED, 0n);
      const start = process.hrtime.bigint();
      action();
      const end = process.hrtime.bigint();
      return { before: milliseconds(start, Atomics.load(times, ASKED)), after: milliseconds(Atomics.load(times, ANSWERED), end) };
    },
    close: () => worker.terminate(),
  };
}

const milliseconds = (from: bigint, to: bigint): number => Number(to - from) / 1e6;

function serve({ host, port, listens, times }: Input): void {
  const server = createServer((client) => {
    const upstream = connect(port, host);
    joined(client, upstream, () => {
      if (Atomics.load(times, ASKED) === 0n) Atomics.store(times, ASKED, process.hrtime.bigint());
    });
    joined(upstream, client, () => Atomics.store(times, ANSWERED, process.hrtime.bigint()));
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    Atomics.store(listens, 0, typeof address === 'object' && address !== null ? address.port : -1);
    Atomics.notify(listens, 0);
  });
}

function joined(from: Socket, to: Socket, note: () => void): void {
  from.setNoDelay(true);
  from.on('data', note);
  from.on('error', () => to.destroy());
  from.pipe(to);
}

if (!isMainThread) serve(workerData as Input);
