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
const MATH = one(...'abs floor ceil trunc round sign sqrt cbrt exp log log2 log10 log1p sin cos atan tanh fround'.split(' '));

/** Expressions over the names, by what they give. */
function expressions({ num, str, bool, date }: Names): { any: Text; num: Text; str: Text; bool: Text } {
  const names = (list: readonly string[], otherwise: Text): Text =>
    list.length > 0 ? fc.oneof({ weight: 3, arbitrary: one(...list) }, otherwise) : otherwise;
  const made = fc.letrec<{ num: string; str: string; bool: string; any: string }>((tie) => {
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
        ...(date.length > 0 ? [form('§?.§', one(...date), one('year', 'month', 'hour', 'dayofweek', 'dayOfYear'))] : []),
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
        form('(§).toFixed(1)', n),
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
        form('cities.includes(§)', s),
        form('marks.includes(§)', n),
        form('withNull.includes(§)', any),
        form("[1, 'a'].includes(§)", any),
        form('Number.§(§)', one('isNaN', 'isFinite', 'isInteger', 'isSafeInteger'), any),
        form('isNaN(§)', any),
        form('Boolean(§)', any),
        form('/^[A-Z]|b$/.test(§)', s),
        form("(typeof § === 'string')", any),
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
    { weight: 8, arbitrary: form(`${head} => §`, form('(§)', value)) },
    form(`function ${head} { return §; }`, value),
    form(`${head} => { const p = §; const q = §; return §; }`, num, str, fc.oneof(inner.num, inner.str, inner.bool)),
    form(`${head} => { if (§) return §; else if (§) { return §; } return §; }`, bool, value, bool, value, value),
    form(`${head} => { const p = §; if (p > 1) { const p = §; return p; } return p; }`, num, num),
  );
}

/** Functions of a row with the fields of `ROW`. */
export const rowFunctions: Text = fc.oneof({ weight: 4, arbitrary: bodies('(r)', ROW) }, bodies(HEAD, DESTRUCTURED));

/** Functions of one value `v`. */
export const valueFunctions = (kind: keyof Names): Text => bodies('(v)', { ...NOTHING, [kind]: ['v'] });

/** The function of a text, with the closure's values around it. */
export const functionOf = (text: string): ((row: any) => unknown) =>
  new Function(...Object.keys(CLOSURE), `return (${text});`)(...Object.values(CLOSURE)) as (row: any) => unknown;
