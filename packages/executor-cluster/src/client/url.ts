import { userInfo } from 'node:os';
import { didYouMean, ValueError } from '@pandorable/planner';

/** Where a Spark Connect server is, and how to talk to it: a connection string, read. */
export interface ConnectTarget {
  /** The host as it is written in an address: IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  /** `host:port` */
  readonly address: string;
  readonly tls: boolean;
  readonly token: string | undefined;
  readonly userId: string;
  readonly userAgent: string | undefined;
  readonly sessionId: string | undefined;
  /** The largest gRPC message, in bytes, both ways. */
  readonly maxMessageSize: number;
  readonly keepalive: Keepalive;
  /** Parameters that mean nothing to the client: sent with every call. */
  readonly headers: Readonly<Record<string, string>>;
}

/** HTTP/2 pings that find out about a dead connection. */
export interface Keepalive {
  readonly enabled: boolean;
  readonly timeMs: number;
  readonly timeoutMs: number;
  readonly withoutCalls: boolean;
}

export const DEFAULT_PORT = 15002;
export const DEFAULT_MAX_MESSAGE_SIZE = 128 * 1024 * 1024;
/** No server refuses this: gRPC servers allow a ping every five minutes while a call runs. */
const DEFAULT_KEEPALIVE: Keepalive = { enabled: true, timeMs: 5 * 60_000, timeoutMs: 20_000, withoutCalls: false };

const PARAMETERS = [
  'token',
  'use_ssl',
  'user_id',
  'user_agent',
  'session_id',
  'grpc_max_message_size',
  'grpc_keepalive_enabled',
  'grpc_keepalive_time_ms',
  'grpc_keepalive_timeout_ms',
  'grpc_keepalive_without_calls',
];

const EXAMPLE = "write it like 'sc://host:15002/;token=…;use_ssl=true'";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads a connection string: `sc://host[:port][/;name=value;…]`, values percent-encoded.
 *
 * `token`, `use_ssl`, `user_id`, `user_agent`, `session_id`, `grpc_max_message_size` and `grpc_keepalive_*` have a meaning;
 * every other parameter becomes a header. A token implies TLS unless `use_ssl=false`.
 */
export function parseConnectUrl(url: string): ConnectTarget {
  if (typeof url !== 'string' || !url.startsWith('sc://')) throw bad(url, "it does not start with 'sc://'");
  const [authority, path] = splitOnce(url.slice('sc://'.length), '/');
  if (/[;?#]/.test(authority)) throw bad(url, "parameters begin after '/;'");
  if (authority.includes('@')) throw bad(url, 'it has a user name before the host; use ;user_id=… and ;token=…');
  if (path !== undefined && path !== '' && !path.startsWith(';'))
    throw bad(url, `it has the path '/${path.split(';')[0]}', where only parameters may be`);
  const { host, port } = parseAuthority(url, authority);
  const parameters = parseParameters(url, path ?? '');
  const token = parameters.get('token') ?? process.env['SPARK_CONNECT_AUTHENTICATE_TOKEN'];
  return {
    host,
    port,
    address: `${host}:${port}`,
    tls: flag(url, parameters, 'use_ssl') ?? token !== undefined,
    token,
    userId: parameters.get('user_id') ?? defaultUser(),
    userAgent: agent(url, parameters.get('user_agent')),
    sessionId: sessionId(url, parameters.get('session_id')),
    maxMessageSize: whole(url, parameters, 'grpc_max_message_size') ?? DEFAULT_MAX_MESSAGE_SIZE,
    keepalive: keepalive(url, parameters),
    headers: headers(url, parameters),
  };
}

const bad = (url: string, why: string): ValueError =>
  new ValueError(`'${url}' is not a Spark Connect URL: ${why}; ${EXAMPLE}`, { code: 'bad-connect-url' });

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

function parseAuthority(url: string, authority: string): { host: string; port: number } {
  const parts = /^(\[[^\]]*\]|[^:[\]]*)(?::(.*))?$/.exec(authority);
  if (parts === null || (parts[2]?.includes(':') ?? false)) throw bad(url, 'an IPv6 address needs brackets, as in sc://[::1]:15002');
  const [, host, port] = parts;
  if (host === '' || host === '[]') throw bad(url, 'the host is missing');
  if (host.startsWith('[') ? !/^\[[0-9a-f:.]+(?:%[\w.-]+)?\]$/i.test(host) : !/^[\w.-]+$/.test(host))
    throw bad(url, `'${host}' is not the name of a host`);
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (port !== undefined && (!/^\d{1,5}$/.test(port) || number < 1 || number > 65535)) throw bad(url, `'${port}' is not a port`);
  return { host, port: number };
}

function parseParameters(url: string, path: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const part of path.split(';')) {
    if (part === '') continue;
    const [name, value] = splitOnce(part, '=');
    if (value === undefined || name === '') throw bad(url, `the parameter '${part}' is not of the form name=value`);
    if (parameters.has(name)) throw bad(url, `the parameter '${name}' is given twice`);
    parameters.set(name, decoded(url, name, value));
  }
  return parameters;
}

function decoded(url: string, name: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw bad(url, `the value of '${name}' is not percent-encoded text`);
  }
}

function flag(url: string, parameters: Map<string, string>, name: string): boolean | undefined {
  const value = parameters.get(name)?.toLowerCase();
  if (value === undefined) return undefined;
  if (value !== 'true' && value !== 'false') throw bad(url, `'${name}' must be true or false`);
  return value === 'true';
}

function whole(url: string, parameters: Map<string, string>, name: string): number | undefined {
  const value = parameters.get(name);
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value) || Number(value) < 1 || Number(value) > 2 ** 31 - 1) throw bad(url, `'${name}' must be a positive number`);
  return Number(value);
}

function keepalive(url: string, parameters: Map<string, string>): Keepalive {
  return {
    enabled: flag(url, parameters, 'grpc_keepalive_enabled') ?? DEFAULT_KEEPALIVE.enabled,
    timeMs: whole(url, parameters, 'grpc_keepalive_time_ms') ?? DEFAULT_KEEPALIVE.timeMs,
    timeoutMs: whole(url, parameters, 'grpc_keepalive_timeout_ms') ?? DEFAULT_KEEPALIVE.timeoutMs,
    withoutCalls: flag(url, parameters, 'grpc_keepalive_without_calls') ?? DEFAULT_KEEPALIVE.withoutCalls,
  };
}

function sessionId(url: string, value: string | undefined): string | undefined {
  if (value !== undefined && !UUID.test(value)) throw bad(url, `the session_id '${value}' is not a UUID`);
  return value;
}

function agent(url: string, value = process.env['SPARK_CONNECT_USER_AGENT']): string | undefined {
  if (value !== undefined && encodeURIComponent(value).length > 2048) throw bad(url, 'the user_agent is longer than 2048 characters');
  return value;
}

function headers(url: string, parameters: Map<string, string>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of parameters) {
    if (PARAMETERS.includes(name)) continue;
    const key = name.toLowerCase();
    if (PARAMETERS.includes(key)) throw bad(url, `the parameter '${name}' is written '${key}'`);
    if (!/^[0-9a-z_.-]+$/.test(key) || key.endsWith('-bin'))
      throw bad(url, `'${name}' cannot be the name of a header.${didYouMean(key, PARAMETERS)}`);
    if (!/^[\x20-\x7e]*$/.test(value))
      throw bad(url, `the value of '${name}' cannot be sent as a header: it has characters that are not ASCII`);
    result[key] = value;
  }
  return result;
}

function defaultUser(): string {
  const named = process.env['SPARK_USER'] ?? process.env['USER'];
  if (named !== undefined) return named;
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
