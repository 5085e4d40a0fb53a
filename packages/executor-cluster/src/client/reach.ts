import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ConnectTarget } from './url.js';

/** What is in the way to a server. */
export interface Obstacle {
  readonly why: string;
  /** whether it will not go away by itself, as far as one can tell */
  readonly isFinal: boolean;
}

const FINAL: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND'];

/** What a failed TCP connection means, by Node's error codes. */
const REASONS: Readonly<Record<string, (t: ConnectTarget) => string>> = {
  ENOTFOUND: (t) => `there is no host '${t.host}': check the name`,
  EAI_AGAIN: (t) => `the name '${t.host}' cannot be looked up: check the name and the network`,
  ECONNREFUSED: (t) =>
    `nothing listens there: check the port, and that a Spark Connect server runs (${t.host === 'localhost' || t.host === '127.0.0.1' ? 'npx pandorable cluster status' : 'the default port is 15002'})`,
  EHOSTUNREACH: () => 'no way leads to that host: check the network or the VPN',
  ENETUNREACH: () => 'no way leads to that network: check the network or the VPN',
  TIMEOUT: () => 'it does not answer: check the host, the port, and firewalls between',
};

/** Tries the connection by hand, TCP and then TLS, each for so long, to be able to say what is in the way. */
export async function obstacle(target: ConnectTarget, patienceMs: number): Promise<Obstacle> {
  const tcp = await attempt(() => connectTcp(address(target)), 'connect', patienceMs);
  if (tcp !== undefined) return { why: REASONS[tcp.code]?.(target) ?? tcp.message, isFinal: FINAL.includes(tcp.code) };
  return { why: target.tls ? await withoutTls(target, patienceMs) : NO_GRPC, isFinal: false };
}

const NO_GRPC =
  'something listens there, but does not speak gRPC without encryption: check the port, and whether the server wants ;use_ssl=true';

async function withoutTls(target: ConnectTarget, patienceMs: number): Promise<string> {
  const options = { ...address(target), ...serverName(target), ALPNProtocols: ['h2'], rejectUnauthorized: false };
  const tls = await attempt(() => connectTls(options), 'secureConnect', patienceMs);
  return tls === undefined
    ? "TLS works, gRPC does not: check the port, that the certificate is trusted (option tls.ca) and that its name is the host's (option tls.serverName)"
    : `the server does not speak TLS (${tls.message}); a token means TLS unless the URL has ;use_ssl=false`;
}

const address = (target: ConnectTarget) => ({ host: target.host.replace(/^\[|\]$/g, ''), port: target.port });

const serverName = ({ host }: ConnectTarget) => (host.startsWith('[') || isIP(host) > 0 ? {} : { servername: host });

function attempt(
  open: () => Socket,
  success: 'connect' | 'secureConnect',
  patienceMs: number,
): Promise<{ code: string; message: string } | undefined> {
  return new Promise((resolve) => {
    const socket = open();
    const done = (failure?: { code: string; message: string }) => {
      socket.destroy();
      resolve(failure);
    };
    socket.setTimeout(patienceMs, () => done({ code: 'TIMEOUT', message: 'no answer' }));
    socket.once(success, () => done());
    socket.once('error', (error: NodeJS.ErrnoException & { reason?: string }) =>
      done({ code: error.code ?? '', message: error.reason ?? error.message }),
    );
  });
}
