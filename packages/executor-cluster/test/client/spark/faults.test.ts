import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { ConnectionError, parseConnectUrl, SparkConnectClient } from '../../../src/client/index.js';
import { SPARK, sql } from './connection.js';

/** Stands between client and server, and breaks things. */
class Proxy {
  port = 0;
  /** Cuts the connection after so many bytes from the server; then again after as many. */
  cutAfter = Number.POSITIVE_INFINITY;
  cuts = 0;
  /** Refuses everything. */
  dead = false;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(host: string, port: number) {
    this.#server = createServer((client) => this.#join(client, host, port));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.port = (this.#server.address() as { port: number }).port;
    return this;
  }

  /** The server's URL, by way of the proxy. */
  get url(): string {
    const [, , , parameters = ''] = SPARK!.split('/');
    return `sc://127.0.0.1:${this.port}/${parameters}`;
  }

  cut(): void {
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
    upstream.on('data', (data) => {
      seen += data.byteLength;
      if (seen > this.cutAfter) {
        this.cuts++;
        return client.destroy();
      }
      if (!client.write(data)) {
        upstream.pause();
        client.once('drain', () => upstream.resume());
      }
    });
  }
}

let proxy: Proxy;
let client: SparkConnectClient;

async function start(retry = {}): Promise<void> {
  const { host, port } = parseConnectUrl(SPARK!);
  proxy = await new Proxy(host, port).start();
  client = await SparkConnectClient.connect(proxy.url, { retry });
}

afterEach(async () => {
  await client?.close();
  proxy?.stop();
});

/** Rows in many batches: each once, in order. */
async function complete(rows = 400_000): Promise<void> {
  let next = 0n;
  for await (const batch of client.execute(sql(`select id x, xxhash64(id) h from range(0, ${rows}, 1, 4)`)).recordBatches()) {
    for (const x of batch.getChild('x')!) if (x !== next++) throw new Error(`row ${next - 1n} expected, ${x} came`);
  }
  expect(next).toBe(BigInt(rows));
}

describe.skipIf(SPARK === undefined)('a bad connection', () => {
  test('that is cut again and again in the middle of a result', async () => {
    await start();
    proxy.cutAfter = 700_000;
    await complete();
    expect(proxy.cuts).toBeGreaterThanOrEqual(3);
    proxy.cutAfter = Number.POSITIVE_INFINITY;
    await complete(10);
  });

  test('that is cut before the first batch', async () => {
    await start();
    const slow = client.execute(sql('select count(*) n from range(0, 40000000, 1, 40) where pmod(xxhash64(id), 3) = 1')).table();
    await new Promise((resolve) => setTimeout(resolve, 700));
    proxy.cut();
    expect((await slow).numRows).toBe(1);
  });

  test('that does not come back is one clear error, and fine again when it does', async () => {
    await start({ maxRetries: 3, maxBackoffMs: 100 });
    proxy.dead = true;
    proxy.cut();
    const begin = Date.now();
    await expect(complete(10)).rejects.toThrow(ConnectionError);
    expect(Date.now() - begin).toBeLessThan(10_000);
    proxy.dead = false;
    await expect.poll(() => complete(10).then(() => 'fine', String), { timeout: 15_000 }).toBe('fine');
  });
});
