import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'col-df-assign-c-pd-col-a-1',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(c=pd.col('a') + 1)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ c: pd.col('a').add(1) });
    },
  },
  {
    name: 'col-df-assign-c-pd-col-a-pd-col-b-d-pd-col-c-2',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(c=pd.col('a') + pd.col('b'), d=pd.col('c') * 2)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ c: pd.col('a').add(pd.col('b')), d: pd.col('c').mul(2) });
    },
  },
  {
    name: 'col-df-assign-c-pd-col-a-pd-col-a-mean-pd-col-a-std',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(c=(pd.col('a') - pd.col('a').mean()) / pd.col('a').std())",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ c: pd.col('a').sub(pd.col('a').mean()).div(pd.col('a').std()) });
    },
  },
  {
    name: 'col-df-assign-u-pd-col-s-str-upper',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(u=pd.col('s').str.upper())",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ u: pd.col('s').str.upper() });
    },
  },
  {
    name: 'col-df-assign-m-pd-col-t-dt-month',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(m=pd.col('t').dt.month)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ m: pd.col('t').dt.month });
    },
  },
  {
    name: 'col-df-assign-r-pd-col-a-rank-sh-pd-col-a-shift-1',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(r=pd.col('a').rank(), sh=pd.col('a').shift(1))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ r: pd.col('a').rank(), sh: pd.col('a').shift(1) });
    },
  },
  {
    name: 'col-df-assign-n-pd-col-a',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(n=-pd.col('a'))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ n: pd.col('a').neg() });
    },
  },
  {
    name: 'col-df-assign-n-1-pd-col-a',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(n=1 - pd.col('a'))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ n: pd.col('a').rsub(1) });
    },
  },
  {
    name: 'col-df-assign-n-2-pd-col-a',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(n=2 ** pd.col('a'))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ n: pd.col('a').rpow(2) });
    },
  },
  {
    name: 'col-df-assign-n-pd-col-a-isin-1-3',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(n=pd.col('a').isin([1, 3]))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ n: pd.col('a').isin([1, 3]) });
    },
  },
  {
    name: 'col-df-assign-n-pd-col-a-where-pd-col-a-gt-1-0',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(n=pd.col('a').where(pd.col('a') > 1, 0))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ n: pd.col('a').where(pd.col('a').gt(1), 0) });
    },
  },
  {
    name: 'col-df-assign-n-pd-col-a-map-lambda-x-x-10',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(n=pd.col('a').map(lambda x: x * 10))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ n: pd.col('a').map((x) => x * 10) });
    },
  },
  {
    name: 'col-df-assign-n-pd-col-a-astype-str-pd-col-s',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(n=pd.col('a').astype(str) + pd.col('s'))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ n: pd.col('a').astype('str').add(pd.col('s')) });
    },
  },
  {
    name: 'col-df-assign-n-pd-col-a-clip-lower-pd-col-a-median',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(n=pd.col('a').clip(lower=pd.col('a').median()))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ n: pd.col('a').clip({ lower: pd.col('a').median() }) });
    },
  },
  {
    name: 'col-df-a-1',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf['a'] + 1",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.get('a').add(1);
    },
  },
  {
    name: 'col-df-assign-z-pd-col-zz',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(z=pd.col('zz'))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ z: pd.col('zz') });
    },
    expect: 'error',
  },
  {
    name: 'col-df-pipe-lambda-d-d-assign-c-pd-col-a',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.pipe(lambda d: d.assign(c=pd.col('a')))",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.pipe((d) => d.assign({ c: pd.col('a') }));
    },
  },
  {
    name: 'col-df-query-a-gt-1-assign-c-pd-col-a-2-0',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.query('a > 1').assign(c=pd.col('a') % 2 == 0)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.query('a > 1').assign({ c: pd.col('a').mod(2).eq(0) });
    },
  },
  {
    name: 'col-df-assign-q-pd-col-a-2-w-pd-col-a-2-e-pd-col-a-2',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(q=pd.col('a') // 2, w=pd.col('a') / 2, e=pd.col('a') ** 2)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ q: pd.col('a').floordiv(2), w: pd.col('a').div(2), e: pd.col('a').pow(2) });
    },
  },
  {
    name: 'col-df-assign-x-np-where-df-a-gt-1-p-q',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(x=np.where(df['a'] > 1, 'p', 'q'))",
    ts: ({ pd, np }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ x: np.where(df.get('a').gt(1), 'p', 'q') });
    },
  },
  {
    name: 'col-df-assign-x-np-sqrt-pd-col-a',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(x=np.sqrt(pd.col('a')))",
    ts: ({ pd, np }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ x: np.sqrt(pd.col('a')) });
    },
  },
  {
    name: 'col-df-assign-x-np-log-pd-col-b-1',
    py: "df = pd.DataFrame({'a': [1, 2, 3], 'b': [10., 20., 30.], 's': ['x', 'Y', 'z'], 't': pd.to_datetime(['2024-01-01', '2024-02-01', '2024-03-01'])})\ndf.assign(x=np.log(pd.col('b')) + 1)",
    ts: ({ pd, np }) => {
      const df = pd.DataFrame({
        a: [1, 2, 3],
        b: new Float64Array([10, 20, 30]),
        s: ['x', 'Y', 'z'],
        t: pd.toDatetime(['2024-01-01', '2024-02-01', '2024-03-01']),
      });
      return df.assign({ x: np.log(pd.col('b')).add(1) });
    },
  },
];
