import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'get-column', py: "df['v']", ts: ({ df }) => df.get('v') },
  { name: 'get-list', py: "df[['v', 'k']]", ts: ({ df }) => df.get(['v', 'k']) },
  { name: 'get-list-twice', py: "small[['x', 'x']]", ts: ({ small }) => small.get(['x', 'x']) },
  { name: 'get-empty-list', py: 'small[[]]', ts: ({ small }) => small.get([]) },
  { name: 'get-duplicate-label', py: "dup['a']", ts: ({ dup }) => dup.get('a') },
  { name: 'get-default', py: "df.get('zz', 'none')", ts: ({ df }) => df.get('zz', 'none') },
  { name: 'get-missing-none', py: "[df.get('zz', None)]", ts: ({ df }) => [df.get('zz', null)] },
  { name: 'attribute', py: 'df.v', ts: ({ df }) => df.v },
  { name: 'attribute-chain', py: 'df.v.sum()', ts: ({ df }) => df.v.sum() },
  {
    name: 'column-named-like-method',
    py: "pd.DataFrame({'sum': [1, 2], 'x': [3, 4]})['sum']",
    ts: ({ pd }) => pd.DataFrame({ sum: [1, 2], x: [3, 4] }).get('sum'),
  },
  { name: 'get-tuple-column', py: "mic[('A', 'y')]", ts: ({ pd, mic }) => mic.get(pd.tuple('A', 'y')) },
  { name: 'get-top-level', py: "mic['A']", ts: ({ mic }) => mic.get('A') },
  { name: 'drop-column', py: "wide.drop('y', axis=1)", ts: ({ wide }) => wide.drop('y', { axis: 1 }) },
  { name: 'drop-columns', py: "wide.drop(columns=['x', 'z'])", ts: ({ wide }) => wide.drop({ columns: ['x', 'z'] }) },
  { name: 'drop-rows', py: "num.drop(['x', 'u'])", ts: ({ num }) => num.drop(['x', 'u']) },
  { name: 'drop-index', py: "num.drop(index='y')", ts: ({ num }) => num.drop({ index: 'y' }) },
  { name: 'drop-both', py: "num.drop(index='y', columns='a')", ts: ({ num }) => num.drop({ index: 'y', columns: 'a' }) },
  {
    name: 'drop-errors-ignore',
    py: "wide.drop(columns=['x', 'zz'], errors='ignore')",
    ts: ({ wide }) => wide.drop({ columns: ['x', 'zz'], errors: 'ignore' }),
  },
  { name: 'drop-level', py: "mi.drop('a', level='k')", ts: ({ mi }) => mi.drop('a', { level: 'k' }) },
  { name: 'drop-tuple', py: "mi.drop(('a', 1))", ts: ({ pd, mi }) => mi.drop(pd.tuple('a', 1)) },
  { name: 'drop-duplicate-labels', py: "dup.drop(columns='a')", ts: ({ dup }) => dup.drop({ columns: 'a' }) },
  { name: 'drop-series', py: "f.drop(['a', 'c'])", ts: ({ f }) => f.drop(['a', 'c']) },
  { name: 'drop-by-filter', py: "df.drop(df[df['v'] < 1].index)", ts: ({ df }) => df.drop(df.get(df.get('v').lt(1)).index) },
  {
    name: 'pop',
    py: "d = small.copy(); s = d.pop('x'); [d, s]",
    ts: ({ small }) => {
      const d = small.copy();
      const s = d.pop('x');
      return [d, s];
    },
  },
  {
    name: 'delete',
    py: "d = small.copy(); del d['x']; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.delete('x');
      return d;
    },
  },
  {
    name: 'rename-columns',
    py: "wide.rename(columns={'x': 'X', 'zz': 'no'})",
    ts: ({ wide }) => wide.rename({ columns: { x: 'X', zz: 'no' } }),
  },
  { name: 'rename-positional-dict', py: "num.rename({'x': 'X'})", ts: ({ num }) => num.rename({ x: 'X' }) },
  { name: 'rename-function', py: "wide.rename(columns=lambda v: v + '_1')", ts: ({ wide }) => wide.rename({ columns: (v) => `${v}_1` }) },
  { name: 'rename-str-upper', py: 'wide.rename(columns=str.upper)', ts: ({ wide }) => wide.rename({ columns: (v) => v.toUpperCase() }) },
  {
    name: 'rename-index',
    py: "num.rename(index={'x': 'first', 'u': 'last'})",
    ts: ({ num }) => num.rename({ index: { x: 'first', u: 'last' } }),
  },
  { name: 'rename-axis-option', py: "wide.rename({'x': 'X'}, axis=1)", ts: ({ wide }) => wide.rename({ x: 'X' }, { axis: 1 }) },
  { name: 'rename-level', py: "mi.rename(index={'a': 'A'}, level='k')", ts: ({ mi }) => mi.rename({ index: { a: 'A' }, level: 'k' }) },
  { name: 'rename-series', py: "f.rename('g')", ts: ({ f }) => f.rename('g') },
  { name: 'rename-series-labels', py: "f.rename({'a': 'A'})", ts: ({ f }) => f.rename({ a: 'A' }) },
  { name: 'rename-series-function', py: 'i.rename(lambda v: v + v)', ts: ({ i }) => i.rename((v) => v + v) },
  { name: 'rename-axis', py: "num.rename_axis('id')", ts: ({ num }) => num.renameAxis('id') },
  { name: 'rename-axis-columns', py: "small.rename_axis(columns='cols')", ts: ({ small }) => small.renameAxis({ columns: 'cols' }) },
  { name: 'rename-axis-multi', py: "mi.rename_axis(index={'k': 'K'})", ts: ({ mi }) => mi.renameAxis({ index: { k: 'K' } }) },
  { name: 'add-prefix', py: "small.add_prefix('p_')", ts: ({ small }) => small.addPrefix('p_') },
  { name: 'add-suffix', py: "small.add_suffix('_s')", ts: ({ small }) => small.addSuffix('_s') },
  { name: 'add-suffix-series', py: "i.add_suffix('_s')", ts: ({ i }) => i.addSuffix('_s') },
  { name: 'add-prefix-rows', py: "num.add_prefix('r', axis=0)", ts: ({ num }) => num.addPrefix('r', { axis: 0 }) },
  { name: 'set-axis', py: "small.set_axis(['p', 'q'], axis=1)", ts: ({ small }) => small.setAxis(['p', 'q'], { axis: 1 }) },
  { name: 'set-axis-rows', py: "small.set_axis(['i', 'j', 'k'])", ts: ({ small }) => small.setAxis(['i', 'j', 'k']) },
  { name: 'assign-constant', py: 'small.assign(c=7)', ts: ({ small }) => small.assign({ c: 7 }) },
  { name: 'assign-series', py: "small.assign(c=small['x'] * 2)", ts: ({ small }) => small.assign({ c: small.get('x').mul(2) }) },
  {
    name: 'assign-callable',
    py: "small.assign(c=lambda d: d['x'] + d['y'])",
    ts: ({ small }) => small.assign({ c: (d) => d.get('x').add(d.get('y')) }),
  },
  {
    name: 'assign-uses-earlier',
    py: "small.assign(c=lambda d: d['x'] + 1, e=lambda d: d['c'] * 2)",
    ts: ({ small }) => small.assign({ c: (d) => d.get('x').add(1), e: (d) => d.get('c').mul(2) }),
  },
  { name: 'assign-replaces', py: 'small.assign(x=[9, 8, 7])', ts: ({ small }) => small.assign({ x: [9, 8, 7] }) },
  { name: 'assign-aligns', py: 'num.assign(h=h)', ts: ({ h, num }) => num.assign({ h: h }) },
  {
    name: 'assign-row-function',
    py: "small.assign(c=lambda d: d['x'] * 2 + d['y'])",
    ts: ({ small }) => small.assign({ c: (r) => r.x * 2 + r.y }),
  },
  {
    name: 'set-column',
    py: "d = small.copy(); d['z'] = [1.5, 2.5, None]; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.set('z', [1.5, 2.5, null]);
      return d;
    },
  },
  {
    name: 'set-scalar',
    py: "d = small.copy(); d['z'] = 'c'; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.set('z', 'c');
      return d;
    },
  },
  {
    name: 'set-existing',
    py: "d = small.copy(); d['x'] = d['x'].astype('str'); d",
    ts: ({ small }) => {
      const d = small.copy();
      d.set('x', d.get('x').astype('str'));
      return d;
    },
  },
  {
    name: 'set-attribute',
    py: 'd = small.copy(); d.x = [7, 8, 9]; d',
    ts: ({ small }) => {
      const d = small.copy();
      d.x = [7, 8, 9];
      return d;
    },
  },
  {
    name: 'set-two-columns',
    py: "d = small.copy(); d[['x', 'y']] = [[0, 1], [2, 3], [4, 5]]; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.set(
        ['x', 'y'],
        [
          [0, 1],
          [2, 3],
          [4, 5],
        ],
      );
      return d;
    },
  },
  {
    name: 'set-aligned-series',
    py: "d = num.copy(); d['h'] = h; d",
    ts: ({ h, num }) => {
      const d = num.copy();
      d.set('h', h);
      return d;
    },
  },
  {
    name: 'set-on-empty',
    py: "d = pd.DataFrame(); d['a'] = [1, 2]; d",
    ts: ({ pd }) => {
      const d = pd.DataFrame();
      d.set('a', [1, 2]);
      return d;
    },
  },
  {
    name: 'set-by-mask',
    py: "d = small.copy(); d[d['x'] > 1] = 0; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.set(d.get('x').gt(1), 0);
      return d;
    },
  },
  {
    name: 'set-columns-attribute',
    py: "d = small.copy(); d.columns = ['p', 'q']; d",
    ts: ({ small }) => {
      const d = small.copy();
      d.columns = ['p', 'q'];
      return d;
    },
  },
  {
    name: 'insert',
    py: "d = small.copy(); d.insert(1, 'z', ['a', 'b', 'c']); d",
    ts: ({ small }) => {
      const d = small.copy();
      d.insert(1, 'z', ['a', 'b', 'c']);
      return d;
    },
  },
  {
    name: 'insert-series',
    py: "d = num.copy(); d.insert(0, 'h', h); d",
    ts: ({ h, num }) => {
      const d = num.copy();
      d.insert(0, 'h', h);
      return d;
    },
  },
  { name: 'filter-items', py: "wide.filter(items=['z', 'id', 'none'])", ts: ({ wide }) => wide.filter({ items: ['z', 'id', 'none'] }) },
  { name: 'filter-like', py: "num.filter(like='y', axis=0)", ts: ({ num }) => num.filter({ like: 'y', axis: 0 }) },
  { name: 'filter-regex', py: "wide.filter(regex='^[xy]$')", ts: ({ wide }) => wide.filter({ regex: '^[xy]$' }) },
  {
    name: 'reorder-chain',
    py: "wide.rename(columns={'x': 'a'}).assign(t=lambda d: d['a'] + d['z'])[['t', 'id']].set_index('id')",
    ts: ({ wide }) =>
      wide
        .rename({ columns: { x: 'a' } })
        .assign({ t: (d) => d.get('a').add(d.get('z')) })
        .get(['t', 'id'])
        .setIndex('id'),
  },
  {
    name: 'update',
    py: "d = small.copy(); d.update(pd.DataFrame({'y': [9.5, None, 7.5]})); d",
    ts: ({ pd, small }) => {
      const d = small.copy();
      d.update(pd.DataFrame({ y: [9.5, null, 7.5] }));
      return d;
    },
  },
  {
    name: 'update-no-overwrite',
    py: 'd = num.copy(); d.update(other, overwrite=False); d',
    ts: ({ num, other }) => {
      const d = num.copy();
      d.update(other, { overwrite: false });
      return d;
    },
  },
  { name: 'combine-first', py: 'num.combine_first(other)', ts: ({ num, other }) => num.combineFirst(other) },
  { name: 'series-combine-first', py: 'f.combine_first(h)', ts: ({ f, h }) => f.combineFirst(h) },
  {
    name: 'combine',
    py: 'i.combine(pd.Series([4, 4], index=["a", "b"]), lambda x, y: x - y, fill_value=0)',
    ts: ({ pd, i }) => i.combine(pd.Series([4, 4], { index: ['a', 'b'] }), (x, y) => x - y, { fillValue: 0 }),
  },
  { name: 'get-missing', py: "df['zz']", ts: ({ df }) => df.get('zz'), expect: 'error' },
  { name: 'get-list-missing', py: "df[['v', 'zz']]", ts: ({ df }) => df.get(['v', 'zz']), expect: 'error' },
  { name: 'drop-missing', py: "wide.drop(columns=['zz'])", ts: ({ wide }) => wide.drop({ columns: ['zz'] }), expect: 'error' },
  { name: 'drop-missing-row', py: "num.drop('nope')", ts: ({ num }) => num.drop('nope'), expect: 'error' },
  {
    name: 'rename-raise',
    py: "wide.rename(columns={'zz': 'b'}, errors='raise')",
    ts: ({ wide }) => wide.rename({ columns: { zz: 'b' }, errors: 'raise' }),
    expect: 'error',
  },
  { name: 'set-wrong-length', py: 'small.copy().assign(c=[1, 2])', ts: ({ small }) => small.copy().assign({ c: [1, 2] }), expect: 'error' },
  { name: 'insert-exists', py: "small.copy().insert(0, 'x', 1)", ts: ({ small }) => small.copy().insert(0, 'x', 1), expect: 'error' },
  { name: 'insert-out-of-range', py: "small.copy().insert(9, 'q', 1)", ts: ({ small }) => small.copy().insert(9, 'q', 1), expect: 'error' },
  {
    name: 'set-columns-wrong-length',
    py: "small.set_axis(['a'], axis=1)",
    ts: ({ small }) => small.setAxis(['a'], { axis: 1 }),
    expect: 'error',
  },
  { name: 'pop-missing', py: "small.copy().pop('zz')", ts: ({ small }) => small.copy().pop('zz'), expect: 'error' },
  {
    name: 'filter-two-ways',
    py: "wide.filter(items=['x'], like='y')",
    ts: ({ wide }) => wide.filter({ items: ['x'], like: 'y' }),
    expect: 'error',
  },
  { name: 'bad-axis', py: "wide.drop('x', axis=5)", ts: ({ wide }) => wide.drop('x', { axis: 5 }), expect: 'error' },
  { name: 'unknown-option', py: "wide.drop(colums=['x'])", ts: ({ wide }) => wide.drop({ colums: ['x'] }), expect: 'error' },
  {
    name: 'isetitem',
    py: 'd = small.copy(); d.isetitem(0, [7, 8, 9]); d',
    ts: ({ small }) => {
      const d = small.copy();
      d.isetitem(0, [7, 8, 9]);
      return d;
    },
  },
  {
    name: 'attrs',
    py: "d = small.copy(); d.attrs = {'source': 'x'}; d.attrs",
    ts: ({ small }) => {
      const d = small.copy();
      d.attrs = { source: 'x' };
      return d.attrs;
    },
  },
  { name: 'truediv-columns', py: "small['y'].truediv(small['x'])", ts: ({ small }) => small.get('y').truediv(small.get('x')) },
];
