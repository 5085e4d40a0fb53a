import { AttributeError, ValueError } from '@pandorable/planner';
import { type Args, makeSignature, readArgs, type Signature } from '../../core/args.js';
import { callable } from '../../core/install.js';
import { toCamel } from '../../core/names.js';
import type { Parameter } from '../../core/signatures.js';
import type { Wall } from '../fields.js';
import type { Comparisons } from '../operators.js';
import { pythonRepr } from '../python-repr.js';
import { finishScalar } from '../text-members.js';

type OffsetClass = typeof BaseOffsetClass;

const COMMON: readonly Parameter[] = [
  ['n', '?', 1],
  ['normalize', '?', false],
];
const signatures = new WeakMap<OffsetClass, Signature>();

function signatureOf(Class: OffsetClass): Signature {
  let found = signatures.get(Class);
  if (found === undefined) signatures.set(Class, (found = makeSignature(Class.name, [...COMMON, ...Class.parameters])));
  return found;
}

function checkedN(n: unknown): number {
  if (typeof n === 'bigint') return Number(n);
  if (typeof n !== 'number') throw new TypeError(`\`n\` argument must be an integer, got <class '${typeof n}'>`);
  if (!Number.isInteger(n)) throw new ValueError(`\`n\` argument must be an integer, got ${n}`);
  return n;
}

/** A step along the calendar. `n` steps of a kind; `normalize` moves to midnight first. Immutable. */
export class BaseOffsetClass {
  static readonly name: string = 'BaseOffset';
  /** What the constructor takes after n and normalize. */
  static readonly parameters: readonly Parameter[] = [];
  readonly n: number;
  readonly normalize: boolean;
  /** The other arguments, by camelCase name. */
  readonly params: Readonly<Args>;

  constructor(...given: unknown[]) {
    const { n, normalize, ...params } = readArgs(signatureOf(new.target), given);
    this.n = checkedN(n);
    this.normalize = normalize === true;
    this.params = this.checked(params);
    Object.defineProperty(this, 'params', { enumerable: false });
  }

  /** Is this an hour, minute, … of fixed length? */
  get isTick(): boolean {
    return false;
  }
  /** Is this the calendar day? */
  get isDay(): boolean {
    return false;
  }

  /** Arguments as they are kept; raises where they are wrong. */
  protected checked(params: Args): Args {
    return params;
  }
  /** The alias without its number, e.g. `QE`. */
  get prefix(): string | undefined {
    return undefined;
  }
  protected get suffix(): string {
    return '';
  }
  /** The name that repr shows. */
  get shownName(): string {
    return (this.constructor as OffsetClass).name;
  }
  /** Moves a wall clock time by the whole offset. */
  move(wall: Wall): Wall {
    throw new TypeError(`${this.shownName} cannot move ${wall.day}`);
  }
  /** Is a wall clock time one of the offset's own? */
  holds(wall: Wall): boolean {
    const back = this.withN(-this.n).move(this.move(wall));
    return back.day === wall.day && back.nanos === wall.nanos;
  }
  /** The same offset so many times. */
  withN(n: number): this {
    const made = Object.create(Object.getPrototypeOf(this));
    for (const key of Object.getOwnPropertyNames(this)) Object.defineProperty(made, key, Object.getOwnPropertyDescriptor(this, key)!);
    return Object.defineProperty(made, 'n', { value: n, enumerable: true });
  }

  get ruleCode(): string {
    if (this.prefix === undefined) throw new AttributeError('Prefix not defined');
    return this.prefix + this.suffix;
  }
  get name(): string {
    return this.ruleCode;
  }
  protected get freqTail(): string {
    return '';
  }
  /** The alias, e.g. `2QE-DEC`. */
  get freqstr(): string {
    if (this.prefix === undefined) return offsetText(this);
    return `${this.n === 1 ? '' : this.n}${this.ruleCode}${this.freqTail}`;
  }
  /** One step of this offset. */
  get base(): this {
    return this.withN(1);
  }
  copy(): this {
    return this.withN(this.n);
  }
  /** Names of the arguments other than n and normalize. */
  private get own(): string[] {
    return (this.constructor as OffsetClass).parameters.filter(([, mark]) => mark !== '**').map(([name]) => name);
  }
  /** The arguments other than n and normalize that are set. */
  get kwds(): Record<string, unknown> {
    return Object.fromEntries(
      this.own.map((name) => [name, this.params[toCamel(name)]]).filter(([, value]) => value !== null && value !== undefined),
    );
  }
  /** What repr shows after the name. */
  shownAttributes(): string {
    const names = Object.keys({ ...this.kwds, ...Object.fromEntries(this.own.map((name) => [name, null])) }).sort();
    return names.length === 0
      ? ''
      : `: ${names
          .map((name) => [name, this.params[toCamel(name)]])
          .map(([k, v]) => `${k}=${typeof v === 'string' ? v : pythonRepr(v)}`)
          .join(', ')}`;
  }
  /** Nanoseconds of an offset of fixed length. */
  get nanos(): number | bigint {
    throw new ValueError(`${this} is a non-fixed frequency`);
  }
  neg(): this {
    return this.withN(-this.n);
  }
}
export interface BaseOffsetClass extends Comparisons {
  /** The offset added to a Timestamp. */
  applyTo(ts: unknown): any;
  add(other: any): any;
  radd(other: any): any;
  sub(other: any): any;
  rsub(other: any): any;
  mul(other: any): any;
  rmul(other: any): any;
  /** The latest moment of the offset that is not after `dt`. */
  rollback(dt: any): any;
  rollforward(dt: any): any;
  isOnOffset(dt: any): boolean;
  isMonthStart(dt: any): boolean;
  isMonthEnd(dt: any): boolean;
  isQuarterStart(dt: any): boolean;
  isQuarterEnd(dt: any): boolean;
  isYearStart(dt: any): boolean;
  isYearEnd(dt: any): boolean;
  is_on_offset(dt: any): boolean;
  is_month_start(dt: any): boolean;
  is_month_end(dt: any): boolean;
  is_quarter_start(dt: any): boolean;
  is_quarter_end(dt: any): boolean;
  is_year_start(dt: any): boolean;
  is_year_end(dt: any): boolean;
  readonly rule_code: string;
}

/** Python's repr: `<2 * MonthEnds>`. */
function offsetText(self: BaseOffsetClass): string {
  return `<${self.n === 1 ? '' : `${self.n} * `}${self.shownName}${Math.abs(self.n) === 1 ? '' : 's'}${self.shownAttributes()}>`;
}

finishScalar<BaseOffsetClass>(BaseOffsetClass, { str: offsetText, repr: offsetText, json: (self) => self.freqstr });

/** Attributes and methods that only some kinds have. */
export interface OffsetAttributes {
  readonly startingMonth: any;
  readonly month: any;
  readonly weekday: any;
  readonly week: any;
  readonly dayOfMonth: any;
  readonly day_of_month: any;
  readonly variation: any;
  readonly qtrWithExtraWeek: any;
  readonly qtr_with_extra_week: any;
  readonly method: any;
  readonly offset: any;
  readonly start: any;
  readonly end: any;
  readonly weekmask: any;
  readonly holidays: any;
  readonly calendar: any;
  getRuleCodeSuffix(): string;
  getYearEnd(dt: any): any;
  getWeeks(dt: any): number[];
  yearHasExtraWeek(dt: any): boolean;
}

export type Offset = BaseOffsetClass & OffsetAttributes;

export interface OffsetConstructor<T extends BaseOffsetClass = Offset> {
  new (...args: any[]): T;
  (...args: any[]): T;
  readonly prototype: T;
}

/** A usable constructor of an offset class, with a property for each of its parameters. */
export function offset(Class: OffsetClass): OffsetConstructor {
  for (const [name] of Class.parameters) {
    for (const key of new Set([name, toCamel(name)])) {
      if (key in Class.prototype) continue;
      Object.defineProperty(Class.prototype, key, {
        get(this: BaseOffsetClass) {
          return this.params[toCamel(name)];
        },
        configurable: true,
      });
    }
  }
  return callable(Class) as unknown as OffsetConstructor;
}
