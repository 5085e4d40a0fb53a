import { NotImplementedError } from '@pandorable/planner';
import type { ArithmeticOp } from '../cells/arithmetic.js';
import type { CompareOp } from '../cells/compare.js';
import { negate, type LogicOp } from '../cells/logic.js';
import { type Args, makeSignature, type Signature } from '../core/args.js';
import type { Methods } from '../core/install.js';
import { type Frame, STATE } from '../frame/frame.js';
import { type Series, seriesOf } from '../series/series.js';
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

export { frameMethods, ownFrameSignatures, ownSeriesSignatures, seriesMethods };
