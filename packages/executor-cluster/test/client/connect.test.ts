import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerCredentials } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ConnectionError, SparkConnectClient } from '../../src/client/index.js';
import { FaultServer } from './fault-server.js';

const BUILT = new URL('../../lib/client.js', import.meta.url).href;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server that takes connections and does with them as told. */
async function listener(onConnection: Parameters<typeof createServer>[1] = () => undefined): Promise<number> {
  const server: Server = createServer(onConnection);
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as { port: number }).port;
}

async function refusal(url: string, connectTimeoutMs = 400): Promise<{ error: Error; took: number }> {
  const start = Date.now();
  const error = await SparkConnectClient.connect(url, { connectTimeoutMs }).then(
    () => Promise.reject(new Error('it connected')),
    (e) => e as Error,
  );
  return { error, took: Date.now() - start };
}

describe('a server that cannot be reached', () => {
  test('nothing listens', async () => {
    const port = await listener();
    for (const close of closing.splice(0)) await close();
    const { error, took } = await refusal(`sc://127.0.0.1:${port}`, 10_000);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toContain(`cannot connect to Spark at sc://127.0.0.1:${port}: nothing listens there: check the port`);
    expect(took).toBeLessThan(3_000);
  });

  test('there is no such host', async () => {
    const { error, took } = await refusal('sc://no-such-host.invalid', 3_000);
    expect(took).toBeLessThan(3_500);
    expect(error.message).toMatch(/there is no host|cannot be looked up/);
    expect(error.message).toContain('no-such-host.invalid');
  });

  test('something else listens', async () => {
    const port = await listener((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const { error } = await refusal(`sc://127.0.0.1:${port}`);
    expect(error.message).toContain('does not speak gRPC without encryption');
  });

  test.each(['', '/;use_ssl=true'])('a listener that never answers: in the time that was given %s', async (parameters) => {
    const port = await listener();
    const { error, took } = await refusal(`sc://127.0.0.1:${port}${parameters}`, 2_000);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toContain(`cannot connect to Spark at sc://127.0.0.1:${port} within 2 s: `);
    expect(took).toBeGreaterThan(1_900);
    expect(took).toBeLessThan(3_500);
  });

  test('a server that begins to listen after a moment', async () => {
    const port = await listener();
    for (const close of closing.splice(0)) await close();
    const server = new FaultServer();
    const connecting = SparkConnectClient.connect(`sc://127.0.0.1:${port}`);
    await server.start(undefined, port);
    closing.push(() => server.stop());
    await (await connecting).close();
  });

  test('a token means TLS, which the server does not speak', async () => {
    const server = await new FaultServer().start();
    closing.push(() => server.stop());
    const { error } = await refusal(`${server.url}/;token=x`);
    expect(error.message).toContain('use_ssl=false');
  });
});

const openssl = (() => {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    console.warn('SKIPPED: TLS of the Spark client is not tested: there is no openssl to make a certificate with');
    return false;
  }
})();

describe.skipIf(!openssl)('TLS', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tls-'));
    const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=spark.test',
        '-addext',
        'subjectAltName=DNS:spark.test',
        ...files,
      ],
      { stdio: 'pipe' },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** `clients`: who may vouch for clients, which must then have a certificate. */
  const start = async (clients: Buffer | null = null) => {
    const pair = { private_key: readFileSync(join(folder, 'key.pem')), cert_chain: readFileSync(join(folder, 'cert.pem')) };
    const server = await new FaultServer().start(ServerCredentials.createSsl(clients, [pair], clients !== null));
    closing.push(() => server.stop());
    return server;
  };

  test('with a token, a certificate of our own, and its name', async () => {
    const server = await start();
    for (const ca of [join(folder, 'cert.pem'), readFileSync(join(folder, 'cert.pem'), 'utf8')]) {
      const client = await SparkConnectClient.connect(`${server.url}/;token=secret`, { tls: { ca, serverName: 'spark.test' } });
      expect(client.version).toBe('4.3.0');
      await client.close();
    }
    expect(server.calls[0].headers.get('authorization')).toEqual(['Bearer secret']);
  });

  test('an authority that Node is told of by NODE_EXTRA_CA_CERTS', async () => {
    const server = await start();
    const program = `
      import { SparkConnectClient } from ${JSON.stringify(BUILT)};
      const client = await SparkConnectClient.connect('${server.url}/;use_ssl=true', { tls: { serverName: 'spark.test' } });
      console.log(client.version);
      await client.close();`;
    const { GRPC_DEFAULT_SSL_ROOTS_FILE_PATH: _, ...others } = process.env;
    const env = { ...others, NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') };
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    expect((await child.stdout.toArray()).join('')).toBe('4.3.0\n');
  });

  test('a certificate of the client, where the server wants one', async () => {
    const server = await start(readFileSync(join(folder, 'cert.pem')));
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const client = await SparkConnectClient.connect(`${server.url}/;use_ssl=true`, {
      tls: { ca: cert, cert, key, serverName: 'spark.test' },
    });
    await client.close();
    await expect(
      SparkConnectClient.connect(`${server.url}/;use_ssl=true`, {
        tls: { ca: cert, serverName: 'spark.test' },
        connectTimeoutMs: 1_000,
        retry: { maxRetries: 0 },
      }),
    ).rejects.toThrow(ConnectionError);
  });

  test('a file of certificates that is not there', async () => {
    for (const name of ['ca', 'key', 'cert']) {
      const refused = SparkConnectClient.connect('sc://127.0.0.1:9/;use_ssl=true', { tls: { [name]: join(folder, 'missing.pem') } });
      await expect(refused).rejects.toMatchObject({
        name: 'FileNotFoundError',
        message: expect.stringMatching(`missing.pem' .*tls.${name}`),
      });
    }
    const folderGiven = SparkConnectClient.connect('sc://127.0.0.1:9/;use_ssl=true', { tls: { ca: folder } });
    await expect(folderGiven).rejects.toMatchObject({ name: 'ValueError', message: expect.stringContaining('tls.ca') });
  });

  test('a certificate that nobody vouches for', async () => {
    const server = await start();
    const { error } = await refusal(`${server.url}/;use_ssl=true`, 1_500);
    expect(error.message).toContain('tls.ca');
  });

  test('a client that speaks no TLS', async () => {
    const server = await start();
    const { error } = await refusal(server.url, 1_000);
    expect(error.message).toContain('use_ssl=true');
  });
});
