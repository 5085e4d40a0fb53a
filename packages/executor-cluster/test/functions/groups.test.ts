import { spawnSync } from 'node:child_process';
import type { ShippedFunction } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { type Shipment, shipment } from '../../src/functions/shipment.js';
import { PYTHON } from './python.js';

/** Hands groups to a function as a worker of Spark does, each in two pieces. */
const DRIVER = `
import json, sys
import pyarrow as pa
given = json.load(sys.stdin)
space = {'__name__': 'functions'}
exec(given['shipment']['trampoline'], space)
call = space['group_mapper'](given['shipment'])
out = []
for group in given['groups']:
    whole = pa.table({'k': pa.array([group['key']] * len(group['values']), pa.string()), 'v': pa.array(group['values'], pa.int64())})
    done = call(pa.concat_tables([whole.slice(0, 1), whole.slice(1)]))
    out.append({'types': [str(t) for t in done.schema.types], 'row': done.to_pylist()})
json.dump(out, sys.stdout)
`;

/** A module that calls the function with the values of the second column. */
const MODULE = `
export const groupCaller = (fn, task) => (columns, rows) => {
  const values = Array.from(new BigInt64Array(columns[1].buffers[1].buffer, 0, rows), Number);
  return { first: values[0], text: JSON.stringify({ answer: fn(values), task, rows, type: columns[0].type }) };
};
export const refuseLarge = (n) => (n > 100 ? globalThis.modules.refuse('it is large') : n);
`;

const asked = (source: string, more: Partial<ShippedFunction> = {}): Shipment =>
  shipment(
    {
      prelude: 'const by = 2;',
      source,
      call: 'row',
      columns: ['k', 'v'].map((id) => ({ id, name: id, kind: 'object', holds: 'values' })),
      answers: [{ number: 'first', text: 'answer' }],
      groups: { keys: ['k'], module: MODULE, task: { label: 'é' } },
      ...more,
    },
    '_note',
    process.execPath,
  );

interface Answered {
  readonly types: readonly string[];
  readonly row: readonly Record<string, any>[];
}
function run(given: Shipment, groups: readonly { key: string | null; values: readonly number[] }[]): Answered[] {
  const { stdout, stderr } = spawnSync(PYTHON!, ['-c', DRIVER], { input: JSON.stringify({ shipment: given, groups }), encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Answered[];
}

describe.skipIf(PYTHON === undefined)('groups, Python and node', () => {
  test('one row for each group: its keys, the answer, no note', () => {
    const found = run(asked('(v) => v.reduce((a, b) => a + b, 0) * by'), [
      { key: 'a', values: [1, 2, 3] },
      { key: null, values: [10, 20] },
    ]);
    expect(found.map((f) => f.types)).toEqual([
      ['string', 'double', 'string', 'string'],
      ['string', 'double', 'string', 'string'],
    ]);
    expect(found[0].row).toEqual([{ k: 'a', first: 1, answer: expect.any(String), _note: null }]);
    expect(JSON.parse(found[0].row[0]['answer'])).toEqual({ answer: 12, task: { label: 'é' }, rows: 3, type: 'utf8' });
    expect(found[1].row).toMatchObject([{ k: null, first: 10 }]);
  });

  test('what refuses one group refuses those after it', () => {
    const found = run(
      asked('(v) => $library.refuseLarge(v[0])'),
      [1, 1000, 2].map((n) => ({ key: 'a', values: [n, 0] })),
    );
    expect(found.map((f) => f.row[0]['_note'])).toEqual([null, '{"refused":"it is large"}', '{"refused":"it is large"}']);
    expect(found.map((f) => f.row[0]['answer'] === null)).toEqual([false, true, true]);
  });

  test('a text that is no function refuses', () => {
    const [{ row }] = run(asked('(v) => {'), [{ key: 'a', values: [1, 2] }]);
    expect(row[0]['_note']).toMatch(/refused.*cannot be run by Node/);
  });
});
