import * as pd from 'pandorable';
import { verify } from 'pandorable/testing';
import { describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();

describe.skipIf(url === undefined)('verify on the local engine and a real Spark', () => {
  const engines = ['local', url!];
  const sales = pd.DataFrame({
    city: ['b', 'a', null, 'b', 'a'],
    day: pd.toDatetime(['2024-01-01', '2024-01-03', null, '2024-02-01', '2024-01-02']),
    price: [1, 2.5, 0.1, null, 0.2],
  });

  test.each([
    ['rows', () => sales.sortValues('day').assign({ total: sales.get('price').cumsum() })],
    ['groups', () => sales.groupby(['city', sales.get('day').dt.month]).agg({ price: ['mean', 'count'] })],
    ['a Series', () => sales.get('price').rank()],
  ])('equal: %s; the executor in use stays', (_, make) => {
    expect(verify(make(), engines)).toEqual({ equal: true });
    expect(pd.sql('select version() v').get('v').toArray()[0]).toMatch(/^v\d/);
  });

  test('what the engines answer differently is told', () => {
    const own = pd.sql("select 1 a, case when version() like 'v%' then 1.5e0 else 2.5e0 end b union all select 2, 2.5e0");
    const found = verify(own.sortValues('a'), engines);
    expect(found).toMatchObject({ equal: false, executors: engines });
    expect(found.difference).toMatch(/^DataFrame\.iloc\[:, 1\] \(column name="b"\) are different\n\n.* values are different \(50\.0 %\)/);
    expect(found.difference).toMatch(/\[left\]: {2}\[1\.5, 2\.5\]\n\[right\]: \[2\.5, 2\.5\]$/);
  });
});
