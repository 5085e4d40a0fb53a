import { ParserError } from '@pandorable/planner';
import type { CsvOptions } from './options.js';

export type Warn = (message: string) => void;

/** Records that passed the check of their length, and how they were checked. */
export class Records {
  readonly rows: string[][] = [];
  #width = 0;
  #seen = 0;

  constructor(
    private readonly options: CsvOptions,
    /** rows up to this one may have any length: the header's and the first of data */
    private readonly headerEnd: number,
    /** shortest a row may be without being filled up */
    private readonly expected: number,
    private readonly limit: number,
    private readonly warn: Warn,
  ) {}

  /** Takes a record as the tokenizer gives it; false when there are enough. */
  readonly add = (fields: string[], line: number): boolean => {
    const at = this.#seen;
    const width = at === 0 ? -1 : Math.max(this.expected, this.#width);
    const wide = at > this.headerEnd + 1 && fields.length > width && this.options.usecols === undefined;
    const row = wide ? this.#bad(fields, line, width) : fields;
    if (row === undefined) return true;
    if (at >= this.headerEnd + 1) while (row.length < width) row.push('');
    this.#width = row.length;
    this.#seen++;
    this.rows.push(row);
    return this.#seen < this.limit;
  };

  /** Hands out the first rows. */
  take(count: number): string[][] {
    return this.rows.splice(0, count);
  }

  #bad(fields: string[], line: number, width: number): string[] | undefined {
    const { onBadLines, python } = this.options;
    const story = `Expected ${width} fields in line ${line}, saw ${fields.length}`;
    if (onBadLines === 'error')
      throw new ParserError(python ? story : `Error tokenizing data. C error: ${story}\n`, { code: 'csv-bad-line' });
    if (onBadLines === 'warn') this.warn(`Skipping line ${line}: expected ${width} fields, saw ${fields.length}`);
    if (typeof onBadLines !== 'function') return undefined;
    const mended = onBadLines(fields);
    if (mended === null || mended === undefined) return undefined;
    const texts = mended.map((v) => (v === null || v === undefined ? '' : String(v)));
    if (texts.length <= width) return texts;
    this.warn(`Length of header or names does not match length of data. This leads to a loss of data with index_col=False.`);
    return texts.slice(0, width);
  }
}
