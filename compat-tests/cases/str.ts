import type { Case } from '../src/case.js';

export const cases: Case[] = [
  { name: 'lower', py: 'txt.str.lower()', ts: ({ txt }) => txt.str.lower() },
  { name: 'upper', py: 'txt.str.upper()', ts: ({ txt }) => txt.str.upper() },
  { name: 'title', py: 'txt.str.title()', ts: ({ txt }) => txt.str.title() },
  { name: 'capitalize', py: 'txt.str.capitalize()', ts: ({ txt }) => txt.str.capitalize() },
  { name: 'swapcase', py: 'txt.str.swapcase()', ts: ({ txt }) => txt.str.swapcase() },
  { name: 'casefold', py: 'txt.str.casefold()', ts: ({ txt }) => txt.str.casefold() },
  { name: 'len', py: 'txt.str.len()', ts: ({ txt }) => txt.str.len() },
  { name: 'strip', py: 'txt.str.strip()', ts: ({ txt }) => txt.str.strip() },
  { name: 'strip-characters', py: "words.str.strip('a-9')", ts: ({ words }) => words.str.strip('a-9') },
  { name: 'lstrip-rstrip', py: '[txt.str.lstrip(), txt.str.rstrip()]', ts: ({ txt }) => [txt.str.lstrip(), txt.str.rstrip()] },
  { name: 'contains', py: "txt.str.contains('a')", ts: ({ txt }) => txt.str.contains('a') },
  { name: 'contains-regex', py: "words.str.contains(r'\\d+$')", ts: ({ words }) => words.str.contains('\\d+$') },
  { name: 'contains-literal', py: "words.str.contains('-', regex=False)", ts: ({ words }) => words.str.contains('-', { regex: false }) },
  { name: 'contains-case', py: "txt.str.contains('APPLE', case=False)", ts: ({ txt }) => txt.str.contains('APPLE', { case: false }) },
  { name: 'contains-na', py: "words.str.contains('a', na=False)", ts: ({ words }) => words.str.contains('a', { na: false }) },
  { name: 'contains-dot-literal', py: "txt.str.contains('.', regex=False)", ts: ({ txt }) => txt.str.contains('.', { regex: false }) },
  { name: 'startswith', py: "words.str.startswith('a')", ts: ({ words }) => words.str.startswith('a') },
  { name: 'startswith-tuple', py: "words.str.startswith(('a', 'b'))", ts: ({ pd, words }) => words.str.startswith(pd.tuple('a', 'b')) },
  { name: 'startswith-na', py: "words.str.startswith('a', na=True)", ts: ({ words }) => words.str.startswith('a', { na: true }) },
  { name: 'endswith', py: "txt.str.endswith('e')", ts: ({ txt }) => txt.str.endswith('e') },
  { name: 'match', py: "words.str.match('[ab]-')", ts: ({ words }) => words.str.match('[ab]-') },
  { name: 'match-case', py: "plain.str.match('CAT', case=False)", ts: ({ plain }) => plain.str.match('CAT', { case: false }) },
  { name: 'fullmatch', py: "words.str.fullmatch(r'\\w-\\d+')", ts: ({ words }) => words.str.fullmatch('\\w-\\d+') },
  { name: 'count', py: "words.str.count('-')", ts: ({ words }) => words.str.count('-') },
  { name: 'count-regex', py: "txt.str.count('[aeiou]')", ts: ({ txt }) => txt.str.count('[aeiou]') },
  { name: 'find', py: "words.str.find('-')", ts: ({ words }) => words.str.find('-') },
  { name: 'find-from', py: "words.str.find('-', 2)", ts: ({ words }) => words.str.find('-', 2) },
  { name: 'rfind', py: "words.str.rfind('-')", ts: ({ words }) => words.str.rfind('-') },
  { name: 'index', py: "plain.dropna().str.index('', 0)", ts: ({ plain }) => plain.dropna().str.index('', 0) },
  { name: 'replace', py: "words.str.replace('-', '+')", ts: ({ words }) => words.str.replace('-', '+') },
  { name: 'replace-n', py: "words.str.replace('-', '+', n=1)", ts: ({ words }) => words.str.replace('-', '+', { n: 1 }) },
  {
    name: 'replace-regex',
    py: "words.str.replace('[0-9]', '#', regex=True)",
    ts: ({ words }) => words.str.replace('[0-9]', '#', { regex: true }),
  },
  {
    name: 'replace-regex-groups',
    py: "words.str.replace(r'(\\w)-(\\d)', r'\\2:\\1', regex=True)",
    ts: ({ words }) => words.str.replace('(\\w)-(\\d)', '\\2:\\1', { regex: true }),
  },
  {
    name: 'replace-literal-special',
    py: "txt.str.replace('.', '!', regex=False)",
    ts: ({ txt }) => txt.str.replace('.', '!', { regex: false }),
  },
  {
    name: 'replace-case',
    py: "txt.str.replace('APPLE', 'x', case=False, regex=True)",
    ts: ({ txt }) => txt.str.replace('APPLE', 'x', { case: false, regex: true }),
  },
  {
    name: 'replace-function',
    py: "words.str.replace('[a-z]', lambda m: m.group(0).upper(), regex=True)",
    ts: ({ words }) => words.str.replace('[a-z]', (m) => m.group(0).toUpperCase(), { regex: true }),
  },
  { name: 'replace-dict', py: "words.str.replace({'a': 'A', 'b': 'B'})", ts: ({ words }) => words.str.replace({ a: 'A', b: 'B' }) },
  { name: 'split', py: "words.str.split('-')", ts: ({ words }) => words.str.split('-') },
  { name: 'split-n', py: "words.str.split('-', n=1)", ts: ({ words }) => words.str.split('-', { n: 1 }) },
  { name: 'split-expand', py: "words.str.split('-', expand=True)", ts: ({ words }) => words.str.split('-', { expand: true }) },
  { name: 'split-whitespace', py: 'txt.str.split()', ts: ({ txt }) => txt.str.split() },
  { name: 'split-regex', py: "words.str.split('[-0-9]', regex=True)", ts: ({ words }) => words.str.split('[-0-9]', { regex: true }) },
  { name: 'rsplit', py: "words.str.rsplit('-', n=1)", ts: ({ words }) => words.str.rsplit('-', { n: 1 }) },
  {
    name: 'rsplit-expand',
    py: "words.str.rsplit('-', n=1, expand=True)",
    ts: ({ words }) => words.str.rsplit('-', { n: 1, expand: true }),
  },
  { name: 'partition', py: "words.str.partition('-')", ts: ({ words }) => words.str.partition('-') },
  {
    name: 'partition-no-expand',
    py: "words.str.partition('-', expand=False)",
    ts: ({ words }) => words.str.partition('-', { expand: false }),
  },
  { name: 'rpartition', py: "words.str.rpartition('-')", ts: ({ words }) => words.str.rpartition('-') },
  { name: 'get', py: 'words.str.get(0)', ts: ({ words }) => words.str.get(0) },
  { name: 'get-negative', py: 'words.str.get(-1)', ts: ({ words }) => words.str.get(-1) },
  { name: 'get-item', py: 'txt.str[0]', ts: ({ txt }) => txt.str.get(0) },
  { name: 'get-slice', py: 'txt.str[1:4]', ts: ({ pd, txt }) => txt.str.get(pd.slice(1, 4)) },
  { name: 'get-slice-step', py: 'plain.str[::-1]', ts: ({ pd, plain }) => plain.str.get(pd.slice(null, null, -1)) },
  { name: 'get-from-list', py: "words.str.split('-').str[1]", ts: ({ words }) => words.str.split('-').str.get(1) },
  { name: 'slice', py: 'txt.str.slice(0, 3)', ts: ({ txt }) => txt.str.slice(0, 3) },
  { name: 'slice-step', py: 'txt.str.slice(0, 6, 2)', ts: ({ txt }) => txt.str.slice(0, 6, 2) },
  { name: 'slice-negative', py: 'plain.str.slice(-2)', ts: ({ plain }) => plain.str.slice(-2) },
  { name: 'slice-replace', py: "plain.str.slice_replace(0, 1, '_')", ts: ({ plain }) => plain.str.sliceReplace(0, 1, '_') },
  { name: 'cat-others', py: "words.str.cat(words, sep='|')", ts: ({ words }) => words.str.cat(words, { sep: '|' }) },
  {
    name: 'cat-na-rep',
    py: "words.str.cat(words, sep='|', na_rep='?')",
    ts: ({ words }) => words.str.cat(words, { sep: '|', naRep: '?' }),
  },
  { name: 'cat-all', py: "words.str.cat(sep=',')", ts: ({ words }) => words.str.cat({ sep: ',' }) },
  { name: 'cat-all-na', py: "words.str.cat(sep=',', na_rep='-')", ts: ({ words }) => words.str.cat({ sep: ',', naRep: '-' }) },
  {
    name: 'cat-list',
    py: "pd.Series(['a', 'b']).str.cat([pd.Series(['1', '2']), pd.Series(['x', 'y'])], sep='-')",
    ts: ({ pd }) => pd.Series(['a', 'b']).str.cat([pd.Series(['1', '2']), pd.Series(['x', 'y'])], { sep: '-' }),
  },
  {
    name: 'cat-aligned',
    py: "pd.Series(['a', 'b']).str.cat(pd.Series(['x', 'y'], index=[1, 0]))",
    ts: ({ pd }) => pd.Series(['a', 'b']).str.cat(pd.Series(['x', 'y'], { index: [1, 0] })),
  },
  { name: 'join', py: "words.str.split('-').str.join('+')", ts: ({ words }) => words.str.split('-').str.join('+') },
  { name: 'join-characters', py: "plain.str.join('.')", ts: ({ plain }) => plain.str.join('.') },
  { name: 'pad', py: 'plain.str.pad(6)', ts: ({ plain }) => plain.str.pad(6) },
  {
    name: 'pad-both',
    py: "plain.str.pad(8, side='both', fillchar='*')",
    ts: ({ plain }) => plain.str.pad(8, { side: 'both', fillchar: '*' }),
  },
  {
    name: 'center-ljust-rjust',
    py: "[plain.str.center(6), plain.str.ljust(6, '.'), plain.str.rjust(6)]",
    ts: ({ plain }) => [plain.str.center(6), plain.str.ljust(6, '.'), plain.str.rjust(6)],
  },
  {
    name: 'zfill',
    py: "pd.Series(['1', '-1', '+22', None, 'abc']).str.zfill(4)",
    ts: ({ pd }) => pd.Series(['1', '-1', '+22', null, 'abc']).str.zfill(4),
  },
  { name: 'repeat', py: 'plain.str.repeat(2)', ts: ({ plain }) => plain.str.repeat(2) },
  { name: 'repeat-list', py: "pd.Series(['a', 'b']).str.repeat([1, 3])", ts: ({ pd }) => pd.Series(['a', 'b']).str.repeat([1, 3]) },
  { name: 'extract', py: "words.str.extract(r'([a-z])-(\\d+)')", ts: ({ words }) => words.str.extract('([a-z])-(\\d+)') },
  {
    name: 'extract-named',
    py: "words.str.extract(r'(?P<letter>[a-z])-(?P<num>\\d)')",
    ts: ({ words }) => words.str.extract('(?P<letter>[a-z])-(?P<num>\\d)'),
  },
  {
    name: 'extract-no-expand',
    py: "words.str.extract('([a-z])', expand=False)",
    ts: ({ words }) => words.str.extract('([a-z])', { expand: false }),
  },
  { name: 'extractall', py: "words.str.extractall('([0-9a-z])')", ts: ({ words }) => words.str.extractall('([0-9a-z])') },
  { name: 'findall', py: "words.str.findall('[0-9]')", ts: ({ words }) => words.str.findall('[0-9]') },
  { name: 'get-dummies', py: "words.str.get_dummies('-')", ts: ({ words }) => words.str.getDummies('-') },
  { name: 'isalpha', py: 'txt.str.isalpha()', ts: ({ txt }) => txt.str.isalpha() },
  { name: 'isdigit', py: 'txt.str.isdigit()', ts: ({ txt }) => txt.str.isdigit() },
  { name: 'isalnum', py: 'txt.str.isalnum()', ts: ({ txt }) => txt.str.isalnum() },
  {
    name: 'isnumeric-isdecimal',
    py: "[pd.Series(['12', '½', '²', '']).str.isnumeric(), pd.Series(['12', '½', '²', '']).str.isdecimal()]",
    ts: ({ pd }) => [pd.Series(['12', '½', '²', '']).str.isnumeric(), pd.Series(['12', '½', '²', '']).str.isdecimal()],
  },
  {
    name: 'isspace',
    py: "pd.Series([' ', '\\t\\n', '', 'a']).str.isspace()",
    ts: ({ pd }) => pd.Series([' ', '\t\n', '', 'a']).str.isspace(),
  },
  { name: 'islower-isupper', py: '[txt.str.islower(), txt.str.isupper()]', ts: ({ txt }) => [txt.str.islower(), txt.str.isupper()] },
  { name: 'istitle', py: 'txt.str.istitle()', ts: ({ txt }) => txt.str.istitle() },
  { name: 'isascii', py: 'txt.str.isascii()', ts: ({ txt }) => txt.str.isascii() },
  { name: 'removeprefix', py: "plain.str.removeprefix('cat')", ts: ({ plain }) => plain.str.removeprefix('cat') },
  { name: 'removesuffix', py: "plain.str.removesuffix('g')", ts: ({ plain }) => plain.str.removesuffix('g') },
  {
    name: 'translate',
    py: "plain.str.translate({97: 'A', 99: None})",
    ts: ({ plain }) =>
      plain.str.translate(
        new Map([
          [97, 'A'],
          [99, null],
        ]),
      ),
  },
  { name: 'normalize', py: "pd.Series(['é', 'ﬁ']).str.normalize('NFKD')", ts: ({ pd }) => pd.Series(['é', 'ﬁ']).str.normalize('NFKD') },
  {
    name: 'wrap',
    py: "pd.Series(['one two three four', None]).str.wrap(9)",
    ts: ({ pd }) => pd.Series(['one two three four', null]).str.wrap(9),
  },
  {
    name: 'encode-decode',
    py: "txt.str.encode('utf-8').str.decode('utf-8')",
    ts: ({ txt }) => txt.str.encode('utf-8').str.decode('utf-8'),
  },
  { name: 'index-lower', py: "pd.Index(['A', 'B']).str.lower()", ts: ({ pd }) => pd.Index(['A', 'B']).str.lower() },
  { name: 'index-contains', py: "h.index.str.contains('z')", ts: ({ h }) => h.index.str.contains('z') },
  {
    name: 'on-object',
    py: "pd.Series(['a', 1, None], dtype='object').str.upper()",
    ts: ({ pd }) => pd.Series(['a', 1, null], { dtype: 'object' }).str.upper(),
  },
  { name: 'on-category', py: 'cat.str.upper()', ts: ({ cat }) => cat.str.upper() },
  { name: 'on-string-dtype', py: "words.astype('string').str.len()", ts: ({ words }) => words.astype('string').str.len() },
  { name: 'on-lists-len', py: "lists['tags'].str.len()", ts: ({ lists }) => lists.get('tags').str.len() },
  { name: 'sum-of-len', py: 'txt.str.len().sum()', ts: ({ txt }) => txt.str.len().sum() },
  {
    name: 'emoji-slice-and-reverse',
    py: "pd.Series(['a😀b', '日本語']).str.slice(1, 2)",
    ts: ({ pd }) => pd.Series(['a😀b', '日本語']).str.slice(1, 2),
  },
  {
    name: 'chain-clean-names',
    py: "txt.str.strip().str.lower().str.replace('[^a-z]+', '_', regex=True).str[:6]",
    ts: ({ pd, txt }) => txt.str.strip().str.lower().str.replace('[^a-z]+', '_', { regex: true }).str.get(pd.slice(null, 6)),
  },
  {
    name: 'chain-split-to-columns',
    py: "words.dropna().str.split('-', expand=True).rename(columns={0: 'a', 1: 'b'})",
    ts: ({ words }) =>
      words
        .dropna()
        .str.split('-', { expand: true })
        .rename({
          columns: new Map([
            [0, 'a'],
            [1, 'b'],
          ]),
        }),
  },
  {
    name: 'chain-filter-by-text',
    py: "df[df['k'].str.contains('a', na=False)][['k', 'n']]",
    ts: ({ df }) => df.get(df.get('k').str.contains('a', { na: false })).get(['k', 'n']),
  },
  { name: 'not-strings', py: 'i.str.upper()', ts: ({ i }) => i.str.upper(), expect: 'error' },
  { name: 'bad-regex', py: "txt.str.contains('(')", ts: ({ txt }) => txt.str.contains('('), expect: 'error' },
  { name: 'extract-no-groups', py: "words.str.extract('[a-z]')", ts: ({ words }) => words.str.extract('[a-z]'), expect: 'error' },
  {
    name: 'fillchar-too-long',
    py: "plain.str.pad(6, fillchar='ab')",
    ts: ({ plain }) => plain.str.pad(6, { fillchar: 'ab' }),
    expect: 'error',
  },
  { name: 'pad-bad-side', py: "plain.str.pad(6, side='middle')", ts: ({ plain }) => plain.str.pad(6, { side: 'middle' }), expect: 'error' },
  { name: 'index-not-found', py: "plain.str.index('z')", ts: ({ plain }) => plain.str.index('z'), expect: 'error' },
  { name: 'replace-no-arguments', py: "plain.str.replace('a')", ts: ({ plain }) => plain.str.replace('a'), expect: 'error' },
  { name: 'contains-number', py: 'plain.str.contains(1)', ts: ({ plain }) => plain.str.contains(1), expect: 'error' },
  {
    name: 'repeat-lengths',
    py: "pd.Series(['a', 'b']).str.repeat([1, 2, 3])",
    ts: ({ pd }) => pd.Series(['a', 'b']).str.repeat([1, 2, 3]),
    expect: 'error',
  },
  {
    name: 'split-expand-typo',
    py: "words.str.split('-', expnd=True)",
    ts: ({ words }) => words.str.split('-', { expnd: true }),
    expect: 'error',
  },
  { name: 'startswith-number', py: 'plain.str.startswith(1)', ts: ({ plain }) => plain.str.startswith(1), expect: 'error' },
  { name: 'zfill-text', py: "plain.str.zfill('a')", ts: ({ plain }) => plain.str.zfill('a'), expect: 'error' },
  { name: 'rindex', py: "plain.dropna().str.rindex('', 1)", ts: ({ plain }) => plain.dropna().str.rindex('', 1) },
  {
    name: 'contains-sets-of-marks',
    py: "[pd.Series(['a.b', 'a:b', 'a=b', 'a[b', None]).str.contains(p).tolist() for p in ['[.]', '[:;]', '[=,]', '[.:]', '[[]']]",
    ts: ({ pd }) =>
      ['[.]', '[:;]', '[=,]', '[.:]', '[[]'].map((p) => pd.Series(['a.b', 'a:b', 'a=b', 'a[b', null]).str.contains(p).toList()),
  },
  {
    name: 'gained-x-str-len-0-1',
    py: "x = pd.Series(['a', 'b', None, 'ccc'])\nx.str.len()[[0, 1]]",
    ts: ({ pd }) => {
      const x = pd.Series(['a', 'b', null, 'ccc']);
      return x.str.len().get([0, 1]);
    },
  },
  {
    name: 'gained-x-str-len-dropna',
    py: "x = pd.Series(['a', 'b', None, 'ccc'])\nx.str.len().dropna()",
    ts: ({ pd }) => {
      const x = pd.Series(['a', 'b', null, 'ccc']);
      return x.str.len().dropna();
    },
  },
  {
    name: 'gained-x-dropna-str-len',
    py: "x = pd.Series(['a', 'b', None, 'ccc'])\nx.dropna().str.len()",
    ts: ({ pd }) => {
      const x = pd.Series(['a', 'b', null, 'ccc']);
      return x.dropna().str.len();
    },
  },
  {
    name: 'split-at-nothing',
    py: "pd.Series(['abc', '', None]).str.split('')",
    ts: ({ pd }) => pd.Series(['abc', '', null]).str.split(''),
  },
  {
    name: 'split-from-the-right-at-nothing',
    py: "pd.Series(['abc']).str.rsplit('')",
    ts: ({ pd }) => pd.Series(['abc']).str.rsplit(''),
    expect: 'error',
  },
  {
    name: 'wrap-keeps-long-words',
    py: "pd.Series(['B|C|A d', 'abcdef', None]).str.wrap(4, break_long_words=False)",
    ts: ({ pd }) => pd.Series(['B|C|A d', 'abcdef', null]).str.wrap(4, { breakLongWords: false }),
  },
  {
    name: 'wrap-options',
    py: "s = pd.Series(['one-two three. four\\tfive', 'a  b'])\n[s.str.wrap(6, break_on_hyphens=False), s.str.wrap(9, drop_whitespace=False), s.str.wrap(8, expand_tabs=False, replace_whitespace=False), s.str.wrap(8, initial_indent='> ', subsequent_indent='  '), s.str.wrap(20, fix_sentence_endings=True)]",
    ts: ({ pd }) => {
      const s = pd.Series(['one-two three. four\tfive', 'a  b']);
      return [
        s.str.wrap(6, { breakOnHyphens: false }),
        s.str.wrap(9, { dropWhitespace: false }),
        s.str.wrap(8, { expandTabs: false, replaceWhitespace: false }),
        s.str.wrap(8, { initialIndent: '> ', subsequentIndent: '  ' }),
        s.str.wrap(20, { fixSentenceEndings: true }),
      ];
    },
  },
  {
    name: 'wrap-max-lines',
    py: "s = pd.Series(['one two three four', 'abcdefgh ij', 'ab', ''])\n[s.str.wrap(6, max_lines=1), s.str.wrap(9, max_lines=2, placeholder='~'), s.str.wrap(7, max_lines=2, placeholder=' ...')]",
    ts: ({ pd }) => {
      const s = pd.Series(['one two three four', 'abcdefgh ij', 'ab', '']);
      return [
        s.str.wrap(6, { maxLines: 1 }),
        s.str.wrap(9, { maxLines: 2, placeholder: '~' }),
        s.str.wrap(7, { maxLines: 2, placeholder: ' ...' }),
      ];
    },
  },
  {
    name: 'wrap-placeholder-too-large',
    py: "pd.Series(['a b']).str.wrap(2, max_lines=1)",
    ts: ({ pd }) => pd.Series(['a b']).str.wrap(2, { maxLines: 1 }),
    expect: 'error',
  },
  {
    name: 'letters-of-mixed-values',
    py: "s = pd.Series(['straße', 'ΟΔΟΣ ΤΗΣ', 'İI', 'ﬁx', 'ǆ', None, 'plain'], dtype='object')\n[s.str.upper(), s.str.lower(), s.str.title(), s.str.capitalize(), s.str.swapcase()]",
    ts: ({ pd }) => {
      const s = pd.Series(['stra\u00dfe', '\u039f\u0394\u039f\u03a3 \u03a4\u0397\u03a3', '\u0130I', '\ufb01x', '\u01c6', null, 'plain'], {
        dtype: 'object',
      });
      return [s.str.upper(), s.str.lower(), s.str.title(), s.str.capitalize(), s.str.swapcase()];
    },
  },
  {
    name: 'repeat-less-than-none',
    py: "pd.Series(['a', None]).str.repeat(-1)",
    ts: ({ pd }) => pd.Series(['a', null]).str.repeat(-1),
    expect: 'error',
  },
  {
    name: 'index-split-into-one',
    py: "[pd.Index(['a-b', None]).str.split('x', expand=True), pd.Index(['a-b', 'c']).str.split('-', expand=True)]",
    ts: ({ pd }) => [pd.Index(['a-b', null]).str.split('x', { expand: true }), pd.Index(['a-b', 'c']).str.split('-', { expand: true })],
  },
  {
    name: 'cat-of-mixed-values-with-fewer-rows',
    py: "s = pd.Series(['a', 'b', None, 'd'], dtype='object')\nt = pd.Series(['x', None], dtype='object')\n[s.str.cat(t, sep='-'), s.str.cat(t, na_rep='?', join='outer'), s.str.cat(t, join='inner')]",
    ts: ({ pd }) => {
      const s = pd.Series(['a', 'b', null, 'd'], { dtype: 'object' });
      const t = pd.Series(['x', null], { dtype: 'object' });
      return [s.str.cat(t, { sep: '-' }), s.str.cat(t, { naRep: '?', join: 'outer' }), s.str.cat(t, { join: 'inner' })];
    },
  },
];
