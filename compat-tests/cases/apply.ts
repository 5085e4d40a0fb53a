import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'series-map', py: 'i.map(lambda v: v * 2)', ts: ({ i }) => i.map((v) => v * 2) },
  { name: 'series-map-string', py: "i.map(lambda v: 'big' if v > 2 else 'small')", ts: ({ i }) => i.map((v) => (v > 2 ? 'big' : 'small')) },
  { name: 'series-map-dict', py: "df['k'].map({'a': 1, 'b': 2})", ts: ({ df }) => df.get('k').map({ a: 1, b: 2 }) },
  {
    name: 'series-map-dict-strings',
    py: "df['k'].map({'a': 'x', 'b': 'y', 'c': 'z'})",
    ts: ({ df }) => df.get('k').map({ a: 'x', b: 'y', c: 'z' }),
  },
  {
    name: 'series-map-series',
    py: "df['k'].map(pd.Series([10, 20], index=['a', 'b']))",
    ts: ({ pd, df }) => df.get('k').map(pd.Series([10, 20], { index: ['a', 'b'] })),
  },
  {
    name: 'series-map-na-ignore',
    py: "words.map(lambda v: v + '!', na_action='ignore')",
    ts: ({ words }) => words.map((v) => `${v}!`, { naAction: 'ignore' }),
  },
  { name: 'series-map-float', py: 'f.map(lambda v: v + 0.5)', ts: ({ f }) => f.map((v) => v + 0.5) },
  { name: 'series-map-bool', py: 'i.map(lambda v: v > 2)', ts: ({ i }) => i.map((v) => v > 2) },
  { name: 'series-map-category', py: "cat.map({'a': 'A', 'b': 'B', 'c': 'C'})", ts: ({ cat }) => cat.map({ a: 'A', b: 'B', c: 'C' }) },
  { name: 'series-map-timestamps', py: 'ts.dropna().map(lambda v: v.year)', ts: ({ ts }) => ts.dropna().map((v) => v.year) },
  { name: 'series-apply', py: 'i.apply(lambda v: v ** 2)', ts: ({ i }) => i.apply((v) => v ** 2) },
  { name: 'series-apply-args', py: 'i.apply(lambda v, m: v + m, args=(10,))', ts: ({ i }) => i.apply((v, m) => v + m, { args: [10] }) },
  {
    name: 'series-apply-series-result',
    py: "small['x'].apply(lambda v: pd.Series({'one': v, 'two': v * 2}))",
    ts: ({ pd, small }) => small.get('x').apply((v) => pd.Series({ one: v, two: v * 2 })),
  },
  { name: 'series-apply-name', py: "i.apply('sum')", ts: ({ i }) => i.apply('sum') },
  { name: 'series-apply-list', py: "i.apply(['min', 'max'])", ts: ({ i }) => i.apply(['min', 'max']) },
  { name: 'series-apply-numpy', py: 'i.abs().apply(np.sqrt)', ts: ({ np, i }) => i.abs().apply(np.sqrt) },
  { name: 'apply-columns', py: 'num.apply(lambda s: s.max() - s.min())', ts: ({ num }) => num.apply((s) => s.max() - s.min()) },
  { name: 'apply-columns-series', py: 'small.apply(lambda s: s - s.mean())', ts: ({ small }) => small.apply((s) => s.sub(s.mean())) },
  {
    name: 'apply-columns-count',
    py: "wide[['x', 'z']].apply(lambda s: s.count())",
    ts: ({ wide }) => wide.get(['x', 'z']).apply((s) => s.count()),
  },
  {
    name: 'apply-rows',
    py: "small.apply(lambda r: r['x'] + r['y'], axis=1)",
    ts: ({ small }) => small.apply((r) => r.x + r.y, { axis: 1 }),
  },
  {
    name: 'apply-rows-condition',
    py: "small.apply(lambda r: 'up' if r['y'] > 0 else 'down', axis=1)",
    ts: ({ small }) => small.apply((r) => (r.y > 0 ? 'up' : 'down'), { axis: 1 }),
  },
  {
    name: 'apply-rows-strings',
    py: "wide.apply(lambda r: r['id'] + '!', axis=1)",
    ts: ({ wide }) => wide.apply((r) => `${r.id}!`, { axis: 1 }),
  },
  {
    name: 'apply-rows-series',
    py: "small.apply(lambda r: pd.Series({'s': r['x'] + r['y'], 'd': r['x'] - r['y']}), axis=1)",
    ts: ({ pd, small }) => small.apply((r) => pd.Series({ s: r.x + r.y, d: r.x - r.y }), { axis: 1 }),
  },
  { name: 'apply-rows-sum', py: "num.apply('sum', axis=1)", ts: ({ num }) => num.apply('sum', { axis: 1 }) },
  {
    name: 'apply-expand',
    py: "small.apply(lambda r: [r['x'], r['x'] * 2], axis=1, result_type='expand')",
    ts: ({ small }) => small.apply((r) => [r.x, r.x * 2], { axis: 1, resultType: 'expand' }),
  },
  {
    name: 'apply-lists',
    py: "wide[['x', 'z']].apply(lambda r: [r['x'], r['x'] * 2], axis=1)",
    ts: ({ wide }) => wide.get(['x', 'z']).apply((r) => [r.x, r.x * 2], { axis: 1 }),
  },
  {
    name: 'apply-broadcast',
    py: "small.apply(lambda s: s.max(), result_type='broadcast')",
    ts: ({ small }) => small.apply((s) => s.max(), { resultType: 'broadcast' }),
  },
  {
    name: 'apply-args',
    py: 'small.apply(lambda s, k: s + k, args=(100,))',
    ts: ({ small }) => small.apply((s, k) => s.add(k), { args: [100] }),
  },
  { name: 'apply-empty', py: "empty[['v']].apply(lambda s: s.sum())", ts: ({ empty }) => empty.get(['v']).apply((s) => s.sum()) },
  { name: 'apply-raw', py: 'small.apply(lambda m: m[0], raw=True)', ts: ({ small }) => small.apply((m) => m[0], { raw: true }) },
  { name: 'frame-map', py: 'small.map(lambda v: v * 10)', ts: ({ small }) => small.map((v) => v * 10) },
  { name: 'frame-map-strings', py: "wide[['x', 'z']].map(lambda v: v + 0.5)", ts: ({ wide }) => wide.get(['x', 'z']).map((v) => v + 0.5) },
  {
    name: 'frame-map-na-ignore',
    py: "num.map(lambda v: v + 1, na_action='ignore')",
    ts: ({ num }) => num.map((v) => v + 1, { naAction: 'ignore' }),
  },
  { name: 'transform-function', py: 'num.transform(lambda s: s - s.min())', ts: ({ num }) => num.transform((s) => s.sub(s.min())) },
  { name: 'transform-string', py: "num.transform('abs')", ts: ({ num }) => num.transform('abs') },
  { name: 'transform-list', py: "i.transform(['abs', 'cumsum'])", ts: ({ i }) => i.transform(['abs', 'cumsum']) },
  {
    name: 'transform-dict',
    py: "small.transform({'x': 'cumsum', 'y': 'abs'})",
    ts: ({ small }) => small.transform({ x: 'cumsum', y: 'abs' }),
  },
  { name: 'pipe', py: 'small.pipe(lambda d: d + 1)', ts: ({ small }) => small.pipe((d) => d.add(1)) },
  { name: 'pipe-args', py: 'small.pipe(lambda d, k: d * k, 3)', ts: ({ small }) => small.pipe((d, k) => d.mul(k), { args: [3] }) },
  {
    name: 'row-mask',
    py: "small[small.apply(lambda r: r['x'] > 1 and r['y'] < 1, axis=1)]",
    ts: ({ small }) => small.get((r) => r.x > 1 && r.y < 1),
  },
  {
    name: 'row-mask-closure',
    py: "small[small['x'] * 2 > 3]",
    ts: ({ small }) => {
      const limit = 3;
      return small.get((r) => r.x * 2 > limit);
    },
  },
  { name: 'row-assign', py: "small.assign(t=small['x'] * small['y'])", ts: ({ small }) => small.assign({ t: (r) => r.x * r.y }) },
  { name: 'row-assign-string', py: "wide.assign(t=wide['id'] + '!')", ts: ({ wide }) => wide.assign({ t: (r) => `${r.id}!` }) },
  {
    name: 'row-assign-conditional',
    py: "small.assign(t=np.where(small['x'] > 1, 1, 0))",
    ts: ({ small }) => small.assign({ t: (r) => (r.x > 1 ? 1 : 0) }),
  },
  { name: 'frame-callable-mask', py: "small[lambda d: d['x'] > 1]", ts: ({ small }) => small.get((d) => d.x.gt(1)) },
  {
    name: 'frame-callable-assign',
    py: "small.assign(z=lambda d: d['x'].cumsum())",
    ts: ({ small }) => small.assign({ z: (d) => d.get('x').cumsum() }),
  },
  { name: 'loc-callable', py: "small.loc[lambda d: d['x'] > 1, 'y']", ts: ({ small }) => small.loc((d) => d.get('x').gt(1), 'y') },
  {
    name: 'set-row-function',
    py: "d = small.copy(); d['t'] = d['x'] + d['y']; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.set('t', (r) => r.x + r.y);
      return d;
    },
  },
  {
    name: 'map-uncapturable',
    py: 'i.map(lambda v: v + 1)',
    ts: ({ i }) => {
      const calls: number[] = [];
      const out = i.map((v) => {
        calls.push(v);
        return v + 1;
      });
      return out;
    },
  },
  {
    name: 'map-missing-to-word',
    py: "f.map(lambda v: 'none' if v != v else 'some')",
    ts: ({ f }) => f.map((v) => (Number.isNaN(v) ? 'none' : 'some')),
  },
  {
    name: 'series-map-dict-ints',
    py: "i.map({5: 'five', 3: 'three'})",
    ts: ({ i }) =>
      i.map(
        new Map([
          [5, 'five'],
          [3, 'three'],
        ]),
      ),
  },
  { name: 'index-map', py: 'h.index.map(lambda v: v + v)', ts: ({ h }) => h.index.map((v) => v + v) },
  {
    name: 'index-map-dict',
    py: "pd.Index(['a', 'b', 'z']).map({'a': 1, 'b': 2})",
    ts: ({ pd }) => pd.Index(['a', 'b', 'z']).map({ a: 1, b: 2 }),
  },
  {
    name: 'chain-bucket',
    py: "df.assign(size=df['n'].map(lambda v: 'hi' if v > 5 else 'lo')).groupby('size')['n'].count()",
    ts: ({ df }) =>
      df
        .assign({ size: df.get('n').map((v) => (v > 5 ? 'hi' : 'lo')) })
        .groupby('size')
        .get('n')
        .count(),
  },
  {
    name: 'chain-apply-sort',
    py: "small.apply(lambda r: r['x'] * r['y'], axis=1).sort_values(ascending=False).head(2)",
    ts: ({ small }) =>
      small
        .apply((r) => r.x * r.y, { axis: 1 })
        .sortValues({ ascending: false })
        .head(2),
  },
  { name: 'apply-unknown', py: "small.apply('bogus')", ts: ({ small }) => small.apply('bogus'), expect: 'error' },
  { name: 'apply-bad-axis', py: 'small.apply(lambda s: 1, axis=3)', ts: ({ small }) => small.apply(() => 1, { axis: 3 }), expect: 'error' },
  { name: 'transform-reduces', py: "small.transform('sum')", ts: ({ small }) => small.transform('sum'), expect: 'error' },
  {
    name: 'map-bad-na-action',
    py: "i.map(lambda v: v, na_action='drop')",
    ts: ({ i }) => i.map((v) => v, { naAction: 'drop' }),
    expect: 'error',
  },
  {
    name: 'apply-bad-result-type',
    py: "small.apply(lambda r: 1, axis=1, result_type='wide')",
    ts: ({ small }) => small.apply(() => 1, { axis: 1, resultType: 'wide' }),
    expect: 'error',
  },
  {
    name: 'broadcast-wrong-length',
    py: "small.apply(lambda s: [1, 2], result_type='broadcast')",
    ts: ({ small }) => small.apply(() => [1, 2], { resultType: 'broadcast' }),
    expect: 'error',
  },
  {
    name: 'map-nullable',
    py: "pd.Series([1, 2, None], dtype='Int8').map(lambda x: x * 10)",
    ts: ({ pd }) => pd.Series([1, 2, null], { dtype: 'Int8' }).map((x) => x * 10),
  },
  {
    name: 'map-nullable-to-floats',
    py: "pd.Series([1, 2, None], dtype='Int64').map(lambda x: x + 0.5)",
    ts: ({ pd }) => pd.Series([1, 2, null], { dtype: 'Int64' }).map((x) => x + 0.5),
  },
  {
    name: 'map-nullable-by-dict',
    py: "pd.Series([1, 2, None], dtype='Int64').map({1: 10, 2: 20})",
    ts: ({ pd }) =>
      pd.Series([1, 2, null], { dtype: 'Int64' }).map(
        new Map([
          [1, 10],
          [2, 20],
        ]),
      ),
  },
  {
    name: 'map-nullable-to-nothing',
    py: "pd.Series([True, None], dtype='boolean').map(lambda x: None)",
    ts: ({ pd }) => pd.Series([true, null], { dtype: 'boolean' }).map((x) => null),
  },
  {
    name: 'gained-a-v-map-1-10-2-20-dropna',
    py: "a = pd.DataFrame({'k': range(100), 'v': range(100)})\na['v'].map({1: 10, 2: 20}).dropna()",
    ts: ({ pd }) => {
      const a = pd.DataFrame({ k: Array.from({ length: 100 }, (_, i) => i), v: Array.from({ length: 100 }, (_, i) => i) });
      return a
        .get('v')
        .map(
          new Map<any, any>([
            [1, 10],
            [2, 20],
          ]),
        )
        .dropna();
    },
  },
];
