import { call, type Node } from '@pandorable/planner';
import type { ArithmeticOp, Computed } from '../cells/arithmetic.js';
import { arithmetic } from '../cells/arithmetic.js';
import type { CompareOp } from '../cells/compare.js';
import { literalCell } from '../cells/literal.js';
import { type LogicOp, negate } from '../cells/logic.js';
import { type Args, makeSignature, type Signature } from '../core/args.js';
import type { Methods } from '../core/install.js';
import { isNumericDtype } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { transpose } from '../selection/transpose.js';
import { type Series, seriesOf } from '../series/series.js';
import { aggregate, transform } from '../statistics/aggregate.js';
import { acrossOf, cumulatedAcross } from './across.js';
import { applyFrame, applySeries } from './apply.js';
import { clip } from './clip.js';
import { combineFirst, combineFirstFrame, combineFrames, combineSeries, update } from './combine.js';
import { dotFrame, dotSeries } from './dot.js';
import { interpolate } from './interpolate.js';
import { floatTogether, meetOnLevel, onLevel } from './levels.js';
import { mapFrame, mapSeries } from './map.js';
import { between, isin } from './membership.js';
import { dropnaFrame, dropnaSeries, eachColumn, fillAlong, fillna, fillRows, inPlace, missingCell, presentCell } from './missing.js';
import { cumulateCell, diffCell, wholePeriods } from './moving.js';
import {
  arithmeticOperator,
  axisName,
  compareOperator,
  fillOf,
  frameOperation,
  logicOperator,
  mapCells,
  seriesOperation,
} from './operators.js';
import { rank } from './rank.js';
import { replace } from './replace.js';
import { absObjects, round } from './rounding.js';
import { pctChange, shift } from './shift.js';
import { caseWhen, where } from './where.js';

/** pandas' names of each operation; the reflected ones are these with an r. */
const ARITHMETIC: Record<ArithmeticOp, readonly string[]> = {
  add: ['add'],
  sub: ['sub', 'subtract'],
  mul: ['mul', 'multiply'],
  div: ['div', 'divide', 'truediv'],
  floordiv: ['floordiv'],
  mod: ['mod'],
  pow: ['pow'],
};
const COMPARE: readonly CompareOp[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const LOGIC: readonly LogicOp[] = ['and', 'or', 'xor'];

const frameMethods: Methods<Frame> = {};
const seriesMethods: Methods<Series> = {};
const ownFrameSignatures: Record<string, Signature> = {};
const ownSeriesSignatures: Record<string, Signature> = {};

for (const [op, names] of Object.entries(ARITHMETIC) as [ArithmeticOp, readonly string[]][]) {
  for (const name of names) {
    for (const [member, reflected] of name === 'subtract' || name === 'multiply' || name === 'divide'
      ? ([[name, false]] as const)
      : ([
          [name, false],
          [`r${name}`, true],
        ] as const)) {
      const apply = arithmeticOperator(op, reflected);
      const divides = op === 'div';
      frameMethods[member] = (self, a) => {
        const [left, right] = meetOnLevel(self, a);
        const done = frameOperation(left, right, { apply, fillValue: fillOf(a), power: op === 'pow', divides }, axisName(a['axis']));
        return op === 'floordiv' || op === 'mod' ? floatTogether(left, done) : done;
      };
      seriesMethods[member] = (self, a) => seriesOperation(self, onLevel(self, a), { apply, fillValue: fillOf(a), divides });
    }
  }
}
for (const op of COMPARE) {
  const apply = compareOperator(op);
  frameMethods[op] = (self, a) => frameOperation(...meetOnLevel(self, a), { apply, compare: op }, axisName(a['axis']));
  seriesMethods[op] = (self, a) => seriesOperation(self, onLevel(self, a), { apply, compare: op, fillValue: fillOf(a) });
}
for (const op of LOGIC) {
  const apply = logicOperator(op);
  ownFrameSignatures[op] = ownSeriesSignatures[op] = makeSignature(op, [['other']]);
  frameMethods[op] = (self, a) => frameOperation(self, a['other'], { apply }, 'columns');
  seriesMethods[op] = (self, a) => seriesOperation(self, a['other'], { apply });
}
ownFrameSignatures['not'] = ownSeriesSignatures['not'] = makeSignature('not', []);
frameMethods['not'] = (self) => mapCells(self[STATE], (rows, cell) => ({ rows, cell: negate(cell) }));
seriesMethods['not'] = (self) => seriesOf({ ...self[STATE], cell: negate(self[STATE].cell) });

/** Members that do the same to every column. */
const EACH: Record<string, (rows: Node, cell: Cell, a: Args) => Computed> = {
  isna: (rows, c) => ({ rows, cell: missingCell(c) }),
  isnull: (rows, c) => ({ rows, cell: missingCell(c) }),
  notna: (rows, c) => ({ rows, cell: presentCell(c) }),
  notnull: (rows, c) => ({ rows, cell: presentCell(c) }),
  abs: (rows, c) => {
    if (c.dtype.kind === 'object') return absObjects(rows, c);
    if (!isNumericDtype(c.dtype) && c.dtype.kind !== 'timedelta') throw new TypeError(`bad operand type for abs(): '${c.dtype.name}'`);
    return { rows, cell: c.dtype.kind === 'bool' ? c : { ...c, expr: call('abs', [c.expr]) } };
  },
  cumsum: (rows, c, a) => cumulateCell(rows, c, 'sum', a['skipna'] !== false),
  cumprod: (rows, c, a) => cumulateCell(rows, c, 'prod', a['skipna'] !== false),
  cummax: (rows, c, a) => cumulateCell(rows, c, 'max', a['skipna'] !== false),
  cummin: (rows, c, a) => cumulateCell(rows, c, 'min', a['skipna'] !== false),
  diff: (rows, c, a) => diffCell(rows, c, wholePeriods(a['periods'] ?? 1)),
};
/** -x */
function negateCell(rows: Node, c: Cell): Computed {
  if (c.dtype.kind === 'bool') return { rows, cell: negate(c) };
  if (c.dtype.kind === 'object') return arithmetic('mul', rows, c, literalCell(-1));
  if (c.dtype.kind !== 'int' && c.dtype.kind !== 'uint' && c.dtype.kind !== 'float' && c.dtype.kind !== 'timedelta')
    throw new TypeError(`bad operand type for unary -: '${c.dtype.name}'`);
  return { rows, cell: { ...c, expr: call('neg', [c.expr]) } };
}

/** f(self, …args), or with the object under a keyword: pipe(tuple(f, 'data')). */
function pipe(self: Frame | Series, a: Args): unknown {
  const options = (a['kwargs'] ?? {}) as Record<string, unknown>;
  const rest = (a['args'] ?? []) as unknown[];
  const target = a['func'] as unknown;
  if (Array.isArray(target)) return (target[0] as (...x: unknown[]) => unknown)(...rest, { ...options, [String(target[1])]: self });
  if (typeof target !== 'function') throw new TypeError(`'${typeof target}' object is not callable`);
  return target(self, ...rest, ...(Object.keys(options).length > 0 ? [options] : []));
}

const call2 = (self: Frame | Series, name: string, a: Args): unknown =>
  (self as unknown as Record<string, (other: unknown) => unknown>)[name](a['other']);

/** What a member does to the columns of a frame that is turned round: for mixed values, as pandas. */
const turned = (self: Frame, a: Args, member: (self: Frame | Series, a: Args) => unknown): Frame =>
  frameOf(transpose((member(frameOf(transpose(self[STATE])), { ...a, axis: 0 }) as Frame)[STATE]));

const cumulated =
  (name: Parameters<typeof cumulatedAcross>[1]) =>
  (self: Frame, a: Args): Frame | null => {
    const across = acrossOf(self[STATE]);
    if (across === null) return null;
    const skipna = a['skipna'] !== false;
    return cumulatedAcross(across, name, skipna, cumulateCell(across.state.rows, across.cells[0], name, skipna).cell);
  };

/** The same with axis 1; null for mixed values. */
const ALONG_ROWS: Record<string, (self: Frame, a: Args) => Frame | null> = {
  cumsum: cumulated('sum'),
  cumprod: cumulated('prod'),
  cummax: cumulated('max'),
  cummin: cumulated('min'),
  diff: (self, a) => {
    const periods = wholePeriods(a['periods'] ?? 1);
    const { sub } = frameMethods;
    return periods === 0 ? null : (sub(self, { other: shift(self, { periods, axis: 1 }), axis: 'columns' }) as Frame);
  },
};

const NUMERIC_ONLY = new Set(['abs']);
for (const [name, run] of Object.entries(EACH)) {
  const member = (self: Frame | Series, a: Args): Frame | Series => {
    if (Frame.isFrame(self) && (a['axis'] === 1 || a['axis'] === 'columns')) return ALONG_ROWS[name](self, a) ?? turned(self, a, member);
    return eachColumn(self, (rows, c) => {
      if (NUMERIC_ONLY.has(name) && c.dtype.kind === 'str') throw new TypeError(`bad operand type for ${name}(): 'str'`);
      return run(rows, c, a);
    });
  };
  frameMethods[name] = member as (self: Frame, a: Args) => unknown;
  seriesMethods[name] = member as (self: Series, a: Args) => unknown;
}

const both = (name: string, run: (self: Frame | Series, a: Args) => unknown): void => {
  frameMethods[name] = run;
  seriesMethods[name] = run;
};
both('fillna', (self, a) => inPlace(self, fillna(self, a), a, self));
for (const [name, direction] of [
  ['ffill', 'forward'],
  ['bfill', 'backward'],
] as const) {
  both(name, (self, a) => {
    const across = Frame.isFrame(self) && (a['axis'] === 1 || a['axis'] === 'columns');
    const done = across
      ? (fillRows(self, a, direction) ?? turned(self, a, (f) => fillAlong(f, a, direction)))
      : fillAlong(self, a, direction);
    return inPlace(self, done, a, self);
  });
}
frameMethods['dropna'] = (self, a) => inPlace(self, frameOf(dropnaFrame(self, a)), a);
seriesMethods['dropna'] = (self, a) => inPlace(self, dropnaSeries(self, a), a);

both('where', (self, a) => inPlace(self, where(self, a, false), a, self));
both('mask', (self, a) => inPlace(self, where(self, a, true), a, self));
both('clip', (self, a) => inPlace(self, clip(self, a), a, self));
both('replace', (self, a) => inPlace(self, replace(self, a), a, self));
both('interpolate', (self, a) => inPlace(self, interpolate(self, a), a, self));
both('isin', (self, a) => isin(self, a['values']));
both('round', round);
both('rank', rank);
both('shift', shift);
both('pct_change', pctChange);
both('update', update);
both('transform', transform);
both('agg', (self, a) => aggregate(self, a));
both('aggregate', (self, a) => aggregate(self, a));
both('pipe', pipe);
both('neg', (self) => eachColumn(self, negateCell));
both('pos', (self) => self);
both('divmod', (self, a) => [call2(self, 'floordiv', a), call2(self, 'mod', a)]);
both('rdivmod', (self, a) => [call2(self, 'rfloordiv', a), call2(self, 'rmod', a)]);
Object.assign(seriesMethods, {
  between,
  case_when: caseWhen,
  map: mapSeries,
  apply: applySeries,
  combine: combineSeries,
  combine_first: (self, a) => combineFirst(self, a['other']),
  dot: dotSeries,
  matmul: dotSeries,
} satisfies Methods<Series>);
Object.assign(frameMethods, {
  map: mapFrame,
  apply: applyFrame,
  combine: combineFrames,
  combine_first: (self, a) => combineFirstFrame(self, a['other']),
  dot: dotFrame,
  matmul: dotFrame,
} satisfies Methods<Frame>);
for (const name of ['neg', 'pos']) ownFrameSignatures[name] = ownSeriesSignatures[name] = makeSignature(name, []);
ownFrameSignatures['matmul'] = ownSeriesSignatures['matmul'] = makeSignature('matmul', [['other']]);
ownFrameSignatures['divmod'] = makeSignature('divmod', [['other']]);
ownFrameSignatures['rdivmod'] = makeSignature('rdivmod', [['other']]);

export { frameMethods, ownFrameSignatures, ownSeriesSignatures, seriesMethods };
