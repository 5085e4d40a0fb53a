import { inspect } from 'node:util';
import { isInt } from '@pandorable/planner';
import fc from 'fast-check';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxAll } from '../../src/core/boxes.js';
import { collectCells } from '../../src/core/collect.js';
import type { LocalColumn } from '../../src/core/column.js';
import { dtypeOf } from '../../src/dtypes/registry.js';
import { callRows, lowerRows } from '../../src/elementwise/row-functions.js';
import { STATE } from '../../src/frame/frame.js';
import type { Cell, FrameState } from '../../src/frame/state.js';
import { capture, type Field, lower } from '../../src/functions/index.js';
import { functionOf, rowFunctions, valueFunctions } from './grammar.js';

const SEED = Number(process.env['PANDORABLE_TEST_SEED'] ?? 20261121);
const ROWS = 72;

/** An engine that is asked, and how much. */
export interface Asked {
  readonly executor: string;
  /** random functions; PANDORABLE_TEST_FUNCTIONS gives another number */
  readonly functions: number;
  /** functions asked in one query */
  readonly batch: number;
}

const AWKWARD = {
  float: [
    null,
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    2.5,
    0.49999999999999994,
    -2.5,
    3,
    1e-20,
    2 ** 53,
    1e300,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    5e-324,
    1.1,
    0.1,
    1e21,
    -123456789.75,
    2 ** 51 + 0.5,
    2 ** 53 + 2,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
  ],
  /** beyond 2^53 a function is called with a bigint */
  beyond: [0, 1, -1, 9007199254740991, 9007199254740992n, 9007199254740993n, -9007199254740993n, 2n ** 63n - 1n, 1n - 2n ** 63n],
  int: [0, 1, -1, 2, -7, 3, 12, 100, 9007199254740991, -9007199254740991, 94906267, 4503599627370497, -40000],
  tame: [0, 1, -1, 2, 3, -2],
  text: [
    null,
    '',
    'a',
    'M',
    'Oslo',
    ' x\ufeff',
    '\x1c',
    '😀b',
    'null',
    '5',
    '\uffee',
    'NaN',
    'é',
    'e\u0301',
    'ab,c',
    ' ',
    '0',
    '\u{10ffff}',
    'ß',
    'İ',
    'ﬁ',
    'ΑΣ',
    'a\nb',
    ' 12 ',
    '1e3',
    '-0',
    '$&.b',
    '👩‍👩‍👧b',
  ],
  bool: [true, false],
  date: [
    null,
    '1969-12-31 23:59:59.999999',
    '2024-02-29 12:00:00',
    '2000-01-01',
    '1900-03-01 05:06:07',
    '1970-01-01',
    '2262-04-11 23:47:16',
  ],
};

/** Row k takes values that differ in step from column to column, so that most pairs meet. */
const column = (values: readonly unknown[], step: number, n = ROWS): unknown[] =>
  Array.from({ length: n }, (_, k) => values[(k * step + ((k / values.length) | 0) * (step + 1)) % values.length]);

function frame(ints: readonly (number | bigint)[]): FrameState {
  const { float, text, bool, date } = AWKWARD;
  const masked = (values: unknown[], dtype: string) =>
    pd.array(
      values.map((v) => v ?? pd.NA),
      { dtype } as any,
    );
  const columns = {
    x: pd.Series(column(float, 1), { dtype: 'float64' }),
    y: pd.Series(column(float, 5), { dtype: 'float64' }),
    f: pd.Series(
      column(
        float.map((v) => (v === null || Math.abs(v) > 1e30 ? v : Math.fround(v))),
        7,
      ),
      { dtype: 'float32' },
    ),
    i: pd.Series(column(ints, 1), { dtype: 'int64' }),
    j: pd.Series(column(ints, 3), { dtype: 'int64' }),
    k: pd.Series(column(AWKWARD.tame, 1), { dtype: 'int16' }),
    n: pd.Series(masked(column([...ints, null], 1), 'Int64')),
    s: pd.Series(column(text, 1), { dtype: 'str' }),
    t: pd.Series(column(text, 5), { dtype: 'str' }),
    b: pd.Series(column(bool, 1), { dtype: 'bool' }),
    c: pd.Series(column([true, true, false], 1), { dtype: 'bool' }),
    d: pd.Series(masked(column([true, null, false], 1), 'boolean')),
    when: pd.toDatetime(pd.Series(column(date, 1)) as any, { format: 'ISO8601' } as any),
  };
  return (pd.DataFrame(columns as any) as any)[STATE];
}

/** Where functions are asked: how the engine's answer is planned, and how they are called. */
interface Place {
  readonly state: FrameState;
  readonly lowered: (fn: Fn, as: As) => Cell | null;
  readonly called: (fn: Fn) => LocalColumn;
  /** what the function is called with, row by row */
  readonly given: readonly unknown[];
}
type Fn = (given: any) => unknown;
type As = 'value' | 'condition';

const NEVER_MISSING: ReadonlySet<string> = new Set(['i', 'j', 'k', 'b', 'c']);
const fieldOf = (name: string, cell: Cell): Field => ({ expr: cell.expr, nullable: !NEVER_MISSING.has(name) });

function givenRows(state: FrameState): object[] {
  const out: object[] = [];
  callRows(state, (row) => out.push(row));
  return out;
}

function rowPlace(state: FrameState): Place {
  return {
    state,
    lowered: (fn, as) => lowerRows(state, fn, as),
    called: (fn) => callRows(state, fn).column(),
    given: givenRows(state),
  };
}

/** One column, whose values are what the function is called with. */
function valuePlace(state: FrameState, name: string): Place {
  const parameter = { value: fieldOf(name, state.cells[NAMES.indexOf(name)]) };
  return {
    state,
    lowered: (fn, as) => {
      const captured = capture(fn);
      const done = 'refused' in captured ? captured : lower(captured, [parameter], { as });
      return 'refused' in done ? null : { expr: done.expr, dtype: dtypeOf(done.expr.type), maybe: true };
    },
    called: (fn) => callRows(state, (row) => fn(row[name])).column(),
    given: givenRows(state).map((row) => (row as Record<string, unknown>)[name]),
  };
}

const NAMES = ['x', 'y', 'f', 'i', 'j', 'k', 'n', 's', 't', 'b', 'c', 'd', 'when'];

/** Dtypes that hold the answers differently: whole numbers may be int64 or float64, and where no answer is there a type is. */
function sameDtype(planned: LocalColumn, called: LocalColumn): boolean {
  const [a, b] = [planned.dtype.name, called.dtype.name];
  return a === b || [a, b].every((name) => name === 'int64' || name === 'float64') || boxAll(called).every(isNone);
}
const isNone = (v: unknown): boolean => v === null || v === undefined || v !== v;

/** The same value, bit by bit but for the last places of a fraction; whole numbers have no -0 in the engine, and beyond 2^53 another type than float64. */
function isSame(a: unknown, b: unknown, int: boolean): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a === 'bigint') return typeof b === 'number' && a === BigInt(b);
  if (typeof a !== 'number' || typeof b !== 'number') return typeof a === 'object' && a !== null && b !== null && String(a) === String(b);
  if (a === 0 || b === 0) return int && a === b;
  return Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= Math.abs(a) * 1e-14;
}

interface Difference {
  readonly text: string;
  readonly given: unknown;
  readonly planned: unknown;
  readonly called: unknown;
}
const found = { asked: 0, captured: 0, compared: 0, refused: 0, lenient: 0 };

/** What the engine answers to each; an error as it is, where a query of all of them fails. */
function planned(state: FrameState, cells: readonly Cell[]): (LocalColumn | Error)[] {
  if (cells.length === 0) return [];
  try {
    return collectCells(state.rows, cells);
  } catch (error) {
    if (cells.length === 1) return [error as Error];
    const half = cells.length >> 1;
    return [...planned(state, cells.slice(0, half)), ...planned(state, cells.slice(half))];
  }
}

function attempt(run: () => LocalColumn): LocalColumn | Error {
  try {
    return run();
  } catch (error) {
    return error as Error;
  }
}

/** The differences between the engine's answers and those of calling; what the engine refuses is asked with small numbers, a part with bigints. */
function compare(texts: readonly string[], as: As, [usual, small, beyond]: readonly Place[]): Difference[] {
  found.asked += texts.length;
  const captured = texts.filter((text) => usual.lowered(functionOf(text), as) !== null);
  found.captured += captured.length;
  const first = compareAt(usual, captured, as);
  const rest = [
    compareAt(small, first.refused, as),
    compareAt(
      beyond,
      captured.filter((_, i) => i % 3 === 0),
      as,
    ),
  ];
  return [first, ...rest].flatMap((c) => c.differences);
}

interface Compared {
  readonly differences: readonly Difference[];
  /** functions of whole numbers that the engine does not hold */
  readonly refused: readonly string[];
}

function compareAt(place: Place, texts: readonly string[], as: As): Compared {
  const called = texts.map((text) => attempt(() => place.called(as === 'value' ? functionOf(text) : truthOf(functionOf(text)))));
  const cells = texts.map((text) => place.lowered(functionOf(text), as)!);
  // one query for all that answer: an error in it would be asked for again and again
  const [failing, answering] = [true, false].map((wanted) => [...texts.keys()].filter((i) => called[i] instanceof Error === wanted));
  const answers: (LocalColumn | Error)[] = [];
  for (const part of [answering, ...failing.map((i) => [i])])
    for (const [k, answer] of planned(
      place.state,
      part.map((i) => cells[i]),
    ).entries())
      answers[part[k]] = answer;
  const refused = texts.filter((_, i) => isRefusal(answers[i]));
  found.refused += refused.length;
  return {
    differences: texts.flatMap((text, i) =>
      isRefusal(answers[i]) ? [] : differences(place, text, answers[i], called[i], isInt(cells[i].expr.type)),
    ),
    refused,
  };
}

/** Whole numbers beyond int64, and arithmetic on bigints, are errors of the engine. */
const isRefusal = (answer: LocalColumn | Error): boolean =>
  answer instanceof Error && (answer instanceof pd.errors.OverflowError || /beyond 2\^53/.test(answer.message));
const truthOf =
  (fn: Fn): Fn =>
  (given) =>
    Boolean(fn(given));

function differences(
  { given }: Place,
  text: string,
  answer: LocalColumn | Error,
  expected: LocalColumn | Error,
  int: boolean,
): Difference[] {
  const differ = (planned: unknown, called: unknown, given: unknown = null): Difference[] => [{ text, given, planned, called }];
  if (expected instanceof Error && /BigInt/.test(expected.message)) {
    found.lenient++;
    return [];
  }
  if (answer instanceof Error || expected instanceof Error) return differ(answer, expected);
  found.compared++;
  if (!sameDtype(answer, expected)) return differ(answer.dtype.name, expected.dtype.name, boxAll(expected).join());
  const [a, b] = [boxAll(answer), boxAll(expected)];
  const at = b.findIndex((v, i) => !isSame(a[i], v, int));
  return at < 0 ? [] : differ(a[at], b[at], given[at]);
}

/** The shortest functions that differ, if there are any. */
function report(all: readonly Difference[]): string {
  const shortest = [...new Map(all.map((d) => [d.text, d])).values()]
    .sort((a, b) => a.text.length - b.text.length)
    .slice(0, Number(process.env['SHOW'] ?? 5));
  return shortest
    .map((d) => `${d.text}\n  engine: ${shown(d.planned)}\n  called: ${shown(d.called)}\n  ${inspect(d.given, { breakLength: 200 })}`)
    .join('\n');
}

/** A value, a column's dtype or an error's message. */
const shown = (v: unknown): string => inspect(v instanceof Error ? v.message : isColumn(v) ? v.dtype.name : v);
const isColumn = (v: unknown): v is LocalColumn => typeof v === 'object' && v !== null && 'vector' in v;

/** Random functions of rows and of values, each planned in an engine and called row by row. */
export function differential({ executor, functions, batch }: Asked): void {
  const count = Number(process.env['PANDORABLE_TEST_FUNCTIONS'] ?? functions);
  let frames: readonly FrameState[];
  const rows = (): readonly Place[] => frames.map(rowPlace);
  const values = (name: string): readonly Place[] => frames.map((state) => valuePlace(state, name));

  function check(made: fc.Arbitrary<string>, share: number, as: As, places: readonly Place[], seed: number): void {
    const texts = fc.sample(made, { numRuns: count * share, seed });
    const all: Difference[] = [];
    for (let at = 0; at < texts.length; at += batch) all.push(...compare(texts.slice(at, at + batch), as, places));
    if (all.length > 0) expect.fail(`${all.length} functions differ (seed ${seed}):\n${report(all)}`);
  }

  describe('random functions give in the engine what calling them gives', () => {
    beforeAll(() => {
      pd.setExecutor(executor);
      frames = [AWKWARD.int, AWKWARD.tame, AWKWARD.beyond].map(frame);
    });
    afterAll(() => {
      pd.setExecutor('local');
      console.log(`seed ${SEED}: ${JSON.stringify(found)}`);
    });
    test('found before', () => {
      const texts = [
        '(r) => r.n',
        '(r) => Math.atanh(Math.sign(r.x))',
        '(r) => Math.ceil(r.x)',
        '({ x, i }) => i',
        '(r) => Math.trunc(r.x)',
        '(r) => Math.log1p(r.x)',
        '(r) => Math.expm1(Math.min(r.x, 709.5))',
      ];
      const different = compare(texts, 'value', rows());
      expect(found.captured).toBe(texts.length);
      if (different.length > 0) expect.fail(report(different));
    });
    test('of a row', () => check(rowFunctions, 1 / 3, 'value', rows(), SEED));
    test('of a row, as masks', () => check(rowFunctions, 1 / 6, 'condition', rows(), SEED + 1));
    test.each<[string, 'num' | 'str' | 'bool' | 'date']>([
      ['x', 'num'],
      ['i', 'num'],
      ['n', 'num'],
      ['s', 'str'],
      ['b', 'bool'],
      ['d', 'bool'],
      ['when', 'date'],
    ])('of a value of %s', (name, kind) => check(valueFunctions(kind), 1 / 14, 'value', values(name), SEED + 2));
    test('many of them are captured, and few steps that throw are left out', () => {
      expect(found.captured / found.asked).toBeGreaterThan(0.15);
      expect(found.lenient / found.compared).toBeLessThan(0.02);
    });
  });
}
