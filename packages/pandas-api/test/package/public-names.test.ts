import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('index.ts has every public name: run node scripts/public-names.mjs after a build', () => {
  const script = fileURLToPath(new URL('../../../../scripts/public-names.mjs', import.meta.url));
  expect(spawnSync(process.execPath, [script, '--check']).status).toBe(0);
});
