import { promoteNumeric, types } from '../types.js';
import { element, type ResultRule } from './row.js';

/** The common type of values that stand for one another. */
const common: ResultRule = (args) =>
  args.reduce((a, b) =>
    a.kind === 'null'
      ? b
      : b.kind === 'null' || a.kind === b.kind
        ? a.kind === b.kind && a.kind === 'float64'
          ? promoteNumeric(a, b)
          : a
        : promoteNumeric(a, b),
  );

/** Comparisons are missing where an argument is; the layer above says what that means. */
export const LOGIC = {
  eq: element(types.bool),
  ne: element(types.bool),
  lt: element(types.bool),
  le: element(types.bool),
  gt: element(types.bool),
  ge: element(types.bool),
  /** equal, or both missing; never missing */
  same: element(types.bool, 'own'),
  /** Kleene */
  and: element(types.bool, 'own'),
  or: element(types.bool, 'own'),
  not: element(types.bool),
  xor: element(types.bool),
  is_null: element(types.bool, 'own'),
  is_not_null: element(types.bool, 'own'),
  /** the first argument is one of the others; missing if it is missing */
  in: element(types.bool),
  /** the first that is not missing */
  coalesce: element(common, 'own'),
  /** missing where both are equal */
  nullif: element(([a]) => a, 'own'),
  /** the largest / smallest argument that is not missing */
  greatest: element(common, 'own'),
  least: element(common, 'own'),
  /** a stable 64-bit hash */
  hash: element(types.uint64, 'own'),
} as const;
