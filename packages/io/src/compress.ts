import zlib from 'node:zlib';
import { NotImplementedError, ValueError } from '@pandorable/planner';

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

/** Node's zstd is there from 22.15 on. */
const zstd = zlib as typeof zlib & { zstdDecompressSync?: (b: Uint8Array) => Buffer; zstdCompressSync?: (b: Uint8Array) => Buffer };

function lacking(kind: Compression, verb: string): NotImplementedError {
  const why = kind === 'zstd' ? 'needs Node 22.15 or newer' : 'is not supported';
  return new NotImplementedError(
    `${verb} with compression='${kind}' ${why}; use gzip, or run ${kind === 'zstd' ? 'zstd' : kind} beforehand`,
    { code: 'compression' },
  );
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
      if (zstd.zstdDecompressSync !== undefined) return zstd.zstdDecompressSync(bytes);
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
      return zip(bytes, name);
    case 'zstd':
      if (zstd.zstdCompressSync !== undefined) return zstd.zstdCompressSync(bytes);
  }
  throw lacking(kind, 'writing');
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The only file of a zip archive. */
function unzip(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(buffer);
  const names: string[] = [];
  let at = buffer.readUInt32LE(end + 16);
  let found: Uint8Array | undefined;
  for (let i = buffer.readUInt16LE(end + 10); i > 0; i--) {
    if (buffer.readUInt32LE(at) !== ENTRY) throw new ValueError('Bad magic number for central directory');
    const [nameLength, extra, comment] = [28, 30, 32].map((o) => buffer.readUInt16LE(at + o));
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) {
      names.push(name);
      found ??= entryBytes(buffer, at);
    }
    at += 46 + nameLength + extra + comment;
  }
  if (names.length === 0) throw new ValueError('Zero files found in ZIP file');
  if (names.length > 1)
    throw new ValueError(`Multiple files found in ZIP file. Only one file per ZIP: [${names.map((n) => `'${n}'`).join(', ')}]`);
  return found!;
}

function findEnd(buffer: Buffer): number {
  for (let i = buffer.length - 22; i >= 0; i--) if (buffer.readUInt32LE(i) === END) return i;
  throw new ValueError('File is not a zip file');
}

function entryBytes(buffer: Buffer, entry: number): Uint8Array {
  const method = buffer.readUInt16LE(entry + 10);
  const size = buffer.readUInt32LE(entry + 20);
  const local = buffer.readUInt32LE(entry + 42);
  if (buffer.readUInt32LE(local) !== LOCAL) throw new ValueError('Bad magic number for file header');
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  const data = buffer.subarray(start, start + size);
  if (method === 0) return data;
  if (method === 8) return zlib.inflateRawSync(data);
  throw new NotImplementedError(`reading a zip file with compression method ${method} is not supported; deflate is`);
}

/** CRC-32 of zip archives; Node has it built in only from 20.15 and 22.2 on. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

function zip(bytes: Uint8Array, name: string): Uint8Array {
  const data = zlib.deflateRawSync(bytes);
  const title = Buffer.from(name);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt16LE(0x0021, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([uint32(LOCAL), facts, title, data]);
  const entry = Buffer.concat([uint32(ENTRY), Buffer.from([20, 3]), facts, Buffer.alloc(14), title]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, uint32(END), end]);
}

function uint32(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(value);
  return out;
}
