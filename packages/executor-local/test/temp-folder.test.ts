import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderBytes, ownFolder } from '../src/temp-folder.js';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'owner-'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** A process that has ended: its number is free. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const HOST = hostname().replace(/[^\w.-]/g, '_');

describe('temporary folders', () => {
  it('are told apart, and have room for files', () => {
    const [a, b] = [ownFolder(parent), ownFolder(parent)];
    expect(a).not.toBe(b);
    writeFileSync(join(a, 'x'), Buffer.alloc(1000));
    expect([folderBytes(a), folderBytes(b), folderBytes(join(b, 'none'))]).toEqual([1000, 0, 0]);
  });

  it('go when their process is gone, and only on this machine', () => {
    const root = join(parent, 'pandorable');
    const pid = gone();
    const names = {
      dead: `pandorable-${pid}-77-0x1@${HOST}`,
      elsewhere: `pandorable-${pid}-77-0x1@another-host`,
      reused: `pandorable-${process.pid}-1-0x1@${HOST}`,
      other: 'notes',
    };
    for (const name of Object.values(names)) mkdirSync(join(root, name), { recursive: true });
    const mine = ownFolder(parent);
    const left = readdirSync(root);
    expect(left).toEqual(expect.arrayContaining([basename(mine), names.elsewhere, names.other]));
    expect(left).not.toContain(names.dead);
    // the number was given again to this process, which started later
    if (existsSync('/proc/self/stat')) expect(left).not.toContain(names.reused);
  });

  it('stay as long as their process runs', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const stat = existsSync('/proc/self/stat') ? readFileSync(`/proc/${child.pid}/stat`, 'utf8') : ') '.padEnd(60, '0 ');
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const name = `pandorable-${child.pid}-${start}-0x1@${HOST}`;
    mkdirSync(join(parent, 'pandorable', name), { recursive: true });
    ownFolder(parent);
    expect(readdirSync(join(parent, 'pandorable'))).toContain(name);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    ownFolder(parent);
    expect(readdirSync(join(parent, 'pandorable'))).not.toContain(name);
  });
});
