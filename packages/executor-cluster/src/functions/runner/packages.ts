/** Packages that functions need, by name; what they lack here refuses the function. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Load } from './protocol.js';
import { refuse } from './refusal.js';

type Package = NonNullable<Load['modules']>;

const modules: Record<string, unknown> = { refuse };
Object.assign(globalThis, { modules });

/** A package, which is imported once. */
export const importedPackage = async (given: Package): Promise<unknown> => (modules[given.name] ??= await imported(given));

async function imported({ path, text }: Package): Promise<unknown> {
  const packed = path === undefined ? Buffer.from(text!, 'base64') : readFileSync(path);
  const files = JSON.parse(gunzipSync(packed).toString()) as Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-'));
  try {
    for (const [name, content] of Object.entries({ ...files, 'package.json': '{"type":"module"}' })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await import(pathToFileURL(join(folder, 'index.js')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
