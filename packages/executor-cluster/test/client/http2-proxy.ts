import { once } from 'node:events';
import {
  type ClientHttp2Session,
  connect,
  constants,
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';

/** Stands between a client and a server as proxies of HTTP/2 do, which know streams but not gRPC, and ends streams early. */
export class Http2Proxy {
  /** The last part of the path of the calls that are cut, as in `ExecutePlan`. */
  cutCalls: readonly string[] = [];
  /** How many pieces from the server a stream gets before it is cut. */
  piecesBefore = 0;
  /** How many streams are still to be cut. */
  cutsLeft = 0;
  /** What RST_STREAM says. */
  code = 0;
  readonly #server: Http2Server;
  readonly #upstream: ClientHttp2Session;

  private constructor(upstream: string) {
    this.#upstream = connect(upstream);
    this.#server = createServer();
    this.#server.on('stream', (stream, headers) => this.#pass(stream, headers));
  }

  /** Before the server of a URL `sc://host:port`. */
  static async start(url: string): Promise<Http2Proxy> {
    const proxy = new Http2Proxy(url.replace(/^sc:/, 'http:'));
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `sc://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#upstream.destroy();
  }

  #pass(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    const call = String(headers[':path']).split('/').at(-1)!;
    const asked = this.#upstream.request({ ...headers, ':authority': undefined });
    stream.pipe(asked);
    let pieces = 0;
    const cut = (): boolean => {
      if (!this.cutCalls.includes(call) || this.cutsLeft <= 0 || pieces < this.piecesBefore) return false;
      this.cutsLeft--;
      stream.close(this.code);
      asked.close();
      return true;
    };
    for (const end of [stream, asked]) end.on('error', () => undefined);
    stream.on('close', () => asked.close());
    asked.on('response', (found, flags) => {
      const endStream = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
      stream.respond(found, { endStream, waitForTrailers: !endStream });
    });
    asked.on('trailers', (found) => stream.on('wantTrailers', () => stream.sendTrailers(found)));
    asked.on('data', (data: Buffer) => {
      if (stream.closed || cut()) return;
      pieces++;
      stream.write(data);
    });
    asked.on('end', () => !stream.closed && stream.end());
  }
}
