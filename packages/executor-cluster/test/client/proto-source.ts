import { readdirSync, readFileSync } from 'node:fs';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import {
  type DescriptorProtoSchema,
  type EnumDescriptorProtoSchema,
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  type FieldDescriptorProtoSchema,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  type ServiceDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';

type Message = MessageInitShape<typeof DescriptorProtoSchema> & { name: string };
type Field = MessageInitShape<typeof FieldDescriptorProtoSchema>;
type Enum = MessageInitShape<typeof EnumDescriptorProtoSchema>;
type Service = MessageInitShape<typeof ServiceDescriptorProtoSchema>;

const SYNTAX = /"[^"]*"|[\w.]+|[^\s\w]/g;
const SCALAR = /^(?:double|float|u?int(?:32|64)|s?fixed(?:32|64)|sint(?:32|64)|bool|string|bytes)$/;
const { OPTIONAL, REPEATED } = FieldDescriptorProto_Label;
const scalar = (type: string) => FieldDescriptorProto_Type[type.toUpperCase() as keyof typeof FieldDescriptorProto_Type];

/** The descriptor of one of our .proto files, which need little of the language: no options, extensions or reserved names. */
export function describedFile(file: URL): FileDescriptorProto {
  const folder = new URL('.', file);
  const names = readdirSync(folder).filter((name) => name.endsWith('.proto'));
  const all = names.map((name) => new Source(readFileSync(new URL(name, folder), 'utf8'), new Map()));
  const kinds = new Map(all.flatMap((source) => (source.read(), [...source.kinds])));
  const name = file.pathname.split('/').slice(-3).join('/');
  return create(FileDescriptorProtoSchema, { name, ...new Source(readFileSync(file, 'utf8'), kinds).read() });
}

class Source {
  /** of the full names of messages and enums */
  readonly kinds: Map<string, 'MESSAGE' | 'ENUM'>;
  readonly #tokens: string[];
  #at = 0;
  #package = '';

  constructor(text: string, kinds: Source['kinds']) {
    this.#tokens = text.replace(/\/\/.*/g, '').match(SYNTAX) ?? [];
    this.kinds = kinds;
  }

  read() {
    const [messageType, enumType, service]: [Message[], Enum[], Service[]] = [[], [], []];
    let syntax = '';
    while (this.#at < this.#tokens.length) {
      const word = this.#next();
      if (word === 'syntax') syntax = this.#statement()[1].slice(1, -1);
      else if (word === 'package') this.#package = this.#statement()[0];
      else if (word === 'import') this.#statement();
      else if (word === 'message') messageType.push(this.#message(this.#package));
      else if (word === 'enum') enumType.push(this.#enum(this.#package));
      else if (word === 'service') service.push(this.#service());
      else throw new Error(`${word} is not expected in a file`);
    }
    return { syntax, package: this.#package, messageType, enumType, service };
  }

  #next(): string {
    return this.#tokens[this.#at++];
  }

  /** The tokens up to the next semicolon. */
  #statement(): string[] {
    const end = this.#tokens.indexOf(';', this.#at);
    const words = this.#tokens.slice(this.#at, end);
    this.#at = end + 1;
    return words;
  }

  /** The name of something in braces, and what is in them. */
  #block(each: (word: string, name: string) => void): string {
    const name = this.#next();
    if (this.#next() !== '{') throw new Error(`${name} has no body`);
    for (let word = this.#next(); word !== '}'; word = this.#next()) each(word, name);
    return name;
  }

  #message(scope: string): Message {
    const found = { field: [] as Field[], nestedType: [] as Message[], enumType: [] as Enum[], oneofDecl: [] as { name: string }[] };
    const own = `${scope}.${this.#tokens[this.#at]}`;
    this.kinds.set(own, 'MESSAGE');
    const name = this.#block((word) => {
      if (word === 'message') found.nestedType.push(this.#message(own));
      else if (word === 'enum') found.enumType.push(this.#enum(own));
      else if (word === 'map') found.field.push(this.#map(own, found.nestedType));
      else if (word === 'oneof') {
        const oneofIndex = found.oneofDecl.length;
        found.oneofDecl.push({ name: this.#tokens[this.#at] });
        this.#block((type) => found.field.push({ ...this.#field(type, own), oneofIndex }));
      } else if (word === 'repeated') found.field.push({ ...this.#field(this.#next(), own), label: REPEATED });
      else if (word === 'optional') found.field.push({ ...this.#field(this.#next(), own), proto3Optional: true });
      else found.field.push(this.#field(word, own));
    });
    return { name, ...found };
  }

  #field(type: string, scope: string): Field & { name: string } {
    const [name, equals, number, ...more] = this.#statement();
    if (equals !== '=' || more.length > 0) throw new Error(`field ${scope}.${name} has more than a number`);
    return { name, number: Number(number), label: OPTIONAL, ...this.#type(type, scope) };
  }

  /** `map<K, V> name = 1;`: entries in a message of their own. */
  #map(scope: string, nested: Message[]): Field {
    const [, key, , value] = this.#tokens.slice(this.#at, (this.#at += 5));
    const { type: _, ...field } = this.#field('bytes', scope);
    const name = `${field.name.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())}Entry`;
    const part = (part: string, number: number, type: string) => ({ name: part, number, label: OPTIONAL, ...this.#type(type, scope) });
    nested.push({ name, field: [part('key', 1, key), part('value', 2, value)], options: { mapEntry: true } });
    return { ...field, label: REPEATED, type: scalar('message'), typeName: `.${scope}.${name}` };
  }

  /** A name is looked for in the innermost message first. */
  #type(type: string, scope: string): Pick<Field, 'type' | 'typeName'> {
    if (SCALAR.test(type)) return { type: scalar(type) };
    for (let s = scope; s !== ''; s = s.slice(0, Math.max(0, s.lastIndexOf('.')))) {
      const kind = this.kinds.get(`${s}.${type}`);
      if (kind !== undefined) return { type: scalar(kind), typeName: `.${s}.${type}` };
    }
    return { type: scalar('message'), typeName: `.${type}` };
  }

  #enum(scope: string): Enum {
    this.kinds.set(`${scope}.${this.#tokens[this.#at]}`, 'ENUM');
    const value: { name: string; number: number }[] = [];
    const name = this.#block((label) => value.push({ name: label, number: Number(this.#statement()[1]) }));
    return { name, value };
  }

  #service(): Service {
    const method: { name: string; inputType: string; outputType: string; clientStreaming: boolean; serverStreaming: boolean }[] = [];
    const name = this.#block(() => {
      const [called, , ...words] = this.#statement();
      const [inputs, outputs] = [words.slice(0, words.indexOf(')')), words.slice(words.lastIndexOf('(') + 1, -1)];
      const type = (side: string[]) => this.#type(side.at(-1)!, this.#package).typeName!;
      const streaming = { clientStreaming: inputs[0] === 'stream', serverStreaming: outputs[0] === 'stream' };
      method.push({ name: called, inputType: type(inputs), outputType: type(outputs), ...streaming });
    });
    return { name, method };
  }
}
