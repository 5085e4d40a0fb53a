import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { allNodes, type CachedNode } from '@pandorable/planner';
import * as pd from 'pandorable';
import { expect, test } from 'vitest';
import { optimized } from '../../src/core/run.js';
import { STATE } from '../../src/frame/frame.js';
import { callEngine } from '../../src/session/client.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const frame = () =>
  pd
    .DataFrame({ k: ['a', 'b', 'a'], v: [1, 2, 3] })
    .groupby('k')
    .sum();
/** A plan of its own over the rows that the engine keeps for a frame. */
function keptRows(f: ReturnType<typeof frame>): CachedNode {
  const node = [...allNodes(optimized(f[STATE].rows))].find((n): n is CachedNode => n.kind === 'cached')!;
  return { kind: 'cached', handle: node.handle, columns: node.columns.map((c) => ({ ...c })) };
}
const read = (rows: CachedNode): unknown => callEngine('run', [rows]);

/** What `persist`, `unpersist` and `checkpoint` do, on the engine in use. */
export function keptRowsOfEngine(): void {
  test('the same rows, order, index, columns and dtypes', async () => {
    const sales = pd.DataFrame({
      city: ['b', null, 'a', 'b'],
      day: pd.toDatetime(['2024-03-01', '2024-01-02', null, '2024-02-01']),
      n: [3, 1, 2, 4],
      kind: pd.Categorical(['x', 'y', 'x', null]),
    });
    const shapes = [sales.setIndex(['city', 'day']).sortValues('n'), sales.groupby('city').agg({ n: ['sum', 'max'], day: ['min'] })];
    const shown = (f: { dtypes?: unknown; dtype?: unknown }) => `${f}\n${f.dtypes ?? f.dtype}`;
    for (const shape of shapes) {
      const before = shown(shape);
      expect(shown(shape.checkpoint())).toBe(before);
      expect(shown(shape.persist())).toBe(before);
      expect(shown(shape.unpersist())).toBe(before);
    }
  });

  test.each(['MEMORY_ONLY', 'MEMORY_AND_DISK_2', 'DISK_ONLY', 'OFF_HEAP'] as const)('take the level %s', (level) => {
    expect(frame().persist({ level })['v'].tolist()).toEqual([4, 2]);
    expect(frame()['v'].checkpoint({ level }).tolist()).toEqual([4, 2]);
  });

  test('another level is refused at the call, with what there is', () => {
    const bad = { level: 'DISK' as never };
    expect(() => frame().persist(bad)).toThrow(/no storage level is called "DISK"\..*There are MEMORY_AND_DISK, /);
    expect(() => frame()['v'].checkpoint(bad)).toThrow(pd.errors.ValueError);
  });

  test('the engine lets rows go when their frame is collected', async () => {
    const rows = (() => keptRows(frame().checkpoint()))();
    expect(() => read(rows)).not.toThrow();
    await expect
      .poll(() => {
        collect();
        try {
          read(rows);
          return 'there';
        } catch {
          return 'gone';
        }
      })
      .toBe('gone');
  });

  test('unpersist lets them go at once, and the frame is computed as before', () => {
    const kept = frame().persist();
    const rows = keptRows(kept);
    expect(() => read(rows)).not.toThrow();
    kept.unpersist();
    expect(() => read(rows)).toThrow();
    expect(kept['v'].tolist()).toEqual([4, 2]);
  });

  test('async: a promise of the same frame, kept as without', async () => {
    const lazy = frame();
    const kept = await lazy.async.persist({ level: 'DISK_ONLY' });
    expect(kept).toBe(lazy);
    expect(await kept['v'].async.toList()).toEqual([4, 2]);
    const rows = keptRows(kept);
    expect(await kept.async.unpersist()).toBe(kept);
    expect(() => read(rows)).toThrow();
    const v = kept['v'];
    expect(await v.async.persist()).toBe(v);
    await expect(frame().async.persist({ level: 'DISK' as never })).rejects.toThrow(/no storage level is called "DISK"/);
    await expect(frame().async.checkpoint({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('async: a checkpoint counts and keeps its rows once, as long as the frame lives', async () => {
    const point = await frame().async.checkpoint();
    const series = await frame()['v'].async.checkpoint({ level: 'MEMORY_ONLY' });
    for (let round = 0; round < 5; round++) {
      collect();
      await sleep(5);
    }
    expect(point.length).toBe(2);
    expect(await point['v'].async.toList()).toEqual([4, 2]);
    expect(series.toList()).toEqual([4, 2]);
    expect(await point.async.explain('optimized')).toContain('cached');
  });
}
