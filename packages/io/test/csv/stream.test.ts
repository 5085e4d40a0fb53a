import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReadTable } from '../../src/columns.js';
import { readCsvTable } from '../../src/csv/index.js';
import { streamCsv } from '../../src/csv/stream.js';
import { StringIO } from '../../src/string-io.js';
import { camel, cells } from '../encode.js';

interface Case {
  text?: string;
  bytes?: string;
  options: Record<string, unknown>;
}
const { cases } = JSON.parse(readFileSync(new URL('../golden/read-csv.json', import.meta.url), 'utf8')) as { cases: Case[] };

function* inPieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const shown = (t: ReadTable): unknown => ({
  rows: t.rows,
  columns: t.columns.map((c) => ({ name: c.name, dtype: c.dtype, values: cells(c.vector) })),
  index: t.index ?? null,
});
const whole = async (parts: AsyncIterable<ReadTable>): Promise<unknown> => {
  const tables: ReadTable[] = [];
  for await (const table of parts) tables.push(table);
  return tables.length === 1 ? shown(tables[0]) : tables.map(shown);
};
const outcome = async (run: () => unknown): Promise<unknown> => {
  try {
    return await run();
  } catch (error) {
    return { error: (error as Error).name, ...((error as { code?: string }).code === 'csv-quote' ? { code: 'csv-quote' } : {}) };
  }
};
const usable = cases.filter((c) => !JSON.stringify(c.options).includes('$fn') && !('chunksize' in c.options));

describe('a stream gives what the whole text gives', () => {
  for (const [i, c] of usable.entries()) {
    it(`${i} ${JSON.stringify(c.text ?? c.bytes).slice(0, 60)} ${JSON.stringify(c.options)}`, async () => {
      const options = Object.fromEntries(Object.entries(c.options).map(([k, v]) => [camel(k), v]));
      const bytes = c.text === undefined ? Buffer.from(c.bytes!, 'base64') : Buffer.from(c.text);
      const hooks = { warn: () => {} };
      const expected = await outcome(() => shown(readCsvTable(c.text === undefined ? bytes : new StringIO(c.text), options, hooks)));
      const got = await outcome(() => whole(streamCsv(Readable.from(inPieces(bytes, 5)), options, () => Number.POSITIVE_INFINITY, hooks)));
      if ((got as { code?: string }).code === 'csv-quote') expect(bytes.toString()).toMatch(/"/);
      else expect(got).toEqual(expected);
    });
  }
});

describe('streams', () => {
  it('are read in parts, and no further than the parts that are asked for', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<string> {
      yield 'a,b\n';
      for (let i = 0; ; i++) {
        given = i;
        yield `${i},x${i}\n`;
      }
    }
    const firsts: unknown[] = [];
    for await (const part of streamCsv(endless(), {}, () => 10)) {
      firsts.push(part.firstRow);
      expect(part.rows).toBe(10);
      if (firsts.length === 3) break;
    }
    expect(firsts).toEqual([0, 10, 20]);
    expect(given).toBeLessThan(10_000);
  });

  it('are unpacked', async () => {
    const stream = Readable.from([gzipSync('a,b\n1,"x\ny"\n')]);
    expect(await whole(streamCsv(stream, { compression: 'gzip' }, () => Number.POSITIVE_INFINITY))).toMatchObject({ rows: 1 });
  });

  it('refuse quotes that only pandas reads, saying what to do', async () => {
    const read = whole(streamCsv(Readable.from(['a,b\n"x"y,1\n']), {}, () => Number.POSITIVE_INFINITY));
    await expect(read).rejects.toMatchObject({ name: 'ParserError', code: 'csv-quote' });
  });
});
