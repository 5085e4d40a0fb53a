import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'spans-g-corrwith-df-x',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.corrwith(df['x'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.corrwith(df.get('x'));
    },
  },
  {
    name: 'spans-g-x-y-corrwith-df-z',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].corrwith(df['z'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).corrwith(df.get('z'));
    },
  },
  {
    name: 'spans-g-corr',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.corr()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.corr();
    },
  },
  {
    name: 'spans-g-x-y-corr',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].corr()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).corr();
    },
  },
  {
    name: 'spans-g-x-corr-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].corr(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').corr(df.get('y'));
    },
  },
  {
    name: 'spans-g-x-cov-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].cov(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').cov(df.get('y'));
    },
  },
  {
    name: 'spans-g-x-y-cov',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].cov()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).cov();
    },
  },
  {
    name: 'spans-df-x-y-ewm-com-1-corr',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf[['x', 'y']].ewm(com=1).corr()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get(['x', 'y']).ewm({ com: 1 }).corr();
    },
  },
  {
    name: 'spans-df-x-ewm-com-1-cov-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].ewm(com=1).cov(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').ewm({ com: 1 }).cov(df.get('y'));
    },
  },
  {
    name: 'spans-df-x-ewm-com-1-corr-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].ewm(com=1).corr(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').ewm({ com: 1 }).corr(df.get('y'));
    },
  },
  {
    name: 'spans-df-x-y-rolling-3-corr-tail-4',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf[['x', 'y']].rolling(3).corr().tail(4)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get(['x', 'y']).rolling(3).corr().tail(4);
    },
  },
  {
    name: 'spans-df-x-rolling-3-cov-df-y',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ndf['x'].rolling(3).cov(df['y'])",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      return df.get('x').rolling(3).cov(df.get('y'));
    },
  },
];
