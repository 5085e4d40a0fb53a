import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError, type Node, types, ValueError } from '@pandorable/planner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../src/engine.js';
import { translateError } from '../src/errors.js';
import { createExecutor } from '../src/index.js';
import { settingsFrom } from '../src/settings.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  it('come from options, then the environment, then the machine', () => {
    const env = { PANDORABLE_THREADS: '3', PANDORABLE_MEMORY_LIMIT: '2GB', PANDORABLE_TEMP_DIRECTORY: folder };
    expect(settingsFrom({}, env)).toMatchObject({ threads: 3, memoryLimit: '2GB' });
    expect(settingsFrom({ threads: 1, memoryLimit: '1GB' }, env)).toMatchObject({ threads: 1, memoryLimit: '1GB' });
    expect(settingsFrom({ tempDirectory: folder }, {}).memoryLimit).toMatch(/^\d+MB$/);
    expect(() => settingsFrom({ threads: 0 }, env)).toThrow(ValueError);
    expect(() => settingsFrom({ memoryLimit: 'lots' }, env)).toThrow(/'4GB'/);
  });

  it('remove what dead processes left, and keep what lives', () => {
    const root = join(folder, 'pandorable');
    mkdirSync(join(root, 'pandorable-999999999-x'), { recursive: true });
    mkdirSync(join(root, `pandorable-${process.pid}-x`), { recursive: true });
    mkdirSync(join(root, 'mine'), { recursive: true });
    settingsFrom({ tempDirectory: folder }, {});
    expect(readdirSync(root)).toEqual(expect.arrayContaining(['mine', `pandorable-${process.pid}-x`]));
    expect(existsSync(join(root, 'pandorable-999999999-x'))).toBe(false);
  });
});

describe('the memory limit', () => {
  const inUse = async (engine: Engine): Promise<unknown> => {
    const [[limit]] = await (await engine.run("SELECT current_setting('memory_limit')")).getRows();
    return limit;
  };

  it.each([
    ['256MB', '244.1 MiB', '244.1 MiB'],
    ['512MB', '305.1 MiB', '488.2 MiB'],
    ['2GB', '1.6 GiB', '1.8 GiB'],
  ])('%s: the engine has less, as it does not count all, but a single thread has the whole', async (memoryLimit, usual, sparing) => {
    const engine = await Engine.open(settingsFrom({ memoryLimit, threads: 2, tempDirectory: folder }, {}));
    expect(await inUse(engine)).toBe(usual);
    expect(await engine.withOneThread(() => inUse(engine))).toBe(sparing);
    expect(await inUse(engine)).toBe(usual);
    await engine.close();
  });

  it('is set again while queries run, which gives freed memory back; with many queries at once', async () => {
    const engine = await Engine.open(settingsFrom({ memoryLimit: '300MB', threads: 2, tempDirectory: folder }, {}));
    const sorts = Array.from({ length: 4 }, (_, i) =>
      engine.run(`SELECT max(h) FROM (SELECT hash(range + ${i}) h FROM range(3000000) ORDER BY h)`),
    );
    expect(await Promise.all(sorts)).toHaveLength(4);
    await engine.close();
  });
});

describe('errors', () => {
  it.each([
    ['Out of Range Error: Overflow in addition of INT64 (1 + 2)!', 'OverflowError'],
    [
      "Conversion Error: Type INT128 with value 9 can't be cast because the value is out of range for the destination type INT64",
      'OverflowError',
    ],
    ["Conversion Error: Could not convert string 'x' to INT32", 'ValueError'],
    ['INTERRUPT Error: Interrupted!', 'InterruptedError'],
    ['IO Error: No files found that match the pattern "/nowhere/x.parquet"', 'FileNotFoundError'],
    ['IO Error: Cannot open file "/x": Permission denied', 'PermissionError'],
    ['Binder Error: what', 'EngineError'],
  ])('%s', (message, name) => {
    const cause = new Error(message);
    expect(translateError(cause, 'SELECT 1')).toMatchObject({ name, cause });
  });

  it('a query that needs too much memory says what to do', async () => {
    const executor = await createExecutor({ memoryLimit: '20MB', threads: 1, tempDirectory: folder });
    const greedy: Node = {
      kind: 'sql',
      text: "select list(i::varchar || 'some text to fill the memory')::varchar l from range(3000000) r(i)",
      inputs: [],
      columns: [{ id: 'l', name: 'l', type: types.utf8 }],
    };
    const failed = await executor.run(greedy).catch((e: unknown) => e);
    expect(failed).toBeInstanceOf(EngineError);
    expect((failed as Error).message).toMatch(/needs more memory.*memoryLimit/s);
    expect((await executor.run({ ...greedy, text: "select 'ok' l" })).rows).toBe(1);
    await executor.close();
  });
});
