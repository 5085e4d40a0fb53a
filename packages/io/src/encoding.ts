import { UnicodeDecodeError, UnicodeEncodeError } from '@pandorable/planner';
import iconv from 'iconv-lite';
import { LookupError } from './errors.js';

const UTF8 = new Set(['utf8', 'u8', 'utf', 'cp65001', 'utf8sig']);
/** Python's names that iconv-lite does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  'utf-8-sig': 'utf8',
  utf_8_sig: 'utf8',
  mbcs: 'win1252',
  'iso8859-15': 'iso885915',
  latin: 'latin1',
  l1: 'latin1',
  ansi: 'win1252',
  'utf-16-le': 'utf16le',
  'utf-16-be': 'utf16be',
  'utf-32-le': 'utf32le',
  'utf-32-be': 'utf32be',
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
export const isUtf8 = (name: string): boolean => UTF8.has(plain(name));

function known(name: string): string {
  const encoding = ALIASES[name.toLowerCase()] ?? name.replaceAll('_', '-');
  if (!iconv.encodingExists(encoding)) throw new LookupError(`unknown encoding: ${name}`, { code: 'encoding' });
  return encoding;
}

/** Refuses an encoding that nobody knows. */
export function checkEncoding(name: string): void {
  if (!isUtf8(name)) known(name);
}

/** Text of bytes; `errors` is Python's handler for bytes that mean nothing. */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8', errors = 'strict'): string {
  if (!isUtf8(encoding)) return decodeOther(bytes, encoding, errors);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const at = firstBadByte(bytes);
    if (errors === 'strict') throw badByte(bytes, at, cause);
    return mendUtf8(bytes, errors);
  }
}

function decodeOther(bytes: Uint8Array, encoding: string, errors: string): string {
  const name = known(encoding);
  if (plain(name) === 'ascii' || plain(name) === 'usascii') {
    const at = bytes.findIndex((b) => b >= 0x80);
    if (at >= 0 && errors === 'strict')
      throw new UnicodeDecodeError(
        `'ascii' codec can't decode byte 0x${bytes[at].toString(16)} in position ${at}: ordinal not in range(128)`,
      );
  }
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, { stripBOM: true });
  if (errors === 'ignore') return text.replaceAll('\uFFFD', '');
  if (errors === 'strict' && text.includes('\uFFFD'))
    throw new UnicodeDecodeError(`'${encoding}' codec can't decode the text near position ${text.indexOf('\uFFFD')}: invalid bytes`);
  return text;
}

/** Length of the valid UTF-8 sequence at `i`, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const b = bytes[i];
  if (b < 0x80) return 1;
  const length = b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
  if (length === 0 || i + length > bytes.length) return 0;
  for (let k = 1; k < length; k++) if ((bytes[i + k] & 0xc0) !== 0x80) return 0;
  const second = bytes[i + 1];
  const bad =
    (b === 0xe0 && second < 0xa0) || (b === 0xed && second > 0x9f) || (b === 0xf0 && second < 0x90) || (b === 0xf4 && second > 0x8f);
  return bad ? 0 : length;
}

function firstBadByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return i;
}

function badByte(bytes: Uint8Array, at: number, cause: unknown): UnicodeDecodeError {
  const start = bytes[at] >= 0xc2 && bytes[at] <= 0xf4;
  const story = !start ? 'invalid start byte' : at + 1 >= bytes.length ? 'unexpected end of data' : 'invalid continuation byte';
  return new UnicodeDecodeError(`'utf-8' codec can't decode byte 0x${bytes[at].toString(16)} in position ${at}: ${story}`, {
    code: 'encoding',
    cause,
  });
}

const HANDLERS: Readonly<Record<string, (byte: number) => string>> = {
  ignore: () => '',
  replace: () => '\uFFFD',
  backslashreplace: (b) => `\\x${b.toString(16).padStart(2, '0')}`,
  surrogateescape: (b) => String.fromCharCode(0xdc00 + b),
  surrogatepass: () => '\uFFFD',
};

function mendUtf8(bytes: Uint8Array, errors: string): string {
  if (errors === 'replace') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const handle = HANDLERS[errors];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let good = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      i += length;
      continue;
    }
    text += decoder.decode(bytes.subarray(good, i)) + handle(bytes[i]);
    good = ++i;
  }
  return text + decoder.decode(bytes.subarray(good));
}

/** Bytes of a text; a character that the encoding lacks is an error unless `errors` says otherwise. */
export function encodeText(text: string, encoding = 'utf-8', errors = 'strict'): Uint8Array {
  if (isUtf8(encoding)) {
    const bytes = Buffer.from(errors === 'ignore' ? text.replace(/\p{Cs}/gu, '') : text);
    return plain(encoding) === 'utf8sig' ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) : bytes;
  }
  const name = known(encoding);
  const bytes = iconv.encode(text, name, { addBOM: plain(encoding) === 'utf16' || plain(encoding) === 'utf32' });
  if (errors === 'replace') return bytes;
  const back = iconv.decode(bytes, name, { stripBOM: true });
  if (back === text) return bytes;
  return encodeMended(text, name, encoding, errors);
}

function encodeMended(text: string, name: string, encoding: string, errors: string): Uint8Array {
  let mended = '';
  let position = 0;
  for (const c of text) {
    const ok = iconv.decode(iconv.encode(c, name), name) === c;
    if (!ok && errors === 'strict')
      throw new UnicodeEncodeError(
        `'${encoding}' codec can't encode character '${escaped(c)}' in position ${position}: ordinal not in range`,
        { code: 'encoding' },
      );
    mended += ok ? c : errors === 'backslashreplace' ? escaped(c) : errors === 'xmlcharrefreplace' ? `&#${c.codePointAt(0)};` : '';
    position++;
  }
  return iconv.encode(mended, name);
}

function escaped(c: string): string {
  const code = c.codePointAt(0)!;
  const hex = code.toString(16);
  return code < 256 ? `\\x${hex.padStart(2, '0')}` : code < 65536 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
