import { call, cast, type Expr, lit, type Named, type Node, OverflowError, optimize, types } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { cellsFunction } from '../../src/functions/cells.js';
import { workerError } from '../../src/functions/failure.js';
import { shipment } from '../../src/functions/shipment.js';
import { expected, f64, given, i64, rowsOf, str, ts, useExecutor, withoutSpark } from '../support.js';
import { type Column as Batch, PYTHON, runPython } from './python.js';

const TEXTS = ['ﬁ', 'a b c', null, ''];
const normalized = (x: Expr): Expr => call('str.normalize', [x], { form: 'NFKD' });

describe.skipIf(PYTHON === undefined)('cells beside Python', () => {
  const sent = (made: Named[], fields: { id: string; type: typeof str }[]) =>
    shipment(cellsFunction(made, fields) as never, '_note', { node: process.execPath });

  test('the planner runs there from its own files', async () => {
    const s = { kind: 'column', id: 's', type: str } as const;
    const batch: Batch[] = [{ name: 's', type: 'string', values: TEXTS }];
    const { batches, error } = await runPython({
      shipments: [sent([{ id: 'o', expr: normalized(s) }], [{ id: 's', type: str }])],
      batches: [batch],
    });
    expect(error).toBeNull();
    expect(batches[0]['o_text']).toEqual(['fi', 'a b c', null, '']);
  });

  test('what a cell raises ends the query', async () => {
    const i = { kind: 'column', id: 'i', type: i64 } as const;
    const made = [{ id: 'o', expr: cast(i, types.int8) }];
    const batch: Batch[] = [{ name: 'i', type: 'int64', values: [1, 1000] }];
    const { error } = await runPython({ shipments: [sent(made, [{ id: 'i', type: i64 }] as never)], batches: [batch] });
    expect(error).toMatch(/^pandorable: failed \{.*"name":"OverflowError","message":"1000 does not fit in int8"/);
    const raised = workerError(new Error(`Job aborted: RuntimeError: ${error}\n\tat org.apache.spark`));
    expect(raised).toBeInstanceOf(OverflowError);
    expect(raised).toMatchObject({ message: '1000 does not fit in int8', code: 'integer-overflow' });
  });
});

describe.skipIf(withoutSpark)('calls that Spark lacks', () => {
  const executor = useExecutor();
  const run = async (plan: Node): Promise<unknown[][]> => rowsOf(await executor().run(optimize(plan, executor().capabilities)));

  test('run beside the executors, in the order of the rows', async () => {
    const many = Array.from({ length: 5000 }, (_, k) => (k % 7 === 0 ? null : `ﬁ ${k}`));
    const days = many.map((_, k) => BigInt(k) * 86_400_000_000_001n);
    const floats = many.map((_, k) => (k % 3 === 0 ? null : k / 7));
    const columns = [
      [str, many],
      [ts('ns'), days],
      [f64, floats],
    ] as const;
    const { node, cols } = await given(...columns);
    const made = ([s, t]: readonly Expr[]): Expr[] => [
      normalized(s),
      call('str.wrap', [s], { width: 3 }),
      call('str.len', [call('str.normalize', [s], { form: 'NFKD' })]),
      call('dt.strftime', [t], { format: '%j %U' }),
    ];
    const plan: Node = {
      kind: 'project',
      input: node,
      columns: [...made(cols), cols[1], cols[2]].map((expr, k) => ({ id: `o${k}`, expr })),
    };
    const found = await run(plan);
    made(cols).forEach((_, k) => {
      expect(found[k]).toEqual(expected(columns, (all) => made(all)[k]));
    });
    expect(found[4]).toEqual(days);
  });

  test('also in filters', async () => {
    const { node, cols } = await given([str, ['ﬁ', 'fi', null, 'x']]);
    const filtered: Node = { kind: 'filter', input: node, predicate: call('eq', [normalized(cols[0]), lit('fi')]) };
    expect(await run(filtered)).toEqual([['ﬁ', 'fi']]);
    expect(executor().unsupportedCall(normalized(cols[0]) as never)).toMatch('Unicode');
    expect(await executor().explain(filtered)).toContain('map javascript');
  });
});
