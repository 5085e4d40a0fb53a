import { int64Of, safeNumbers, type TimeUnit, type Vector } from '@pandorable/planner';
import { type Ambiguous, localizeCount, type Nonexistent } from '../scalars/localize.js';
import { PER_SECOND } from '../scalars/units.js';
import { zoneOf } from '../scalars/zone.js';

/** Seconds of clock time in which a zone does not change its clock and change it back. */
const BLOCK = 900;

/** How far clock times are ahead of UTC; null in blocks of time in which a change may lie. */
class Offsets {
  readonly #known = new Map<number, number | null>();
  #last: number | null = null;
  #block = Number.NaN;
  constructor(readonly tz: string) {}

  at(block: number): number | null {
    if (block === this.#block) return this.#last;
    let found = this.#known.get(block);
    if (found === undefined) this.#known.set(block, (found = this.#ofBlock(block)));
    this.#block = block;
    this.#last = found;
    return found;
  }

  #ofBlock(block: number): number | null {
    const zone = zoneOf(this.tz);
    const [start, end] = [block * BLOCK, (block + 1) * BLOCK];
    const [first, last] = [zone.meaningOf(start), zone.meaningOf(end)];
    if (first.kind !== 'one' || last.kind !== 'one' || start - first.utc !== end - last.utc) return null;
    return start - first.utc;
  }
}

/** Clock times as moments in a zone; missing where `ambiguous` or `nonexistent` ask for NaT. */
export function localizeTimes(
  v: Vector,
  unit: TimeUnit,
  tz: string,
  ambiguous: (i: number) => Ambiguous,
  nonexistent: Nonexistent,
): Vector {
  const counts = v.data as BigInt64Array;
  const numbers = safeNumbers(counts);
  const offsets = new Offsets(tz);
  const per = Number(PER_SECOND[unit]);
  const quick = new Float64Array(counts.length);
  const careful = new Map<number, bigint>();
  let valid = v.valid?.slice() ?? null;
  for (let i = 0; i < counts.length; i++) {
    if (valid !== null && valid[i] === 0) continue;
    const offset = numbers === null ? null : offsets.at(Math.floor(numbers[i] / per / BLOCK));
    if (offset !== null && numbers !== null) {
      quick[i] = numbers[i] - offset * per;
      continue;
    }
    const found = localizeCount(counts[i], unit, tz, ambiguous(i), nonexistent);
    if (found === undefined) (valid ??= new Uint8Array(counts.length).fill(1))[i] = 0;
    else careful.set(i, found);
  }
  const data = int64Of(quick);
  for (const [i, count] of careful) data[i] = count;
  return { type: v.type, length: v.length, data, valid };
}
