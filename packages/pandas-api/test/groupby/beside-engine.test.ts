import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workerModule } from '../../src/groupby/beside/library.js';

type Library = any;
type Frame = any;
type Ask = (g: Frame, library: Library) => unknown;

const NUMBERS = ['a', 'b', 'c'];
const PLAIN =
  'sum mean std var sem min max median skew kurt nunique count idxmax idxmin mode cumsum cummax diff shift rank pctChange abs round isna ffill bfill unique valueCounts dropna sortValues duplicated'.split(
    ' ',
  );
const OPERATORS = ['add', 'sub', 'mul', 'div', 'floordiv', 'mod', 'pow', 'eq', 'lt', 'ge'];

/** Questions about a group that its own engine answers. */
const QUESTIONS: Readonly<Record<string, Ask>> = {
  ...Object.fromEntries(
    NUMBERS.flatMap((c): [string, Ask][] => [
      ...PLAIN.map((m): [string, Ask] => [`${c}.${m}`, (g) => g.get(c)[m]()]),
      ...OPERATORS.map((op): [string, Ask] => [`${c}.${op}`, (g) => g.get(c)[op](g.get('b'))]),
      ...OPERATORS.map((op): [string, Ask] => [`${c}.${op}(-3)`, (g) => g.get(c)[op](-3).sum()]),
      ...[0, 0.1, 0.333, 1].map((q): [string, Ask] => [`${c}.quantile(${q})`, (g) => g.get(c).quantile(q)]),
      ...['lower', 'higher', 'nearest', 'midpoint'].map((how): [string, Ask] => [
        `${c}.quantile ${how}`,
        (g) => g.get(c).quantile(0.37, { interpolation: how }),
      ]),
      ...['average', 'min', 'max', 'first', 'dense'].map((method): [string, Ask] => [
        `${c}.rank ${method}`,
        (g) => g.get(c).rank({ method }),
      ]),
      [`${c}.corr`, (g) => g.get(c).corr(g.get('b'))],
      [`${c}.cov`, (g) => g.get(c).cov(g.get('b'))],
      [`${c} fillna`, (g) => g.get(c).fillna(g.get(c).mean())],
      [`${c} sorted`, (g) => g.sortValues([c, 's'], { kind: 'stable', naPosition: 'first' })],
      [`${c} nlargest`, (g) => g.nlargest(4, c)],
      [`${c} where`, (g) => g.get(c).where(g.get('b').gt(1))],
      [`${c} rolling`, (g) => g.get(c).rolling(5, { minPeriods: 2 }).mean()],
      [`${c} of groups`, (g) => g.groupby('s').get(c).agg(['sum', 'mean', 'min', 'max', 'std', 'median', 'nunique', 'first', 'last'])],
      [`${c} beside groups`, (g) => g.groupby('s').get(c).cumsum()],
      [`${c} shifted in groups`, (g) => g.groupby('s').get(c).shift(1)],
      [`${c} cut`, (g, { cut }) => cut(g.get(c), 4).valueCounts()],
    ]),
  ),
  'texts, least': (g) => g.get('s').min(),
  'texts, changed': (g) => g.get('s').str.upper(),
  'texts, counted': (g) => g.get('s').valueCounts({ dropna: false }),
  'texts, sorted': (g) => g.sortValues('s'),
  'times, latest': (g) => g.get('t').max(),
  'times, between': (g) => g.get('t').diff(),
  'times, parts': (g) => g.get('t').dt.year,
  'times, in bins': (g) => g.get(g.get('t').notna()).setIndex('t').get('b').resample('YE').mean(),
  'truth values': (g) => [g.get('u').sum(), g.get('u').mean(), g.get('u').any(), g.get('u').all()].join(),
  'equal rows once': (g) => g.dropDuplicates(['a', 's'], { keep: 'last' }),
  'rows with all values': (g) => g.dropna(),
  'a query': (g) => g.query('a > 1 and b < 3'),
  'new columns': (g) => g.assign({ z: (d: Frame) => d.get('a').mul(d.get('b')), w: (r: any) => (r.a > 0 ? r.b * 2 : -1) }),
  'a pivot table': (g) => g.pivotTable({ values: 'b', index: 'a', columns: 'u' }),
  'a merge': (g) => g.merge(g.groupby('a').get('b').mean().rename('mb').resetIndex(), { on: 'a' }),
  'a left merge': (g, { DataFrame }) => g.merge(new DataFrame({ a: [1, 2], k: ['p', 'q'] }), { on: 'a', how: 'left' }),
  'one below the other': (g, { concat }) => concat([g.head(2), g.tail(2)]),
  'a table of counts': (g, { crosstab }) => crosstab(g.get('a'), g.get('s')),
  'groups of groups': (g) => g.groupby(['a', 'u']).size(),
  correlations: (g) => g.get(NUMBERS).corr(),
  'the greatest of rows': (g) => g.get(NUMBERS).max({ axis: 1 }),
  'a row function': (g) =>
    g.apply(
      (r: any) => {
        let t = r.a;
        t += 1;
        return t;
      },
      { axis: 1 },
    ),
};

/** What neither engine nor module answers there: the client calls the function. */
const REFUSED: Readonly<Record<string, Ask>> = {
  'means of times': (g) => g.get('t').mean(),
  'a file': (g) => g.toCsv('nowhere.csv'),
  threads: (g, { udf }) => g.get('a').map(udf((v: number) => v + 1, { threads: 2 })),
};

function rows(library: Library): Frame {
  let x = 7;
  const random = (): number => (x = (x * 48_271) % 2_147_483_647) / 2_147_483_647;
  const some = (share: number, value: () => unknown): unknown => (random() < share ? null : value());
  const column = (value: () => unknown): unknown[] => Array.from({ length: 150 }, value);
  return new library.DataFrame({
    a: column(() => Math.floor(random() * 7) - 3),
    b: column(() => some(0.15, () => Math.round((random() - 0.4) * 1000) / 64)),
    c: column(() => some(0.1, () => (random() - 0.5) * 1e6)),
    s: column(() => some(0.1, () => ['x', 'yy', 'é', 'Zz', '𝒳', ''][Math.floor(random() * 6)])),
    u: column(() => random() > 0.5),
    t: column(() => some(0.1, () => library.Timestamp(1.6e18 + Math.floor(random() * 1e6) * 1e12))),
  });
}

/** A value as text, numbers to twelve digits. */
function shown(value: any): string {
  const digits = (v: unknown): unknown =>
    typeof v === 'number' && Number.isFinite(v) ? Number(v.toPrecision(12)) : Array.isArray(v) ? v.map(digits) : String(v);
  if (typeof value?.toArray !== 'function') return JSON.stringify(digits(value));
  const labels = value.index?.labels ?? [];
  return `${value.dtypes ?? value.dtype} ${JSON.stringify(digits(value.toArray()))} ${labels.map(String).join()}`;
}

class Refused extends Error {}
const holder = globalThis as { modules?: object };

describe('frames beside executors, in the bundle for workers', () => {
  let there: Library;
  beforeAll(async () => {
    holder.modules = {
      refuse: (reason: string) => {
        throw new Refused(reason);
      },
    };
    expect(workerModule()).not.toBeNull();
    const bundle = new URL('../../lib/group-worker.js', import.meta.url).href;
    there = await import(/* @vite-ignore */ bundle);
  });
  afterAll(() => {
    delete holder.modules;
  });

  test('give what an engine gives', () => {
    const [here, away] = [rows(pd), rows(there)];
    const parts = (df: Frame): Frame[] => [df, df.get(df.get('a').gt(0)).head(9), df.head(0)];
    const [mine, theirs] = [parts(here), parts(away)];
    const different: string[] = [];
    for (const [name, ask] of Object.entries(QUESTIONS))
      mine.forEach((g, i) => {
        const [wanted, found] = [tried(() => shown(ask(g, pd))), tried(() => shown(ask(theirs[i], there)))];
        if (wanted !== found) different.push(`${name} of part ${i}\n  wanted ${wanted}\n  found ${found}`);
      });
    expect(different).toEqual([]);
  });

  test.each(Object.entries(REFUSED))('refuse what they cannot do: %s', (_, ask) => {
    expect(() => ask(rows(there).head(9), there)).toThrow(Refused);
  });
});

function tried(act: () => string): string {
  try {
    return act();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}
