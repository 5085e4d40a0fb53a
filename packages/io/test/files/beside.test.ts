import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldFile, Output, settle, settleForReading, unfoldFile } from '../../src/beside.js';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'beside-'));
  process.env['PANDORABLE_TEMP_DIRECTORY'] = parent;
});
afterAll(() => {
  delete process.env['PANDORABLE_TEMP_DIRECTORY'];
  rmSync(parent, { recursive: true, force: true });
});

/** A process that has ended: its number is free. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const HOST = hostname().replace(/[^\w.-]/g, '_');
let folders = 0;
const place = (name: string): string => {
  const folder = join(parent, `case-${++folders}`);
  mkdirSync(folder);
  return join(folder, name);
};
const leftAt = (path: string, pid: number, end: string): string => join(dirname(path), `.${basename(path)}.${pid}-77-0x1@${HOST}${end}`);
const fill = (folder: string, files: Record<string, string>): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
const tree = (folder: string): Record<string, string> => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((e) => e.isFile());
  const paths = names.map((e) => join(e.parentPath ?? e.path, e.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
};
const around = (path: string): string[] => readdirSync(dirname(path)).sort();
const notes = (): string[] => readdirSync(join(parent, 'pandorable'));

describe('an output', () => {
  it('takes the place of a file, a folder, or a link', () => {
    for (const before of ['nothing', 'a file', 'a folder'] as const) {
      for (const kind of ['file', 'folder'] as const) {
        const path = place('x');
        if (before === 'a file') writeFileSync(path, 'old');
        if (before === 'a folder') fill(path, { 'part-0.csv': 'old', 'k=1/part-0.csv': 'old' });
        const output = new Output(path);
        if (kind === 'file') writeFileSync(output.partial, 'new');
        else fill(output.partial, { 'part-0.csv': 'new' });
        expect(notes()).toHaveLength(1);
        output.replace();
        expect(kind === 'file' ? readFileSync(path, 'utf8') : tree(path)).toEqual(kind === 'file' ? 'new' : { 'part-0.csv': 'new' });
        expect([around(path), notes()]).toEqual([['x'], []]);
      }
    }
    const path = place('real');
    writeFileSync(path, 'old');
    symlinkSync(path, join(dirname(path), 'link'));
    const output = new Output(join(dirname(path), 'link'));
    writeFileSync(output.partial, 'new');
    output.replace();
    expect([readFileSync(path, 'utf8'), around(path)]).toEqual(['new', ['link', 'real']]);
  });

  it('comes beside what is there', () => {
    const path = place('x.csv');
    writeFileSync(path, 'one');
    const second = new Output(path);
    writeFileSync(second.partial, 'two');
    second.add();
    expect(tree(path)).toEqual({ 'part-0.csv': 'one', 'part-1.csv': 'two' });
    const third = new Output(path);
    fill(third.partial, { 'k=1/part-0.csv': 'three', 'k=2/part-0.csv': 'four' });
    third.add();
    const fourth = new Output(path);
    fill(fourth.partial, { 'k=1/part-0.csv': 'five' });
    fourth.add();
    expect(tree(path)).toEqual({
      'part-0.csv': 'one',
      'part-1.csv': 'two',
      'k=1/part-0.csv': 'three',
      'k=1/part-1.csv': 'five',
      'k=2/part-0.csv': 'four',
    });
    expect([around(path), notes()]).toEqual([['x.csv'], []]);
  });

  it('that cannot be added leaves what was there', () => {
    const path = place('x');
    fill(path, { 'part-0.csv': 'old', 'k=2': 'a file where a folder would be' });
    const output = new Output(path);
    fill(output.partial, { 'k=1/part-0.csv': 'new', 'k=2/part-0.csv': 'new' });
    expect(() => output.add()).toThrow(/EEXIST|ENOTDIR/);
    output.discard();
    expect(tree(path)).toEqual({ 'part-0.csv': 'old', 'k=2': 'a file where a folder would be' });
    expect([around(path), notes()]).toEqual([['x'], []]);
  });

  it('turns a file into a folder, and back', () => {
    const path = place('x.parquet');
    writeFileSync(path, 'rows');
    foldFile(path);
    expect(tree(path)).toEqual({ 'part-0.parquet': 'rows' });
    unfoldFile(path, 'part-0.parquet');
    expect([readFileSync(path, 'utf8'), around(path)]).toEqual(['rows', ['x.parquet']]);
  });
});

describe('what a process that is gone left', () => {
  it('half-written, is removed by the next writer of that path', () => {
    const path = place('a [1].parquet');
    const dead = leftAt(path, gone(), '.partial');
    const other = leftAt(join(dirname(path), 'b.parquet'), gone(), '.partial');
    const mine = new Output(path);
    for (const file of [dead, other, mine.partial]) writeFileSync(file, 'half');
    new Output(path).discard();
    expect([dead, other, mine.partial].map((file) => existsSync(file))).toEqual([false, true, true]);
    mine.discard();
  });

  it('between two renames, is undone by the next reader', () => {
    const path = place('x');
    const pid = gone();
    fill(leftAt(path, pid, '.old'), { 'part-0.csv': 'old' });
    fill(leftAt(path, pid, '.partial'), { 'part-0.csv': 'new' });
    settleForReading(path);
    expect([tree(path), around(path)]).toEqual([{ 'part-0.csv': 'old' }, ['x']]);
  });

  it('after both, is removed', () => {
    const path = place('x');
    fill(path, { 'part-0.csv': 'new' });
    fill(leftAt(path, gone(), '.old'), { 'part-0.csv': 'old' });
    settle(path);
    expect([tree(path), around(path)]).toEqual([{ 'part-0.csv': 'new' }, ['x']]);
  });

  it('half-added, is added', () => {
    const path = place('x');
    fill(path, { 'k=1/part-0.csv': 'old', 'k=1/part-1.csv': 'new' });
    fill(leftAt(path, gone(), '.adding'), { 'k=2/part-0.csv': 'new' });
    settleForReading(path);
    expect(tree(path)).toEqual({ 'k=1/part-0.csv': 'old', 'k=1/part-1.csv': 'new', 'k=2/part-0.csv': 'new' });
    expect(around(path)).toEqual(['x']);
  });

  it('stays while its process runs', () => {
    const path = place('x');
    for (const end of ['.partial', '.old', '.adding'])
      fill(leftAt(path, process.ppid, end).replace('-77-', '-0-'), { 'part-0.csv': 'new' });
    settle(path);
    expect(around(path)).toHaveLength(3);
  });
});

const MODULE = new URL('../../lib/index.js', import.meta.url).href;
/** Writes folders of four files that hold one number, again and again. */
const WRITER = (how: 'replace' | 'add'): string => `
import { Output } from '${MODULE}';
import { mkdirSync, writeFileSync } from 'node:fs';
for (let n = 1; ; n++) {
  const output = new Output(process.argv[1]);
  mkdirSync(output.partial);
  for (let i = 0; i < 4; i++) writeFileSync(output.partial + '/part-' + i + '.txt', String(n));
  output.${how}();
  if (n === 1) console.log('begun');
}`;

describe('processes that write one path at once', () => {
  /** Folders and files in turn, each of one process's name only; nothing that it does may fail. */
  const TURNS = `
import { Output } from '${MODULE}';
import { mkdirSync, writeFileSync } from 'node:fs';
const [path, name] = process.argv.slice(1);
const end = Date.now() + 1500;
let n = 0;
for (; Date.now() < end; n++) {
  const output = new Output(path);
  if (n % 3 === 2) writeFileSync(output.partial, name.repeat(1000));
  else {
    mkdirSync(output.partial);
    for (let i = 0; i < 4; i++) writeFileSync(output.partial + '/part-' + i + '.txt', name);
  }
  output.replace();
}
console.log(n);`;
  const turns = async (path: string, name: string): Promise<number> => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', TURNS, path, name], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (data) => (text += String(data)));
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    return Number(text);
  };

  it('leave what one of them wrote, and nothing else', async () => {
    for (const _ of [1, 2, 3]) {
      const path = place('x');
      const done = await Promise.all(['a', 'b'].map((name) => turns(path, name)));
      expect(Math.min(...done)).toBeGreaterThan(10);
      const found = statSync(path).isFile() ? [...readFileSync(path, 'utf8')] : Object.values(tree(path));
      expect([[1000, 4].includes(found.length), new Set(found).size, around(path), notes()]).toEqual([true, 1, ['x'], []]);
    }
  }, 60_000);
});

describe('a process that is killed at any time', () => {
  const killed = async (path: string, how: 'replace' | 'add', milliseconds: number): Promise<void> => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER(how), path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
  };
  const moments = Array.from({ length: 8 }, (_, i) => i * 10);

  it('leaves a folder that is replaced whole', async () => {
    const path = place('x');
    for (const moment of moments) {
      await killed(path, 'replace', moment);
      settleForReading(path);
      const found = Object.values(tree(path));
      expect([found.length, new Set(found).size, around(path)]).toEqual([4, 1, ['x']]);
    }
  }, 60_000);

  it('leaves a folder that grows with all of an addition or nothing', async () => {
    const path = place('x');
    mkdirSync(path);
    for (const moment of moments) {
      const before = readdirSync(path).length;
      await killed(path, 'add', moment);
      settleForReading(path);
      const found = readdirSync(path).length;
      expect([found % 4, found > before, around(path)]).toEqual([0, true, ['x']]);
    }
  }, 60_000);
});
