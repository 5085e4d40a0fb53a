import type { Case } from '../src/case.js';

export const cases: Case[] = [
  {
    name: 'backward',
    py: "pd.merge_asof(trades, quotes[['time', 'px']], on='time')",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes.get(['time', 'px']), { on: 'time' }),
  },
  {
    name: 'by',
    py: "pd.merge_asof(trades, quotes, on='time', by='sym')",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes, { on: 'time', by: 'sym' }),
  },
  {
    name: 'forward',
    py: "pd.merge_asof(trades, quotes[['time', 'px']], on='time', direction='forward')",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes.get(['time', 'px']), { on: 'time', direction: 'forward' }),
  },
  {
    name: 'nearest',
    py: "pd.merge_asof(trades, quotes[['time', 'px']], on='time', direction='nearest')",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes.get(['time', 'px']), { on: 'time', direction: 'nearest' }),
  },
  {
    name: 'tolerance',
    py: "pd.merge_asof(trades, quotes[['time', 'px']], on='time', tolerance=pd.Timedelta('1s'))",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes.get(['time', 'px']), { on: 'time', tolerance: pd.Timedelta('1s') }),
  },
  {
    name: 'no-exact',
    py: "pd.merge_asof(trades, quotes[['time', 'px']], on='time', allow_exact_matches=False)",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes.get(['time', 'px']), { on: 'time', allowExactMatches: false }),
  },
  {
    name: 'by-tolerance',
    py: "pd.merge_asof(trades, quotes, on='time', by='sym', tolerance=pd.Timedelta('500ms'))",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes, { on: 'time', by: 'sym', tolerance: pd.Timedelta('500ms') }),
  },
  {
    name: 'integers',
    py: "pd.merge_asof(pd.DataFrame({'a': [1, 5, 10], 'l': ['x', 'y', 'z']}), pd.DataFrame({'a': [1, 2, 3, 6, 7], 'r': [1, 2, 3, 6, 7]}), on='a')",
    ts: ({ pd }) =>
      pd.mergeAsof(pd.DataFrame({ a: [1, 5, 10], l: ['x', 'y', 'z'] }), pd.DataFrame({ a: [1, 2, 3, 6, 7], r: [1, 2, 3, 6, 7] }), {
        on: 'a',
      }),
  },
  {
    name: 'floats',
    py: "pd.merge_asof(pd.DataFrame({'a': [1.5, 5.5]}), pd.DataFrame({'a': [1.0, 2.0], 'r': [1, 2]}), on='a', direction='nearest')",
    ts: ({ pd }) =>
      pd.mergeAsof(pd.DataFrame({ a: [1.5, 5.5] }), pd.DataFrame({ a: new Float64Array([1, 2]), r: [1, 2] }), {
        on: 'a',
        direction: 'nearest',
      }),
  },
  {
    name: 'left-on-right-on',
    py: "pd.merge_asof(trades, quotes.rename(columns={'time': 'qt'})[['qt', 'px']], left_on='time', right_on='qt')",
    ts: ({ pd, quotes, trades }) =>
      pd.mergeAsof(trades, quotes.rename({ columns: { time: 'qt' } }).get(['qt', 'px']), { leftOn: 'time', rightOn: 'qt' }),
  },
  {
    name: 'index',
    py: "pd.merge_asof(trades.set_index('time'), quotes.set_index('time')[['px']], left_index=True, right_index=True)",
    ts: ({ pd, quotes, trades }) =>
      pd.mergeAsof(trades.setIndex('time'), quotes.setIndex('time').get(['px']), { leftIndex: true, rightIndex: true }),
  },
  {
    name: 'left-by-right-by',
    py: "pd.merge_asof(trades, quotes.rename(columns={'sym': 's2'}), on='time', left_by='sym', right_by='s2')",
    ts: ({ pd, quotes, trades }) =>
      pd.mergeAsof(trades, quotes.rename({ columns: { sym: 's2' } }), { on: 'time', leftBy: 'sym', rightBy: 's2' }),
  },
  {
    name: 'suffixes',
    py: "pd.merge_asof(trades, quotes, on='time', suffixes=['', '_q'])",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes, { on: 'time', suffixes: ['', '_q'] }),
  },
  {
    name: 'merge-ordered',
    py: "pd.merge_ordered(left[['i', 'x']].rename(columns={'i': 't'}), pd.DataFrame({'t': [2, 6], 'z': [1, 2]}), on='t')",
    ts: ({ pd, left }) =>
      pd.mergeOrdered(left.get(['i', 'x']).rename({ columns: { i: 't' } }), pd.DataFrame({ t: [2, 6], z: [1, 2] }), { on: 't' }),
  },
  {
    name: 'merge-ordered-ffill',
    py: "pd.merge_ordered(pd.DataFrame({'t': [1, 3], 'a': [1, 2]}), pd.DataFrame({'t': [2, 3], 'b': [5, 6]}), on='t', fill_method='ffill')",
    ts: ({ pd }) =>
      pd.mergeOrdered(pd.DataFrame({ t: [1, 3], a: [1, 2] }), pd.DataFrame({ t: [2, 3], b: [5, 6] }), { on: 't', fillMethod: 'ffill' }),
  },
  {
    name: 'series-asof',
    py: "daily['w'].asof(pd.Timestamp('2024-01-03'))",
    ts: ({ pd, daily }) => daily.get('w').asof(pd.Timestamp('2024-01-03')),
  },
  {
    name: 'series-asof-list',
    py: 'pd.Series([1, 2, 3], index=[10, 20, 30]).asof([5, 20, 99])',
    ts: ({ pd }) => pd.Series([1, 2, 3], { index: [10, 20, 30] }).asof([5, 20, 99]),
  },
  {
    name: 'unsorted',
    py: "pd.merge_asof(trades.sort_values('time', ascending=False), quotes, on='time')",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades.sortValues('time', { ascending: false }), quotes, { on: 'time' }),
    expect: 'error',
  },
  {
    name: 'bad-direction',
    py: "pd.merge_asof(trades, quotes, on='time', direction='sideways')",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes, { on: 'time', direction: 'sideways' }),
    expect: 'error',
  },
  {
    name: 'missing-key',
    py: "pd.merge_asof(trades, quotes, on='zz')",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes, { on: 'zz' }),
    expect: 'error',
  },
  {
    name: 'tolerance-wrong-kind',
    py: "pd.merge_asof(trades, quotes, on='time', tolerance=5)",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades, quotes, { on: 'time', tolerance: 5 }),
    expect: 'error',
  },
  {
    name: 'string-key',
    py: "pd.merge_asof(trades.sort_values('sym'), quotes.sort_values('sym'), on='sym')",
    ts: ({ pd, quotes, trades }) => pd.mergeAsof(trades.sortValues('sym'), quotes.sortValues('sym'), { on: 'sym' }),
    expect: 'error',
  },
];
