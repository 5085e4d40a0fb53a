import type { Dtype } from '../dtypes/dtype.js';
import { INTERNAL, Index, type IndexSource } from './base.js';
import { dataOfLabels, type IndexData } from './data.js';

/** The class of an index by what it holds; filled by the classes themselves. */
export const INDEX_CLASSES: {
  byKind: Record<string, new (token: typeof INTERNAL, source: IndexSource, owner?: (names: readonly unknown[]) => void) => Index>;
} = { byKind: {} };

const classOf = (kind: string) => INDEX_CLASSES.byKind[kind] ?? Index;

/** The key of the class for labels of a dtype. */
export function classKey(d: IndexData): string {
  return d.kind === 'flat' ? d.column.dtype.kind : d.kind;
}

/** An index of the right class around its data. */
export function wrapIndex(data: IndexData, owner?: (names: readonly unknown[]) => void): Index {
  return new (classOf(classKey(data)))(INTERNAL, data, owner);
}

/** An index whose labels are fetched when they are looked at; `key` is known before. */
export function lazyIndex(key: string, source: () => IndexData, owner?: (names: readonly unknown[]) => void): Index {
  return new (classOf(key))(INTERNAL, source, owner);
}

export function makeIndex(
  labels: readonly unknown[],
  options: { name?: unknown; names?: readonly unknown[]; dtype?: Dtype; multi?: boolean } = {},
): Index {
  return wrapIndex(dataOfLabels(labels, options));
}
