import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agg, call, col, lit, type Node, type ScanNode, type Source, types } from '@pandorable/planner';
import { afterAll, describe, expect, test } from 'vitest';
import { csv, given, i64, rowsOf, run, str, types as t, useExecutor, withoutSpark } from '../support.js';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-scans-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scan = (
  source: Source,
  columns: readonly (readonly [string, ScanNode['columns'][number]['type']])[],
  rowNumber?: string,
): ScanNode => ({
  kind: 'scan',
  source,
  columns: columns.map(([name, type]) => ({ id: `s_${name}`, name, type })),
  ...(rowNumber === undefined ? {} : { rowNumber }),
});

describe.skipIf(withoutSpark)('scans on Spark', () => {
  const executor = useExecutor();
  const inNumberOrder = (node: ScanNode): Promise<unknown[][]> =>
    run({ kind: 'sort', input: node, keys: [{ expr: col(node.rowNumber!, i64) }] });

  test('fields of delimited text: what is missing, quotes, dates', async () => {
    const path = join(folder, 'a b.csv');
    writeFileSync(
      path,
      'a,b,c,d,e\n1,x,1.5,True,2020-01-02\n"NA","",NA,False,NA\n 3 ,"q ""z"" , y",-inf,True,2020-01-02 03:04:05\n\n4,é,1e3,True,\n',
    );
    const columns = [
      ['a', t.float64],
      ['b', str],
      ['c', t.float64],
      ['d', t.bool],
      ['e', types.timestamp('us')],
    ] as const;
    expect(await inNumberOrder(scan(csv([path], columns), columns, 'n'))).toEqual([
      [1, null, 3, 4],
      ['x', null, 'q "z" , y', 'é'],
      [1.5, null, Number.NEGATIVE_INFINITY, 1000],
      [true, false, true, true],
      [1_577_923_200_000_000n, null, 1_577_934_245_000_000n, null],
      [0, 1, 2, 3],
    ]);
  });

  test('empty fields are texts where nothing means missing', async () => {
    const path = join(folder, 'empty.csv');
    writeFileSync(path, 'a,b\nx,\n,y\n"",NA\n');
    const columns = [
      ['a', str],
      ['b', str],
    ] as const;
    expect(await inNumberOrder(scan(csv([path], columns, { nullStrings: [] }), columns, 'n'))).toEqual([
      ['x', '', ''],
      ['', 'y', 'NA'],
      [0, 1, 2],
    ]);
  });

  test('lines before the header are passed over', async () => {
    const path = join(folder, 'skip.csv');
    writeFileSync(path, 'about this\nfile\na,b\n1,2\n3,4\n');
    const columns = [
      ['a', i64],
      ['b', i64],
    ] as const;
    expect(await inNumberOrder(scan(csv([path], columns, { skipLines: 2 }), columns, 'n'))).toEqual([
      [1, 3],
      [2, 4],
      [0, 1],
    ]);
  });

  test('texts without a header, and columns that nobody reads', async () => {
    const path = join(folder, 'plain.csv');
    writeFileSync(path, '1;a\n2;b\n');
    const columns = [
      ['c0', i64],
      ['c1', str],
    ] as const;
    expect(await inNumberOrder(scan(csv([path], columns, { header: false, delimiter: ';' }), [columns[1]], 'n'))).toEqual([
      ['a', 'b'],
      [0, 1],
    ]);
  });

  test('a value that the sample did not foresee is a ParserError', async () => {
    const path = join(folder, 'late.csv');
    writeFileSync(path, 'a\n1\n2.5\n');
    const columns = [['a', i64]] as const;
    await expect(run(scan(csv([path], columns, { complete: false }), columns))).rejects.toMatchObject({ name: 'ParserError' });
  });

  test('rows of a file that is read in many pieces, and of several files, have consecutive numbers', async () => {
    const line = 'x'.repeat(60);
    const rows = 300_000;
    const [big, small] = [join(folder, 'big.csv'), join(folder, 'another.csv')];
    writeFileSync(big, `a,b\n${Array.from({ length: rows }, (_, i) => `${i},${line}`).join('\n')}\n`);
    writeFileSync(small, 'a,b\n-1,x\n-2,y\n');
    const columns = [
      ['a', i64],
      ['b', str],
    ] as const;
    const node = scan(csv([big, small], columns), [columns[0]], 'n');
    const difference: Node = {
      kind: 'aggregate',
      input: {
        kind: 'filter',
        input: node,
        predicate: { kind: 'call', fn: 'eq', args: [col('s_a', i64), col('n', i64)], type: types.bool },
      },
      keys: [],
      aggregates: [{ id: 'same', expr: agg('agg.size', []) }],
      order: 'none',
    };
    expect(await run(difference)).toEqual([[rows]]);
    const [values, numbers] = await inNumberOrder(node);
    expect(numbers).toEqual(Array.from({ length: rows + 2 }, (_, i) => i));
    expect(values.slice(-3)).toEqual([rows - 1, -1, -2]);
  });

  test('Parquet: written, described, read back in order', async () => {
    const { node } = await given([t.uint8, [1, null, 255]], [types.timestamp('ns'), [0n, 1000n, null]], [str, ['x', 'ü', null]]);
    const path = join(folder, 'out.parquet');
    expect(
      await executor().write(node, {
        format: 'parquet',
        path,
        names: ['a b', 't', 's'],
        options: { compression: 'zstd', kv_metadata: { pandas: '{"index": 1}' } },
      }),
    ).toEqual({ rows: 3 });
    const source: Source = { format: 'parquet', paths: [path], options: {} };
    const schema = await executor().schemaOf(source);
    expect(schema.columns.map((c) => [c.name, c.type])).toEqual([
      ['a b', t.uint8],
      ['t', types.timestamp('ns')],
      ['s', str],
    ]);
    expect(schema.notes).toEqual({ pandas: '{"index": 1}' });
    expect(
      await inNumberOrder(
        scan(
          source,
          [
            ['a b', t.uint8],
            ['t', types.timestamp('ns')],
            ['s', str],
          ],
          'n',
        ),
      ),
    ).toEqual([
      [1, null, 255],
      [0n, 1000n, null],
      ['x', 'ü', null],
      [0, 1, 2],
    ]);
  });

  test('Parquet files in the order in which they are given', async () => {
    const paths = ['z', 'a'].map((name) => join(folder, `${name}.parquet`));
    for (const [i, path] of paths.entries()) {
      const { node } = await given([i64, [10 * i, 10 * i + 1]]);
      await executor().write(node, { format: 'parquet', path, names: ['v'], options: {} });
    }
    const source: Source = { format: 'parquet', paths, options: {} };
    expect(await inNumberOrder(scan(source, [['v', i64]], 'n'))).toEqual([
      [0, 1, 10, 11],
      [0, 1, 2, 3],
    ]);
  });

  test('kept rows stay in order and have numbers', async () => {
    const { node, cols } = await given([i64, Array.from({ length: 5000 }, (_, i) => 4999 - i)]);
    const sorted: Node = { kind: 'sort', input: node, keys: [{ expr: cols[0] }] };
    const { handle, rows } = await executor().persist(sorted);
    expect(rows).toBe(5000);
    const cached: Node = { kind: 'cached', handle, columns: [{ id: 'k', name: cols[0].id, type: i64 }], rowNumber: 'n' };
    const [values, numbers] = rowsOf(await executor().run(cached));
    expect([values, numbers]).toEqual([numbers, Array.from({ length: 5000 }, (_, i) => i)]);
    await executor().release(handle);
    await expect(executor().run(cached)).rejects.toMatchObject({ code: 'kept-rows-gone' });
  });

  test('a lost session: tables are uploaded and kept rows computed again', async () => {
    const { node, cols } = await given([i64, Array.from({ length: 200_000 }, (_, i) => i)]);
    const { handle } = await executor().persist({
      kind: 'filter',
      input: node,
      predicate: { kind: 'call', fn: 'lt', args: [cols[0], { kind: 'literal', value: 3, type: i64 }], type: types.bool },
    });
    await executor().client.renewSession();
    const cached: Node = { kind: 'cached', handle, columns: [{ id: 'k', name: cols[0].id, type: i64 }] };
    await executor().restore();
    expect(await run(cached)).toEqual([[0, 1, 2]]);
  });

  test('what is not there', async () => {
    await expect(executor().schemaOf({ format: 'parquet', paths: [join(folder, 'none.parquet')], options: {} })).rejects.toMatchObject({
      name: 'FileNotFoundError',
    });
    await expect(executor().schemaOf({ format: 'table', paths: ['no_such_table'], options: {} })).rejects.toMatchObject({
      name: 'KeyError',
    });
  });

  test('rows far down are found by their number, those of a filter are counted off', async () => {
    const paths = ['second', 'first'].map((name) => join(folder, `${name}.csv`));
    paths.forEach((path, k) => {
      writeFileSync(path, `v\n${Array.from({ length: 80_000 }, (_, i) => k * 80_000 + i).join('\n')}\n`);
    });
    const columns = [['v', i64]] as const;
    const rows = scan(csv(paths, columns), columns, 'r');
    const v = col('s_v', i64);
    const sliced = (input: Node, offset: number, limit: number | null): Node => ({
      kind: 'project',
      input: { kind: 'slice', input: { kind: 'sort', input, keys: [{ expr: col('r', i64) }] }, offset, limit },
      columns: [{ id: 'v', expr: v }],
    });
    expect(await executor().explain(sliced(rows, 159_000, 3))).not.toMatch(/offset/);
    expect(await run(sliced(rows, 159_000, 3))).toEqual([[159_000, 159_001, 159_002]]);
    expect(await run(sliced(rows, 159_998, null))).toEqual([[159_998, 159_999]]);
    const even: Node = { kind: 'filter', input: rows, predicate: call('eq', [call('mod', [v, lit(2)]), lit(0)]) };
    expect(await run(sliced(even, 79_990, 100_000))).toEqual([Array.from({ length: 10 }, (_, i) => 159_980 + 2 * i)]);
  });
});
