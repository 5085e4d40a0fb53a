import { ValueError } from '@pandorable/planner';
import { describe, expect, it } from 'vitest';
import { compress, decompress } from '../../src/index.js';

const bytes = Buffer.from('a,b\n1,é\n'.repeat(5000));

describe.each(['gzip', 'zip', 'zstd'] as const)('%s', (kind) => {
  it('gives the bytes back, in less room', () => {
    const small = compress(bytes, kind, 'data.csv');
    expect(small.length).toBeLessThan(bytes.length / 20);
    expect(Buffer.from(decompress(small, kind)).equals(bytes)).toBe(true);
  });
});

it.each(['zip', 'zstd'] as const)('%s: what is none is a ValueError', (kind) => {
  expect(() => decompress(bytes, kind)).toThrow(ValueError);
});
