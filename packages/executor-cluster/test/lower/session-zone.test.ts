import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node, SourceColumn } from '@pandorable/planner';
import { afterAll, describe, expect, test } from 'vitest';
import { csv, given, project, run, str, ts, useExecutor, withoutSpark } from '../support.js';

/** Wall times; where clocks go forward, or went by local time, some of them do not exist in New York, and some are there twice. */
const WALLS = [
  '2024-03-10 02:30:00',
  '2024-11-03 01:30:00.000001',
  '2020-01-01 00:00:00',
  '1883-11-18 12:01:00',
  '1582-10-10 12:00:00',
  '0001-01-01 00:00:00.000001',
  '9999-12-31 23:59:59.999999',
];
/** JavaScript's own calendar is Spark's: the Gregorian one for all times. */
const microsOf = (wall: string): bigint => {
  const [day, time] = wall.split(' ');
  const [second, fraction = ''] = time.split('.');
  return BigInt(Date.parse(`${day}T${second}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0'));
};
const MICROS = WALLS.map(microsOf);
const us = ts('us');

describe.skipIf(withoutSpark).each(['America/New_York', 'Europe/London', 'Asia/Kolkata', 'UTC'])('a session in %s', (zone) => {
  const executor = useExecutor({ 'spark.sql.session.timeZone': zone });
  const folder = mkdtempSync(join(tmpdir(), 'pandorable-zones-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const asked = async (text: string): Promise<unknown[][]> => {
    const { columns } = await executor().describeSql(text, []);
    return run({
      kind: 'sql',
      text,
      inputs: [],
      columns: columns.map((c: SourceColumn, i) => ({ id: `o${i}`, name: c.name, type: c.type })),
    });
  };

  test('reads wall times as they are written', async () => {
    const rows = WALLS.map((w, i) => `(${i}, TIMESTAMP_NTZ'${w}')`).join(', ');
    expect(await asked(`SELECT i, t FROM VALUES ${rows} AS x(i, t) ORDER BY i`)).toEqual([WALLS.map((_, i) => i), MICROS]);
  });

  test('writes wall times and instants, and reads the same', async () => {
    const { node } = await given([us, [...MICROS, null]], [ts('us', 'Asia/Tokyo'), [...MICROS, null]]);
    const path = join(folder, 'times.parquet');
    await executor().write(node, { format: 'parquet', path, names: ['t', 'z'], options: {} });
    const source = { format: 'parquet', paths: [path], options: {} } as const;
    const { columns } = await executor().schemaOf(source);
    expect(columns.map((c) => c.type)).toEqual([us, ts('us', 'Asia/Tokyo')]);
    const scan: Node = { kind: 'scan', source, columns: columns.map((c) => ({ id: c.name, name: c.name, type: c.type })), rowNumber: 'n' };
    expect((await run(scan)).slice(0, 2)).toEqual([
      [...MICROS, null],
      [...MICROS, null],
    ]);
  });

  test('reads texts as wall times, or as instants where they name a zone', async () => {
    const texts = [...WALLS.slice(0, 4), '2024-03-10', '2024-03-10 02:30:00+01:00', '2024-03-10T02:30:00Z', null];
    const wanted = [
      ...MICROS.slice(0, 4),
      microsOf('2024-03-10 00:00:00'),
      microsOf('2024-03-10 01:30:00'),
      microsOf('2024-03-10 02:30:00'),
      null,
    ];
    for (const lenient of [false, true])
      expect(await project([[str, texts]], ([c]) => [{ kind: 'cast', arg: c, type: us, lenient }])).toEqual([wanted]);
    expect(await project([[str, ['soon', '2020-01-01']]], ([c]) => [{ kind: 'cast', arg: c, type: us, lenient: true }])).toEqual([
      [null, microsOf('2020-01-01 00:00:00')],
    ]);
  });

  test('reads the times of delimited text', async () => {
    const path = join(folder, 'times.csv');
    writeFileSync(path, `t\n${WALLS.join('\n')}\n`);
    const source = csv([path], [['t', us]]);
    expect((await run({ kind: 'scan', source, columns: [{ id: 't', name: 't', type: us }], rowNumber: 'n' }))[0]).toEqual(MICROS);
  });
});
