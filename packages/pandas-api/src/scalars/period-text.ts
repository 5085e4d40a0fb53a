import { civilFromDays, pad } from './calendar.js';
import { clockText, dateText, fieldsOfWall, fractionText, type Wall } from './fields.js';
import { endOf, fiscalQuarter, type PeriodGroup, type PeriodKind, shownMoment, startOf } from './period-kinds.js';
import { formatMoment } from './strftime.js';

const dateOf = (wall: Wall): string => dateText(fieldsOfWall(wall));
const DIGITS: Partial<Record<PeriodGroup, number>> = { s: 0, ms: 3, us: 6, ns: 9 };

const quarterOf = (ordinal: bigint, kind: PeriodKind): { year: number; quarter: number } => {
  const { year, month } = civilFromDays(shownMoment(ordinal, kind).day);
  return fiscalQuarter(year, month, kind.group === 'Q' ? kind.anchor : 12);
};

/** str of a Period. */
export function periodText(ordinal: bigint, kind: PeriodKind): string {
  const f = fieldsOfWall(shownMoment(ordinal, kind));
  switch (kind.group) {
    case 'Y':
      return dateText(f).slice(0, -6);
    case 'Q': {
      const { year, quarter } = quarterOf(ordinal, kind);
      return `${pad(year, 4)}Q${quarter}`;
    }
    case 'M':
      return dateText(f).slice(0, -3);
    case 'W':
      return `${dateOf(startOf(ordinal, kind))}/${dateOf(endOf(ordinal, kind))}`;
    case 'B':
    case 'D':
      return dateText(f);
    case 'h':
      return `${dateText(f)} ${pad(f.hour, 2)}:00`;
    case 'min':
      return `${dateText(f)} ${clockText(f).slice(0, 5)}`;
    default:
      return `${dateText(f)} ${clockText(f)}${fractionText(f, DIGITS[kind.group])}`;
  }
}

/** strftime of a Period: C's directives, and `%q %f %F %l %u %n` of pandas. */
export function periodStrftime(ordinal: bigint, kind: PeriodKind, format: string): string {
  const wall = shownMoment(ordinal, kind);
  const fields = fieldsOfWall(wall);
  const fiscal = quarterOf(ordinal, kind);
  return formatMoment({ day: wall.day, fields, offset: null, zone: '' }, format, {
    q: () => String(fiscal.quarter),
    f: () => pad(fiscal.year % 100, 2),
    F: () => String(fiscal.year),
    l: () => fractionText(fields, 3).slice(1),
    u: () => fractionText(fields, 6).slice(1),
    n: () => fractionText(fields, 9).slice(1),
  });
}
