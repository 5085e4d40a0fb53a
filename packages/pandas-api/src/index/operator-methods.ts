import { arrayOf } from '../categorical/array.js';
import type { ArithmeticOp } from '../cells/arithmetic.js';
import type { CompareOp } from '../cells/compare.js';
import { makeSignature, type Signature } from '../core/args.js';
import type { Methods } from '../core/install.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame } from '../frame/frame.js';
import { isMissing, NA, tuple } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { asSeries } from './as-series.js';
import type { Index } from './base.js';
import { columnIn } from './construct.js';
import { dataColumn, flatData } from './data.js';
import { missingAt } from './duplicates.js';
import { freqOf, freqText } from './frequency.js';
import { wrapIndex } from './make.js';
import { arithmeticData, compareData } from './operators.js';

const ARITHMETIC: Record<string, ArithmeticOp> = {
  add: 'add',
  sub: 'sub',
  mul: 'mul',
  div: 'div',
  truediv: 'div',
  floordiv: 'floordiv',
  mod: 'mod',
  pow: 'pow',
};
const COMPARE: readonly CompareOp[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const MIRRORED: Record<string, string> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le', and: 'and', or: 'or', xor: 'xor' };
/** The operator with its sides exchanged: beside a Series or a frame it is theirs. */
const mirrored = (name: string): string => MIRRORED[name] ?? (name.startsWith('r') ? name.slice(1) : `r${name}`);

export const operatorMethods: Methods<Index> = {};
export const operatorSignatures: Record<string, Signature> = {};

const define = (name: string, run: (self: Index, other: unknown) => unknown): void => {
  operatorMethods[name] = (self, a) =>
    Series.isSeries(a['other']) || Frame.isFrame(a['other'])
      ? (a['other'] as unknown as Record<string, (o: unknown) => unknown>)[mirrored(name)](self)
      : run(self, a['other']);
  operatorSignatures[name] = makeSignature(name, [['other']]);
};
const unary = (name: string, run: (self: Index) => unknown): void => {
  operatorMethods[name] = run;
  operatorSignatures[name] = makeSignature(name, []);
};

for (const [name, op] of Object.entries(ARITHMETIC)) {
  for (const reflected of [false, true])
    define(reflected ? `r${name}` : name, (self, other) => wrapIndex(arithmeticData(op, self.data, other, reflected)));
}
for (const op of COMPARE) {
  define(op, (self, other) => {
    const found = compareData(op, self.data, other);
    const missing = nullableGaps(self, other);
    return missing === null
      ? found
      : arrayOf(
          columnOf(
            found.map((v, i) => (missing(i) ? null : v)),
            dtypes.boolean,
          ),
        );
  });
}

/** Nullable operands have no answer where one is missing; null if neither is nullable. */
function nullableGaps(self: Index, other: unknown): ((i: number) => boolean) | null {
  const own = self.isMulti ? null : dataColumn(self.data);
  const list = typeof other === 'object' && other !== null ? columnIn(other) : null;
  if (own === null || (!own.dtype.masked && list?.dtype.masked !== true && other !== NA)) return null;
  const [mine, theirs] = [missingAt(own), list === null ? () => isMissing(other) : missingAt(list)];
  return (i) => mine(i) || theirs(i);
}

for (const reflected of [false, true]) {
  define(reflected ? 'rdivmod' : 'divmod', (self, other) =>
    tuple(...(['floordiv', 'mod'] as const).map((op) => wrapIndex(arithmeticData(op, self.data, other, reflected)))),
  );
}

/** Labels that a method of a Series makes of these. */
const madeOf = (self: Index, method: string, ...args: readonly unknown[]): Index =>
  wrapIndex(flatData(asSeries(self.data, method, args), self.name));

for (const name of ['and', 'or', 'xor']) define(name, (self, other) => madeOf(self, name, other));

unary('not', (self) => madeOf(self, 'not'));
unary('pos', (self) => self);
unary('neg', (self) => {
  const freq = freqOf(self.data);
  if (self.data.kind === 'range') return wrapIndex(arithmeticData('mul', self.data, -1, false));
  return freq === null ? madeOf(self, 'neg') : wrapIndex(flatData(asSeries(self.data, 'neg'), self.name, freqText(freq.neg())));
});
unary('abs', (self) => madeOf(self, 'abs'));
