import { isInt } from '@pandorable/planner';
import fc from 'fast-check';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxAll } from '../../src/core/boxes.js';
import { collectCells } from '../../src/core/collect.js';
import { dtypeOf } from '../../src/dtypes/registry.js';
import { callRows, lowerRows } from '../../src/elementwise/row-functions.js';
import { STATE } from '../../src/frame/frame.js';
import type { Cell, FrameState } from '../../src/frame/state.js';
import type { JsExpr } from '../../src/functions/ast.js';
import { allAnswers, type Captured, capture, type Field, lower, type ParameterMeaning } from '../../src/functions/index.js';
import { functionOf, rowFunctions, valueFunctions } from './grammar.js';
import { interpret } from './interpret.js';

const SEED = Number(process.env['PANDORABLE_TEST_SEED'] ?? 20261121);
const ROWS = 48;

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
  ],
  int: [0, 1, -1, 2, -7, 3, 12, 100, 9007199254740991, -40000],
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
  ],
  bool: [true, false],
  date: [null, '1969-12-31 23:59:59.999999', '2024-02-29 12:00:00', '2000-01-01', '1900-03-01 05:06:07'],
};

/** Row k takes values that differ in step from column to column, so that most pairs meet. */
const column = (values: readonly unknown[], step: number, n = ROWS): unknown[] =>
  Array.from({ length: n }, (_, k) => values[(k * step + ((k / values.length) | 0) * (step + 1)) % values.length]);

function frame(ints: readonly number[]): FrameState {
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
  readonly called: (fn: Fn) => Values;
  readonly parameter: ParameterMeaning;
  /** what the function is called with, row by row */
  readonly given: readonly unknown[];
}
type Fn = (given: any) => unknown;
type As = 'value' | 'condition';
type Values = readonly unknown[];

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
    called: (fn) => allAnswers(callRows(state, fn).answers),
    parameter: { row: new Map(NAMES.map((name, i) => [name, fieldOf(name, state.cells[i])])) },
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
    called: (fn) => allAnswers(callRows(state, (row) => fn(row[name])).answers),
    parameter,
    given: givenRows(state).map((row) => (row as Record<string, unknown>)[name]),
  };
}

const NAMES = ['x', 'y', 'f', 'i', 'j', 'k', 'n', 's', 't', 'b', 'c', 'd', 'when'];

/** Every part of a captured function. */
function* parts(e: JsExpr): Generator<JsExpr> {
  yield e;
  for (const value of Object.values(e))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && 'kind' in child) yield* parts(child as JsExpr);
}

/** Has it whole numbers beyond 2^53 on the way, which the plan keeps exact and JavaScript rounds? */
function isBeyond(captured: Captured, { parameter, given }: Place): boolean {
  for (const body of parts(captured.body)) {
    const lowered = lower({ ...captured, body }, [parameter]);
    if ('refused' in lowered || !isInt(lowered.expr.type)) continue;
    const run = interpret({ ...captured, body });
    if (given.some((value) => Math.abs(numberOf(run, value)) > Number.MAX_SAFE_INTEGER)) return true;
  }
  return false;
}

function numberOf(run: (value: unknown) => unknown, given: unknown): number {
  try {
    const value = run(given);
    return typeof value === 'number' ? value : 0;
  } catch {
    return 0; // a branch that is not taken
  }
}

function shown(v: unknown): unknown {
  if (v === undefined || v === null || v !== v || v === pd.NA) return null;
  return v === 0 ? 0 : typeof v === 'object' ? String(v) : v;
}

/** Mathematical functions may differ in the last places. */
function isSame(planned: unknown, called: unknown): boolean {
  const [a, b] = [shown(planned), shown(called)];
  if (a === b) return true;
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  return Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= Math.abs(a) * 1e-14;
}

interface Difference {
  readonly text: string;
  readonly given: unknown;
  readonly planned: unknown;
  readonly called: unknown;
}
const found = { asked: 0, captured: 0, compared: 0, skipped: 0 };

/** What the engine answers to each; an error as it is, where a query of all of them fails. */
function planned(state: FrameState, cells: readonly Cell[]): (Values | Error)[] {
  if (cells.length === 0) return [];
  try {
    return collectCells(state.rows, cells).map(boxAll);
  } catch (error) {
    if (cells.length === 1) return [error as Error];
    const half = cells.length >> 1;
    return [...planned(state, cells.slice(0, half)), ...planned(state, cells.slice(half))];
  }
}

function attempt(run: () => Values): Values | Error {
  try {
    return run();
  } catch (error) {
    return error as Error;
  }
}

/** The differences between the engine's answers and those of calling; what goes beyond 2^53 is asked in the next place. */
function compare(texts: readonly string[], as: As, places: readonly Place[]): Difference[] {
  const asked = places.map((place) => ({ place, texts: [] as string[] }));
  for (const text of texts) {
    found.asked++;
    const captured = capture(functionOf(text));
    if ('refused' in captured || places[0].lowered(functionOf(text), as) === null) continue;
    found.captured++;
    const fit = asked.find(({ place }) => !isBeyond(captured, place));
    if (fit === undefined) found.skipped++;
    else fit.texts.push(text);
  }
  return asked.flatMap(({ place, texts }) => {
    const cells = texts.map((text) => place.lowered(functionOf(text), as)!);
    const answers = planned(place.state, cells);
    return texts.flatMap((text, i) =>
      differences(
        place,
        text,
        answers[i],
        attempt(() => place.called(functionOf(text))),
        as,
      ),
    );
  });
}

function differences({ given }: Place, text: string, answer: Values | Error, expected: Values | Error, as: As): Difference[] {
  if (answer instanceof Error || expected instanceof Error)
    return [{ text, given: null, planned: String(answer), called: String(expected) }];
  found.compared++;
  const at = expected.findIndex((v, i) => !isSame(answer[i], as === 'condition' ? Boolean(v) : v));
  return at < 0 ? [] : [{ text, given: given[at], planned: answer[at], called: expected[at] }];
}

/** The shortest functions that differ, if there are any. */
function report(all: readonly Difference[]): string {
  const shortest = [...all].sort((a, b) => a.text.length - b.text.length).slice(0, Number(process.env['SHOW'] ?? 5));
  return shortest
    .map((d) => `${d.text}\n  engine: ${String(d.planned)}\n  called: ${String(d.called)}\n  ${JSON.stringify(d.given)}`)
    .join('\n');
}

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
      frames = [frame(AWKWARD.int), frame(AWKWARD.tame)];
    });
    afterAll(() => {
      pd.setExecutor('local');
      console.log(`seed ${SEED}: ${JSON.stringify(found)}`);
    });
    test('of a row', () => check(rowFunctions, 1 / 2, 'value', rows(), SEED));
    test('of a row, as masks', () => check(rowFunctions, 1 / 4, 'condition', rows(), SEED + 1));
    test.each<[string, 'num' | 'str' | 'bool' | 'date']>([
      ['x', 'num'],
      ['i', 'num'],
      ['n', 'num'],
      ['s', 'str'],
      ['b', 'bool'],
      ['d', 'bool'],
      ['when', 'date'],
    ])('of a value of %s', (name, kind) => check(valueFunctions(kind), 1 / 28, 'value', values(name), SEED + 2));
    test('many of them are captured', () => expect(found.captured / found.asked).toBeGreaterThan(0.15));
  });
}
