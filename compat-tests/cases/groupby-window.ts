import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'spans-g-ngroup',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.ngroup()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.ngroup();
    },
  },
  {
    name: 'spans-g-cumcount-ascending-false',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.cumcount(ascending=False)",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.cumcount({ ascending: false });
    },
  },
  {
    name: 'spans-g-keys',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.keys",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.keys;
    },
  },
  {
    name: 'spans-g-x-ewm-com-1-mean',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].ewm(com=1).mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').ewm({ com: 1 }).mean();
    },
  },
  {
    name: 'spans-g-x-y-ewm-com-1-mean',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].ewm(com=1).mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).ewm({ com: 1 }).mean();
    },
  },
  {
    name: 'spans-g-x-rolling-2-sum',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].rolling(2).sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').rolling(2).sum();
    },
  },
  {
    name: 'spans-g-x-y-rolling-2-mean',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng[['x', 'y']].rolling(2).mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get(['x', 'y']).rolling(2).mean();
    },
  },
  {
    name: 'spans-g-x-expanding-mean',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng['x'].expanding().mean()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.get('x').expanding().mean();
    },
  },
  {
    name: 'spans-g-rolling-2-on-x-y-sum',
    py: "df = pd.DataFrame({'g': list('aabbb'), 'x': [1, 2, 3, 4, 5], 'y': [2., 1., 4., 3., 9.], 'z': [5, 4, 3, 2, 1]})\ng = df.groupby('g')\ng.rolling(2, on='x')['y'].sum()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({
        g: ['a', 'a', 'b', 'b', 'b'],
        x: [1, 2, 3, 4, 5],
        y: new Float64Array([2, 1, 4, 3, 9]),
        z: [5, 4, 3, 2, 1],
      });
      const g = df.groupby('g');
      return g.rolling(2, { on: 'x' }).get('y').sum();
    },
  },
];
