import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agg, type Node, type Source, types } from '@pandorable/planner';
import { afterAll, describe, expect, test } from 'vitest';
import { rememberFiles } from '../../src/cache/files.js';
import { expectedBytes, isWanted, noteReads, noteTime } from '../../src/cache/policy.js';

const folder = mkdtempSync(join(tmpdir(), 'pandorable-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function scan(source: Source): Node {
  rememberFiles(source);
  return { kind: 'scan', source, columns: [{ id: 'n', name: 'n', type: types.int64 }] };
}
function text(bytes: number): Node {
  const path = join(folder, `${bytes}.csv`);
  writeFileSync(path, 'x'.repeat(bytes));
  return scan({ format: 'csv', paths: [path], options: {} });
}
const grouping = (input: Node): Node => ({
  kind: 'aggregate',
  input,
  keys: [{ id: 'k', expr: { kind: 'column', id: 'n', type: types.int64 } }],
  aggregates: [{ id: 'c', expr: agg('agg.count', []) }],
  order: 'none',
});

describe('what is worth keeping', () => {
  test('texts that were read twice, from a size on', () => {
    const node = text(1000);
    noteReads(node);
    expect(isWanted(node, 0)).toBe(false);
    noteReads(node);
    expect([isWanted(node, 0), isWanted(node, 1000), isWanted(node, 1001), expectedBytes(node)]).toEqual([true, true, false, 1000]);
  });

  test('groupings that took long twice', () => {
    const node = grouping(text(10));
    for (const ms of [499, 499, 500]) noteTime(node, ms);
    expect(isWanted(node, 0)).toBe(false);
    noteTime(node, 500);
    expect([isWanted(node, 0), expectedBytes(node)]).toEqual([true, 0]);
  });

  test('nothing that cannot be seen to change', () => {
    const unseen: Source[] = [
      { format: 'table', paths: ['t'], options: {} },
      { format: 'parquet', paths: ['hdfs://host/x'], options: {} },
      { format: 'csv', paths: ['https://host/x.csv'], options: {} },
    ];
    for (const source of unseen) {
      expect(expectedBytes(scan(source))).toBe(Number.POSITIVE_INFINITY);
      expect(expectedBytes(grouping(scan(source)))).toBe(Number.POSITIVE_INFINITY);
    }
  });
});
