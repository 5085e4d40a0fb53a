import * as pd from 'pandorable';
import type { Data, Question } from './question.js';

/** `['v1', 'sum']`: a column and its aggregate. */
type Spec = Readonly<Record<string, readonly [column: string, how: string]>>;
const pair = pd.tuple as (...items: unknown[]) => unknown;

const aggregated = (frame: any, keys: readonly string[], spec: Spec): any => {
  const named = Object.fromEntries(Object.entries(spec).map(([name, [column, how]]) => [name, pair(column, how)]));
  return frame.groupby([...keys], { asIndex: false }).agg(named);
};
const grouped =
  (keys: readonly string[], spec: Spec) =>
  ({ frames }: Data): any =>
    aggregated(frames['groups'], keys, spec);

const regression = ({ frames }: Data): unknown => frames['groups'].groupby(['id2', 'id4']).v1.corr(frames['groups'].v2).pow(2).resetIndex();

/** The ten questions of the db-benchmark, in its order. */
export const GROUPBY: readonly Question[] = [
  {
    name: 'sum v1 by id1',
    ours: grouped(['id1'], { v1: ['v1', 'sum'] }),
    sql: 'SELECT id1, sum(v1)::BIGINT FROM {groups} GROUP BY id1 ORDER BY id1',
  },
  {
    name: 'sum v1 by id1:id2',
    ours: grouped(['id1', 'id2'], { v1: ['v1', 'sum'] }),
    sql: 'SELECT id1, id2, sum(v1)::BIGINT FROM {groups} GROUP BY ALL ORDER BY id1, id2',
  },
  {
    name: 'sum v1 mean v3 by id3',
    ours: grouped(['id3'], { v1: ['v1', 'sum'], v3: ['v3', 'mean'] }),
    sql: 'SELECT id3, sum(v1)::BIGINT, avg(v3) FROM {groups} GROUP BY id3 ORDER BY id3',
  },
  {
    name: 'mean v1:v3 by id4',
    ours: grouped(['id4'], { v1: ['v1', 'mean'], v2: ['v2', 'mean'], v3: ['v3', 'mean'] }),
    sql: 'SELECT id4, avg(v1), avg(v2), avg(v3) FROM {groups} GROUP BY id4 ORDER BY id4',
  },
  {
    name: 'sum v1:v3 by id6',
    ours: grouped(['id6'], { v1: ['v1', 'sum'], v2: ['v2', 'sum'], v3: ['v3', 'sum'] }),
    sql: 'SELECT id6, sum(v1)::BIGINT, sum(v2)::BIGINT, sum(v3) FROM {groups} GROUP BY id6 ORDER BY id6',
  },
  {
    name: 'median v3 sd v3 by id4:id5',
    ours: grouped(['id4', 'id5'], { median: ['v3', 'median'], sd: ['v3', 'std'] }),
    sql: 'SELECT id4, id5, median(v3), stddev_samp(v3) FROM {groups} GROUP BY ALL ORDER BY id4, id5',
  },
  {
    name: 'max v1 - min v2 by id3',
    ours: (d) =>
      grouped(['id3'], { v1: ['v1', 'max'], v2: ['v2', 'min'] })(d)
        .assign({ range: (r: any) => r.v1 - r.v2 })
        .get(['id3', 'range']),
    sql: 'SELECT id3, max(v1) - min(v2) FROM {groups} GROUP BY id3 ORDER BY id3',
  },
  {
    name: 'largest two v3 by id6',
    ours: ({ frames }) =>
      frames['groups'].get(['id6', 'v3']).sortValues('v3', { ascending: false }).groupby('id6').head(2).resetIndex({ drop: true }),
    sql:
      'SELECT id6, v3 FROM (SELECT id6, v3, {row} AS r, row_number() OVER (PARTITION BY id6 ORDER BY v3 DESC, {row}) AS n FROM {groups}) ' +
      'WHERE n <= 2 ORDER BY v3 DESC, r',
  },
  {
    name: 'regression v1 v2 by id2:id4',
    ours: regression,
    sql: 'SELECT id2, id4, corr(v1, v2) ** 2 FROM {groups} GROUP BY ALL ORDER BY id2, id4',
    spark: 'SELECT id2, id4, pow(corr(v1, v2), 2) FROM {groups} GROUP BY ALL ORDER BY id2, id4',
  },
  {
    name: 'sum v3 count by id1:id6',
    ours: grouped(['id1', 'id2', 'id3', 'id4', 'id5', 'id6'], { v3: ['v3', 'sum'], count: ['v1', 'size'] }),
    sql: 'SELECT id1, id2, id3, id4, id5, id6, sum(v3), count(*) FROM {groups} GROUP BY ALL ORDER BY ALL',
  },
];
