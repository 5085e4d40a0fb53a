import type { DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { file_spark_connect_base } from '../../src/gen/spark/connect/base_pb.js';
import { file_spark_connect_catalog } from '../../src/gen/spark/connect/catalog_pb.js';
import { file_spark_connect_commands } from '../../src/gen/spark/connect/commands_pb.js';
import { file_spark_connect_common } from '../../src/gen/spark/connect/common_pb.js';
import { file_spark_connect_expressions } from '../../src/gen/spark/connect/expressions_pb.js';
import { file_spark_connect_relations } from '../../src/gen/spark/connect/relations_pb.js';
import { file_spark_connect_types } from '../../src/gen/spark/connect/types_pb.js';
import { protoFolder, pysparkDescriptors } from './pyspark-descriptors.js';

const OURS = [
  file_spark_connect_base,
  file_spark_connect_catalog,
  file_spark_connect_commands,
  file_spark_connect_common,
  file_spark_connect_expressions,
  file_spark_connect_relations,
  file_spark_connect_types,
].map((file) => file.proto);

/** All that decides about the bytes of a field, and of its JSON. */
function fieldFacts(message: DescriptorProto, field: FieldDescriptorProto) {
  const oneof = Object.hasOwn(field, 'oneofIndex') && !field.proto3Optional ? message.oneofDecl[field.oneofIndex].name : undefined;
  return {
    name: field.name,
    number: field.number,
    type: field.type,
    typeName: field.typeName,
    label: field.label,
    jsonName: field.jsonName || camel(field.name),
    optional: field.proto3Optional,
    packed: field.options?.packed,
    oneof,
  };
}

/** The JSON name that a field has if none is written. */
const camel = (name: string): string => name.replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase());

const enumFacts = (e: EnumDescriptorProto) => e.value.map(({ name, number }) => `${name}=${number}`);

function* messages(file: FileDescriptorProto): Generator<[name: string, message: DescriptorProto]> {
  const inside = function* (prefix: string, list: readonly DescriptorProto[]): Generator<[string, DescriptorProto]> {
    for (const message of list) {
      yield [`${prefix}.${message.name}`, message];
      yield* inside(`${prefix}.${message.name}`, message.nestedType);
    }
  };
  yield* inside(file.package, file.messageType);
}

function* enums(file: FileDescriptorProto): Generator<[name: string, e: EnumDescriptorProto]> {
  for (const e of file.enumType) yield [`${file.package}.${e.name}`, e];
  for (const [name, message] of messages(file)) for (const e of message.enumType) yield [`${name}.${e.name}`, e];
}

const folder = protoFolder();
if (folder === undefined)
  console.warn('SKIPPED: no pyspark is installed to compare the message descriptors with (npx pandorable cluster up installs one)');

describe.skipIf(folder === undefined)('our messages are those of pyspark', () => {
  const theirs = pysparkDescriptors(folder ?? '');
  test.each(OURS.map((file) => [file.name, file] as const))('%s', (_, file) => {
    const other = theirs.get(`${file.name}.proto`) ?? theirs.get(file.name);
    expect(other?.package).toBe(file.package);
    const otherMessages = new Map(messages(other!));
    let fields = 0;
    for (const [name, message] of messages(file)) {
      const twin = otherMessages.get(name);
      expect(twin, name).toBeDefined();
      expect(message.options?.mapEntry ?? false, name).toBe(twin!.options?.mapEntry ?? false);
      for (const field of message.field) {
        const other = twin!.field.find((f) => f.name === field.name);
        expect(other, `${name}.${field.name}`).toBeDefined();
        expect(fieldFacts(message, field), `${name}.${field.name}`).toEqual(fieldFacts(twin!, other!));
        fields++;
      }
    }
    expect(fields).toBeGreaterThan(0);
  });

  test.each(OURS.map((file) => [file.name, file] as const))('enums of %s', (_, file) => {
    const otherEnums = new Map(enums(theirs.get(`${file.name}.proto`) ?? theirs.get(file.name)!));
    for (const [name, e] of enums(file)) expect(enumFacts(e), name).toEqual(enumFacts(otherEnums.get(name)!));
  });

  test('the service has the same calls', () => {
    const facts = (file: FileDescriptorProto) =>
      file.service.flatMap((s) => s.method.map((m) => [s.name, m.name, m.inputType, m.outputType, m.clientStreaming, m.serverStreaming]));
    const base = OURS.find((file) => file.service.length > 0)!;
    expect(facts(base)).toEqual(facts(theirs.get('spark/connect/base.proto')!));
  });
});
