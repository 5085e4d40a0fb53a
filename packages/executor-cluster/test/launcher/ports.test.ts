import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { claimPort, freePort, isFree } from '../../src/launcher/ports.js';

async function listen(host: string): Promise<number> {
  const server = createServer();
  server.listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('ports', () => {
  it('are free until somebody listens', async () => {
    const port = await freePort();
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(30_000);
    expect(await isFree(port)).toBe(true);
    expect(await isFree(await listen('127.0.0.1'))).toBe(false);
  });

  it.runIf(process.platform === 'linux')('are taken by those who listen everywhere, too', async () => {
    expect(await isFree(await listen('0.0.0.0'))).toBe(false);
  });

  it('that are taken say by whom, and what to do', async () => {
    const port = await listen('127.0.0.1');
    const who = process.platform === 'linux' ? ` by process ${process.pid} \\(.*\\)` : '';
    await expect(claimPort(port, 'choose another one with --port')).rejects.toThrow(
      new RegExp(`^port ${port} is taken${who}: choose another one with --port$`),
    );
    const free = await freePort();
    expect(await claimPort(free, '')).toBe(free);
    expect(await claimPort(undefined, '')).toBeGreaterThan(0);
  });
});
