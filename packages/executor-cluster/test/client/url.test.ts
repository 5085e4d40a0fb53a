import { ValueError } from '@pandorable/planner';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_MAX_MESSAGE_SIZE, parseConnectUrl } from '../../src/client/index.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('parseConnectUrl', () => {
  test.each([
    ['sc://host', 'host:15002', 'host'],
    ['sc://host/', 'host:15002', 'host'],
    ['sc://host:443', 'host:443', 'host'],
    ['sc://10.0.0.1:15003/', '10.0.0.1:15003', '10.0.0.1'],
    ['sc://[::1]', '[::1]:15002', '[::1]'],
    ['sc://[fe80::1%eth0]:7/;user_id=x', '[fe80::1%eth0]:7', '[fe80::1%eth0]'],
    ['sc://my-host.example.org/;', 'my-host.example.org:15002', 'my-host.example.org'],
  ])('%s', (url, address, host) => {
    expect(parseConnectUrl(url)).toMatchObject({ address, host, tls: false });
  });

  test('all parameters', () => {
    const target = parseConnectUrl(
      'sc://h:1/;token=a%20b==;use_ssl=TRUE;user_id=m%C3%A9;user_agent=me;session_id=00112233-4455-6677-8899-aabbccddeeff;grpc_max_message_size=1000;grpc_keepalive_time_ms=60000;grpc_keepalive_without_calls=true;X-Team=blue;x_y=1',
    );
    expect(target).toEqual({
      host: 'h',
      port: 1,
      address: 'h:1',
      tls: true,
      token: 'a b==',
      userId: 'mé',
      userAgent: 'me',
      sessionId: '00112233-4455-6677-8899-aabbccddeeff',
      maxMessageSize: 1000,
      keepalive: { enabled: true, timeMs: 60000, timeoutMs: 20000, withoutCalls: true },
      headers: { 'x-team': 'blue', x_y: '1' },
    });
  });

  test('defaults', () => {
    vi.stubEnv('SPARK_USER', 'somebody');
    expect(parseConnectUrl('sc://h')).toMatchObject({
      userId: 'somebody',
      maxMessageSize: DEFAULT_MAX_MESSAGE_SIZE,
      token: undefined,
      headers: {},
    });
    expect(parseConnectUrl('sc://h').keepalive.timeMs).toBe(300_000);
    expect(DEFAULT_MAX_MESSAGE_SIZE).toBe(134217728);
  });

  test('a token means TLS, unless the URL says otherwise', () => {
    expect(parseConnectUrl('sc://h/;token=t').tls).toBe(true);
    expect(parseConnectUrl('sc://h/;token=t;use_ssl=false').tls).toBe(false);
    expect(parseConnectUrl('sc://h/;use_ssl=true')).toMatchObject({ tls: true, token: undefined });
    vi.stubEnv('SPARK_CONNECT_AUTHENTICATE_TOKEN', 'env');
    expect(parseConnectUrl('sc://h')).toMatchObject({ tls: true, token: 'env' });
    expect(parseConnectUrl('sc://h/;token=own').token).toBe('own');
  });

  test.each([
    ['http://host', "does not start with 'sc://'"],
    ['host:15002', "does not start with 'sc://'"],
    ['sc://', 'the host is missing'],
    ['sc://:15002', 'the host is missing'],
    ['sc://host:', "'' is not a port"],
    ['sc://host:0', "'0' is not a port"],
    ['sc://host:65536', "'65536' is not a port"],
    ['sc://host:x', "'x' is not a port"],
    ['sc://::1', 'needs brackets'],
    ['sc://[]', 'the host is missing'],
    ['sc://[nonsense]', "'[nonsense]' is not the name of a host"],
    ['sc://ho st', "'ho st' is not the name of a host"],
    ['sc://me@host', 'user name before the host'],
    ['sc://host;token=x', "parameters begin after '/;'"],
    ['sc://host?token=x', "parameters begin after '/;'"],
    ['sc://host/path', "has the path '/path'"],
    ['sc://host/path;token=x', "has the path '/path'"],
    ['sc://host/;token', "the parameter 'token' is not of the form name=value"],
    ['sc://host/;=x', 'not of the form name=value'],
    ['sc://host/;token=a;token=b', "'token' is given twice"],
    ['sc://host/;token=%zz', "the value of 'token' is not percent-encoded text"],
    ['sc://host/;use_ssl=yes', "'use_ssl' must be true or false"],
    ['sc://host/;grpc_max_message_size=big', "'grpc_max_message_size' must be a positive number"],
    ['sc://host/;session_id=1', "the session_id '1' is not a UUID"],
    ['sc://host/;Token=x', "the parameter 'Token' is written 'token'"],
    ['sc://host/;use ssl=true', "Did you mean 'use_ssl'?"],
    ['sc://host/;x-bin=1', "'x-bin' cannot be the name of a header"],
    ['sc://host/;x-name=%C3%A9', 'characters that are not ASCII'],
    [`sc://host/;user_agent=${'x'.repeat(2049)}`, 'longer than 2048 characters'],
  ])('%s is refused', (url, message) => {
    expect(() => parseConnectUrl(url)).toThrow(ValueError);
    expect(() => parseConnectUrl(url)).toThrow(message);
  });
});
