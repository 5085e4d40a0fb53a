import { EngineError, InterruptedError, type Progress, StringColumn, types } from '@pandorable/planner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bridge } from '../../src/session/bridge.js';
import { buffersOf, packError, packVector, unpackError, unpackVector } from '../../src/session/wire.js';

const FAKE = new URL('./fake-engine.mjs', import.meta.url).href;
const tell = (b: Bridge, command: string, argument?: unknown) => b.callSync('explain', [command, argument]);

describe('bridge', () => {
  let bridge: Bridge;
  beforeAll(() => {
    bridge = new Bridge(FAKE);
  });
  afterAll(() => bridge.close());

  it('calls with and without waiting, also at once', async () => {
    const later = bridge.callAsync('explain', ['sleep', 50]);
    expect(tell(bridge, 'echo', { a: [1n, null, 'x'] })).toEqual({ a: [1n, null, 'x'] });
    const other = bridge.callAsync('explain', ['sleep', 10]);
    expect(tell(bridge, 'sleep', 100)).toBe(100);
    expect(await Promise.all([later, other])).toEqual([50, 10]);
  });

  it('takes under half a millisecond a round trip', () => {
    tell(bridge, 'echo', 1);
    const times = Array.from({ length: 200 }, () => {
      const start = performance.now();
      tell(bridge, 'echo', 1);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[20]).toBeLessThan(0.5);
  });

  it('carries errors with class, code and cause', async () => {
    for (const call of [async () => tell(bridge, 'fail'), () => bridge.callAsync('explain', ['fail'])]) {
      const error = await call().then(
        () => undefined,
        (e: unknown) => e,
      );
      expect(error).toBeInstanceOf(TypeError);
      expect(error).toMatchObject({ message: 'bad type', cause: { message: 'the cause' } });
    }
    const engine = unpackError(packError(new EngineError('gone', { code: 'c', cause: new InterruptedError('why') })));
    expect(engine).toBeInstanceOf(EngineError);
    expect(engine).toMatchObject({ name: 'EngineError', message: 'gone', code: 'c' });
    expect((engine as Error).cause).toBeInstanceOf(InterruptedError);
  });

  it('reports progress while waiting, and cancels', async () => {
    const seen: Progress[] = [];
    bridge.callSync('run', [{}], { onProgress: (p) => seen.push(p) });
    expect(seen).toEqual([{ stage: 'query', fraction: 0.5 }]);
    const controller = new AbortController();
    const running = bridge.callAsync('run', [{}], { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(running).rejects.toThrow('aborted');
    await expect(bridge.callAsync('run', [{}], { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(InterruptedError);
    expect(tell(bridge, 'echo', 5)).toBe(5);
  });

  it('waits for a worker that is busy', () => {
    expect(tell(bridge, 'spin', 1200)).toBe('spun');
  });
});

describe('an engine that dies', () => {
  it.each(['exit', 'throw-later'])('is an error for those who wait: %s', async (command) => {
    const bridge = new Bridge(FAKE);
    expect(() => tell(bridge, command)).toThrow(EngineError);
    expect(bridge.closed).toBe(true);
    expect(() => tell(bridge, 'echo')).toThrow(EngineError);
  });

  it('and for those who do not', async () => {
    const bridge = new Bridge(FAKE);
    const calls = [bridge.callAsync('explain', ['sleep', 5000]), bridge.callAsync('explain', ['exit'])];
    for (const result of await Promise.allSettled(calls))
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'EngineError' } });
  });

  it('does not start: every call says why', () => {
    const broken = new Bridge(FAKE, { broken: true });
    expect(() => tell(broken, 'echo')).toThrow('no engine today');
    broken.close();
    const absent = new Bridge('@pandorable/executor-nowhere');
    expect(() => tell(absent, 'echo')).toThrow(/executor-nowhere/);
    absent.close();
    expect(() => tell(absent, 'echo')).toThrow(EngineError);
  });
});

describe('wire', () => {
  it('packs strings, and lists buffers once', () => {
    const strings = new StringColumn(new TextEncoder().encode('abc'), new Int32Array([0, 1, 3]));
    const packed = packVector({ type: types.utf8, length: 2, data: strings, valid: null });
    const again = unpackVector(structuredClone(packed));
    expect((again.data as StringColumn).get(1)).toBe('bc');
    const data = new Float64Array(4);
    const table = {
      rows: 2,
      columns: [
        { type: types.float64, length: 2, data: data.subarray(0, 2), valid: null },
        { type: types.float64, length: 2, data: data.subarray(2), valid: null },
      ],
    };
    expect(buffersOf(table)).toEqual([data.buffer]);
  });
});
