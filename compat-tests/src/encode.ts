import { inspect } from 'node:util';
import type { Loose } from './case.js';

export type Encoded = null | boolean | number | string | readonly Encoded[] | { readonly [key: string]: Encoded };

const classOf = (v: Loose): string => v?.constructor?.name ?? 'object';
const isMissing = (v: unknown): boolean => v === null || Number.isNaN(v) || (typeof v === 'object' && ['<NA>', 'NaT'].includes(String(v)));
const isPlain = (v: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(v));

/** Turns results into the form of the golden files, through the public members only. */
export class Encoder {
  constructor(private readonly pd: Loose) {}

  encode(v: Loose): Encoded {
    if (v instanceof this.pd.DataFrame) return this.frame(v);
    if (v instanceof this.pd.Series) return this.series(v);
    if (v instanceof this.pd.Index) return { kind: 'index', ...this.labels(v), text: String(v) };
    if (classOf(v).endsWith('GroupBy')) throw new Error(`a ${classOf(v)} is no answer`);
    if (isArray(v)) return { kind: 'array', dtype: this.dtype(v.dtype, v), values: this.cells(v.tolist()), text: String(v) };
    const value = this.cell(v);
    const named = value !== null && typeof value === 'object' && 'type' in value;
    return named ? { kind: 'value', value, text: inspect(v) } : { kind: 'value', value };
  }

  private frame(df: Loose): Encoded {
    const width = df.columns.length;
    const columns: Loose[] = Array.from({ length: width }, (_, i) => df.iloc(this.pd.slice(), i));
    const dtypes = columns.map((c) => this.dtype(c.dtype, c));
    const rows: Loose[][] = df.toArray();
    const data = columns.map((_, i) =>
      this.typed(
        rows.map((row) => row[i]),
        dtypes[i],
      ),
    );
    return { kind: 'frame', columns: this.labels(df.columns), dtypes, index: this.labels(df.index), data, text: String(df) };
  }

  private series(s: Loose): Encoded {
    const dtype = this.dtype(s.dtype, s);
    const values = this.typed(s.toList(), dtype);
    return { kind: 'series', name: this.cell(s.name), dtype, index: this.labels(s.index), values, text: String(s) };
  }

  private labels(index: Loose): { [key: string]: Encoded } {
    const many = index instanceof this.pd.MultiIndex;
    const levels = many ? Array.from({ length: index.nlevels }, (_, i) => index.getLevelValues(i)) : [index];
    const out: { [key: string]: Encoded } = { class: classOf(index), names: this.cells([...index.names]) };
    out.dtypes = levels.map((l) => this.dtype(l.dtype, l));
    if (/^(Datetime|Timedelta)Index$/.test(classOf(index))) out.freq = index.freqstr ?? null;
    return { ...out, values: this.cells(index.toList()) };
  }

  /** `owner` is what has the dtype: a Series, an Index or an array. */
  private dtype(dtype: Loose, owner: Loose): Encoded {
    if (String(dtype) !== 'category') return String(dtype);
    const { categories, ordered } = owner instanceof this.pd.Series ? owner.cat : owner;
    return { category: this.cells(categories.toList()), of: String(categories.dtype), ordered };
  }

  /** A column's values: missing is NaN in a float column and null in the others, nothing else. */
  private typed(values: readonly Loose[], dtype: Encoded): Encoded[] {
    const float = dtype === 'float64' || dtype === 'float32';
    return values.map((v) => {
      if (float ? v === null : Number.isNaN(v)) return { wrong: `${v} in a column of ${String(dtype)}` };
      return this.cell(v);
    });
  }

  private cells(values: Iterable<Loose>): Encoded[] {
    return Array.from(values, (v) => this.cell(v));
  }

  private cell(v: Loose): Encoded {
    if (v === undefined) return { wrong: 'undefined' };
    if (typeof v === 'number') return real(v);
    if (typeof v === 'bigint') return { int: String(v) };
    if (typeof v === 'string' || typeof v === 'boolean') return v;
    if (isMissing(v)) return null;
    if (v instanceof BigInt64Array || v instanceof BigUint64Array) return Array.from(v, small);
    if (Array.isArray(v) || ArrayBuffer.isView(v)) return this.cells(v as unknown as Iterable<Loose>);
    if (v instanceof Map) return { map: [...v].map(([k, x]) => [this.cell(k), this.cell(x)]) };
    if (v instanceof Set) return { set: this.cells(v).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
    if (isPlain(v)) return { map: Object.entries(v).map(([k, x]) => [k, this.cell(x)]) };
    if (v instanceof this.pd.DataFrame || v instanceof this.pd.Series || v instanceof this.pd.Index) return this.encode(v);
    return { type: classOf(v), text: String(v) };
  }
}

const isArray = (v: Loose): boolean => typeof v === 'object' && v !== null && 'dtype' in v && typeof v.tolist === 'function';

function real(v: number): Encoded {
  if (Number.isNaN(v)) return null;
  if (!Number.isFinite(v)) return { float: v > 0 ? 'inf' : '-inf' };
  return Object.is(v, -0) ? { float: '-0' } : v;
}

const small = (v: bigint): Encoded => (Number.isSafeInteger(Number(v)) ? Number(v) : { int: String(v) });
