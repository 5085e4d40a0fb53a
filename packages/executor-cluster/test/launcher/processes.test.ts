import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { family, identify, isAlive, RUN_VARIABLE, runProperty, signalProcess, terminate } from '../../src/launcher/processes.js';

async function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  return child;
}

describe('processes', () => {
  it('are known by their number and their start', async () => {
    const child = await start('sleep', ['30']);
    const id = identify(child.pid!)!;
    expect(isAlive(id)).toBe(true);
    expect(isAlive({ ...id, started: `${id.started}0` })).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(id)).toBe(false);
    expect(identify(child.pid!)).toBeUndefined();
  });

  it('are not signalled when their number belongs to somebody else', async () => {
    const child = await start('sleep', ['30']);
    const id = identify(child.pid!)!;
    signalProcess({ pid: id.pid, started: 'earlier' }, 'SIGKILL');
    await terminate([{ pid: id.pid, started: 'earlier' }]);
    expect(isAlive(id)).toBe(true);
  });

  it('end for certain, if not politely', async () => {
    const deaf = await start('sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.1; done']);
    await once(deaf.stdout!, 'data');
    const polite = await start('sleep', ['30']);
    const ids = [identify(deaf.pid!)!, identify(polite.pid!)!];
    const exits = [deaf, polite].map((child) => once(child, 'exit'));
    await terminate(ids, 300);
    expect(ids.map(isAlive)).toEqual([false, false]);
    await Promise.all(exits);
    expect([deaf.signalCode, polite.signalCode]).toEqual(['SIGKILL', 'SIGTERM']);
  });

  it('of a run are those recorded, those that bear its mark, and their children', async () => {
    const parent = await start('sh', ['-c', 'sleep 30 & echo $!; wait'], { [RUN_VARIABLE]: 'other' });
    const grandchild = Number(String((await once(parent.stdout!, 'data'))[0]));
    onTestFinished(() => void process.kill(grandchild, 'SIGKILL'));
    const inherited = await start('sleep', ['30'], { [RUN_VARIABLE]: 'run-1' });
    const named = await start('sh', ['-c', 'sleep 30; :', runProperty('run-1')]);
    const foreign = await start('sleep', ['30']);
    const found = (ids: Parameters<typeof family>[1]) => family('run-1', ids).map(({ pid }) => pid);
    expect(found([identify(parent.pid!)!])).toEqual(expect.arrayContaining([parent.pid, grandchild, named.pid]));
    expect(found([]).includes(inherited.pid!)).toBe(process.platform === 'linux');
    expect(found([])).not.toContain(parent.pid);
    expect(found([])).not.toContain(foreign.pid);
    expect(found([{ pid: foreign.pid!, started: 'earlier' }])).not.toContain(foreign.pid);
    expect(found([identify(process.pid)!])).not.toContain(process.pid);
  });
});
