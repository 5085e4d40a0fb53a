import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import * as pd from '../../src/index.js';

const lines = function* (): Generator<string> {
  yield 'city,price\n';
  for (let i = 0; i < 25; i++) yield `c${i % 3},${i}.5\n`;
};

describe('readCsv of a stream', () => {
  it('is waited for', async () => {
    const frame = await pd.readCsv.async(Readable.from(lines()), { indexCol: 'city' });
    expect(frame.length).toBe(25);
    expect(frame['price'].sum()).toBe(312.5);
    expect(String(frame.index.name)).toBe('city');
  });

  it('comes in parts', async () => {
    const sizes: number[] = [];
    for await (const part of pd.readCsv(Readable.from(lines()), { chunksize: 10 })) sizes.push(part.length);
    expect(sizes).toEqual([10, 10, 5]);
  });

  it('calls the functions for columns and for lines that do not fit', async () => {
    const text = Readable.from(['a,b\n1,2\n3,4,5\n6,7\n']);
    const frame = await pd.readCsv.async(text, {
      engine: 'python',
      converters: { a: (v: string) => `<${v}>` },
      onBadLines: (fields: string[]) => fields.slice(0, 2),
    });
    expect(frame.values).toEqual([
      ['<1>', 2],
      ['<3>', 4],
      ['<6>', 7],
    ]);
  });

  it('is refused without waiting, with the way round', () => {
    expect(() => pd.readCsv(Readable.from(lines()) as never)).toThrow(/readCsv\.async/);
  });

  it('reads files without blocking too', async () => {
    await expect(pd.readCsv.async('no-such-file.csv')).rejects.toThrow(/No such file/);
  });
});
