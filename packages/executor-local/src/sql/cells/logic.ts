import { type DataType, finerUnit, isNumeric, type LOGIC } from '@pandorable/planner';
import { castText } from '../cast.js';
import { type Build, type Cell, type CellCall, fill } from '../cell.js';
import { sqlType } from '../types.js';

/** Arguments fit to be compared: instants in one unit, bools among numbers as numbers. */
function comparable(c: CellCall): readonly string[] {
  const others = c.types.filter((t) => t.kind !== 'null');
  if (others.some((t) => t.kind === 'timestamp' || t.kind === 'duration')) return inOneUnit(c, others);
  return others.some(isNumeric) && others.some((t) => t.kind === 'bool')
    ? c.args.map((a, i) => (c.types[i].kind === 'bool' ? `${a}::TINYINT` : a))
    : c.args;
}

function inOneUnit(c: CellCall, types: readonly DataType[]): readonly string[] {
  const units = types.flatMap((t) => ('unit' in t ? [t.unit] : []));
  if (units.length !== types.length || units.every((u) => u === units[0])) return c.args;
  const unit = units.reduce(finerUnit);
  return c.args.map((a, i) => (c.types[i].kind === 'null' ? a : castText(a, c.types[i], { ...c.types[i], unit } as DataType, false)));
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
  (c) =>
    `${fn}(${c.args.map((a, i) => (sqlType(c.types[i]) === sqlType(c.type) ? a : castText(a, c.types[i], c.type, false))).join(', ')})`;

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
  same: compare('IS NOT DISTINCT FROM'),
  and: joined('AND', 'true'),
  or: joined('OR', 'false'),
  not: '(NOT $0)',
  xor: '($0 <> $1)',
  is_null: '($0 IS NULL)',
  is_not_null: '($0 IS NOT NULL)',
  in: isIn,
  coalesce: common('coalesce'),
  nullif: (c) => fill('nullif($0, $1)', comparable(c)),
  greatest: common('greatest'),
  least: common('least'),
  hash: (c) => `hash(${c.args.join(', ')})`,
} as const satisfies Record<keyof typeof LOGIC, Cell>;
