import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fromBinary } from '@bufbuild/protobuf';
import { type FileDescriptorProto, FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';

const FILES = ['base', 'catalog', 'commands', 'common', 'expressions', 'relations', 'types'];

/** The folder of an installed pyspark with its message descriptors: SPARK_HOME's, or the one that the launcher installed. */
export function protoFolder(): string | undefined {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'pandorable');
  const installed = list(cache)
    .filter((name) => name.startsWith('spark-'))
    .flatMap((name) => list(join(cache, name, 'lib')).map((python) => join(cache, name, 'lib', python, 'site-packages', 'pyspark')));
  const own = process.env['SPARK_HOME'];
  const homes = [...(own === undefined ? [] : [own, join(own, 'python', 'pyspark')]), ...installed];
  return homes.map((home) => join(home, 'sql', 'connect', 'proto')).find((folder) => existsSync(join(folder, 'base_pb2.py')));
}

/** pyspark's descriptors by file name, as `spark/connect/base.proto`. */
export function pysparkDescriptors(folder: string): Map<string, FileDescriptorProto> {
  const files = FILES.map((name) =>
    fromBinary(FileDescriptorProtoSchema, serialised(readFileSync(join(folder, `${name}_pb2.py`), 'latin1'))),
  );
  return new Map(files.map((file) => [file.name, file]));
}

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "'": 39, '\\': 92 };

/** The bytes literal that Python source hands to AddSerializedFile. */
function serialised(source: string): Uint8Array {
  const start = /AddSerializedFile\(\s*b(['"])/.exec(source);
  if (start === null) throw new Error('there is no descriptor in this file');
  const bytes: number[] = [];
  let at = start.index + start[0].length;
  while (source[at] !== start[1]) {
    const [length, byte] = unit(source, at);
    bytes.push(byte);
    at += length;
  }
  return Uint8Array.from(bytes);
}

function unit(source: string, at: number): [length: number, byte: number] {
  if (source[at] !== '\\') return [1, source.charCodeAt(at)];
  const letter = source[at + 1];
  if (letter === 'x') return [4, Number.parseInt(source.slice(at + 2, at + 4), 16)];
  const byte = ESCAPES[letter];
  if (byte === undefined) throw new Error(`unknown escape \\${letter}`);
  return [2, byte];
}
