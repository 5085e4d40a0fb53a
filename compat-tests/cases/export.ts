import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'to-dict', py: 'small.to_dict()', ts: ({ small }) => small.toDict() },
  { name: 'to-dict-list', py: "small.to_dict('list')", ts: ({ small }) => small.toDict('list') },
  { name: 'to-dict-records', py: "wide.to_dict('records')", ts: ({ wide }) => wide.toDict('records') },
  { name: 'to-dict-split', py: "small.to_dict('split')", ts: ({ small }) => small.toDict('split') },
  { name: 'to-dict-index', py: "num.to_dict('index')", ts: ({ num }) => num.toDict('index') },
  { name: 'to-dict-tight', py: "small.to_dict(orient='tight')", ts: ({ small }) => small.toDict({ orient: 'tight' }) },
  { name: 'to-dict-series', py: 'i.to_dict()', ts: ({ i }) => i.toDict() },
  { name: 'to-dict-missing', py: 'f.to_dict()', ts: ({ f }) => f.toDict() },
  { name: 'to-csv', py: 'df.to_csv()', ts: ({ df }) => df.toCsv() },
  { name: 'to-csv-no-index', py: 'wide.to_csv(index=False)', ts: ({ wide }) => wide.toCsv({ index: false }) },
  { name: 'to-csv-separator', py: "wide.to_csv(sep=';', na_rep='NA')", ts: ({ wide }) => wide.toCsv({ sep: ';', naRep: 'NA' }) },
  { name: 'to-csv-quotes', py: "pd.DataFrame({'t': txt}).to_csv()", ts: ({ pd, txt }) => pd.DataFrame({ t: txt }).toCsv() },
  {
    name: 'to-csv-columns-header',
    py: "wide.to_csv(columns=['x', 'id'], header=['X', 'ID'], index=False)",
    ts: ({ wide }) => wide.toCsv({ columns: ['x', 'id'], header: ['X', 'ID'], index: false }),
  },
  { name: 'to-csv-float-format', py: "num.to_csv(float_format='%.2f')", ts: ({ num }) => num.toCsv({ floatFormat: '%.2f' }) },
  {
    name: 'to-csv-date-format',
    py: "long.to_csv(date_format='%d.%m.%Y', index=False)",
    ts: ({ long }) => long.toCsv({ dateFormat: '%d.%m.%Y', index: false }),
  },
  { name: 'to-csv-multi', py: 'mi.to_csv()', ts: ({ mi }) => mi.toCsv() },
  { name: 'to-csv-multi-columns', py: 'mic.to_csv()', ts: ({ mic }) => mic.toCsv() },
  { name: 'to-csv-series', py: 'f.to_csv()', ts: ({ f }) => f.toCsv() },
  { name: 'to-csv-no-header', py: 'small.to_csv(header=False)', ts: ({ small }) => small.toCsv({ header: false }) },
  { name: 'to-csv-index-label', py: "num.to_csv(index_label='id')", ts: ({ num }) => num.toCsv({ indexLabel: 'id' }) },
  { name: 'to-csv-quoting-all', py: 'wide.to_csv(index=False, quoting=1)', ts: ({ wide }) => wide.toCsv({ index: false, quoting: 1 }) },
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
  { name: 'to-html', py: 'small.to_html()', ts: ({ small }) => small.toHtml() },
  { name: 'to-frame', py: 'f.to_frame()', ts: ({ f }) => f.toFrame() },
  { name: 'to-frame-name', py: "f.to_frame('v')", ts: ({ f }) => f.toFrame('v') },
  { name: 'to-records-length', py: 'len(small.to_records())', ts: ({ small }) => small.toRecords().length },
  { name: 'to-csv-awkward-floats', py: 'odd.to_csv()', ts: ({ odd }) => odd.toCsv() },
  { name: 'to-csv-big-ints', py: 'big.to_csv()', ts: ({ big }) => big.toCsv() },
  { name: 'to-csv-tz', py: 'tz.to_csv()', ts: ({ tz }) => tz.toCsv() },
  { name: 'to-csv-category', py: 'cat.to_csv(index=False)', ts: ({ cat }) => cat.toCsv({ index: false }) },
  {
    name: 'read-csv',
    py: 'import io; pd.read_csv(io.StringIO(\'a,b,c\\n1,x,0.5\\n2,,\\n3,"q,r",1e3\\n\'))',
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b,c\n1,x,0.5\n2,,\n3,"q,r",1e3\n')),
  },
  {
    name: 'read-csv-options',
    py: "import io; pd.read_csv(io.StringIO('# note\\na;b\\n1,5;x\\n2,25;NA\\n'), sep=';', decimal=',', comment='#', index_col='b')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('# note\na;b\n1,5;x\n2,25;NA\n'), { sep: ';', decimal: ',', comment: '#', indexCol: 'b' }),
  },
  {
    name: 'read-csv-dates',
    py: "import io; pd.read_csv(io.StringIO('d,v\\n2024-01-31,1\\n2024-02-29,2\\n'), parse_dates=['d'])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('d,v\n2024-01-31,1\n2024-02-29,2\n'), { parseDates: ['d'] }),
  },
  {
    name: 'read-csv-columns',
    py: "import io; pd.read_csv(io.StringIO('1,2,3\\n4,5,6\\n'), header=None, names=['a', 'b', 'c'], usecols=['a', 'c'], dtype={'a': 'float64'})",
    ts: ({ pd }) =>
      pd.readCsv(pd.StringIO('1,2,3\n4,5,6\n'), { header: null, names: ['a', 'b', 'c'], usecols: ['a', 'c'], dtype: { a: 'float64' } }),
  },
  {
    name: 'read-csv-round-trip',
    py: "import io; pd.read_csv(io.StringIO(df.to_csv(index=False)), parse_dates=['t'])",
    ts: ({ pd, df }) => pd.readCsv(pd.StringIO(df.toCsv({ index: false })), { parseDates: ['t'] }),
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
    name: 'display-precision',
    py: "pd.set_option('display.precision', 2); t1 = str(num); pd.reset_option('display.precision'); t1",
    ts: ({ pd, num }) => pd.optionContext({ 'display.precision': 2 }, () => String(num)),
  },
  {
    name: 'display-max-rows',
    py: "pd.set_option('display.max_rows', 4); t1 = str(df); pd.reset_option('display.max_rows'); t1",
    ts: ({ pd, df }) => pd.optionContext({ 'display.max_rows': 4 }, () => String(df)),
  },
  {
    name: 'display-max-columns',
    py: "pd.set_option('display.max_columns', 3); t1 = str(df); pd.reset_option('display.max_columns'); t1",
    ts: ({ pd, df }) => pd.optionContext({ 'display.max_columns': 3 }, () => String(df)),
  },
  {
    name: 'display-width',
    py: "pd.set_option('display.width', 40); t1 = str(df); pd.reset_option('display.width'); t1",
    ts: ({ pd, df }) => pd.optionContext({ 'display.width': 40 }, () => String(df)),
  },
  { name: 'to-dict-bad-orient', py: "small.to_dict('sideways')", ts: ({ small }) => small.toDict('sideways'), expect: 'error' },
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
    name: 'to-csv-missing-column',
    py: "small.to_csv(columns=['zz'])",
    ts: ({ small }) => small.toCsv({ columns: ['zz'] }),
    expect: 'error',
  },
  {
    name: 'read-csv-missing-column',
    py: "import io; pd.read_csv(io.StringIO('a\\n1\\n'), usecols=['zz'])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a\n1\n'), { usecols: ['zz'] }),
    expect: 'error',
  },
  {
    name: 'read-csv-ragged',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2\\n3,4,5\\n'))",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2\n3,4,5\n')),
    expect: 'error',
  },
  { name: 'read-csv-empty', py: "import io; pd.read_csv(io.StringIO(''))", ts: ({ pd }) => pd.readCsv(pd.StringIO('')), expect: 'error' },
  { name: 'read-csv-no-file', py: "pd.read_csv('no/such/file.csv')", ts: ({ pd }) => pd.readCsv('no/such/file.csv'), expect: 'error' },
  { name: 'option-unknown', py: "pd.get_option('display.bogus')", ts: ({ pd }) => pd.getOption('display.bogus'), expect: 'error' },
  {
    name: 'read-table',
    py: "import io; pd.read_table(io.StringIO('a\\tb\\n1\\tx\\n'))",
    ts: ({ pd }) => pd.readTable(pd.StringIO('a\tb\n1\tx\n')),
  },
  {
    name: 'read-fwf',
    py: "import io; pd.read_fwf(io.StringIO('id name\\n1  ann\\n22 bob\\n'))",
    ts: ({ pd }) => pd.readFwf(pd.StringIO('id name\n1  ann\n22 bob\n')),
  },
  {
    name: 'get-option',
    py: "[pd.get_option('display.precision'), pd.get_option('display.max_rows')]",
    ts: ({ pd }) => [pd.getOption('display.precision'), pd.getOption('display.max_rows')],
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
    name: 'csv-mixed-values-in-full',
    py: "pd.DataFrame({'a': pd.Series([1.5, 'x', pd.Timestamp('2024-01-01')])}).to_csv(float_format='%.3f', decimal=',', date_format='%Y')",
    ts: ({ pd }) =>
      pd.DataFrame({ a: pd.Series([1.5, 'x', pd.Timestamp('2024-01-01')]) }).toCsv({ floatFormat: '%.3f', decimal: ',', dateFormat: '%Y' }),
  },
  {
    name: 'csv-week-of-year',
    py: "pd.DataFrame({'a': pd.to_datetime(pd.Series(['2024-03-01', None]))}).to_csv(date_format='%U %j')",
    ts: ({ pd }) => pd.DataFrame({ a: pd.toDatetime(pd.Series(['2024-03-01', null])) }).toCsv({ dateFormat: '%U %j' }),
  },
  {
    name: 'csv-time-labels',
    py: "pd.DataFrame([[1, 2]], columns=pd.to_datetime(['2024-01-01', '2024-01-02'])).to_csv(date_format='%d.%m.')",
    ts: ({ pd }) => pd.DataFrame([[1, 2]], { columns: pd.toDatetime(['2024-01-01', '2024-01-02']) }).toCsv({ dateFormat: '%d.%m.' }),
  },
  {
    name: 'csv-float-labels',
    py: "pd.DataFrame([[1, 2]], columns=[0.5, 1.25]).to_csv(float_format='%.2f')",
    ts: ({ pd }) => pd.DataFrame([[1, 2]], { columns: [0.5, 1.25] }).toCsv({ floatFormat: '%.2f' }),
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
    name: 'read-csv-category-kinds',
    py: "import io; pd.read_csv(io.StringIO('a,b,c,d,e\\n7,1.5,True,x,\\n10,+2,False,1,\\n007,1.5,true,x,\\n'), dtype='category')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b,c,d,e\n7,1.5,True,x,\n10,+2,False,1,\n007,1.5,true,x,\n'), { dtype: 'category' }),
  },
  {
    name: 'read-csv-category-missing',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n7,true\\n,\\n3,True\\n'), dtype={'a': 'category', 'b': 'category'})",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n7,true\n,\n3,True\n'), { dtype: { a: 'category', b: 'category' } }),
  },
  {
    name: 'read-csv-category-plain-numbers',
    py: "import io; pd.read_csv(io.StringIO('a;b\\n1.000;1,5\\n2.000;2,5\\n'), sep=';', thousands='.', decimal=',', dtype='category')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a;b\n1.000;1,5\n2.000;2,5\n'), { sep: ';', thousands: '.', decimal: ',', dtype: 'category' }),
  },
  {
    name: 'read-csv-category-known',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,1\\n2,x\\n'), dtype={'a': pd.CategoricalDtype([1, 2, 3]), 'b': pd.CategoricalDtype(['x', '1'])})",
    ts: ({ pd }) =>
      pd.readCsv(pd.StringIO('a,b\n1,1\n2,x\n'), { dtype: { a: pd.CategoricalDtype([1, 2, 3]), b: pd.CategoricalDtype(['x', '1']) } }),
  },
  {
    name: 'read-csv-truth-and-nothing',
    py: "import io; pd.read_csv(io.StringIO('a,b\\nTrue,18446744073709551616\\n,\\n'), dtype=None)",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\nTrue,18446744073709551616\n,\n'), { dtype: null }),
  },
  {
    name: 'read-csv-object-and-nothing',
    py: "import io; pd.read_csv(io.StringIO('a,b\\nx,1\\n,2\\n'), dtype='object')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\nx,1\n,2\n'), { dtype: 'object' }),
  },
  {
    name: 'read-csv-minus-zero-and-nothing',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n-0,-0\\n,1\\n'))",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n-0,-0\n,1\n')),
  },
  {
    name: 'read-csv-big-and-negative',
    py: "import io; pd.read_csv(io.StringIO('a,b,c\\n18446744073709551616,-9223372036854775809,18446744073709551615\\n18446744073709551615,18446744073709551615,-1\\n-1,1,1\\n'))",
    ts: ({ pd }) =>
      pd.readCsv(
        pd.StringIO(
          'a,b,c\n18446744073709551616,-9223372036854775809,18446744073709551615\n18446744073709551615,18446744073709551615,-1\n-1,1,1\n',
        ),
      ),
  },
  {
    name: 'read-csv-no-rows-dates',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n'), parse_dates=['a'])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n'), { parseDates: ['a'] }),
  },
  {
    name: 'read-csv-no-rows-index',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n'), index_col='a', parse_dates=True)",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n'), { indexCol: 'a', parseDates: true }),
  },
  {
    name: 'read-csv-no-rows-dtypes',
    py: "import io; pd.read_csv(io.StringIO('a,b,c,d\\n'), dtype={'a': 'bool', 'b': 'int8', 'c': 'category', 'd': 'datetime64[ns]'})",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b,c,d\n'), { dtype: { a: 'bool', b: 'int8', c: 'category', d: 'datetime64[ns]' } }),
  },
  {
    name: 'read-csv-nothing-but-names',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n'), skiprows=1, names=['x', 'y'], header=0)",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n'), { skiprows: 1, names: ['x', 'y'], header: 0 }),
  },
  {
    name: 'read-csv-names-too-many',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2\\n'), names=['x', 'y', 'z'], header=0)",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2\n'), { names: ['x', 'y', 'z'], header: 0 }),
    expect: 'error',
  },
  {
    name: 'read-csv-names-too-many-python',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2\\n'), names=['x', 'y', 'z'], header=0, engine='python')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2\n'), { names: ['x', 'y', 'z'], header: 0, engine: 'python' }),
    expect: 'error',
  },
  {
    name: 'read-csv-names-too-many-used',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2\\n'), names=['x', 'y', 'z'], usecols=['x'])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2\n'), { names: ['x', 'y', 'z'], usecols: ['x'] }),
    expect: 'error',
  },
  {
    name: 'read-csv-index-no-dates',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2\\n3,4\\n'), index_col=0, parse_dates=True)",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2\n3,4\n'), { indexCol: 0, parseDates: true }),
  },
  {
    name: 'read-csv-footer-longer-than-rows',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2\\n3,4\\n'), skipfooter=5, engine='python')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2\n3,4\n'), { skipfooter: 5, engine: 'python' }),
  },
  {
    name: 'read-csv-thousands-after-point',
    py: 'import io; pd.read_csv(io.StringIO(\'a,b\\n"1.234,5","1,234.5"\\n\'), thousands=\',\')',
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n"1.234,5","1,234.5"\n'), { thousands: ',' }),
  },
  {
    name: 'read-csv-converter-gives-nothing',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2\\n'), converters={'a': lambda t: None})",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2\n'), { converters: { a: () => null } }),
  },
  {
    name: 'read-csv-dates-in-words',
    py: "import io; [pd.read_csv(io.StringIO('a\\n\"' + t + '\"\\n\"' + t + '\"\\n'), parse_dates=['a']) for t in ['Jan 2024', '01-Feb-2023', '31 January 2024', '2024-01', '2024', '1/2/24', 'Jan 31, 2024 10:20', '2024-W05']]",
    ts: ({ pd }) =>
      ['Jan 2024', '01-Feb-2023', '31 January 2024', '2024-01', '2024', '1/2/24', 'Jan 31, 2024 10:20', '2024-W05'].map((t) =>
        pd.readCsv(pd.StringIO(`a\n"${t}"\n"${t}"\n`), { parseDates: ['a'] }),
      ),
  },
  {
    name: 'read-csv-dates-of-years-as-index',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n2020,2\\n2021,4\\n'), index_col=0, parse_dates=True)",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n2020,2\n2021,4\n'), { indexCol: 0, parseDates: true }),
  },
  {
    name: 'read-csv-dates-mixed',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n2020-01-05,Jan 5 2020\\n5 Feb 2020,2020-02-05\\n'), parse_dates=['a', 'b'], date_format='mixed')",
    ts: ({ pd }) =>
      pd.readCsv(pd.StringIO('a,b\n2020-01-05,Jan 5 2020\n5 Feb 2020,2020-02-05\n'), { parseDates: ['a', 'b'], dateFormat: 'mixed' }),
  },
  {
    name: 'read-csv-dates-missing-and-words',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n,1\\n5 Feb 2020,2\\n'), parse_dates=['a'])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n,1\n5 Feb 2020,2\n'), { parseDates: ['a'] }),
  },
  {
    name: 'read-json-dates-in-words',
    py: 'import io; pd.read_json(io.StringIO(\'[{"date": "5 Feb 2020", "x_at": "2.5"}, {"date": "", "x_at": "3.5"}]\'))',
    ts: ({ pd }) => pd.readJson(pd.StringIO('[{"date": "5 Feb 2020", "x_at": "2.5"}, {"date": "", "x_at": "3.5"}]')),
  },
  {
    name: 'read-csv-quoting-nonnumeric',
    py: 'import io; pd.read_csv(io.StringIO(\'a,b,c\\n1,"2",x\\n3,4,y\\n\'), quoting=2)',
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b,c\n1,"2",x\n3,4,y\n'), { quoting: 2 }),
  },
  {
    name: 'read-csv-header-levels-twice',
    py: "import io; pd.read_csv(io.StringIO('a,a,a,b\\nx,x.1,x,y\\n1,2,3,4\\n'), header=[0, 1])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,a,a,b\nx,x.1,x,y\n1,2,3,4\n'), { header: [0, 1] }),
  },
  {
    name: 'read-csv-header-list-and-names',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2\\n'), header=[0], names=['x', 'y'])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2\n'), { header: [0], names: ['x', 'y'] }),
    expect: 'error',
  },
  {
    name: 'read-csv-blanks-python',
    py: "import io; pd.read_csv(io.StringIO('a b\\n\"x y\" 1\\n'), sep='\\\\s+', engine='python')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a b\n"x y" 1\n'), { sep: '\\s+', engine: 'python' }),
  },
  {
    name: 'read-csv-converter-missing-words',
    py: "import io; pd.read_csv(io.StringIO('a,b,c\\nx,1,y\\n,2,\\n'), converters={'a': lambda t: t, 'b': lambda t: 'NA', 'c': lambda t: True if t else 'NA'})",
    ts: ({ pd }) =>
      pd.readCsv(pd.StringIO('a,b,c\nx,1,y\n,2,\n'), {
        converters: { a: (t: string) => t, b: () => 'NA', c: (t: string) => (t === '' ? 'NA' : true) },
      }),
  },
  {
    name: 'read-fwf-parts',
    py: "import io; list(pd.read_fwf(io.StringIO('id name\\n1  ann\\n22 bob\\n3  eve\\n'), chunksize=2))",
    ts: ({ pd }) => [...pd.readFwf(pd.StringIO('id name\n1  ann\n22 bob\n3  eve\n'), { chunksize: 2 })],
  },
  {
    name: 'read-fwf-characters',
    py: "import io; pd.read_fwf(io.StringIO('a  b\\n😀 1\\nü  2\\n😀😀 3\\n'), colspecs=[[0, 2], [2, 5]])",
    ts: ({ pd }) =>
      pd.readFwf(pd.StringIO('a  b\n😀 1\nü  2\n😀😀 3\n'), {
        colspecs: [
          [0, 2],
          [2, 5],
        ],
      }),
  },
  {
    name: 'read-fwf-characters-found',
    py: "import io; pd.read_fwf(io.StringIO('a  b\\n😀 1\\nü  2\\n'))",
    ts: ({ pd }) => pd.readFwf(pd.StringIO('a  b\n😀 1\nü  2\n')),
  },
  { name: 'to-csv-one-label-for-levels', py: "mi.to_csv(index_label='L')", ts: ({ mi }) => mi.toCsv({ indexLabel: 'L' }) },
  {
    name: 'read-csv-na-value-float',
    py: "import io; pd.read_csv(io.StringIO('a,b,c,d\\n1,1.0,x,0\\n2,1.5,1,-0\\n'), na_values=[1.5, '0'])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b,c,d\n1,1.0,x,0\n2,1.5,1,-0\n'), { naValues: [1.5, '0'] }),
  },
  {
    name: 'read-csv-too-big-then-text',
    py: "import io; pd.read_csv(io.StringIO('a,b,c\\n18446744073709551616,x,-9223372036854775809\\nNA,NA,NA\\n1.5,18446744073709551616,1.5\\n'))",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b,c\n18446744073709551616,x,-9223372036854775809\nNA,NA,NA\n1.5,18446744073709551616,1.5\n')),
  },
  {
    name: 'read-csv-index-of-floats-no-dates',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1.5,2\\n3.,4\\n'), index_col=0, parse_dates=True)",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1.5,2\n3.,4\n'), { indexCol: 0, parseDates: true }),
  },
  {
    name: 'read-csv-index-no-dates-dtype',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n2,2\\n3,4\\n'), index_col=0, parse_dates=True, dtype='int32')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n2,2\n3,4\n'), { indexCol: 0, parseDates: true, dtype: 'int32' }),
  },
  {
    name: 'read-csv-dates-blanks',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n  ,2\\n2024-01-01,4\\n'), parse_dates=['a'])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n  ,2\n2024-01-01,4\n'), { parseDates: ['a'] }),
  },
  {
    name: 'read-csv-dates-words-kept',
    py: "import io; pd.read_csv(io.StringIO('a,b\\nNA,2\\n2024-01-01,4\\n'), parse_dates=['a'], keep_default_na=False)",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\nNA,2\n2024-01-01,4\n'), { parseDates: ['a'], keepDefaultNa: false }),
  },
  {
    name: 'read-csv-index-of-longer-rows',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2,\\n3,4,\\n'), index_col=1)",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2,\n3,4,\n'), { indexCol: 1 }),
  },
  {
    name: 'read-csv-index-named-of-longer-rows',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2,\\n'), index_col='a')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2,\n'), { indexCol: 'a' }),
    expect: 'error',
  },
  {
    name: 'read-csv-index-too-many-of-longer-rows',
    py: "import io; pd.read_csv(io.StringIO('a,b,c\\n1,2,3,4\\n'), index_col=[1, 2])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b,c\n1,2,3,4\n'), { indexCol: [1, 2] }),
    expect: 'error',
  },
  {
    name: 'read-csv-index-twice',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n1,2\\n'), index_col=['a', 0])",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n1,2\n'), { indexCol: ['a', 0] }),
    expect: 'error',
  },
  {
    name: 'read-csv-decimal-and-points-python',
    py: "import io; pd.read_csv(io.StringIO('a;b\\n1.5;1,5\\n2,5;2\\n'), sep=';', decimal=',', engine='python')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a;b\n1.5;1,5\n2,5;2\n'), { sep: ';', decimal: ',', engine: 'python' }),
  },
  {
    name: 'read-fwf-decimal-and-points',
    py: "import io; pd.read_fwf(io.StringIO('a    b\\n1.5  1,5\\n2,5  2\\n'), decimal=',')",
    ts: ({ pd }) => pd.readFwf(pd.StringIO('a    b\n1.5  1,5\n2,5  2\n'), { decimal: ',' }),
  },
];
