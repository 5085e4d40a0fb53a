import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { NotImplementedError, ValueError } from '@pandorable/planner';
import { type Unzipped, unzipSync, zipSync } from 'fflate';

export type Compression = 'gzip' | 'zip' | 'zstd' | 'bz2' | 'xz' | 'tar';

const BY_EXTENSION: readonly (readonly [string, Compression])[] = [
  ['.tar', 'tar'],
  ['.tar.gz', 'tar'],
  ['.tar.bz2', 'tar'],
  ['.tar.xz', 'tar'],
  ['.gz', 'gzip'],
  ['.bz2', 'bz2'],
  ['.zip', 'zip'],
  ['.xz', 'xz'],
  ['.zst', 'zstd'],
];

/** The compression that pandas takes from a file's name. */
export function compressionOf(path: string, asked: string | undefined): Compression | undefined {
  if (asked !== 'infer') return asked as Compression | undefined;
  const lower = path.toLowerCase();
  return BY_EXTENSION.find(([extension]) => lower.endsWith(extension))?.[1];
}

const lacking = (kind: Compression, verb: string): NotImplementedError =>
  new NotImplementedError(`${verb} with compression='${kind}' is not supported; use gzip or zstd, or run ${kind} beforehand`, {
    code: 'compression',
  });

/** Node's zstd is there from 22.15 on; before, one in WebAssembly, which takes a process of its own to be waited for. */
const { zstdDecompressSync, zstdCompressSync } = zlib as typeof zlib & {
  zstdDecompressSync?: typeof zlib.gunzipSync;
  zstdCompressSync?: typeof zlib.gzipSync;
};
const HERE = fileURLToPath(new URL('.', import.meta.url));
const ZSTD = `import { Zstd } from '@hpcc-js/wasm-zstd';
import { readFileSync } from 'node:fs';
process.stdout.write((await Zstd.load())[process.argv[1]](readFileSync(0)));`;

function zstd(verb: 'compress' | 'decompress', bytes: Uint8Array): Uint8Array {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--input-type=module', '-e', ZSTD, verb], {
    cwd: HERE,
    input: bytes,
    maxBuffer: 2 ** 31 - 1,
  });
  if (status === 0) return stdout;
  throw new ValueError(`zstd could not ${verb} the data`, { code: 'compression', cause: error ?? new Error(String(stderr)) });
}

export function decompress(bytes: Uint8Array, kind: Compression | undefined): Uint8Array {
  switch (kind) {
    case undefined:
      return bytes;
    case 'gzip':
      return zlib.gunzipSync(bytes);
    case 'zip':
      return unzip(bytes);
    case 'zstd':
      return zstdDecompressSync?.(bytes) ?? zstd('decompress', bytes);
  }
  throw lacking(kind, 'reading');
}

/** `name` is the file's name inside a zip archive. */
export function compress(bytes: Uint8Array, kind: Compression | undefined, name: string): Uint8Array {
  switch (kind) {
    case undefined:
      return bytes;
    case 'gzip':
      return zlib.gzipSync(bytes);
    case 'zip':
      return zipSync({ [name]: bytes }, { mtime: '1980-01-01T00:00:00' });
    case 'zstd':
      return zstdCompressSync?.(bytes) ?? zstd('compress', bytes);
  }
  throw lacking(kind, 'writing');
}

/** The only file of a zip archive. */
function unzip(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(archived(bytes)).filter(([name]) => !name.endsWith('/'));
  if (files.length === 0) throw new ValueError('Zero files found in ZIP file');
  if (files.length === 1) return files[0][1];
  throw new ValueError(`Multiple files found in ZIP file. Only one file per ZIP: [${files.map(([name]) => `'${name}'`).join(', ')}]`);
}

function archived(bytes: Uint8Array): Unzipped {
  try {
    return unzipSync(bytes);
  } catch (cause) {
    throw new ValueError('File is not a zip file', { cause });
  }
}
