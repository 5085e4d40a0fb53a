import * as pd from 'pandorable';
import { afterAll, describe, expect, test } from 'vitest';

afterAll(() => (pd as any).setExecutor('local'));

describe('kept rows after another engine was chosen', () => {
  test.each<[string, (df: any) => any]>([
    ['checkpoint', (df) => df.checkpoint()],
    ['a frame over a checkpoint', (df) => df.checkpoint().assign({ y: (r: any) => r.x + 1 })],
  ])('%s: they went with theirs, and are never those of the new one', async (_, keep) => {
    (pd as any).setExecutor('local', { threads: 1 });
    const one = keep((pd as any).sql('select range as x from range(1000)'));
    expect(one.x.sum()).toBe(499_500);
    (pd as any).setExecutor('local', { threads: 2 });
    const other = (pd as any).sql('select range * 3 as x from range(1000)').checkpoint();
    expect(other.x.sum()).toBe(3 * 499_500);
    for (const ask of [
      () => one.x.max(),
      () => one.get(['x']).dropDuplicates().length,
      () => String(one.tail(2)),
      () => one.explain('engine'),
    ])
      expect(ask).toThrow(
        expect.objectContaining({
          name: 'EngineError',
          code: 'kept-rows-gone',
          message: expect.stringMatching(/kept by an engine that is no longer in use.*checkpoint\(\)/),
        }),
      );
    await expect(one.x.async.max()).rejects.toMatchObject({ code: 'kept-rows-gone' });
    expect(() => other.merge(one, { on: 'x' }).length).toThrow(/kept by an engine/);
    await expect(
      (async () => {
        for await (const _batch of one.batches());
      })(),
    ).rejects.toMatchObject({ code: 'kept-rows-gone' });
  });
  test('persist() makes them again', () => {
    (pd as any).setExecutor('local', { threads: 1 });
    const one = (pd as any).sql('select range as x from range(1000)').persist();
    expect(one.x.sum()).toBe(499_500);
    (pd as any).setExecutor('local', { threads: 2 });
    expect(one.x.sum()).toBe(499_500);
    expect(one.x.max()).toBe(999);
  });
});
