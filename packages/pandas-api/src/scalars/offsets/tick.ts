import { ValueError } from '@pandorable/planner';
import type { Args } from '../../core/args.js';
import type { Wall } from '../fields.js';
import { DAY_NANOS, plainInt } from '../units.js';
import { BaseOffsetClass, type OffsetConstructor, offset } from './base.js';

class DayClass extends BaseOffsetClass {
  static override readonly name = 'Day';
  override get isDay(): boolean {
    return true;
  }
  protected override checked(params: Args): Args {
    if (this.normalize) throw new ValueError('Day offset with `normalize=True` is not allowed.');
    return params;
  }
  override get prefix(): string {
    return 'D';
  }
  override move({ day, nanos }: Wall): Wall {
    return { day: day + this.n, nanos };
  }
  override holds(): boolean {
    return true;
  }
  override get nanos(): number | bigint {
    return plainInt(BigInt(this.n) * BigInt(DAY_NANOS));
  }
}

/** An offset of fixed length. */
export class TickClass extends BaseOffsetClass {
  static override readonly name: string = 'Tick';
  override get isTick(): boolean {
    return true;
  }
  /** Nanoseconds of one. */
  get step(): bigint {
    return 1n;
  }
  protected override checked(params: Args): Args {
    if (this.normalize) throw new ValueError('Tick offset with `normalize=True` is not allowed.');
    return params;
  }
  override get nanos(): number | bigint {
    return plainInt(BigInt(this.n) * this.step);
  }
  override holds(): boolean {
    return true;
  }
}

const TICKS = {
  Hour: ['h', 3_600_000_000_000n],
  Minute: ['min', 60_000_000_000n],
  Second: ['s', 1_000_000_000n],
  Milli: ['ms', 1_000_000n],
  Micro: ['us', 1_000n],
  Nano: ['ns', 1n],
} as const;

function make(pandasName: keyof typeof TICKS): OffsetConstructor<TickClass> {
  const [alias, nanos] = TICKS[pandasName];
  class Made extends TickClass {
    static override readonly name = pandasName;
    override get prefix(): string {
      return alias;
    }
    override get step(): bigint {
      return nanos;
    }
  }
  return offset(Made) as unknown as OffsetConstructor<TickClass>;
}

export const Tick = offset(TickClass);
export const Day = offset(DayClass);
export const Hour = make('Hour');
export const Minute = make('Minute');
export const Second = make('Second');
export const Milli = make('Milli');
export const Micro = make('Micro');
export const Nano = make('Nano');

const BY_LENGTH = [Hour, Minute, Second, Milli, Micro, Nano].map((make) => ({ make, step: make().step }));

/** The tick of so many nanoseconds in the coarsest unit that holds them exactly. */
export function tickOfNanos(nanos: bigint): TickClass {
  if (nanos === 0n) return Second(0);
  const { make, step } = BY_LENGTH.find((t) => nanos % t.step === 0n)!;
  return make(Number(nanos / step));
}
