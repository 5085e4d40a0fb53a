/**
 * Mixed values (dtype object) as tagged text, so that an engine can keep, compare and group them:
 * one letter for the kind, then the value. Equal values have equal texts.
 */
interface Codec {
  readonly test: (value: unknown) => boolean;
  readonly encode: (value: never) => string;
  readonly decode: (text: string) => unknown;
}
const codecs = new Map<string, Codec>();
const opaque = new Map<string, unknown>();
const opaqueIds = new WeakMap<object, string>();

/** Teaches the encoding a class of values; `name` is part of the stored text. */
export function registerTagged(name: string, codec: Codec): void {
  codecs.set(name, codec);
}

/** An integral Python float among mixed values, where a JavaScript number would pass for an int; users get a plain number. */
export class FloatItem extends Number {}

export function encodeTagged(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return `s${value}`;
    case 'number':
      return value !== value ? null : `n${Object.is(value, -0) ? 0 : value}`;
    case 'bigint':
      return `i${value}`;
    case 'boolean':
      return value ? 'b1' : 'b0';
    case 'undefined':
      return null;
    default:
      return value === null ? null : encodeObject(value as object);
  }
}

function encodeObject(value: object): string | null {
  if (value instanceof Number) return floatText(value.valueOf());
  for (const [name, codec] of codecs) if (codec.test(value)) return `x${name}:${codec.encode(value as never)}`;
  if (Array.isArray(value)) return `l${JSON.stringify(value.map(encodeItem))}`;
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null)
    return `d${JSON.stringify(Object.entries(value).map(([k, v]) => [k, encodeItem(v)]))}`;
  let id = opaqueIds.get(value);
  if (id === undefined) {
    opaqueIds.set(value, (id = String(opaque.size)));
    opaque.set(id, value);
  }
  return `o${id}`;
}

const encodeItem = (value: unknown): string | null => encodeTagged(value instanceof Number ? value.valueOf() : value);

/** Integral floats have a letter of their own: see `sameNumbers` for where they meet ints. */
const floatText = (value: number): string | null => (Number.isInteger(value) ? `f${value}` : encodeTagged(value));

export function decodeTagged(text: string | null): unknown {
  if (text === null) return null;
  const rest = text.slice(1);
  switch (text[0]) {
    case 's':
      return rest;
    case 'n':
      return Number(rest);
    case 'f':
      return new FloatItem(rest);
    case 'i':
      return BigInt(rest);
    case 'b':
      return rest === '1';
    case 'l':
      return (JSON.parse(rest) as (string | null)[]).map(decodeTagged);
    case 'd':
      return Object.fromEntries((JSON.parse(rest) as [string, string | null][]).map(([k, v]) => [k, decodeTagged(v)]));
    case 'o':
      return opaque.get(rest);
    default: {
      const at = rest.indexOf(':');
      return codecs.get(rest.slice(0, at))!.decode(rest.slice(at + 1));
    }
  }
}
