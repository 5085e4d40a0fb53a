import { toBinary } from '@bufbuild/protobuf';
import { type FileDescriptorProto, FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { file_spark_connect_base } from '../../src/gen/spark/connect/base_pb.js';
import { file_spark_connect_catalog } from '../../src/gen/spark/connect/catalog_pb.js';
import { file_spark_connect_commands } from '../../src/gen/spark/connect/commands_pb.js';
import { file_spark_connect_common } from '../../src/gen/spark/connect/common_pb.js';
import { file_spark_connect_expressions } from '../../src/gen/spark/connect/expressions_pb.js';
import { file_spark_connect_relations } from '../../src/gen/spark/connect/relations_pb.js';
import { file_spark_connect_types } from '../../src/gen/spark/connect/types_pb.js';
import { describedFile } from './proto-source.js';
import { protoFolder, pysparkDescriptors } from './pyspark-descriptors.js';
import { normal, within } from './reduced-descriptors.js';

const OURS = [
  file_spark_connect_base,
  file_spark_connect_catalog,
  file_spark_connect_commands,
  file_spark_connect_common,
  file_spark_connect_expressions,
  file_spark_connect_relations,
  file_spark_connect_types,
].map((file) => [`${file.proto.name.replace(/\.proto$/, '')}.proto`, file.proto] as const);

const bytes = (file: FileDescriptorProto): string => Buffer.from(toBinary(FileDescriptorProtoSchema, file)).toString('latin1');

/** The same bytes; where they differ, the messages tell better why. */
function expectSame(ours: FileDescriptorProto, theirs: FileDescriptorProto): void {
  if (bytes(ours) === bytes(theirs)) return;
  expect(ours.messageType).toEqual(theirs.messageType);
  expect(ours).toEqual(theirs);
  expect(bytes(ours)).toBe(bytes(theirs));
}

describe('our messages are what the .proto files say', () => {
  test.each(OURS)('%s', (name, file) => {
    const source = describedFile(new URL(`../../proto/${name}`, import.meta.url));
    expect(file.messageType.length).toBeGreaterThan(0);
    expectSame(normal(file), normal(source));
  });
});

const folder = protoFolder();
if (folder === undefined) {
  const why = 'no pyspark is installed to compare the message descriptors with (npx pandorable cluster up installs one)';
  if (process.env['CI']) throw new Error(why);
  console.warn(`SKIPPED: ${why}`);
}

describe.skipIf(folder === undefined)('our messages are those of pyspark', () => {
  const theirs = pysparkDescriptors(folder ?? '');
  test.each(OURS)('%s', (name, file) => expectSame(normal(file), normal(within(theirs.get(name)!, file))));
});
