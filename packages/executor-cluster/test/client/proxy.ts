import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stands between a client and a server, and breaks things. */
export class Proxy {
  port = 0;
  /** Cuts the connection after so many bytes from the server; then again after as many. */
  cutAfter = Number.POSITIVE_INFINITY;
  cuts = 0;
  /** Refuses everything. */
  dead = false;
  /** Holds each piece from the server back for so many milliseconds. */
  delayMs = 0;
  /** Lets no more from the server through. */
  bytesPerSecond = Number.POSITIVE_INFINITY;
  /** Bytes that came from the server. */
  bytes = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(host: string, port: number) {
    this.#server = createServer((client) => this.#join(client, host, port));
  }

  static async start(host: string, port: number): Promise<Proxy> {
    const proxy = new Proxy(host, port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    proxy.port = (proxy.#server.address() as { port: number }).port;
    return proxy;
  }

  /** The server's URL, by way of the proxy. */
  get url(): string {
    return `sc://127.0.0.1:${this.port}`;
  }

  cut(): void {
    this.cuts++;
    for (const socket of this.#sockets) socket.destroy();
  }

  stop(): void {
    this.cut();
    this.#server.close();
  }

  #join(client: Socket, host: string, port: number): void {
    if (this.dead) return void client.destroy();
    const upstream = connect(port, host);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.#sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => (this.#sockets.delete(from), to.destroy()));
    }
    client.pipe(upstream);
    let seen = 0;
    upstream.on('data', (data: Buffer) => {
      seen += data.byteLength;
      this.bytes += data.byteLength;
      if (seen > this.cutAfter) {
        this.cuts++;
        return void client.destroy();
      }
      upstream.pause();
      void this.#pass(data, client).then(() => upstream.resume());
    });
  }

  async #pass(data: Buffer, client: Socket): Promise<void> {
    const ms = this.delayMs + (data.byteLength / this.bytesPerSecond) * 1000;
    if (ms >= 1) await sleep(ms);
    if (client.destroyed || client.write(data)) return;
    const settled = new AbortController();
    const either = ['drain', 'close'].map((event) => once(client, event, { signal: settled.signal }));
    await Promise.race(either).finally(() => settled.abort());
    for (const wait of either) wait.catch(() => undefined);
  }
}
