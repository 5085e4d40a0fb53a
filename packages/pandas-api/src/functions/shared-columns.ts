/** Columns over memory that threads share. */
import { packedTexts, StringColumn, type Vector } from '@pandorable/planner';
import { numbersOf } from './answers.js';
import type { SharedColumn } from './pool-wire.js';

type Shareable = Float64Array | Uint8Array | Int32Array;

/** The same numbers in shared memory. */
export function shared<A extends Shareable>(source: A): A {
  const Class = source.constructor as new (buffer: SharedArrayBuffer) => A;
  const out = new Class(new SharedArrayBuffer(source.byteLength));
  out.set(source as never);
  return out;
}

export const sharedNumbers = (length: number): Float64Array =>
  new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));

const sharedOrNull = (valid: Uint8Array | null): Uint8Array | null => valid && shared(valid);

/** A column as functions see it: numbers (missing: NaN), booleans and texts (missing: null); anything else stays hidden. */
export function shareColumn(vector: Vector, kind: 'number' | 'bool' | 'text' | 'other'): SharedColumn {
  const { data, valid } = vector;
  if (kind === 'number') {
    const numbers = numbersOf(vector);
    return numbers === null ? { kind: 'hidden' } : { kind: 'number', data: shared(numbers) };
  }
  if (kind === 'bool' && data instanceof Uint8Array) return { kind: 'bool', data: shared(data), valid: sharedOrNull(valid) };
  if (kind !== 'text') return { kind: 'hidden' };
  const packed = packedTexts(vector);
  if (!(packed.data instanceof StringColumn)) return { kind: 'hidden' };
  const { bytes, offsets } = packed.data;
  return { kind: 'text', bytes: shared(bytes), offsets: shared(offsets as Int32Array), valid: sharedOrNull(packed.valid) };
}
