import { floorDiv } from './units.js';

export type Rounding = 'floor' | 'ceil' | 'round';

/** A count rounded to a multiple of `step`; round is half to even. */
export function roundCount(count: bigint, step: bigint, how: Rounding): bigint {
  const quotient = floorDiv(count, step);
  const rest = count - quotient * step;
  if (rest === 0n || how === 'floor') return quotient * step;
  const up = how === 'ceil' || rest * 2n > step || (rest * 2n === step && quotient % 2n !== 0n);
  return (up ? quotient + 1n : quotient) * step;
}
