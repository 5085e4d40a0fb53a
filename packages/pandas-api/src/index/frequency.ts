import { ValueError } from '@pandorable/planner';
import { boxAt } from '../core/boxes.js';
import { BaseOffsetClass, dateRange, inferFreq, timedeltaRange, toOffset } from '../scalars/index.js';
import { dataLength, type FlatData, flatData, type IndexData } from './data.js';

/** Offsets whose text says too little to read it back. */
const byText = new Map<string, BaseOffsetClass>();

/** The text of a frequency, from which `offsetOf` finds it again. */
export function freqText(freq: unknown): string {
  const offset = toOffset(freq);
  const text = offset.freqstr;
  byText.set(text, offset);
  return text;
}

export function offsetOf(text: string | null | undefined): BaseOffsetClass | null {
  if (text === null || text === undefined) return null;
  return byText.get(text) ?? toOffset(text);
}

export const freqOf = (d: IndexData): BaseOffsetClass | null => (d.kind === 'flat' ? offsetOf(d.freq) : null);

const counts = (d: FlatData): BigInt64Array => d.column.vector.data as BigInt64Array;

/** The alias of the steps that moments or durations show, or null. */
export function inferredFreq(d: FlatData): string | null {
  const { dtype, vector } = d.column;
  if (vector.length < 3 || vector.valid?.includes(0)) return null;
  return inferFreq(counts(d), dtype.unit, dtype.tz ?? null, dtype.kind === 'timedelta');
}

/** The index with the frequency that its labels show. */
export function withInferred(d: FlatData): FlatData {
  const found = inferredFreq(d);
  return flatData(d.column, d.name, found === null ? null : freqText(found));
}

/** The index with a frequency, which its labels must follow. */
export function withFreq(d: FlatData, freq: unknown): FlatData {
  if (freq === 'infer') return withInferred(d);
  if (freq === null || freq === undefined) return flatData(d.column, d.name);
  const offset = toOffset(freq);
  checkFreq(d, offset);
  return flatData(d.column, d.name, freqText(offset));
}

function checkFreq(d: FlatData, offset: BaseOffsetClass): void {
  const n = dataLength(d);
  if (n === 0 || inferredFreq(d) === offset.freqstr) return;
  const { dtype } = d.column;
  const start = boxAt(d.column, 0);
  const range = dtype.kind === 'datetime' ? dateRange : timedeltaRange;
  const made = d.column.vector.valid?.includes(0) ? null : range({ start, periods: n, freq: offset, unit: dtype.unit });
  if (made !== null && made.values.length === n && made.values.every((v, i) => v === counts(d)[i])) return;
  throw new ValueError(`Inferred frequency ${inferredFreq(d)} from passed values does not conform to passed frequency ${offset.freqstr}`);
}

/** A frequency times a whole number, as every n-th label has it. */
export const scaledFreq = (text: string | null | undefined, step: number): string | null => {
  const offset = offsetOf(text);
  return offset === null || step === 0 ? null : freqText(offset.withN(offset.n * step));
};

export const isOffset = (v: unknown): v is BaseOffsetClass => v instanceof BaseOffsetClass;
