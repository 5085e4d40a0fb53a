/** Strings as sequences of code points. Where a string has no surrogates, UTF-16 positions are code point positions already. */
const SURROGATE = /[\ud800-\udfff]/;

export const isPlain = (s: string): boolean => !SURROGATE.test(s);
export const codeLength = (s: string): number => {
  if (isPlain(s)) return s.length;
  let n = 0;
  for (const _ of s) n++;
  return n;
};

/** Python's slice.indices. */
export function sliceIndices(length: number, start: number | null, stop: number | null, step: number): [number, number] {
  const low = step > 0 ? 0 : -1;
  const high = step > 0 ? length : length - 1;
  const clip = (i: number | null, otherwise: number): number =>
    i === null ? otherwise : i < 0 ? Math.max(i + length, low) : Math.min(i, high);
  return step > 0 ? [clip(start, low), clip(stop, high)] : [clip(start, high), clip(stop, low)];
}

export function sliceItems<T>(items: readonly T[], start: number | null, stop: number | null, step: number): T[] {
  const [from, to] = sliceIndices(items.length, start, stop, step);
  const out: T[] = [];
  for (let i = from; step > 0 ? i < to : i > to; i += step) out.push(items[i]);
  return out;
}

export function sliceText(s: string, start: number | null, stop: number | null, step: number): string {
  if (step === 1 && isPlain(s)) return s.slice(...sliceIndices(s.length, start, stop, 1));
  return sliceItems([...s], start, stop, step).join('');
}

/** Python's str.find: positions count code points. */
export function find(s: string, sub: string, start: number, end: number | null, last: boolean): number {
  const codes = isPlain(s) ? null : [...s];
  const [from, to] = sliceIndices(codes?.length ?? s.length, start, end, 1);
  if (to < from || start > (codes?.length ?? s.length)) return -1;
  const part = codes === null ? s.slice(from, to) : codes.slice(from, to).join('');
  const at = last ? part.lastIndexOf(sub) : part.indexOf(sub);
  return at < 0 ? -1 : from + (codes === null ? at : codeLength(part.slice(0, at)));
}
