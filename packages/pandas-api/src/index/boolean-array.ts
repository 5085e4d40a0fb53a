import { ValueError } from '@pandorable/planner';

/** Booleans, one a label, with the operators that an array of numpy has. */
export class BooleanArray extends Array<boolean> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
  /** Neither true nor false: `!`. */
  not(): BooleanArray {
    return booleans(this.length, (i) => !this[i]);
  }
  and(other: Iterable<unknown> | boolean): BooleanArray {
    return combined(this, other, (a, b) => a && b);
  }
  or(other: Iterable<unknown> | boolean): BooleanArray {
    return combined(this, other, (a, b) => a || b);
  }
  xor(other: Iterable<unknown> | boolean): BooleanArray {
    return combined(this, other, (a, b) => a !== b);
  }
  /** Are all true? */
  all(): boolean {
    return this.every(Boolean);
  }
  /** Is any true? */
  any(): boolean {
    return this.some(Boolean);
  }
  /** How many are true. */
  sum(): number {
    return this.reduce((n, b) => n + Number(b), 0);
  }
}

export function booleans(length: number, at: (i: number) => boolean): BooleanArray {
  const out = new BooleanArray(length);
  for (let i = 0; i < length; i++) out[i] = at(i);
  return out;
}

function combined(self: BooleanArray, other: Iterable<unknown> | boolean, join: (a: boolean, b: boolean) => boolean): BooleanArray {
  if (typeof other === 'boolean') return booleans(self.length, (i) => join(self[i], other));
  const values = [...other];
  if (values.length !== self.length)
    throw new ValueError(`operands could not be broadcast together with shapes (${self.length},) (${values.length},)`);
  return booleans(self.length, (i) => join(self[i], values[i] === true));
}
