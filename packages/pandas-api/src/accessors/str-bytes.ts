import { NotImplementedError, UnicodeDecodeError, UnicodeEncodeError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectCells } from '../core/collect.js';
import { columnOf } from '../core/values.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesOf } from '../series/series.js';
import type { StringAccessor } from './str-accessor.js';
import { missingFace } from './str-results.js';

type OnError = 'strict' | 'ignore' | 'replace';

/** The encodings of one byte a character, by the first code point they lack. */
const BYTES: Record<string, number> = { ascii: 128, latin1: 256 };
const NAMES: Record<string, string> = {
  utf8: 'utf8',
  u8: 'utf8',
  ascii: 'ascii',
  usascii: 'ascii',
  latin1: 'latin1',
  iso88591: 'latin1',
  l1: 'latin1',
  utf16: 'utf16',
  utf16le: 'utf16le',
  utf16be: 'utf16be',
};

function codec(a: Args, method: string): string {
  const found = NAMES[String(a['encoding']).toLowerCase().replace(/[-_ ]/g, '')];
  if (found === undefined)
    throw new NotImplementedError(
      `str.${method}(encoding='${a['encoding']}'): the encodings are utf-8, utf-16, ascii and latin-1; use s.map with a function for others`,
    );
  return found;
}

/** s.str.encode: texts as bytes (Uint8Array). */
export function encode(self: StringAccessor, a: Args): Series {
  const name = codec(a, 'encode');
  const errors = (a['errors'] ?? 'strict') as OnError;
  const run = (text: string): Uint8Array =>
    name === 'utf8' ? new TextEncoder().encode(text) : name.startsWith('utf16') ? utf16(text, name) : singleBytes(text, name, errors);
  const [was] = collectCells(self.state.rows, [self.state.cell]);
  const values = boxAll(was).map((v, i) => (isMissing(v) ? missingFace(was, i) : typeof v === 'string' ? run(v) : Number.NaN));
  const put = attach(self.state.rows, [columnOf(values, dtypes.object)], 'encode');
  return seriesOf({ ...self.state, rows: put.rows, cell: put.cells[0] });
}

function singleBytes(text: string, name: string, errors: OnError): Uint8Array {
  const out: number[] = [];
  [...text].forEach((char, i) => {
    const code = char.codePointAt(0)!;
    if (code < BYTES[name]) out.push(code);
    else if (errors === 'replace') out.push(63);
    else if (errors !== 'ignore')
      throw new UnicodeEncodeError(
        `'${name === 'latin1' ? 'latin-1' : name}' codec can't encode character '${escaped(code)}' in position ${i}: ordinal not in range(${BYTES[name]})`,
      );
  });
  return Uint8Array.from(out);
}

const escaped = (code: number): string =>
  code < 256
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : code < 65_536
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`;

function utf16(text: string, name: string): Uint8Array {
  const units = [...(name === 'utf16' ? '\ufeff' : ''), ...text].join('');
  const out = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) out.setUint16(i * 2, units.charCodeAt(i), name !== 'utf16be');
  return new Uint8Array(out.buffer);
}

/** s.str.decode: bytes as texts. */
export function decode(self: StringAccessor, a: Args): Series {
  const name = codec(a, 'decode');
  const errors = (a['errors'] ?? 'strict') as OnError;
  const values = boxAll(collectCells(self.state.rows, [self.state.cell])[0]).map((v) =>
    v instanceof Uint8Array ? decoded(v, name, errors) : null,
  );
  const put = attach(self.state.rows, [columnOf(values, isMissing(a['dtype']) ? dtypes.str : parseDtype(a['dtype']))], 'decode');
  return seriesOf({ ...self.state, rows: put.rows, cell: put.cells[0] });
}

const DECODERS: Record<string, string> = { utf8: 'utf-8', utf16: 'utf-16le', utf16le: 'utf-16le', utf16be: 'utf-16be' };

function decoded(bytes: Uint8Array, name: string, errors: OnError): string {
  if (BYTES[name] !== undefined) return singleText(bytes, name, errors);
  try {
    const text = new TextDecoder(DECODERS[name], { fatal: errors === 'strict', ignoreBOM: name !== 'utf16' }).decode(bytes);
    return errors === 'ignore' ? text.replaceAll('\ufffd', '') : text;
  } catch {
    throw new UnicodeDecodeError(`'${DECODERS[name]}' codec can't decode the bytes: they are not valid ${DECODERS[name]}`);
  }
}

function singleText(bytes: Uint8Array, name: string, errors: OnError): string {
  let out = '';
  bytes.forEach((byte, i) => {
    if (byte < BYTES[name]) out += String.fromCharCode(byte);
    else if (errors === 'replace') out += '\ufffd';
    else if (errors !== 'ignore')
      throw new UnicodeDecodeError(
        `'${name}' codec can't decode byte 0x${byte.toString(16)} in position ${i}: ordinal not in range(${BYTES[name]})`,
      );
  });
  return out;
}
