import type { Case } from '../src/case.js';

export const cases: Case[] = [
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
  {
    name: 'nullable-beyond-int64',
    py: "import io; pd.read_csv(io.StringIO('a,b\\n9223372036854775808,1\\n2,\\n'), dtype_backend='numpy_nullable')",
    ts: ({ pd }) => pd.readCsv(pd.StringIO('a,b\n9223372036854775808,1\n2,\n'), { dtypeBackend: 'numpy_nullable' }),
  },
];
