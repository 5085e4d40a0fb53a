import { call, type Node, NotImplementedError } from '@pandorable/planner';
import type { ArithmeticOp, Computed } from '../cells/arithmetic.js';
import type { CompareOp } from '../cells/compare.js';
import { negate, type LogicOp } from '../cells/logic.js';
import { type Args, makeSignature, type Signature } from '../core/args.js';
import type { Methods } from '../core/install.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { type Series, seriesOf } from '../series/series.js';
import { dropnaFrame, dropnaSeries, eachColumn, fillAlong, fillna, inPlace, missingCell, presentCell } from './missing.js';
import { cumulateCell, diffCell } from './moving.js';
import { arithmeticOperator, axisName, compareOperator, fillOf, frameOperation, logicOperator, mapCells, seriesOperation } from './operators.js';

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

const noLevel = (name: string, a: Args): void => {
  if (a['level'] !== null && a['level'] !== undefined) throw new NotImplementedError(`${name}() with level: reset the index and merge on the level instead`);
};

const frameMethods: Methods<Frame> = {};
const seriesMethods: Methods<Series> = {};
const ownFrameSignatures: Record<string, Signature> = {};
const ownSeriesSignatures: Record<string, Signature> = {};

for (const [op, names] of Object.entries(ARITHMETIC) as [ArithmeticOp, readonly string[]][]) {
  for (const name of names) {
    for (const [member, reflected] of name === 'subtract' || name === 'multiply' || name === 'divide' ? ([[name, false]] as const) : ([[name, false], [`r${name}`, true]] as const)) {
      const apply = arithmeticOperator(op, reflected);
      frameMethods[member] = (self, a) => (noLevel(member, a), frameOperation(self, a['other'], { apply, fillValue: fillOf(a) }, axisName(a['axis'])));
      seriesMethods[member] = (self, a) => (noLevel(member, a), seriesOperation(self, a['other'], { apply, fillValue: fillOf(a) }));
    }
  }
}
for (const op of COMPARE) {
  const apply = compareOperator(op);
  frameMethods[op] = (self, a) => frameOperation(self, a['other'], { apply, compare: op }, axisName(a['axis']));
  seriesMethods[op] = (self, a) => (noLevel(op, a), seriesOperation(self, a['other'], { apply, compare: op, fillValue: fillOf(a) }));
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
  abs: (rows, c) => ({ rows, cell: c.dtype.kind === 'bool' ? c : { ...c, expr: call('abs', [c.expr]) } }),
  cumsum: (rows, c, a) => cumulateCell(rows, c, 'sum', a['skipna'] !== false),
  cumprod: (rows, c, a) => cumulateCell(rows, c, 'prod', a['skipna'] !== false),
  cummax: (rows, c, a) => cumulateCell(rows, c, 'max', a['skipna'] !== false),
  cummin: (rows, c, a) => cumulateCell(rows, c, 'min', a['skipna'] !== false),
  diff: (rows, c, a) => diffCell(rows, c, Number(a['periods'] ?? 1)),
};
const NUMERIC_ONLY = new Set(['abs']);
for (const [name, run] of Object.entries(EACH)) {
  const member = (self: Frame | Series, a: Args) => {
    if (a['axis'] === 1 || a['axis'] === 'columns') throw new NotImplementedError(`${name}() with axis=1: use df.T.${name}().T`);
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
both('fillna', (self, a) => inPlace(self, fillna(self, a), a));
both('ffill', (self, a) => inPlace(self, fillAlong(self, a, 'forward'), a));
both('bfill', (self, a) => inPlace(self, fillAlong(self, a, 'backward'), a));
frameMethods['dropna'] = (self, a) => inPlace(self, frameOf(dropnaFrame(self, a)), a);
seriesMethods['dropna'] = (self, a) => inPlace(self, dropnaSeries(self, a), a);

export { frameMethods, ownFrameSignatures, ownSeriesSignatures, seriesMethods };
