/** Random JavaScript functions of a row or a value, as texts: well typed for the most part, with all of the awkward forms. */
import fc from 'fast-check';

/** What the functions close over. */
export const CLOSURE = {
  limit: 2.5,
  whole: 7,
  minus: -0,
  gone: Number.NaN,
  none: null,
  word: 'Oslo',
  yes: true,
  rate: { high: { value: 1.25 }, name: '😀b' },
  cities: ['Oslo', 'a', ''],
  marks: [1, 2.5, Number.NaN, -3],
  withNull: ['M', null],
} as const;

/** The fields of a row, or what a single parameter holds. */
export interface Names {
  readonly num: readonly string[];
  readonly str: readonly string[];
  readonly bool: readonly string[];
  readonly date: readonly string[];
}
export const ROW: Names = {
  num: ['r.x', 'r.y', 'r.f', 'r.i', 'r.j', 'r.n', "r['x']", "r.get('y')"],
  str: ['r.s', 'r.t', 'r["s"]'],
  bool: ['r.b', 'r.c', 'r.d'],
  date: ['r.when'],
};
const DESTRUCTURED: Names = { num: ['x', 'y', 'i', 'k'], str: ['s', 't'], bool: ['b', 'd'], date: ['when'] };
const HEAD = '({ x, y, i, j: k, s, t, b, d, when })';
const NOTHING: Names = { num: [], str: [], bool: [], date: [] };

type Text = fc.Arbitrary<string>;
/** Texts put together from parts: `§` stands for each. */
const form = (template: string, ...parts: Text[]): Text => {
  const between = template.split('§');
  return fc.tuple(...parts).map((values) => between.map((text, i) => text + (values[i] ?? '')).join(''));
};
const one = (...texts: readonly string[]): Text => fc.constantFrom(...texts);

const NUMBERS = one(
  '0',
  '1',
  '2',
  '3',
  '(-1)',
  '0.5',
  '2.5',
  '7',
  '(-7)',
  '1e-20',
  '(-0)',
  '10',
  'limit',
  'whole',
  'minus',
  'gone',
  'rate.high.value',
  'Math.PI',
  'NaN',
  'Infinity',
);
const TEXTS = one("'a'", "''", "'Oslo'", "'M'", "' x '", "'😀'", "'null'", "'5'", "'NaN'", 'word', 'rate.name', "'é'");
const ARITHMETIC = one('+', '-', '*', '/', '%', '**');
const ORDER = one('<', '<=', '>', '>=');
const EQUAL = one('===', '!==', '==', '!=');
const MATH = one(
  ...'abs floor ceil trunc round sign sqrt cbrt exp expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh fround clz32'.split(
    ' ',
  ),
);

/** What is read from a date, and what arithmetic makes of it. */
const dateNumbers = (date: Text, n: Text): readonly Text[] => [
  form('§?.§', date, one('year', 'month', 'hour', 'dayofweek', 'dayOfYear', 'quarter', 'microsecond', 'daysInMonth', 'valueOf()')),
  form('(§ - §)', date, fc.oneof(date, n)),
  form('(+§)', date),
  form('Math.floor(§ / 864e5)', date),
  form('new Date(§).getUTCDay()', date),
];
const dateTests = (date: Text, n: Text): readonly Text[] => [
  form('(§ § §)', date, ORDER, fc.oneof(date, n)),
  form('(§ § §)', date, EQUAL, date),
  form('(§ === null)', date),
  form('(!§)', date),
];
const dateTexts = (date: Text): readonly Text[] => [
  form('String(§)', date),
  form('`${§}!`', date),
  form('(§ + §)', date, TEXTS),
  form('§?.§', date, one('dayName()', "strftime('%Y')", 'isoformat()', "floor('D').isoformat()", 'toString()', 'toJSON()')),
];

/** Expressions over the names, by what they give. */
function expressions({ num, str, bool, date }: Names): { any: Text; num: Text; str: Text; bool: Text } {
  const names = (list: readonly string[], otherwise: Text): Text =>
    list.length > 0 ? fc.oneof({ weight: 3, arbitrary: one(...list) }, otherwise) : otherwise;
  const made = fc.letrec<Record<'num' | 'str' | 'bool' | 'any' | 'oddNum' | 'oddStr' | 'oddBool', string>>((tie) => {
    const [n, s, b, any] = [tie('num'), tie('str'), tie('bool'), tie('any')];
    const deep = { depthSize: 'small', maxDepth: 4 } as const;
    return {
      num: fc.oneof(
        deep,
        { weight: 6, arbitrary: names(num, NUMBERS) },
        { weight: 6, arbitrary: form('(§ § §)', n, ARITHMETIC, n) },
        form('(-§)', n),
        form('(+§)', fc.oneof(b, n, s)),
        { weight: 2, arbitrary: form('Math.§(§)', MATH, n) },
        form('Math.max(§, §)', n, n),
        form('Math.min(§, §, 1)', n, n),
        form('Math.pow(§, 2)', n),
        form('Math.atan2(§, §)', n, n),
        form('Math.hypot(§, §)', n, n),
        { weight: 2, arbitrary: form('(§ ? § : §)', b, n, n) },
        form('(§ ?? §)', n, n),
        form('(§ || §)', n, n),
        form('(§ && §)', n, n),
        form('(§ § §)', b, ARITHMETIC, n),
        form('§?.length', one(...(str.length > 0 ? str : ['word']))),
        form('§.length', s),
        tie('oddNum'),
        form('Number(§)', any),
        form('parseInt(§, 10)', any),
        form('§?.indexOf(§)', s, TEXTS),
        form('((a) => a * 2 + §)(§)', NUMBERS, n),
      ),
      str: fc.oneof(
        deep,
        { weight: 6, arbitrary: names(str, TEXTS) },
        { weight: 3, arbitrary: form('`§|§`', form('${§}', any), form('${§}', any)) },
        form('(§ + §)', s, any),
        form('(§ + §)', any, s),
        form('(§ ? § : §)', b, s, s),
        form('(§ ?? §)', s, s),
        form('(§ || §)', s, s),
        form('(§ && §)', s, s),
        form('String(§)', any),
        form('§?.§()', s, one('trim', 'trimStart', 'trimEnd', 'toUpperCase', 'toLowerCase', 'normalize', 'toString')),
        form('§.§()', s, one('trim', 'toUpperCase')),
        form('§?.replaceAll(§, §)', s, TEXTS, TEXTS),
        form('§?.replace(§, §)', s, TEXTS, one("'z'", "'$&'", "''")),
        form('§?.replace(/[a-m]/§, §)', s, one('', 'g'), TEXTS),
        form('§?.concat(§)', s, any),
        form('§?.slice(§)', s, one('1', '-2', '0, 2')),
        form('§?.charAt(1)', s),
        form('§?.padStart(4, §)', s, TEXTS),
        form('§?.split(§)[0]', s, TEXTS),
        tie('oddStr'),
      ),
      bool: fc.oneof(
        deep,
        { weight: 3, arbitrary: names(bool, one('true', 'false', 'yes')) },
        { weight: 3, arbitrary: form('(§ § §)', n, ORDER, n) },
        form('(§ § §)', s, ORDER, fc.oneof(TEXTS, s)),
        form('(§ § §)', any, ORDER, any),
        { weight: 2, arbitrary: form('(§ § §)', n, EQUAL, n) },
        { weight: 2, arbitrary: form('(§ § §)', s, EQUAL, s) },
        form('(§ § §)', any, EQUAL, any),
        form('(§ § §)', any, EQUAL, one('null', 'none', 'undefined', "''", '0')),
        { weight: 2, arbitrary: form('(!§)', any) },
        form('(§ && §)', b, b),
        form('(§ || §)', b, b),
        form('(§ ?? §)', b, b),
        form('(§ ? § : §)', any, b, b),
        form('§?.§(§)', s, one('startsWith', 'endsWith', 'includes'), TEXTS),
        tie('oddBool'),
        form('cities.includes(§)', s),
        form('marks.includes(§)', n),
        form('withNull.includes(§)', any),
        form("[1, 'a'].includes(§)", any),
        form('Number.§(§)', one('isNaN', 'isFinite', 'isInteger', 'isSafeInteger'), any),
        form('§(§)', one('isNaN', 'isFinite'), fc.oneof(n, any)),
        form('Boolean(§)', any),
        form('/^[A-Z]|b$/.test(§)', s),
        form("(typeof § === 'string')", any),
      ),
      // most of these are called
      oddNum: fc.oneof(
        form('parseFloat(§)', any),
        ...(date.length > 0 ? dateNumbers(one(...date), n) : []),
        form('(§ § §)', n, one('|', '&', '^', '<<', '>>', '>>>'), n),
        form('(~§)', n),
        form('Math.imul(§, §)', n, n),
        form('Math.max(...[§, §])', n, n),
        form('§?.§', s, one('trim().length', 'trim()?.length', 'charCodeAt(0)', 'codePointAt(0)', 'search(/[a-m]/)', "lastIndexOf('a')")),
        form('[§, §].§', n, n, one('reduce((a, b) => a + b)', 'filter((a) => a > 0).length', 'find((a) => a > 1)', 'length', 'at(-1)')),
        form('cities.findIndex((c) => c === §)', s),
        form('(([a, b = 2]) => a + b)([§])', n),
        form('(({ a = §, ...rest }) => a)({ b: § })', n, n),
      ),
      oddStr: fc.oneof(
        form('§?.split(/[,\\s]/§).join(§)', s, one('', 'u'), TEXTS),
        form('§?.match(/(?<first>[a-z])/i)?.groups.first', s),
        form('§?.match(/^\\s*(.)/§)?.[1]', s, one('', 'u', 's')),
        form('§?.replaceAll(/[aeiou]/g, (c) => c.toUpperCase() + §)', s, TEXTS),
        form('[...(§ ?? [])].reverse().join(§)', s, TEXTS),
        form('§?.[0]', s),
        form(
          '§?.§',
          s,
          one('at(-1)', 'substring(1, 3)', "padEnd(3, 'é')", 'repeat(2)', 'trim().toLowerCase()', "trim()?.replace('a', 'b')"),
        ),
        form('(typeof §)', any),
        form('cities.map((c) => c + §).join()', s),
        form('(§).toFixed(1)', n),
        ...(date.length > 0 ? dateTexts(one(...date)) : []),
      ),
      oddBool: fc.oneof(
        form('cities.some((c) => c === §)', s),
        form('cities.every((c) => §?.includes(c))', s),
        form('marks.some((m) => m > §)', n),
        form('[§, §].some((a) => a)', any, any),
        form('Object.is(§, §)', n, n),
        form('(§ in rate)', s),
        form('(void § === undefined)', any),
        form('/[😀é]|\\p{Lu}/u.test(§)', s),
        ...(date.length > 0 ? dateTests(one(...date), n) : []),
      ),
      any: fc.oneof(
        { weight: 4, arbitrary: n },
        { weight: 4, arbitrary: s },
        { weight: 3, arbitrary: b },
        one('null', 'none'),
        ...(date.length > 0 ? [one(...date)] : []),
      ),
    };
  });
  return made;
}

/** A function's text from the expressions of its body. */
function bodies(head: string, names: Names): Text {
  const { any, num, str, bool } = expressions(names);
  const value = fc.oneof({ weight: 4, arbitrary: num }, { weight: 3, arbitrary: str }, { weight: 3, arbitrary: bool }, any);
  const inner = expressions({ ...NOTHING, num: ['p'], str: ['q'], bool: [] });
  return fc.oneof(
    { weight: 12, arbitrary: form(`${head} => §`, form('(§)', value)) },
    form(`function ${head} { return §; }`, value),
    form(`${head} => { const p = §; const q = §; return §; }`, num, str, fc.oneof(inner.num, inner.str, inner.bool)),
    form(`${head} => { if (§) return §; else if (§) { return §; } return §; }`, bool, value, bool, value, value),
    form(`${head} => { const p = §; if (p > 1) { const p = §; return p; } return p; }`, num, num),
    fc.oneof(
      form(`${head} => { const [p, q = §] = [§]; return §; }`, str, num, fc.oneof(inner.num, inner.str)),
      form(`${head} => { const { length: p = 1 } = §; return p + §; }`, str, num),
      form(
        `${head} => { let p = §; if (§) p = §; const q = '§'; return §; }`,
        num,
        bool,
        num,
        one('', 'z'),
        fc.oneof(inner.num, inner.bool),
      ),
      form(`${head} => { const f = (p, q = 'q') => §; return f(§); }`, fc.oneof(inner.num, inner.bool), num),
      form(`${head} => { for (const p of [§, §]) if (p > 0) return p; return §; }`, num, num, num),
      form(`${head} => { switch (§) { case 1: return §; default: return §; } }`, num, value, value),
      form(`${head} => { try { return §.length; } catch { return §; } }`, str, num),
    ),
  );
}

/** Takes the row apart in its head, with defaults and within fields, or in its body. */
const HEADS = [
  HEAD,
  "({ x = 1, y, i, j: k = 2, s = 'none', t, b, d, when })",
  '({ x, y, i, j: k, s, t, b, d, when, ...others })',
  "({ x, y, ['i']: i, 'j': k, s: { length }, s, t, b, d, when })",
];
const IN_BODY = '(r) => { const { x, i: k, s, b, when } = r; const { y, i, t, d } = r; return §; }';

/** Functions of a row with the fields of `ROW`. */
export const rowFunctions: Text = fc.oneof(
  { weight: 12, arbitrary: bodies('(r)', ROW) },
  ...HEADS.map((head) => bodies(head, DESTRUCTURED)),
  form(IN_BODY, fc.oneof(expressions(DESTRUCTURED).num, expressions(DESTRUCTURED).bool, expressions(DESTRUCTURED).str)),
);

/** Functions of one value `v`. */
export const valueFunctions = (kind: keyof Names): Text => bodies('(v)', { ...NOTHING, [kind]: ['v'] });

/** The function of a text, with the closure's values around it. */
export const functionOf = (text: string): ((row: any) => unknown) =>
  new Function(...Object.keys(CLOSURE), `return (${text});`)(...Object.values(CLOSURE)) as (row: any) => unknown;
