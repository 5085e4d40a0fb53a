import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hasTerminals, startInTerminal } from '../robust/children.js';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A query that does not end. */
const WAITING = `
try {
  pd.sql('select hash(a.range * b.range) % 1000003 as x from range(1000000) a, range(1000000) b').x.sum();
} catch (error) {
  console.log('caught', error.name);
}
console.log('and then', String(pd.DataFrame({ a: [1, 2] }).a.sum()));`;

/** A function that does not return for one row, in other threads. */
const ENDLESS = `
const endless = (v) => {
  while (v === 5);
  return v;
};
const mapped = () => pd.Series(Array.from({ length: 3000 }, (_, i) => i)).map(pd.udf(endless, { threads: 2 }));
`;

/** A query that notices nothing for a while: one value is one step. */
const TWICE = `
process.on('exit', (code) => console.log('exit ' + code));
pd.DataFrame({ a: [1] }).a.sum();
console.log('ready');
try {
  pd.sql('select list_sort(list_transform(range(20000000), x -> hash(x)))[1] % 7 as x').x.sum();
} catch (error) {
  console.log('caught', error.name);
}
console.log('and then');`;

describe.skipIf(!hasTerminals)('Ctrl-C on a terminal', () => {
  const seconds = (n: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, n * 1000));
  /** Presses so many times, some time after a word: the shell that listens must have started. */
  const pressed = async (script: string, times: number, word = ' ['): Promise<{ text: string; code: number | null }> => {
    const child = startInTerminal(folder, script);
    await child.until(word);
    await seconds(4);
    for (let i = 0; i < times; i++) {
      child.press();
      await seconds(0.2);
    }
    const late = setTimeout(() => child.process.kill('SIGKILL'), 60_000);
    const { text, code } = await child.ended;
    clearTimeout(late);
    return { text, code };
  };

  it('cancels the query that a call waits for, and the script goes on', async () => {
    const { text, code } = await pressed(WAITING, 1);
    expect(text).toMatch(/query \[/); // the bar
    expect(text).toMatch(/caught InterruptedError/);
    expect(text).toMatch(/and then 3/);
    expect(code).toBe(0);
  }, 120_000);

  it('twice, in a running query that does not end at once, ends the process', async () => {
    const { text, code } = await pressed(TWICE, 2, 'ready');
    expect(text).toMatch(/exit 130/);
    expect(text).not.toMatch(/caught|and then/);
    expect(code).toBe(130);
  }, 120_000);

  it('cancels functions in other threads that the call waits for', async () => {
    const script = `${ENDLESS}
try {
  mapped();
} catch (error) {
  console.log('caught', error.name);
}
console.log('and then', String(pd.DataFrame({ a: [1, 2] }).a.sum()));`;
    const { text, code } = await pressed(script, 1);
    expect(text).toMatch(/caught InterruptedError/);
    expect(text).toMatch(/and then 3/);
    expect(code).toBe(0);
  }, 120_000);

  it('ends the process while a function runs in the main thread, also after a call that waited', async () => {
    const script = `
try {
  pd.sql('select hash(a.range * b.range) % 1000003 as x from range(1000000) a, range(1000000) b').x.sum({ timeout: 4000 });
} catch (error) {
  console.log('caught', error.code);
}
const slow = (v) => {
  const end = performance.now() + 50;
  while (performance.now() < end);
  return v;
};
console.log('ready');
pd.Series(Array.from({ length: 300 }, (_, i) => i)).map(slow);
console.log('and then');`;
    const { text, code } = await pressed(script, 1, 'ready');
    expect(text).toMatch(/caught timeout/);
    expect(text).not.toMatch(/and then/);
    expect(code).toBe(130);
  }, 120_000);
});

const LATER = `
import * as pd from '${new URL('../../lib/index.js', import.meta.url)}';
const endless = () => pd.sql('select hash(a.range * b.range) % 1000003 as x from range(1000000) a, range(1000000) b').x;
pd.DataFrame({ a: [1] }).a.sum();
const calls = [endless().async.sum(), endless().async.max()];
for (const call of calls) call.catch(() => {});
await new Promise((resolve) => setTimeout(resolve, 1000));
console.log('ready');
for (const call of calls) await call.catch((error) => console.log('caught', error.name));
console.log('and then', await pd.DataFrame({ a: [1, 2] }).a.async.sum());
`;

/** Runs a script, which is sent SIGINT when it says that it is ready. */
async function interrupted(name: string, script: string): Promise<{ text: string; code: unknown }> {
  const file = join(folder, name);
  writeFileSync(file, script);
  const child = spawn(process.execPath, [file]);
  let text = '';
  child.stdout.on('data', (data) => {
    const first = !text.includes('ready');
    text += String(data);
    if (first && text.includes('ready')) child.kill('SIGINT');
  });
  const late = setTimeout(() => child.kill('SIGKILL'), 90_000);
  const code = await new Promise((resolve) => child.on('close', (status, signal) => resolve(status ?? signal)));
  clearTimeout(late);
  return { text, code };
}

/** An action that asks the engine, computes here, and asks again; with `last` it does not ask again. */
const BETWEEN = (last: boolean): string => `
import * as pd from '${new URL('../../lib/index.js', import.meta.url)}';
let told = false;
const slow = (window) => {
  if (!told) console.log('ready');
  told = true;
  const end = performance.now() + 5;
  while (performance.now() < end);
  return window.length;
};
const made = pd.sql('select range::double as x from range(300)').x.rolling(2).apply(slow, { raw: true });
await (${last} ? made.async.toList() : made.async.sum()).then(() => console.log('done'), (error) => console.log('caught', error.name));
await new Promise((resolve) => setTimeout(resolve, 100));
console.log('and then', await pd.DataFrame({ a: [1, 2] }).a.async.sum());
`;

const POOLED = `
import * as pd from '${new URL('../../lib/index.js', import.meta.url)}';
const endless = (v) => {
  while (v === 5);
  return v;
};
const work = pd.Series(Array.from({ length: 3000 }, (_, i) => i)).async.map(pd.udf(endless, { threads: 2 }));
setTimeout(() => console.log('ready'), 1500);
await work.catch((error) => console.log('caught', error.name));
console.log('and then', await pd.DataFrame({ a: [1, 2] }).a.async.sum());
`;

describe.skipIf(process.platform === 'win32')('Ctrl-C while calls are under way that nobody waits for', () => {
  it('cancels them all, and the script goes on', async () => {
    const { text, code } = await interrupted('later.mjs', LATER);
    expect(text.split('\n').slice(1, 4)).toEqual(['caught InterruptedError', 'caught InterruptedError', 'and then 3']);
    expect(code).toBe(0);
  }, 120_000);
  it('between two calls of one action cancels the action', async () => {
    const { text, code } = await interrupted('between.mjs', BETWEEN(false));
    expect(text.split('\n').slice(1, 3)).toEqual(['caught InterruptedError', 'and then 3']);
    expect(code).toBe(0);
  }, 120_000);
  it('after its last call, while nothing can be cancelled, ends the process', async () => {
    const { text, code } = await interrupted('last.mjs', BETWEEN(true));
    expect(text).not.toMatch(/and then/);
    expect(code).toBe(130);
  }, 120_000);
  it('cancels work in other threads', async () => {
    const { text, code } = await interrupted('pooled.mjs', POOLED);
    expect(text.split('\n').slice(1, 3)).toEqual(['caught InterruptedError', 'and then 3']);
    expect(code).toBe(0);
  }, 120_000);
});
