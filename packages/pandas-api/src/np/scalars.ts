/** A float that keeps its dtype where its value is integral: `np.float64(1)` is 1.0. */
export class Float64 extends Number {
  static readonly dtype: string = 'float64';
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `np.float64(${Number.isInteger(Number(this)) ? `${Number(this)}.0` : Number(this)})`;
  }
}

interface DtypeWrapper<T> {
  (value?: unknown): T;
  readonly dtype: string;
}

/** A function that converts a value, and stands for a dtype where one is asked for. */
const wrapper = <T>(dtype: string, convert: (value: unknown) => T): DtypeWrapper<T> =>
  Object.assign((value: unknown = 0) => convert(value), { dtype });
const whole = (dtype: string): DtypeWrapper<number | bigint> => wrapper(dtype, (v) => (typeof v === 'bigint' ? v : Math.trunc(Number(v))));

export const float64 = wrapper('float64', (v) => new Float64(v as number) as unknown as number);
export const float32 = wrapper('float32', (v) => new Float64(Math.fround(Number(v))) as unknown as number);
export const int8 = whole('int8');
export const int16 = whole('int16');
export const int32 = whole('int32');
export const int64 = whole('int64');
export const uint8 = whole('uint8');
export const uint16 = whole('uint16');
export const uint32 = whole('uint32');
export const uint64 = whole('uint64');
export const bool_ = wrapper('bool', Boolean);
export const str_ = wrapper('str', String);
export const object_ = wrapper('object', (v) => v);
