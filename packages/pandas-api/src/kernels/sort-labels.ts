import { isMissing, isTuple } from '../scalars/index.js';
import { compareStrings } from './sort-strings.js';

/** Python's order of two labels; TypeError where they have none. Missing labels come last. */
export function compareLabels(a: unknown, b: unknown): number {
  const [x, y] = [isMissing(a), isMissing(b)];
  if (x || y) return Number(x) - Number(y);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (a instanceof Number || b instanceof Number)
    return compareLabels(a instanceof Number ? a.valueOf() : a, b instanceof Number ? b.valueOf() : b);
  if (typeof a === 'object' && typeof b === 'object') return compareObjects(a as object, b as object);
  const plain = (v: unknown) => typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean';
  if (!plain(a) || !plain(b))
    throw new TypeError(
      `'<' not supported between instances of '${typeof a === 'string' ? 'str' : typeof a}' and '${typeof b === 'string' ? 'str' : typeof b}'`,
    );
  return (a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0;
}

function compareObjects(a: object, b: object): number {
  if ((isTuple(a) || Array.isArray(a)) && (isTuple(b) || Array.isArray(b))) {
    const [x, y] = [a as unknown[], b as unknown[]];
    for (let i = 0; i < Math.min(x.length, y.length); i++) {
      const c = compareLabels(x[i], y[i]);
      if (c !== 0) return c;
    }
    return x.length - y.length;
  }
  const lt = (a as { lt?: (o: object) => boolean }).lt;
  if (typeof lt === 'function') return lt.call(a, b) ? -1 : (b as { lt: (o: object) => boolean }).lt(a) ? 1 : 0;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  throw new TypeError(`'<' not supported between instances of '${a.constructor?.name}' and '${b.constructor?.name}'`);
}

/** Positions that sort rows of one or more label columns, stable. */
export function argsortLabels(columns: readonly (readonly unknown[])[]): Int32Array {
  const order = Int32Array.from({ length: columns[0]?.length ?? 0 }, (_, i) => i);
  return order.sort((i, j) => {
    for (const c of columns) {
      const k = compareLabels(c[i], c[j]);
      if (k !== 0) return k;
    }
    return i - j;
  });
}
