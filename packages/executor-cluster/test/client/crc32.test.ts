import { describe, expect, test } from 'vitest';
import { portableCrc32 } from '../../src/client/crc32.js';
import { crc32 } from '../../src/client/index.js';

const text = (s: string): Uint8Array => new TextEncoder().encode(s);

describe.each([
  ['crc32', crc32],
  ['portableCrc32', portableCrc32],
])('%s', (_, crc) => {
  test.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
    ['\0'.repeat(32), 0x190a55ad],
    ['\u00ff', 0xfad0386f],
  ])('of %j', (input, expected) => {
    expect(crc(text(input))).toBe(expected);
  });
});
