import { type DataType, finerUnit, isNumeric, type LOGIC } from '@pandorable/planner';
import { asType, castText } from '../cast.js';
import { type Build, type Cell, type CellCall, fill } from '../cell.js';

/** Arguments fit to be compared: instants in one unit, bools among numbers as numbers. */
function comparable(c: CellCall): readonly string[] {
  const others = c.types.filter((t) => t.kind !== 'null');
  if (others.some((t) => t.kind === 'timestamp' || t.kind === 'duration')) return inOneUnit(c, others);
  return others.some(isNumeric) && others.some((t) => t.kind === 'bool')
    ? c.args.map((a, i) => (c.types[i].kind === 'bool' ? `CAST(${a} AS INT)` : a))
    : c.args;
}

function inOneUnit(c: CellCall, types: readonly DataType[]): readonly string[] {
  const units = types.flatMap((t) => ('unit' in t ? [t.unit] : []));
  if (units.length === types.length && units.every((u) => u === units[0])) return c.args;
  const unit = units.reduce(finerUnit);
  return c.args.map((a, i) => {
    const t = c.types[i];
    return t.kind === 'null' ? a : castText(a, t, t.kind === 'date' ? { kind: 'timestamp', unit } : ({ ...t, unit } as DataType), false);
  });
}

const compare =
  (operator: string): Build =>
  (c) =>
    fill(`($0 ${operator} $1)`, comparable(c));
const joined =
  (operator: string, none: string): Build =>
  (c) =>
    c.args.length === 0 ? none : `(${c.args.join(` ${operator} `)})`;
const common =
  (fn: string): Build =>
  (c) => {
    const args = c.args.map((a, i) => asType(a, c.types[i], c.type));
    return args.length === 1 ? args[0] : `${fn}(${args.join(', ')})`;
  };

const isIn: Build = (c) => {
  const [x, ...items] = comparable(c);
  const given = items.filter((_, i) => {
    const e = c.call.args[i + 1];
    return !(e.kind === 'literal' && e.value === null);
  });
  if (given.length === 0) return `CASE WHEN ${x} IS NOT NULL THEN false END`;
  const test = `(${x} IN (${given.join(', ')}))`;
  const constant = c.call.args.slice(1).every((e) => e.kind === 'literal');
  return constant ? test : `CASE WHEN ${x} IS NOT NULL THEN coalesce(${test}, false) END`;
};

export const LOGIC_CELLS = {
  eq: compare('='),
  ne: compare('<>'),
  lt: compare('<'),
  le: compare('<='),
  gt: compare('>'),
  ge: compare('>='),
  same: compare('<=>'),
  and: joined('AND', 'true'),
  or: joined('OR', 'false'),
  not: '(NOT $0)',
  xor: '($0 <> $1)',
  is_null: '($0 IS NULL)',
  is_not_null: '($0 IS NOT NULL)',
  in: isIn,
  coalesce: common('coalesce'),
  nullif: (c) => fill('CASE WHEN $1 <=> $2 THEN NULL ELSE $0 END', [c.args[0], ...comparable(c)]),
  greatest: common('greatest'),
  least: common('least'),
  // xxhash64 is signed
  hash: (c) =>
    `CAST(CAST(xxhash64(${c.args.join(', ')}) AS DECIMAL(20,0)) + CASE WHEN xxhash64(${c.args.join(', ')}) < 0 THEN 18446744073709551616BD ELSE 0BD END AS DECIMAL(20,0))`,
} as const satisfies Record<keyof typeof LOGIC, Cell>;
