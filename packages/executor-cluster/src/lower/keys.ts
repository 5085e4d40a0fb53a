import { isFloat, isInt } from '@pandorable/planner';
import type { PrintedKey } from './cell.js';

const isNumber = (k: PrintedKey): boolean =>
  isInt(k.type) || isFloat(k.type) || 'unit' in k.type || k.type.kind === 'decimal' || k.type.kind === 'date' || k.type.kind === 'bool';

/** Can a value be made whose ascending order is the key's? Texts have no opposite. */
export const isReversible = (k: PrintedKey): boolean => !k.descending || isNumber(k);

/** A value whose order is the opposite one; `~` cannot overflow. */
function opposite({ sql, type }: PrintedKey): string {
  if (type.kind === 'bool') return `(NOT ${sql})`;
  if (type.kind === 'date') return `(-unix_date(${sql}))`;
  return isFloat(type) || type.kind === 'decimal' || type.kind === 'uint64' ? `(-${sql})` : `(~${sql})`;
}

/** A struct of the keys, whose ascending order is theirs. Spark puts NULL first in structs: a flag before each key says where it goes. */
export function keyStruct(keys: readonly PrintedKey[]): string {
  const parts = keys.flatMap((k, i) => [
    `(${k.sql} IS ${k.nullsFirst ? 'NOT ' : ''}NULL) AS n${i}`,
    `${k.descending && isReversible(k) ? opposite(k) : k.sql} AS k${i}`,
  ]);
  return `struct(${parts.join(', ')})`;
}

/** The comparison of two structs of keys, for array_sort. */
export function comparatorText(keys: readonly PrintedKey[], a: string, b: string): string {
  const tests = keys.flatMap((k, i) => {
    const [less, more] = k.descending && !isReversible(k) ? ['>', '<'] : ['<', '>'];
    return [
      `WHEN ${a}.n${i} < ${b}.n${i} THEN -1 WHEN ${a}.n${i} > ${b}.n${i} THEN 1`,
      `WHEN ${a}.k${i} ${less} ${b}.k${i} THEN -1 WHEN ${a}.k${i} ${more} ${b}.k${i} THEN 1`,
    ];
  });
  return `CASE ${tests.join(' ')} ELSE 0 END`;
}
