import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** A terminal of its own for a command, by util-linux. */
const terminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'pandorable-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SCRIPT = `
import * as pd from '${new URL('../../dist/index.js', import.meta.url)}';
console.log('ready');
try {
  pd.sql('select hash(a.range * b.range) % 1000003 as x from range(1000000) a, range(1000000) b').x.sum();
} catch (error) {
  console.log('caught', error.name);
}
console.log('and then', String(pd.DataFrame({ a: [1, 2] }).a.sum()));
`;

describe.skipIf(!terminal)('Ctrl-C in a call that waits', () => {
  it('cancels the query, and the script goes on', async () => {
    const file = join(folder, 'script.mjs');
    writeFileSync(file, SCRIPT);
    const child = spawn('script', ['-qec', `exec ${process.execPath} ${file}`, '/dev/null']);
    let text = '';
    child.stdout.on('data', (data) => {
      const first = !text.includes('ready');
      text += String(data);
      if (first && text.includes('ready')) setTimeout(() => child.stdin.write('\x03'), 6000);
    });
    const late = setTimeout(() => child.kill('SIGKILL'), 90_000);
    const code = await new Promise((resolve) => child.on('close', resolve));
    clearTimeout(late);
    expect(text).toMatch(/caught InterruptedError/);
    expect(text).toMatch(/and then 3/);
    expect(code).toBe(0);
  }, 120_000);
});
