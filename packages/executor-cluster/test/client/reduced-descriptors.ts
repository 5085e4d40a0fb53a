import { create } from '@bufbuild/protobuf';
import {
  type DescriptorProto,
  DescriptorProtoSchema,
  type EnumDescriptorProto,
  EnumDescriptorProtoSchema,
  type FieldDescriptorProto,
  FieldDescriptorProtoSchema,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';

interface Called {
  readonly name: string;
}
const byName = (a: Called, b: Called): number => (a.name < b.name ? -1 : 1);
/** Those of `all` that `some` has, too. */
const only = <T extends Called>(all: readonly T[], some: readonly T[]): T[] => all.filter(({ name }) => some.some((s) => s.name === name));
const twinOf = <T extends Called>(all: readonly T[], { name }: T): T => all.find((t) => t.name === name)!;

/** A file with nothing that `part` lacks: its messages, their fields and its services. */
export const within = (file: FileDescriptorProto, part: FileDescriptorProto): FileDescriptorProto =>
  create(FileDescriptorProtoSchema, {
    ...file,
    messageType: only(file.messageType, part.messageType).map((m) => messageWithin(m, twinOf(part.messageType, m))),
    enumType: only(file.enumType, part.enumType),
  });

const messageWithin = (message: DescriptorProto, part: DescriptorProto): DescriptorProto =>
  create(DescriptorProtoSchema, {
    ...message,
    field: only(message.field, part.field),
    nestedType: only(message.nestedType, part.nestedType).map((m) => messageWithin(m, twinOf(part.nestedType, m))),
    enumType: only(message.enumType, part.enumType),
  });

/** A file with all that decides about the bytes of messages and about their JSON, in one order; without comments, options and reserved names. */
export const normal = (file: FileDescriptorProto): FileDescriptorProto =>
  create(FileDescriptorProtoSchema, {
    name: file.name.replace(/\.proto$/, ''),
    package: file.package,
    syntax: file.syntax,
    messageType: file.messageType.map(normalMessage).sort(byName),
    enumType: file.enumType.map(normalEnum).sort(byName),
    service: file.service.map(({ name, method }) => ({
      name,
      method: method.map((m) => ({ ...m, options: undefined, clientStreaming: m.clientStreaming, serverStreaming: m.serverStreaming })),
    })),
  });

function normalMessage(message: DescriptorProto): DescriptorProto {
  const oneofs = [...new Set(message.field.flatMap((f) => oneofOf(message, f) ?? []))].sort();
  return create(DescriptorProtoSchema, {
    name: message.name,
    field: message.field.map((f) => normalField(f, oneofs.indexOf(oneofOf(message, f) ?? ''))).sort((a, b) => a.number - b.number),
    nestedType: message.nestedType.map(normalMessage).sort(byName),
    enumType: message.enumType.map(normalEnum).sort(byName),
    oneofDecl: oneofs.map((name) => ({ name })),
    ...(message.options?.mapEntry === true ? { options: { mapEntry: true } } : {}),
  });
}

/** The oneof of a field that the source says; an optional field has one of its own, which is not written. */
const oneofOf = (message: DescriptorProto, field: FieldDescriptorProto): string | undefined =>
  Object.hasOwn(field, 'oneofIndex') && !field.proto3Optional ? message.oneofDecl[field.oneofIndex].name : undefined;

const normalField = (f: FieldDescriptorProto, oneof: number): FieldDescriptorProto =>
  create(FieldDescriptorProtoSchema, {
    name: f.name,
    number: f.number,
    label: f.label,
    type: f.type,
    jsonName: f.jsonName || camel(f.name),
    ...(f.typeName === '' ? {} : { typeName: f.typeName }),
    ...(oneof < 0 ? {} : { oneofIndex: oneof }),
    ...(f.proto3Optional ? { proto3Optional: true } : {}),
    ...(f.options?.packed === undefined ? {} : { options: { packed: f.options.packed } }),
  });

/** The JSON name that a field has if none is written. */
const camel = (name: string): string => name.replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase());

const normalEnum = ({ name, value }: EnumDescriptorProto): EnumDescriptorProto =>
  create(EnumDescriptorProtoSchema, { name, value: value.map((v) => ({ name: v.name, number: v.number })) });
