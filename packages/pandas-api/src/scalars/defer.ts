const MIRRORED: Record<string, string> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };

type Operators = Record<string, (other: unknown) => unknown>;

/** Has this operators that work on every element, as a Series, a DataFrame or an Index does? */
const isCollection = (value: unknown): value is Operators =>
  typeof value === 'object' && value !== null && ('dtype' in value || 'dtypes' in value) && typeof (value as Operators).radd === 'function';

/** `scalar op collection` becomes `collection reflected-op scalar`; undefined if `other` is no collection. */
export function deferred(self: unknown, operator: string, other: unknown): unknown {
  if (!isCollection(other)) return undefined;
  const reflected = MIRRORED[operator] ?? (operator.startsWith('r') ? operator.slice(1) : `r${operator}`);
  return other[reflected](self);
}
