import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const PACKAGES = ['planner', 'io', 'executor-local', 'executor-cluster', 'pandas-api'];

const SCRIPT = `
const df = pd.DataFrame({ city: ['Oslo', 'Rome', 'Oslo'], sales: [3, 5, 4] });
console.log(String(df.groupby('city').sales.sum()));
console.log(df.index.constructor.name, df.columns.constructor.name, pd.KeyError.name, pd.Timestamp('2026').constructor.name);
`;
const PRINTED = 'city\nOslo    7\nRome    5\nName: sales, dtype: int64\nRangeIndex Index KeyError Timestamp\n';
const TYPED = `
import * as pd from 'pandorable';
import * as np from 'pandorable/np';
const df = new pd.DataFrame({ city: ['Oslo'], sales: [3] });
export const total: number = df.sales.sum();
export const logs = np.log(df.sales);
// @ts-expect-error there is no such column
df.get('salez');
`;

/** What a user gets from the registry: the packed packages, installed into an empty project. */
describe('the packed packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-install-'));
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  beforeAll(() => {
    const packed = PACKAGES.map((name) =>
      join(
        folder,
        execFileSync('npm', ['pack', join(root, 'packages', name), '--pack-destination', folder, '--silent'], {
          cwd: folder,
          encoding: 'utf8',
        }).trim(),
      ),
    );
    writeFileSync(join(folder, 'package.json'), '{"name":"empty","private":true,"type":"module"}');
    run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', ...packed);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('run as an ES module', () => {
    writeFileSync(join(folder, 'main.mjs'), `import * as pd from 'pandorable';\n${SCRIPT}`);
    expect(run(process.execPath, 'main.mjs')).toBe(PRINTED);
  });

  test('run with require, where Node allows it for ES modules', () => {
    const [major, minor] = process.versions.node.split('.').map(Number);
    const allowed = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
    writeFileSync(join(folder, 'main.cjs'), `const pd = require('pandorable');\n${SCRIPT}`);
    if (allowed) expect(run(process.execPath, '--no-warnings', 'main.cjs')).toBe(PRINTED);
    else expect(() => run(process.execPath, 'main.cjs')).toThrow(/ERR_REQUIRE_ESM/);
  });

  test('carry their types', () => {
    writeFileSync(join(folder, 'typed.ts'), TYPED);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const types = join(root, 'node_modules/@types');
    expect(
      run(
        process.execPath,
        tsc,
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        '--typeRoots',
        types,
        '--types',
        'node',
        'typed.ts',
      ),
    ).toBe('');
  });
});
