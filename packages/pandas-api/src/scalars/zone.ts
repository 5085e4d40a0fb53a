import { KeyError } from '@pandorable/planner';
import { civilFromDays, daysFromCivil, pad } from './calendar.js';

/** `tz` names no time zone that this platform knows. */
export class ZoneInfoNotFoundError extends KeyError {}

/** What a wall clock time means in a zone, in seconds. */
export type WallMeaning =
  | { readonly kind: 'one'; readonly utc: number }
  | { readonly kind: 'ambiguous'; readonly first: number; readonly second: number }
  | { readonly kind: 'missing' /** the instant of the clock change */; readonly change: number };

/** Offsets from UTC of a time zone, in seconds. */
export interface Zone {
  readonly name: string;
  readonly fixed: boolean;
  offsetAt(utcSeconds: number): number;
  meaningOf(wallSeconds: number): WallMeaning;
  /** clock changes in (from, to], in order */
  changesBetween(from: number, to: number): readonly Change[];
}

interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const DAY = 86400;
/** Offsets are sampled this often in a year; no zone changed its clock and back in less. */
const SAMPLE = 9 * DAY;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2400;

class FixedZone implements Zone {
  readonly fixed = true;
  constructor(
    readonly name: string,
    private readonly offset: number,
  ) {}
  offsetAt(): number {
    return this.offset;
  }
  meaningOf(wall: number): WallMeaning {
    return { kind: 'one', utc: wall - this.offset };
  }
  changesBetween(): readonly Change[] {
    return [];
  }
}

class NamedZone implements Zone {
  readonly fixed = false;
  private readonly clock: Intl.DateTimeFormat;
  private readonly years = new Map<number, readonly Change[]>();
  private from = 1;
  private to = 0;
  private offset = 0;

  constructor(readonly name: string) {
    this.clock = new Intl.DateTimeFormat('en-US', {
      timeZone: name.replace(/^dateutil\//, ''),
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  offsetAt(utc: number): number {
    if (utc < this.from || utc >= this.to) this.moveTo(utc);
    return this.offset;
  }

  /** Finds the stretch of constant offset around `utc`, within its year. */
  private moveTo(utc: number): void {
    const { year } = civilFromDays(Math.floor(utc / DAY));
    this.from = daysFromCivil(year, 1, 1) * DAY;
    this.to = daysFromCivil(year + 1, 1, 1) * DAY;
    const changes = this.changesOf(year);
    this.offset = changes.length > 0 ? changes[0].before : this.sample(this.from);
    for (const change of changes) {
      if (change.at <= utc) [this.from, this.offset] = [change.at, change.after];
      else {
        this.to = change.at;
        return;
      }
    }
  }

  private changesOf(year: number): readonly Change[] {
    let changes = this.years.get(year);
    if (changes === undefined) this.years.set(year, (changes = this.findChanges(year)));
    return changes;
  }

  private findChanges(year: number): Change[] {
    if (year < FIRST_YEAR) return [];
    const end = daysFromCivil(year + 1, 1, 1) * DAY;
    const changes: Change[] = [];
    let at = daysFromCivil(year, 1, 1) * DAY - 1;
    let before = this.sample(at);
    while (at < end - 1) {
      const next = Math.min(at + SAMPLE, end - 1);
      const after = this.sample(next);
      if (after !== before) changes.push({ at: this.bisect(at, next, before), before, after });
      [at, before] = [next, after];
    }
    return changes;
  }

  private bisect(low: number, high: number, before: number): number {
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.sample(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  }

  /** The offset as the platform says; years that it does not know take those of a like year. */
  private sample(utc: number): number {
    const { year } = civilFromDays(Math.floor(utc / DAY));
    const like = year < FIRST_YEAR ? FIRST_YEAR : year >= LAST_YEAR ? 2000 + (year % 400) : year;
    const at =
      like === FIRST_YEAR ? daysFromCivil(FIRST_YEAR, 1, 2) * DAY : utc + (daysFromCivil(like, 1, 1) - daysFromCivil(year, 1, 1)) * DAY;
    const [month, day, y, hour, minute, second] = this.clock
      .format(at * 1000)
      .split(/\D+/)
      .map(Number);
    return daysFromCivil(y, month, day) * DAY + hour * 3600 + minute * 60 + second - at;
  }

  changesBetween(from: number, to: number): readonly Change[] {
    const first = civilFromDays(Math.floor(from / DAY)).year;
    const last = civilFromDays(Math.floor(to / DAY)).year;
    const found: Change[] = [];
    for (let year = first; year <= last; year++) found.push(...this.changesOf(year).filter((c) => c.at > from && c.at <= to));
    return found;
  }

  meaningOf(wall: number): WallMeaning {
    const early = wall - this.offsetAt(wall - DAY);
    const late = wall - this.offsetAt(wall + DAY);
    const earlyHolds = early + this.offsetAt(early) === wall;
    if (early === late && earlyHolds) return { kind: 'one', utc: early };
    const lateHolds = late + this.offsetAt(late) === wall;
    if (earlyHolds && lateHolds) return { kind: 'ambiguous', first: Math.min(early, late), second: Math.max(early, late) };
    if (earlyHolds || lateHolds) return { kind: 'one', utc: earlyHolds ? early : late };
    const change = this.changesBetween(wall - DAY, wall + DAY).find((c) => c.at + c.before <= wall && wall < c.at + c.after);
    return change === undefined ? { kind: 'one', utc: early } : { kind: 'missing', change: change.at };
  }
}

export const UTC: Zone = new FixedZone('UTC', 0);
const zones = new Map<string, Zone>([['UTC', UTC]]);
const OFFSET = /^(?:UTC|GMT)?([+-])(\d{2})(?::?(\d{2}))?(?::?(\d{2}))?$/;

/** `UTC`, `UTC+05:30`: pandas' name of a constant offset. */
export function offsetName(seconds: number): string {
  if (seconds === 0) return 'UTC';
  return `UTC${offsetText(seconds)}`;
}

/** `+05:30`, with seconds where there are any. */
export function offsetText(seconds: number, colon = ':'): string {
  const abs = Math.abs(seconds);
  const rest = abs % 60 === 0 ? '' : `${colon}${pad(abs % 60, 2)}`;
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(abs / 3600), 2)}${colon}${pad(Math.floor(abs / 60) % 60, 2)}${rest}`;
}

/** The zone of a name; an unknown name raises. */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) zones.set(name, (zone = makeZone(name)));
  return zone;
}

function makeZone(name: string): Zone {
  if (/^(utc|z|tzutc\(\))$/i.test(name)) return UTC;
  const offset = OFFSET.exec(name);
  if (offset) {
    const seconds = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 3600 + Number(offset[3] ?? 0) * 60 + Number(offset[4] ?? 0));
    return seconds === 0 ? UTC : new FixedZone(offsetName(seconds), seconds);
  }
  try {
    return new NamedZone(name);
  } catch (cause) {
    throw new ZoneInfoNotFoundError(`No time zone found with key ${name}`, { code: 'unknown-time-zone', cause });
  }
}

/** What a user gave as `tz`, as its pandas name or null. */
export function normalizeTz(tz: unknown): string | null {
  if (tz === null || tz === undefined) return null;
  if (typeof tz === 'string') return zoneOf(tz).name;
  throw new TypeError(`Cannot convert ${typeof tz} to a time zone. Pass its name, e.g. 'Europe/Berlin' or 'UTC+02:00'.`);
}
