import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'to-json', py: 'wide.to_json()', ts: ({ wide }) => wide.toJson() },
  { name: 'to-json-records', py: "wide.to_json(orient='records')", ts: ({ wide }) => wide.toJson({ orient: 'records' }) },
  {
    name: 'to-json-lines',
    py: "wide.to_json(orient='records', lines=True)",
    ts: ({ wide }) => wide.toJson({ orient: 'records', lines: true }),
  },
  { name: 'to-json-split', py: "small.to_json(orient='split')", ts: ({ small }) => small.toJson({ orient: 'split' }) },
  {
    name: 'to-json-index',
    py: "num[['a', 'b']].to_json(orient='index')",
    ts: ({ num }) => num.get(['a', 'b']).toJson({ orient: 'index' }),
  },
  { name: 'to-json-values', py: "small.to_json(orient='values')", ts: ({ small }) => small.toJson({ orient: 'values' }) },
  { name: 'to-json-table', py: "small.to_json(orient='table')", ts: ({ small }) => small.toJson({ orient: 'table' }) },
  {
    name: 'to-json-dates',
    py: "long.to_json(orient='records', date_format='iso')",
    ts: ({ long }) => long.toJson({ orient: 'records', dateFormat: 'iso' }),
  },
  {
    name: 'to-json-dates-epoch',
    py: "long.to_json(orient='records', date_format='epoch')",
    ts: ({ long }) => long.toJson({ orient: 'records', dateFormat: 'epoch' }),
  },
  { name: 'to-json-text', py: 'txt.to_json()', ts: ({ txt }) => txt.toJson() },
  { name: 'to-json-series', py: 'f.to_json()', ts: ({ f }) => f.toJson() },
  {
    name: 'to-json-double-precision',
    py: 'pd.Series([1 / 3]).to_json(double_precision=3)',
    ts: ({ pd }) => pd.Series([1 / 3]).toJson({ doublePrecision: 3 }),
  },
  {
    name: 'read-json',
    py: 'import io; pd.read_json(io.StringIO(\'[{"a": 1, "b": "x"}, {"a": 2, "b": null}]\'))',
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"a": 1, "b": "x"}, {"a": 2, "b": null}]')),
  },
  {
    name: 'read-json-lines',
    py: 'import io; pd.read_json(io.StringIO(\'{"a": 1}\\n{"a": 2.5}\\n\'), lines=True)',
    ts: ({ pd }) => pd.readJson(pd.StringIO('{"a": 1}\n{"a": 2.5}\n'), { lines: true }),
  },
  {
    name: 'to-json-bad-orient',
    py: "small.to_json(orient='sideways')",
    ts: ({ small }) => small.toJson({ orient: 'sideways' }),
    expect: 'error',
  },
  {
    name: 'to-json-lines-orient',
    py: "small.to_json(orient='split', lines=True)",
    ts: ({ small }) => small.toJson({ orient: 'split', lines: true }),
    expect: 'error',
  },
  {
    name: 'json-of-levels',
    py: "df = pd.DataFrame({'a': [1, 2]}, index=pd.MultiIndex.from_tuples([('x', 1), ('it\\'s', 2)]))\ndf.to_json()",
    ts: ({ pd }) => {
      const df = pd.DataFrame({ a: [1, 2] }, { index: pd.MultiIndex.fromTuples([pd.tuple('x', 1), pd.tuple("it's", 2)]) });
      return df.toJson();
    },
  },
  {
    name: 'json-of-float-labels',
    py: 'pd.Series([1, 2], index=[1 / 3, 0.25]).to_json()',
    ts: ({ pd }) => pd.Series([1, 2], { index: [1 / 3, 0.25] }).toJson(),
  },
  {
    name: 'json-of-mixed-times',
    py: "pd.Series([pd.Timestamp('2024-01-03', tz='UTC'), pd.Timedelta('1h'), 'x']).to_json()",
    ts: ({ pd }) => pd.Series([pd.Timestamp('2024-01-03', { tz: 'UTC' }), pd.Timedelta('1h'), 'x']).toJson(),
  },
  {
    name: 'json-of-mixed-times-iso',
    py: "pd.Series([pd.Timestamp('2024-01-03', tz='UTC'), pd.Timedelta('1h'), 'x']).to_json(date_format='iso')",
    ts: ({ pd }) => pd.Series([pd.Timestamp('2024-01-03', { tz: 'UTC' }), pd.Timedelta('1h'), 'x']).toJson({ dateFormat: 'iso' }),
  },
  {
    name: 'json-table-of-durations',
    py: "pd.to_timedelta(pd.Series(['1D 02:03:04.5', None])).to_json(orient='table')",
    ts: ({ pd }) => pd.toTimedelta(pd.Series(['1D 02:03:04.5', null])).toJson({ orient: 'table' }),
  },
  {
    name: 'json-of-periods',
    py: "pd.Series(pd.period_range('2024-01', periods=2, freq='M')).to_json()",
    ts: ({ pd }) => pd.Series(pd.periodRange('2024-01', { periods: 2, freq: 'M' })).toJson(),
    expect: 'error',
  },
  {
    name: 'read-json-key-order',
    py: 'import io; pd.read_json(io.StringIO(\'[{"b": 1, "10": 2, "1": {"8": "x", "9": 1}}, {"1": 3, "c": 4}]\'))',
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"b": 1, "10": 2, "1": {"8": "x", "9": 1}}, {"1": 3, "c": 4}]')),
  },
  {
    name: 'read-json-key-order-index',
    py: 'import io; pd.read_json(io.StringIO(\'{"x": {"2": 1, "1": 2}, "12": {"2": 3, "1": 4}, "3": {"2": 5, "1": 6}}\'), orient=\'index\')',
    ts: ({ pd }) => pd.readJson(pd.StringIO('{"x": {"2": 1, "1": 2}, "12": {"2": 3, "1": 4}, "3": {"2": 5, "1": 6}}'), { orient: 'index' }),
  },
  {
    name: 'read-json-key-order-lines',
    py: 'import io; pd.read_json(io.StringIO(\'{"1": 1, "b": 2}\\n{"b": 3, "1": 4}\\n{"2": 5}\\n\'), lines=True)',
    ts: ({ pd }) => pd.readJson(pd.StringIO('{"1": 1, "b": 2}\n{"b": 3, "1": 4}\n{"2": 5}\n'), { lines: true }),
  },
  {
    name: 'read-json-empty-column',
    py: 'import io; pd.read_json(io.StringIO(\'{"a": {}, "b": {}}\'))',
    ts: ({ pd }) => pd.readJson(pd.StringIO('{"a": {}, "b": {}}')),
  },
  { name: 'read-json-empty', py: "import io; pd.read_json(io.StringIO('[]'))", ts: ({ pd }) => pd.readJson(pd.StringIO('[]')) },
  {
    name: 'read-json-empty-index',
    py: "import io; pd.read_json(io.StringIO('{}'), orient='index')",
    ts: ({ pd }) => pd.readJson(pd.StringIO('{}'), { orient: 'index' }),
  },
  {
    name: 'read-json-long-fractions',
    py: 'import io; pd.read_json(io.StringIO(\'[{"a": 0.30000000000000004, "b": "12345678901234567"}, {"a": -0.1234567890123456789e-12, "b": ""}, {"a": 1.0000000000000002, "b": "x"}]\'))',
    ts: ({ pd }) =>
      pd.readJson(
        pd.StringIO(
          '[{"a": 0.30000000000000004, "b": "12345678901234567"}, {"a": -0.1234567890123456789e-12, "b": ""}, {"a": 1.0000000000000002, "b": "x"}]',
        ),
      ),
  },
  {
    name: 'read-json-unsigned',
    py: 'import io; pd.read_json(io.StringIO(\'[{"a": 12345678901234567890, "b": 9223372036854775808, "c": 12345678901234567890}, {"a": 1, "b": -1, "c": null}]\'))',
    ts: ({ pd }) =>
      pd.readJson(
        pd.StringIO('[{"a": 12345678901234567890, "b": 9223372036854775808, "c": 12345678901234567890}, {"a": 1, "b": -1, "c": null}]'),
      ),
  },
  {
    name: 'read-json-unsigned-as-found',
    py: 'import io; pd.read_json(io.StringIO(\'[{"a": 12345678901234567890, "b": 9223372036854775808, "c": 9007199254740993}, {"a": 1, "b": -1, "c": null}]\'), dtype=False)',
    ts: ({ pd }) =>
      pd.readJson(
        pd.StringIO('[{"a": 12345678901234567890, "b": 9223372036854775808, "c": 9007199254740993}, {"a": 1, "b": -1, "c": null}]'),
        { dtype: false },
      ),
  },
  {
    name: 'read-json-too-big',
    py: 'import io; pd.read_json(io.StringIO(\'[{"a": 18446744073709551616}]\'))',
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"a": 18446744073709551616}]')),
    expect: 'error',
  },
  {
    name: 'read-json-text-nan',
    py: 'import io; pd.read_json(io.StringIO(\'[{"a": "NaN", "date": ""}, {"a": "1.5", "date": "2024-01-31"}]\'))',
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"a": "NaN", "date": ""}, {"a": "1.5", "date": "2024-01-31"}]')),
  },
  {
    name: 'read-json-dates-missing',
    py: 'import io; pd.read_json(io.StringIO(\'[{"date": null}, {"date": null}]\'))',
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"date": null}, {"date": null}]')),
  },
  {
    name: 'read-json-beyond-int64',
    py: 'import io; pd.read_json(io.StringIO(\'[{"a": 1e20}, {"a": 2.0}]\'))',
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"a": 1e20}, {"a": 2.0}]')),
  },
  {
    name: 'read-json-dtype-truncates',
    py: "import io; pd.read_json(io.StringIO('[{\"a\": 1.5, \"b\": 300}, {\"a\": 2, \"b\": 1}]'), dtype={'a': 'int64', 'b': 'int8'})",
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"a": 1.5, "b": 300}, {"a": 2, "b": 1}]'), { dtype: { a: 'int64', b: 'int8' } }),
  },
  {
    name: 'read-json-dtype-not-possible',
    py: 'import io; pd.read_json(io.StringIO(\'[{"a": "x", "b": 1.5}, {"a": "1", "b": null}]\'), dtype={\'a\': \'int64\', \'b\': \'int64\'})',
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"a": "x", "b": 1.5}, {"a": "1", "b": null}]'), { dtype: { a: 'int64', b: 'int64' } }),
  },
  {
    name: 'read-json-dtype-words',
    py: "import io; pd.read_json(io.StringIO('[{\"a\": 1, \"b\": 1.5}, {\"a\": 2, \"b\": 2.5}]'), dtype={'a': 'str', 'b': 'float32'})",
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"a": 1, "b": 1.5}, {"a": 2, "b": 2.5}]'), { dtype: { a: 'str', b: 'float32' } }),
  },
  {
    name: 'read-json-dtype-false',
    py: 'import io; pd.read_json(io.StringIO(\'{"date": {"1": "2024-01-31"}, "a": {"1": "7"}}\'), dtype=False)',
    ts: ({ pd }) => pd.readJson(pd.StringIO('{"date": {"1": "2024-01-31"}, "a": {"1": "7"}}'), { dtype: false }),
  },
  {
    name: 'read-json-axis-dates',
    py: 'import io; pd.read_json(io.StringIO(\'{"a": {"2024-01-31": 1, "2024-02-29": 2}}\'), convert_dates=False)',
    ts: ({ pd }) => pd.readJson(pd.StringIO('{"a": {"2024-01-31": 1, "2024-02-29": 2}}'), { convertDates: false }),
  },
  {
    name: 'read-json-split-series-keys',
    py: 'import io; pd.read_json(io.StringIO(\'{"columns": ["a"], "index": [0], "data": [[1]]}\'), orient=\'split\', typ=\'series\')',
    ts: ({ pd }) => pd.readJson(pd.StringIO('{"columns": ["a"], "index": [0], "data": [[1]]}'), { orient: 'split', typ: 'series' }),
    expect: 'error',
  },
  {
    name: 'read-json-table-dates',
    py: "import io; pd.read_json(io.StringIO(long.to_json(orient='table')), orient='table')",
    ts: ({ pd, long }) => pd.readJson(pd.StringIO(long.toJson({ orient: 'table' })), { orient: 'table' }),
  },
  {
    name: 'to-json-no-columns',
    py: "[pd.DataFrame(index=[1, 2]).to_json(orient=o) for o in ['split', 'records', 'index', 'columns', 'values']]",
    ts: ({ pd }) =>
      ['split', 'records', 'index', 'columns', 'values'].map((orient) => pd.DataFrame(null, { index: [1, 2] }).toJson({ orient })),
  },
  { name: 'to-json-index-of-no-orient', py: 'small.to_json(index=False)', ts: ({ small }) => small.toJson({ index: false }) },
  {
    name: 'read-json-dates-in-words',
    py: 'import io; pd.read_json(io.StringIO(\'[{"date": "5 Feb 2020", "x_at": "2.5"}, {"date": "", "x_at": "3.5"}]\'))',
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"date": "5 Feb 2020", "x_at": "2.5"}, {"date": "", "x_at": "3.5"}]')),
  },
];
