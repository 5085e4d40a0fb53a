import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { condition, knownClusters } from '../../src/launcher/cli/clusters.js';
import { runCli } from '../../src/launcher/index.js';
import { identify, isAlive } from '../../src/launcher/processes.js';
import { sweepAbandoned } from '../../src/launcher/run.js';
import { type RunState, readState, writeState } from '../../src/launcher/state.js';
import { temporaryFolder } from './fakes.js';

const GONE = { pid: process.pid, started: 'earlier' };
const state: RunState = {
  format: 1,
  id: 'run-1',
  phase: 'up',
  owner: GONE,
  startedAt: '2026-01-02T03:04:05.678Z',
  url: 'sc://127.0.0.1:15100',
  sparkVersion: '4.3.0',
  processes: [{ ...GONE, role: 'master', log: '/x/master.log' }],
};

async function sleeper() {
  const child = spawn('sleep', ['30'], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  return identify(child.pid!)!;
}

/** A user's cache folder with one cluster's folder in it. */
function place(content?: RunState) {
  const cache = temporaryFolder();
  const folder = join(cache, 'pandorable', 'run', '15100');
  mkdirSync(folder, { recursive: true });
  if (content) {
    for (const name of ['logs', 'work']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'logs', 'master.log'), 'hello');
    writeState(folder, content);
  }
  const out: string[] = [];
  const context = { env: { XDG_CACHE_HOME: cache }, version: '1', out: (line: string) => void out.push(line), err: () => {} };
  return {
    cache,
    folder,
    out,
    context,
    known: () => knownClusters(context.env)[0],
    cli: (line: string) => runCli(line.split(' '), context),
  };
}

describe('the state of a run', () => {
  it('is read as it was written', () => {
    const folder = temporaryFolder();
    expect(readState(folder)).toBeUndefined();
    writeState(folder, state);
    expect(readState(folder)).toEqual(state);
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  it.each(['', '{', 'null', '[]', '{"format":2,"id":"a","processes":[]}'])('%s is none', (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'state.json'), text);
    expect(readState(folder)).toBeUndefined();
  });
});

describe('the condition of a cluster', () => {
  it('is up while a process lives', async () => {
    const process = await sleeper();
    expect(condition(place({ ...state, processes: [{ ...process, role: 'master', log: '' }] }).known())).toBe('up');
    expect(condition(place(state).known())).toBe('dead');
  });

  it('is starting while its starter lives', async () => {
    expect(condition(place({ ...state, phase: 'starting', owner: await sleeper() }).known())).toBe('starting');
    expect(condition(place({ ...state, phase: 'starting' }).known())).toBe('dead');
  });

  it('is starting for a moment before there is a state', () => {
    const { folder, known } = place();
    expect(condition(known())).toBe('starting');
    utimesSync(folder, 1, 1);
    expect(condition(known())).toBe('dead');
  });
});

describe('what a restart of the machine leaves', () => {
  it('is shown, and removed by down', async () => {
    const { cache, cli, out } = place(state);
    expect(await cli('cluster status')).toBe(1);
    expect(out[0]).toBe('sc://127.0.0.1:15100  dead: its processes are gone; run cluster down');
    out.length = 0;
    expect(await cli('cluster down')).toBe(0);
    expect(out).toEqual(['sc://127.0.0.1:15100 is down']);
    expect(existsSync(join(cache, 'pandorable', 'run'))).toBe(false);
    out.length = 0;
    expect(await cli('cluster down --json')).toBe(0);
    expect(out).toEqual(['{"stopped":[]}']);
    expect(await cli('cluster status')).toBe(1);
    expect(out.at(-1)).toBe('no cluster is up');
  });

  it('is not touched when another port is asked for', async () => {
    const { folder, cli, out } = place(state);
    expect(await cli('cluster down --port 15101')).toBe(0);
    expect(out).toEqual(['no cluster is up at port 15101']);
    expect(existsSync(folder)).toBe(true);
  });

  it('leaves its logs if they are wanted', async () => {
    const { cache, cli } = place(state);
    await cli('cluster down --keep-logs');
    expect(existsSync(join(cache, 'pandorable/logs/15100-2026-01-02T03-04-05-678Z/master.log'))).toBe(true);
  });
});

describe('down', () => {
  it('stops the recorded processes and no others', async () => {
    const [mine, other] = [await sleeper(), await sleeper()];
    const { cli } = place({
      ...state,
      processes: [
        { ...mine, role: 'master', log: '' },
        { pid: other.pid, started: 'earlier', role: 'connect', log: '' },
      ],
    });
    await cli('cluster down');
    expect([isAlive(mine), isAlive(other)]).toEqual([false, true]);
  });
});

describe('the leavings of a program that was killed', () => {
  it('are swept; those of living programs are not', async () => {
    const parent = temporaryFolder();
    const process = await sleeper();
    const living: RunState = { ...state, id: 'run-2', owner: await sleeper() };
    for (const [name, content] of [
      ['a', { ...state, processes: [{ ...process, role: 'connect', log: '' }] }],
      ['b', living],
      ['other', state],
    ] as const) {
      mkdirSync(join(parent, name));
      writeState(join(parent, name), content as RunState);
    }
    await sweepAbandoned(parent, (name) => name !== 'other');
    expect(readdirSync(parent)).toEqual(['b', 'other']);
    expect(isAlive(process)).toBe(false);
  });
});
