import { spawnSync } from 'node:child_process';
import type { ShippedFunction } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { type Shipment, shipment } from '../../src/functions/shipment.js';
import { PYTHON } from './python.js';

/** Hands the batches of partitions to a function as a worker of Spark does, each batch in the middle of a larger array. */
const DRIVER = `
import json, sys
import pyarrow as pa
given = json.load(sys.stdin)
space = {'__name__': 'functions'}
exec(given['shipment']['trampoline']['text'], space)
call = space['group_mapper'](given['shipment'])
def batch(rows):
    keys, values = zip(('?', 0), *rows)
    return pa.RecordBatch.from_arrays([pa.array(values, pa.int64()), pa.array(keys, pa.string())], ['v', 'k']).slice(1)
out = []
for batches in given['partitions']:
    found = [b for b in call(iter([batch(rows) if rows else batch([('x', 0)]).slice(0, 0) for rows in batches]))]
    out.append({'types': [[str(t) for t in b.schema.types] for b in found], 'rows': [b.to_pylist() for b in found]})
json.dump(out, sys.stdout)
`;

/** A module that calls the function with the values of each group. */
const MODULE = `
export const groupCaller = (fn, task) => () => {
  let open = null;
  const whole = (last) => {
    const { key, values } = open;
    open = null;
    const text = JSON.stringify({ answer: fn(values), task, key });
    return { rows: values.length, last, first: values[0], text };
  };
  return {
    *add([v, k], rows) {
      const values = Array.from(new BigInt64Array(v.buffers[1].buffer, 0, rows), Number);
      const offsets = new Int32Array(k.buffers[2].buffer, 0, rows + 1);
      const there = (i) => k.buffers[0] === null || ((k.buffers[0][i >> 3] >> (i & 7)) & 1) === 1;
      for (let i = 0; i < rows; i++) {
        const key = there(i) ? Buffer.from(k.buffers[1]).toString('utf8', offsets[i], offsets[i + 1]) : null;
        if (open !== null && open.key !== key) yield whole(i - 1);
        (open ??= { key, values: [] }).values.push(values[i]);
      }
    },
    *end() {
      if (open !== null) yield whole(-1);
    },
  };
};
export const refuseLarge = (n) => (n > 100 ? globalThis.modules.refuse('it is large') : n);
`;

const asked = (source: string, more: Partial<ShippedFunction> = {}): Shipment =>
  shipment(
    {
      prelude: 'const by = 2;',
      source,
      call: 'row',
      columns: ['v', 'k'].map((id) => ({ id, name: id, kind: 'object', holds: 'values' })),
      answers: [{ number: 'first', text: 'answer' }],
      groups: { keys: ['k'], order: 'v', module: MODULE, task: { label: 'é' } },
      ...more,
    },
    '_note',
    { node: process.execPath },
  );

type Row = readonly [key: string | null, value: number];
interface Answered {
  readonly types: readonly (readonly string[])[];
  readonly rows: readonly (readonly Record<string, any>[])[];
}
function run(given: Shipment, ...partitions: readonly (readonly (readonly Row[])[])[]): Answered[] {
  const input = JSON.stringify({ shipment: given, partitions });
  const { stdout, stderr } = spawnSync(PYTHON!, ['-c', DRIVER], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Answered[];
}
const answersOf = ({ rows }: Answered): unknown[][] => rows.flat().map((r) => [r['k'], r['first'], JSON.parse(r['answer']).answer]);

describe.skipIf(PYTHON === undefined)('groups, Python and node', () => {
  const sum = asked('(v) => v.reduce((a, b) => a + b, 0) * by');

  test('one row for each group: its keys, the answer, no note', () => {
    const [found] = run(sum, [
      [
        ['a', 1],
        ['a', 2],
        ['a', 3],
        [null, 10],
        [null, 20],
      ],
    ]);
    expect(new Set(found.types.map(String))).toEqual(new Set(['string,double,string,string']));
    expect(answersOf(found)).toEqual([
      ['a', 1, 12],
      [null, 10, 60],
    ]);
    expect(JSON.parse(found.rows[0][0]['answer'])).toMatchObject({ task: { label: 'é' }, key: 'a' });
    expect(found.rows.flat().every((r) => r['_note'] === null)).toBe(true);
  });

  test('groups that go on in other batches, that end with one, and partitions without rows', () => {
    const found = run(
      sum,
      [[['a', 1]], [], [['a', 2]], [['a', 3]]],
      [],
      [[]],
      [
        [
          ['a', 5],
          ['é', 6],
        ],
        [['b', 7]],
        [
          ['b', 8],
          [null, 9],
        ],
        [[null, 10]],
      ],
    );
    expect(found.map(answersOf)).toEqual([
      [['a', 1, 12]],
      [],
      [],
      [
        ['a', 5, 10],
        ['é', 6, 12],
        ['b', 7, 30],
        [null, 9, 38],
      ],
    ]);
  });

  test('answers that are much larger than the groups come in pieces', () => {
    const rows = Array.from({ length: 60 }, (_, i): Row => [`k${String(i).padStart(2, '0')}`, i]);
    const [found] = run(asked('([n]) => String(n % 10).repeat(500_000)'), [rows.slice(0, 50), rows.slice(50)]);
    expect(found.rows.length).toBeGreaterThan(3);
    expect(found.rows.flat().map((r) => [r['k'], r['first']])).toEqual(rows);
  });

  test('what refuses one group is told once in each partition, and nobody is asked after it', () => {
    const few = [1, 1000, 2].map((n): Row => [`k${n}`, n]);
    const found = run(asked('(v) => $library.refuseLarge(v[0])'), [few, [['z', 1]]], [[['a', 1]], [['b', 2]]], [[['a', 1]]]);
    for (const { rows } of found) expect(rows.flat().map((r) => [r['answer'], r['_note']])).toEqual([[null, '{"refused":"it is large"}']]);
  });

  test('a text that is no function refuses', () => {
    const [{ rows }] = run(asked('(v) => {'), [[['a', 1]]]);
    expect(rows[0][0]['_note']).toMatch(/refused.*cannot be run by Node/);
  });
});
