import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { installOrSkip } from '../../packages/executor-cluster/test/setup/spark-install.js';

const install = await installOrSkip();
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const parts = (text: string): string[] => text.split(/^## /m).slice(1);

describe.skipIf(install === undefined)('the demo on a Spark that it starts', () => {
  it('prints what pandas does, and ends', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [file('../dist/flights.js'), '--cluster'], { timeout: 280_000 });
    const golden = parts(readFileSync(file('../../compat-tests/golden/demo.txt'), 'utf8'));
    expect(parts(stdout).map((part) => part.slice(0, part.indexOf('\n— ')))).toEqual(golden.map((part) => part.replace(/\n+$/, '')));
    expect(stdout).toMatch(/6 answers in [\d.]+ s\n$/);
  });
});
