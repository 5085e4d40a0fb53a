import { describe, expect, test } from 'vitest';
import { type Column, column, PYTHON, runPython, sent, shipped } from './python.js';

const notes = (values: readonly (string | null)[]) => values.map((v) => (v === null ? null : JSON.parse(v)));
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const INTS: Column = { name: 'i', type: 'int64', values: [1, null, 3, 2 ** 40] };
const TEXTS: Column = { name: 's', type: 'string', values: ['a', 'né', null, ''] };

describe.skipIf(PYTHON === undefined)('Python and node', () => {
  test('a row function: missing numbers are NaN, missing texts null', async () => {
    const fn = shipped('(r) => (r.s === null ? r.i + 0.5 : `${r.s}:${r.i}`)', [column('i', 'number'), column('s', 'text')]);
    const { batches, error } = await runPython({ shipments: [sent(fn)], batches: [[INTS, TEXTS]] });
    expect(error).toBeNull();
    expect(batches[0]['n0']).toEqual([null, null, 3.5, null]);
    expect(batches[0]['t0']).toEqual(['a:1', 'né:NaN', null, `:${2 ** 40}`]);
    expect(batches[0]['i']).toEqual(INTS.values);
    expect(notes(batches[0]['_note'])).toEqual([{ kinds: [2 | 8], read: [0, 1], missing: [0, 1] }, null, null, null]);
  });

  test.each([
    'row',
    'value',
  ] as const)('a call of a %s that takes too long is ended; shorter ones are not, and the node goes on', async (call) => {
    const rows: Column = { name: 'i', type: 'int64', values: Array.from({ length: 60 }, (_, i) => i) };
    const wait = '(r) => { const i = r.i ?? r, end = performance.now() + 20; while (i === at || performance.now() < end); return i; }';
    const fn = (at: number) => shipped(wait, [column('i', 'number')], { call, timeout: 300, prelude: `const at = ${at};` });
    const { batches, nodes } = await runPython({ shipments: [sent(fn(41)), sent(fn(-1))], batches: [[rows]] });
    const told = notes(batches[0]['_note']);
    expect(told[41]).toEqual({
      failed: {
        name: 'InterruptedError',
        message: 'the function did not return within 300 ms',
        after: '',
        values: call === 'row' ? '{ i: 41 }' : '41',
        frames: [],
        code: 'function-timeout',
      },
    });
    expect(told.filter((n) => n?.failed)).toHaveLength(1);
    expect(batches[1]['n0']).toEqual(rows.values);
    expect(nodes[0]).toEqual(nodes[1]);
  });

  test('a function that throws between two ends of its time throws its own error', async () => {
    const source = "(r) => { if (r.i === 3) throw new RangeError('three'); return r.i; }";
    const { batches } = await runPython({
      shipments: [sent(shipped(source, [column('i', 'number')], { timeout: 1000 }))],
      batches: [[INTS]],
    });
    expect(notes(batches[0]['_note'])[2]).toMatchObject({ failed: { name: 'RangeError', message: 'three', values: '{ i: 3 }' } });
  });

  test.each([
    ['int', 8, false, '(r) => (r.i === 3 ? 200 : 1)', 2, 'the function returned 200 (a number)', ', not int'],
    ['uint', 8, false, '(r) => (r.i === 3 ? 200 : 255)', -1, '', ''],
    ['uint', 8, false, '(r) => (r.i === 3 ? -1 : 255)', 2, 'the function returned -1 (a number)', ', not int'],
    ['int', 64, true, '(r) => (r.i === 3 ? null : 5n)', -1, '', ''],
    ['int', 64, false, '(r) => r.i', 1, 'the function returned NaN (a number)', ', missing'],
    ['float', 32, true, "(r) => (r.i === 3 ? 'x' : r.i)", 2, "the function returned 'x' (a string)", ', not int'],
    ['bool', 0, false, '(r) => (r.i === 3 ? 1 : true)', 2, 'the function returned 1 (a number)', ', not int'],
    ['str', 0, true, "(r) => (r.i === 3 ? null : 'x')", -1, '', ''],
    ['datetime', 0, true, '(r) => (r.i === 3 ? new Date(0) : 5)', 0, 'the function returned 5 (a number)', ', not int'],
  ] as const)('each answer is %s%i', async (kind, bits, missing, source, row, message, after) => {
    const returns = { kind, bits, missing, told: ', not int', toldMissing: ', missing' };
    const { batches } = await runPython({ shipments: [sent(shipped(source, [column('i', 'number')], { returns }))], batches: [[INTS]] });
    const told = notes(batches[0]['_note']);
    expect(told.findIndex((n) => n?.failed)).toBe(row);
    if (row >= 0) expect(told[row].failed).toMatchObject({ name: 'TypeError', message, after });
  });

  test('a function of values, of all types, also where arrays begin in the middle', async () => {
    const types = ['int8', 'int16', 'int32', 'int64', 'float', 'double'];
    const columns: Column[] = types.map((type) => ({ name: type, type, values: [9, 1, null, 3], skip: 1 }));
    const all: Column[] = [
      ...columns,
      { name: 'b', type: 'bool', values: [true, true, null, false], skip: 1 },
      { name: 's', type: 'string', values: ['x', 'y', null, 'zz'], skip: 1 },
    ];
    const shown = all.map((c) => column(c.name, c.type === 'bool' ? 'bool' : c.type === 'string' ? 'text' : 'number'));
    const fn = shipped('(v) => JSON.stringify([v, Number.isNaN(v)])', shown, { call: 'value' });
    const { batches } = await runPython({ shipments: [sent(fn)], batches: [all] });
    for (let k = 0; k < 6; k++) expect(batches[0][`t${k}`]).toEqual(['[1,false]', '[null,true]', '[3,false]']);
    expect(batches[0]['t6']).toEqual(['[true,false]', '[null,false]', '[false,false]']);
    expect(batches[0]['t7']).toEqual(['["y",false]', '[null,false]', '["zz",false]']);
    const skipping = shipped('(v) => v + 1', [column('int64', 'number')], { call: 'value', skipMissing: true });
    expect((await runPython({ shipments: [sent(skipping)], batches: [columns] })).batches[0]['n0']).toEqual([2, null, 4]);
  });

  test('every kind of answer', async () => {
    const source = `(r) => [1, 1.5, -0, NaN, null, undefined, true, 'é', new Date(5), 7n, 2n ** 63n, -(2n ** 70n), [1, 'a', null], { k: { d: 2 } }, new Number(3)][r.i]`;
    const rows: Column = { name: 'i', type: 'int64', values: Array.from({ length: 15 }, (_, i) => i) };
    const fn = shipped(source, [column('i', 'number')]);
    const { batches } = await runPython({ shipments: [sent(fn), sent({ ...fn, tagged: true })], batches: [[rows]] });
    expect(batches[0]['n0']).toEqual([1, 1.5, -0, null, null, null, 1, null, 5, null, null, null, null, null, 3]);
    expect(batches[0]['t0']).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      'é',
      null,
      '7',
      `${2n ** 63n}`,
      `${-(2n ** 70n)}`,
      'l["n1","sa",null]',
      'd[["k","d[[\\"d\\",\\"n2\\"]]"]]',
      null,
    ]);
    expect(notes(batches[0]['_note'])[0].kinds).toEqual([2047]);
    expect(batches[1]['t0']).toEqual([
      'n1',
      'n1.5',
      'n0',
      null,
      null,
      null,
      'b1',
      'sé',
      'xdate:5',
      'i7',
      `i${2n ** 63n}`,
      `i${-(2n ** 70n)}`,
      'l["n1","sa",null]',
      'd[["k","d[[\\"d\\",\\"n2\\"]]"]]',
      'n3',
    ]);
    expect(batches[1]['n0'].every((v) => v === null)).toBe(true);
  });

  test('big integers, tagged values and categories as the function sees them', async () => {
    const columns: Column[] = [
      { name: 'i', type: 'int64', values: [1, 2 ** 60] },
      { name: 'o', type: 'string', values: ['l["n1",null]', 'i9007199254740993'] },
      { name: 'c', type: 'int32', values: [1, null] },
    ];
    const fn = shipped(
      '(r) => [typeof r.i, String(r.i), JSON.stringify(r.o, (_, v) => typeof v === "bigint" ? `${v}n` : v), r.c, Object.keys(r.toObject())].join("|")',
      [column('i', 'number'), column('o', 'object'), column('c', 'number', { categories: ['low', 'high'] })],
    );
    const { batches } = await runPython({ shipments: [sent(fn)], batches: [columns] });
    expect(batches[0]['t0']).toEqual(['number|1|[1,null]|high|i,o,c', `bigint|${2 ** 60}|"9007199254740993n"||i,o,c`]);
  });

  test('what it closes over', async () => {
    const fn = shipped('(r) => factor * r.i + names.get(r.s ?? "none")', [column('i', 'number'), column('s', 'text')], {
      prelude: 'const factor = 10; const names = new Map([["a", 1], ["none", 2]]);',
    });
    const { batches } = await runPython({ shipments: [sent(fn)], batches: [[INTS, TEXTS]] });
    expect(batches[0]['n0'].slice(0, 3)).toEqual([11, null, 32]);
  });

  test('an exception: its row, values and line; the rows after it are not asked', async () => {
    const source = '(r) => {\n  if (r.i === 3) throw new RangeError("three");\n  return r.i;\n}';
    const { batches } = await runPython({
      shipments: [sent(shipped(source, [column('i', 'number'), column('s', 'text')]))],
      batches: [
        [INTS, TEXTS],
        [INTS, TEXTS],
      ],
    });
    const [first, second] = batches.map((b) => notes(b['_note']));
    expect(first[2].failed).toMatchObject({ name: 'RangeError', message: 'three', values: '{ i: 3, s: null }' });
    expect(first[2].failed.frames[0]).toMatch(/function\.js:2:\d+/);
    expect(first[3]).toBeNull();
    expect(batches[0]['n0']).toEqual([1, null, null, null]);
    expect(second).toEqual([null, null, null, null]);
  });

  test('what only the client has is refused, also where the function catches it', async () => {
    const days: Column = { name: 'd', type: 'date', values: [null, null, null, null] };
    const columns = [column('i', 'number'), column('d', 'unreadable', { holds: 'datetime64[us]' })];
    const why = async (source: string) => {
      const { batches } = await runPython({ shipments: [sent(shipped(source, columns))], batches: [[INTS, days]] });
      return notes(batches[0]['_note']).find((n) => n?.refused)?.refused;
    };
    expect(await why('(r) => r.i')).toBeUndefined();
    expect(await why('(r) => { try { return r.d; } catch { return 0; } }')).toMatch(
      /reads the column 'd', whose values \(datetime64\[us\]\)/,
    );
    const values = shipped('(v) => v', columns, { call: 'value' });
    const { batches } = await runPython({ shipments: [sent(values)], batches: [[INTS, days]] });
    expect(notes(batches[0]['_note']).find((n) => n?.refused)?.refused).toMatch(/reads the column 'd'/);
    expect(await why('(r) => r.sum()')).toMatch(/'sum' of a row, which is no column/);
    expect(await why('(r) => new Map()')).toMatch(/answers a Map/);
    expect(await why('(r) => "\\ud800"')).toMatch(/surrogate/);
  });

  test('what is told of a row that fails leaves out what only the client has', async () => {
    const objects: Column = { name: 'o', type: 'string', values: ['xkeep:1', null, 'n3', 'n4'] };
    const fn = shipped('(r) => { throw new Error("no") }', [column('i', 'number'), column('o', 'object', { holds: 'object' })]);
    const { batches, error } = await runPython({ shipments: [sent(fn)], batches: [[INTS, objects]] });
    expect(error).toBeNull();
    expect(notes(batches[0]['_note'])[0].failed).toMatchObject({ message: 'no', values: "{ i: 1, o: 'object' }" });
  });

  test('batches larger than any pipe', async () => {
    const values = Array.from({ length: 20_000 }, (_, i) => `${i} ${'x'.repeat(100)}`);
    const fn = shipped('(v) => v + v', [column('s', 'text')], { call: 'value' });
    const { batches } = await runPython({ shipments: [sent(fn)], batches: [[{ name: 's', type: 'string', values }]] });
    expect(batches[0]['t0']).toEqual(values.map((v) => v + v));
  });

  test('what a function prints is no answer', async () => {
    const values = Array.from({ length: 2000 }, (_, i) => `${i} ${'x'.repeat(100)}`);
    const source = '(v) => { process.stdout.write(`${v}\\n`); console.log(v); return [process.stdout.columns ?? 80, v].join(); }';
    const fn = shipped(source, [column('s', 'text')], { call: 'value' });
    const { batches, error } = await runPython({ shipments: [sent(fn)], batches: [[{ name: 's', type: 'string', values }]] });
    expect(error).toBeNull();
    expect(batches[0]['t0']).toEqual(values.map((v) => `80,${v}`));
  });

  test('more functions than a node keeps, each asked again', async () => {
    const all = Array.from({ length: 20 }, (_, k) => sent(shipped(`(r) => r.i + ${k}`, [column('i', 'number')])));
    const { batches, error } = await runPython({ shipments: [...all, ...all], batches: [[{ name: 'i', type: 'int64', values: [1] }]] });
    expect(error).toBeNull();
    expect(batches.map((b) => b['n0'][0])).toEqual([...all, ...all].map((_, k) => 1 + (k % 20)));
  });

  test('one node for all functions of a worker; it ends with the worker, also where nobody reads to the end', async () => {
    const [a, b] = ['(r) => r.i', '(r) => r.i * 2'].map((s) => sent(shipped(s, [column('i', 'number')])));
    const { batches, nodes } = await runPython({ shipments: [a, b, a], batches: [[INTS], [INTS], [INTS]], limit: 1 });
    expect(batches.map((x) => x['n0'][2])).toEqual([3, 6, 3]);
    expect(new Set(nodes.flat()).size).toBe(1);
    await expect.poll(() => alive(nodes[0][0]), { timeout: 20_000 }).toBe(false);
  });

  test('a node that is gone is started anew; one that dies while it works is an error', async () => {
    const fn = sent(shipped('(r) => r.i', [column('i', 'number')]));
    const { nodes, error } = await runPython({ shipments: [fn, fn], batches: [[INTS]], kill: true });
    expect(error).toBeNull();
    expect(nodes[0][0]).not.toBe(nodes[1][0]);
    const dying = sent(shipped('(r) => { console.error("last words"); process.exit(3); }', [column('i', 'number')]));
    expect((await runPython({ shipments: [dying], batches: [[INTS]] })).error).toMatch(
      /pandorable: node ended with code 3 on a worker \(.*\).*last words/s,
    );
  });

  test('no node', async () => {
    const fn = sent(shipped('(r) => r.i', [column('i', 'number')]), '/nowhere/node');
    expect((await runPython({ shipments: [fn], batches: [[INTS]] })).error).toMatch(
      /pandorable: node cannot be started on a worker \(.*\): .*nowhere/,
    );
  });
});
