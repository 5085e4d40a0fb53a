import type { DataType, TimeUnit } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';

export type DtypeKind =
  | 'bool'
  | 'int'
  | 'uint'
  | 'float'
  | 'str'
  | 'object'
  | 'datetime'
  | 'timedelta'
  | 'category'
  | 'period'
  | 'interval'
  | 'bytes'
  | 'decimal'
  | 'date'
  | 'list'
  | 'struct';

/** What parametrises a dtype beyond its name. */
export interface DtypeParameters {
  /** width in bits of int, uint, float */
  readonly bits?: number;
  /** nullable extension dtype (`Int64`, `boolean`, `string`): a missing value is `<NA>` */
  readonly masked?: boolean;
  readonly unit?: TimeUnit;
  readonly tz?: string;
  /** of a period: `D`, `M`, `Q-DEC`, … */
  readonly freq?: string;
  /** of a category, in order; null means not yet known (a bare 'category') */
  readonly categories?: LocalColumn | null;
  readonly ordered?: boolean;
  /** of an interval: the bounds' dtype and the closed side */
  readonly subtype?: Dtype;
  readonly closed?: 'left' | 'right' | 'both' | 'neither';
  /** of arrow-like dtypes: the plan's type */
  readonly arrow?: DataType;
}

/** A pandas dtype. Simple ones show themselves to users as their name (a string), parametrised ones as this object. */
export class Dtype {
  constructor(
    readonly kind: DtypeKind,
    /** as pandas prints it */
    readonly name: string,
    readonly parameters: DtypeParameters = {},
  ) {}
  get bits(): number {
    return this.parameters.bits ?? 64;
  }
  get masked(): boolean {
    return this.parameters.masked === true;
  }
  get unit(): TimeUnit {
    return this.parameters.unit ?? 'ns';
  }
  get tz(): string | undefined {
    return this.parameters.tz;
  }
  get freq(): string | undefined {
    return this.parameters.freq;
  }
  get categories(): LocalColumn | null {
    return this.parameters.categories ?? null;
  }
  get ordered(): boolean {
    return this.parameters.ordered === true;
  }
  get closed(): 'left' | 'right' | 'both' | 'neither' {
    return this.parameters.closed ?? 'right';
  }
  get subtype(): Dtype | undefined {
    return this.parameters.subtype;
  }
  toString(): string {
    return this.name;
  }
  toJSON(): string {
    return this.name;
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.name;
  }
}
