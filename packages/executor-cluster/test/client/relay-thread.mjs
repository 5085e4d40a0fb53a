/** Passes HTTP/2 streams on to a server, counts them by their path, and cuts connections when it is told how many bytes each may bring. */
import http2 from 'node:http2';
import { parentPort, workerData } from 'node:worker_threads';

const { target, paths, counts } = workerData;
const own = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => name !== http2.sensitiveHeaders));

let [cutAfter, cuts] = [Number.POSITIVE_INFINITY, 0];

const server = http2.createServer();
let socket;
server.prependListener('connection', (connected) => (socket = connected));
server.on('session', (session) => {
  const below = socket;
  const upstream = http2.connect(target);
  upstream.on('error', () => session.destroy());
  session.on('error', () => undefined);
  session.on('close', () => upstream.close());
  let bytes = 0;
  const cut = () => {
    cuts++;
    upstream.destroy();
    below.destroy();
  };
  session.on('stream', (stream, headers) => {
    const at = paths.indexOf(headers[':path']);
    if (at >= 0) Atomics.add(counts, at, 1);
    const { ':authority': _, ...rest } = own(headers);
    const asked = upstream.request(rest, { endStream: false });
    let trailers = {};
    stream.pipe(asked);
    asked.on('response', (answer, flags) => {
      const endStream = (flags & http2.constants.NGHTTP2_FLAG_END_STREAM) !== 0;
      if (!stream.destroyed) stream.respond(own(answer), { endStream, waitForTrailers: !endStream });
      if (!endStream) asked.pipe(stream);
    });
    asked.on('data', (data) => {
      bytes += data.byteLength;
      if (bytes > cutAfter && !below.destroyed) cut();
    });
    asked.on('trailers', (found) => (trailers = own(found)));
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    stream.on('aborted', () => asked.close(http2.constants.NGHTTP2_CANCEL));
    for (const side of [stream, asked]) side.on('error', () => undefined);
  });
});
parentPort.on('message', (message) => {
  if (message === 'cuts') parentPort.postMessage(cuts);
  else cutAfter = message;
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
