import { call, cast, type DataType, type ElementName, type Expr, type Options, type Vector } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { unsupportedCall } from '../../src/index.js';
import { applied, type Column, close, expected, f64, i64, project, str, td, ts, types, useExecutor, withoutSpark } from '../support.js';

/** Spark's cells against the planner's own in JavaScript, on awkward values. */
const N = null;
const ints: Column = [i64, [0, 1, -1, 7, -7, 100, N, 2 ** 31, -(2 ** 40)]];
const others: Column = [i64, [3, 2, 3, -3, 2, 7, 5, 2, N]];
const floats: Column = [f64, [0, 1.5, -1.5, 2.5, N, Number.POSITIVE_INFINITY, -7.25, 1e300, 1e-5]];
const divisors: Column = [f64, [0, 2, -0.4, 0, 1, 2, Number.NEGATIVE_INFINITY, 1e-300, 3]];
const bytes: Column = [types.uint8, [0, 1, 255, 200, N, 7, 8, 9, 100]];
const bools: Column = [types.bool, [true, false, N, true, false, N, true, false, true]];
const bools2: Column = [types.bool, [true, true, true, false, false, N, N, N, false]];
const texts: Column = [str, ['', 'abc', 'Straße', '  x y ', N, 'a1b22', 'ÄÖ\t\u00a0z', '😀b😀', 'x,y,,z']];
const lists: Column = [types.list(str), [['a', 'b'], [], N, ['x', N], ['c'], ['1', '2', '3'], [], [], ['q']]];
const nanos: Column = [
  ts('ns'),
  [
    0n,
    1_700_000_000_123_456_789n,
    -1n,
    N,
    -86_400_000_000_001n,
    951_782_400_000_000_000n,
    1_709_164_800_999_999_999n,
    4_102_444_799_000_000_000n,
    1n,
  ],
];
const berlin: Column = [
  ts('us', 'Europe/Berlin'),
  [0n, 1_700_000_000_123_456n, -1n, N, 1_711_846_800_000_000n, 1_711_846_799_000_000n, 1_729_990_800_000_000n, 1_729_994_400_000_000n, 1n],
];
const spans: Column = [td('us'), [0n, 1n, -1n, 86_400_000_000n, -86_400_000_001n, N, 90_061_000_001n, 5n, -7n]];

type Case = readonly [fn: ElementName, columns: readonly (Column | Vector)[], options?: Options];
const each = (fns: readonly ElementName[], ...columns: readonly Column[]): Case[] => fns.map((fn) => [fn, columns]);

const CASES: readonly Case[] = [
  ...each(
    [
      'add',
      'sub',
      'mul',
      'maximum',
      'minimum',
      'floordiv',
      'mod',
      'div',
      'bit.and',
      'bit.or',
      'bit.xor',
      'eq',
      'ne',
      'lt',
      'le',
      'gt',
      'ge',
      'same',
      'greatest',
      'least',
      'coalesce',
      'nullif',
    ],
    ints,
    others,
  ),
  ...each(['add', 'sub', 'mul', 'div', 'floordiv', 'mod', 'pow', 'atan2', 'hypot', 'eq', 'lt'], floats, divisors),
  ...each(['add', 'mul', 'div', 'floordiv', 'lt', 'same'], ints, divisors),
  ...each(['bit.and', 'bit.or', 'bit.xor', 'div', 'mod', 'floordiv', 'eq'], bytes, others),
  ...each(['and', 'or', 'xor', 'same', 'eq', 'bit.and', 'bit.or', 'bit.xor'], bools, bools2),
  ...each(['neg', 'abs', 'sign', 'bit.not', 'sqrt', 'exp', 'log', 'sin', 'is_null', 'is_not_null'], ints),
  ...each(['bit.not', 'abs'], bytes),
  ...each(['not', 'is_null', 'abs', 'bit.not'], bools),
  ...each(
    [
      'neg',
      'abs',
      'sign',
      'round',
      'floor',
      'ceil',
      'trunc',
      'sqrt',
      'cbrt',
      'exp',
      'expm1',
      'log',
      'log2',
      'log10',
      'log1p',
      'sin',
      'cos',
      'tan',
      'asin',
      'acos',
      'atan',
      'sinh',
      'cosh',
      'tanh',
      'asinh',
      'acosh',
      'atanh',
      'radians',
      'degrees',
      'isinf',
      'denan',
    ],
    floats,
  ),
  ['round', [floats], { digits: 1 }],
  ['round', [floats], { digits: -1 }],
  ['round', [ints], { digits: -1 }],
  ['round', [ints], { digits: 2 }],
  [
    'bit.shift_left',
    [
      [i64, [1, 2, N]],
      [i64, [3, 40, 1]],
    ],
  ],
  [
    'bit.shift_right',
    [
      [i64, [1024, -8, N]],
      [i64, [3, 1, 1]],
    ],
  ],
  [
    'pow',
    [
      [i64, [2, 3, -2, 0, 1, N, 7]],
      [i64, [10, 39, 3, 0, 90, 1, 22]],
    ],
  ],
  ['in', [ints, others, [i64, [0, 0, 0, 7, N, N, N, 0, 0]]]],
  ...each(
    [
      'str.lower',
      'str.upper',
      'str.capitalize',
      'str.len',
      'str.byte_len',
      'str.strip',
      'str.lstrip',
      'str.rstrip',
      'str.isalnum',
      'str.isalpha',
      'str.isdigit',
      'str.isspace',
      'str.islower',
      'str.isupper',
      'str.isdecimal',
      'str.isascii',
      'str.isnumeric',
      'str.istitle',
      'str.title',
      'str.swapcase',
      'str.casefold',
    ],
    texts,
  ),
  ...each(
    ['str.lower', 'str.upper', 'str.capitalize', 'str.title', 'str.swapcase', 'str.casefold', 'str.islower', 'str.isupper', 'str.istitle'],
    [str, ['ŉx', 'oﬁ', 'İı', 'ΑΣ ΑΣ', 'ᾳ', 'ǅa', 'Ab Cd', 'aB', "They're 3rd", 'Ⅷ', 'ʰ', N]],
  ),
  ['str.strip', [texts], { chars: 'axz' }],
  ['str.isdigit', [[str, ['²', '1²', '٣', '', '½']]]],
  ['str.pad', [texts], { width: 7, side: 'both', fillchar: '*' }],
  ['str.pad', [texts], { width: 4, side: 'left', fillchar: ' ' }],
  ['str.pad', [texts], { width: 6, side: 'right', fillchar: 'é' }],
  ['str.zfill', [[str, ['+1', '-22', '333', '', N, '😀']]], { width: 4 }],
  ...[
    [1, 3],
    [-2, undefined],
    [undefined, -1],
    [2, 1],
    [-5, 4],
    [1, undefined],
  ].map(([start, stop]): Case => ['str.slice', [texts], { start, stop }]),
  ...[0, 2, -1, -4, 9].map((i): Case => ['str.get', [texts], { i }]),
  ['str.slice_replace', [texts], { start: 1, stop: 2, repl: '--' }],
  ['str.slice_replace', [texts], { start: -2, repl: "'" }],
  ...['b', 'a.*2', '\\s', '^$', '[[:x]', '\\bx\\b', '(?i)STRASSE|ÄÖ', '\\d{2}$', '(b)\\1|z$'].flatMap((pat): Case[] => [
    ['str.contains', [texts], { pat, regex: true }],
    ['str.match', [texts], { pat }],
    ['str.fullmatch', [texts], { pat }],
    ['str.count', [texts], { pat }],
  ]),
  ['str.contains', [texts], { pat: '.', regex: false }],
  ['str.contains', [[str, ['$', '${env:HOME}', "o'clock", 'back\\slash', 'new\nline', '\0', N]]], { pat: '${env:HOME}', regex: false }],
  ['str.contains', [[str, ['$', "o'clock", 'back\\slash', N]]], { pat: '\\', regex: false }],
  ['str.startswith', [texts], { pats: ['a', 'x'] }],
  ['str.endswith', [texts], { pats: ['z', ''] }],
  ['str.find', [texts], { sub: 'b' }],
  ['str.find', [texts], { sub: 'y', start: 2, end: 5 }],
  ['str.find', [texts], { sub: '', start: 2 }],
  ['str.rfind', [texts], { sub: 'y' }],
  ['str.rfind', [texts], { sub: 'b', start: -4 }],
  ['str.rfind', [texts], { sub: '😀' }],
  ['str.replace', [texts], { pat: 'a', repl: '$1\\', regex: false, n: -1 }],
  ['str.replace', [texts], { pat: '', repl: '-', regex: false, n: -1 }],
  ['str.replace', [texts], { pat: '([a-z])(\\d)', repl: '\\2<\\g<1>>0', regex: true, n: -1 }],
  ['str.replace', [texts], { pat: 'x*', repl: '-', regex: true, n: -1 }],
  ['str.replace', [texts], { pat: '[a-z]', repl: '_', regex: true, n: 1 }],
  ['str.repeat', [texts, [i64, [1, 2, 0, -1, 2, N, 1, 2, 3]]]],
  ['str.concat', [texts, texts]],
  ['str.split', [texts], {}],
  ['str.split', [texts], { n: 1 }],
  ['str.split', [texts], { pat: ',' }],
  ['str.split', [texts], { pat: ',', n: 2 }],
  ['str.split', [texts], { pat: '[bx]', regex: true }],
  ['str.rsplit', [texts], { pat: ',', n: 1 }],
  ['str.partition', [texts], { sep: ',' }],
  ['str.rpartition', [texts], { sep: ',' }],
  ['str.partition', [texts], { sep: 'b' }],
  ['str.join', [lists], { sep: '+' }],
  ['str.removeprefix', [texts], { prefix: 'a' }],
  ['str.removesuffix', [texts], { suffix: 'z' }],
  ['str.findall', [texts], { pat: '[a-z]' }],
  ['str.findall', [texts], { pat: '([a-z])\\d' }],
  ['str.extract', [texts], { pat: '([a-z])(\\d)', group: 2 }],
  [
    'str.translate',
    [texts],
    {
      table: [
        ['a', 'A'],
        ['x', ''],
        ['y', 'Y'],
      ],
    },
  ],
  ['list.len', [lists]],
  ...[0, 1, -1, 5].map((i): Case => ['list.get', [lists], { i }]),
  ['list.slice', [lists], { start: 1 }],
  ['list.slice', [lists], { start: -2, stop: -1 }],
  ...(
    [
      'dt.year',
      'dt.month',
      'dt.day',
      'dt.hour',
      'dt.minute',
      'dt.second',
      'dt.microsecond',
      'dt.nanosecond',
      'dt.quarter',
      'dt.dayofweek',
      'dt.dayofyear',
      'dt.isoyear',
      'dt.isoweek',
      'dt.isoday',
      'dt.days_in_month',
      'dt.is_leap_year',
      'dt.is_month_start',
      'dt.is_month_end',
      'dt.is_quarter_start',
      'dt.is_quarter_end',
      'dt.is_year_start',
      'dt.is_year_end',
      'dt.day_name',
      'dt.month_name',
      'dt.normalize',
      'dt.to_local',
      'dt.to_int',
      'dt.epoch_days',
    ] as const
  ).flatMap((fn): Case[] => [
    [fn, [nanos]],
    [fn, [berlin]],
  ]),
  ...['%Y-%m-%d %H:%M:%S.%f', '%a %A %b %B %d/%-d %j %y', '%I:%M %p %U %W %G-%V-%u %w %%', 'x'].flatMap((format): Case[] => [
    ['dt.strftime', [nanos], { format }],
    ['dt.strftime', [berlin], { format }],
  ]),
  ...(['dt.floor', 'dt.ceil', 'dt.round'] as const).flatMap((fn): Case[] => [
    [fn, [nanos], { nanos: 3_600_000_000_000 }],
    [fn, [nanos], { nanos: 7 }],
  ]),
  ['dt.from_local', [[ts('us'), [0n, N, 1_700_000_000_000_000n]]], { tz: 'America/New_York' }],
  [
    'dt.from_local',
    [[ts('us'), [1_729_994_400_000_000n, 1_711_852_200_000_000n, 5n]]],
    { tz: 'Europe/Berlin', ambiguous: 'NaT', nonexistent: 'NaT' },
  ],
  ['dt.from_local', [[ts('us'), [1_729_994_400_000_000n]]], { tz: 'Europe/Berlin', ambiguous: true }],
  ...each(['td.total_seconds', 'td.days', 'td.seconds', 'td.microseconds', 'td.nanoseconds', 'td.to_int', 'neg', 'abs'], spans),
  ...(['td.floor', 'td.ceil', 'td.round'] as const).map((fn): Case => [fn, [spans], { nanos: 60_000_000_000 }]),
  ['add', [nanos, spans]],
  ['sub', [nanos, [ts('us'), [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, N]]]],
  ['mul', [spans, ints]],
  ['div', [spans, [i64, [1, 2, 3, 7, 7, 1, 2, 3, 2]]]],
  ['div', [spans, [td('ms'), [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, N]]]],
  ['lt', [nanos, [ts('s'), [0n, 1n, 2n, 3n, -86400n, 5n, 6n, 7n, N]]]],
];

const title = ([fn, columns, options]: Case): string =>
  `${fn} ${columns.map((c) => ('data' in c ? c.type.kind : c[0].kind)).join(', ')} ${JSON.stringify(options ?? {})}`;

describe.skipIf(withoutSpark)('cells on Spark', () => {
  useExecutor();

  test('as the cells in JavaScript', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    for (const group of byColumns(CASES)) {
      const usable = group.filter((c) => supported(c));
      if (usable.length === 0) continue;
      const found = await project(usable[0][1], (cols) => usable.map(([fn, , options]) => call(fn, cols, options))).catch(() =>
        oneByOne(usable),
      );
      usable.forEach((c, i) => {
        const wanted = expected(c[1], applied(c[0], c[2]));
        if (!close(found[i], wanted)) wrong.push(`${title(c)}\n  Spark      ${show(found[i])}\n  JavaScript ${show(wanted)}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  test('casts', { timeout: 600_000 }, async () => {
    const casts: readonly (readonly [Column, DataType, boolean])[] = [
      [ints, types.float64, false],
      [ints, types.bool, false],
      [ints, str, false],
      [ints, types.uint8, true],
      [[f64, [0, 1.9, -1.9, N, 2 ** 53]], i64, false],
      [[f64, [0, 1.9, 255, N]], types.uint8, false],
      [bools, i64, false],
      [bools, str, false],
      [bools, types.float64, false],
      [[f64, [0, 1.5, 1e16, 123456789, 1e15, 1.5e-5, 1e-4, 0.001, -1e22, 1 / 3, 1e100, 12345678.9, -0.5, N]], str, false],
      [[str, [' 12 ', '-7', N, '1_000']], i64, false],
      [[str, ['1.5', 'inf', 'x', '1e3', N, '']], types.float64, true],
      [[str, ['1', 'x', N, '1.5', '99999999999999999999']], i64, true],
      [nanos, ts('us'), false],
      [nanos, str, false],
      [berlin, types.date, false],
      [spans, td('ns'), false],
      [spans, i64, false],
    ];
    const wrong: string[] = [];
    for (const [column, type, lenient] of casts) {
      const make = (cols: readonly Expr[]): Expr => cast(cols[0], type, lenient);
      const [found] = await project([column], (cols) => [make(cols)]);
      const wanted = expected([column], make);
      if (!close(found, wanted)) wrong.push(`${column[0].kind} to ${type.kind}\n  Spark      ${show(found)}\n  JavaScript ${show(wanted)}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    [
      'int64 overflow',
      'add',
      [
        [i64, [9223372036854775807n]],
        [i64, [1]],
      ],
    ],
    [
      'uint8 overflow',
      'add',
      [
        [types.uint8, [200]],
        [types.uint8, [100]],
      ],
    ],
    [
      'uint8 below zero',
      'sub',
      [
        [types.uint8, [2]],
        [types.uint8, [3]],
      ],
    ],
    [
      'uint64 overflow',
      'mul',
      [
        [types.uint64, [2n ** 63n]],
        [types.uint64, [2]],
      ],
    ],
    [
      'power overflow',
      'pow',
      [
        [i64, [3]],
        [i64, [64]],
      ],
    ],
  ] as const)('%s is an OverflowError', async (_, fn, columns) => {
    await expect(project(columns, (cols) => [call(fn, cols)])).rejects.toMatchObject({ name: 'OverflowError' });
  });

  test('what cannot be cast is an error with pandas’ words', async () => {
    await expect(project([[str, ['x']]], ([c]) => [cast(c, i64)])).rejects.toMatchObject({
      name: 'ValueError',
      message: "invalid literal for int() with base 10: 'x'",
    });
    await expect(
      project([[ts('us'), [1_711_852_200_000_000n]]], ([c]) => [call('dt.from_local', [c], { tz: 'Europe/Berlin' })]),
    ).rejects.toMatchObject({ name: 'ValueError' });
  });
});

/** Where one of several cases fails, the others still have answers. */
async function oneByOne(cases: readonly Case[]): Promise<unknown[][]> {
  const out: unknown[][] = [];
  for (const [fn, columns, options] of cases) {
    out.push(
      await project(columns, (cols) => [call(fn, cols, options)]).then(
        ([v]) => v,
        (error: Error) => [error.message],
      ),
    );
  }
  return out;
}

/** Cases over the same columns run as one query. */
function byColumns(cases: readonly Case[]): Case[][] {
  const groups = new Map<string, Case[]>();
  for (const c of cases) {
    const key = JSON.stringify(c[1], (_, v) => (typeof v === 'bigint' ? `${v}n` : v));
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(c);
  }
  return [...groups.values()];
}

const supported = ([fn, columns, options]: Case): boolean =>
  unsupportedCall(
    call(
      fn,
      columns.map((c) => ({ kind: 'literal', value: null, type: 'data' in c ? c.type : c[0] })),
      options,
    ),
  ) === undefined;

const show = (v: unknown): string =>
  JSON.stringify(v, (_, x) =>
    typeof x === 'bigint' ? `${x}n` : x === Number.POSITIVE_INFINITY ? 'inf' : x === Number.NEGATIVE_INFINITY ? '-inf' : x,
  );
