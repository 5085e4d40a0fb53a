import type { DisplayOptions } from './settings.js';
import { adjustmentOf, codePoints, widest } from './text.js';

/** How many items of a long sequence are shown at each end; null if all are. */
export function summaryEnds(length: number, display: DisplayOptions): { head: number; tail: number } | null {
  const most = display.maxSeqItems || length;
  if (length <= most) return null;
  if (most === 1) return { head: 0, tail: 1 };
  const each = Math.min(Math.floor(most / 2), 10);
  return { head: each, tail: each };
}

export interface SummaryItems {
  /** the shown items' texts; the cells of every item where items are rows */
  readonly head: readonly string[] | readonly (readonly string[])[];
  readonly tail: readonly string[] | readonly (readonly string[])[];
  readonly length: number;
}

export interface SummaryLayout {
  /** bring all items to one width */
  readonly justify: boolean;
  /** what stands before the opening bracket; its width indents further lines */
  readonly name: string | null;
  /** every item on its own line, its cells aligned */
  readonly rows?: boolean;
}

const width = (display: DisplayOptions): number => display.width || display.terminalWidth;

/** `[1, 2, 3], `: the items of a sequence, broken into lines, with what comes before the attributes. */
export function objectSummary(items: SummaryItems, layout: SummaryLayout, display: DisplayOptions): string {
  const { length } = items;
  if (length === 0) return '[], ';
  const truncated = items.head.length + items.tail.length < length;
  const rows = layout.rows === true;
  if (length === 1 && !rows) return `[${items.tail[0]}], `;
  const [head, tail] = rows ? rowTexts(items, layout, display) : itemTexts(items, layout, truncated, display);
  const inner = `\n${' '.repeat(layout.name === null ? 1 : layout.name.length + 2)}`;
  const outer = layout.name === null ? '\n' : `\n${' '.repeat(layout.name.length + 1)}`;
  const separator = rows ? `,\n ${' '.repeat(layout.name?.length ?? 0)} ` : ', ';
  const lines = new Lines(inner, width(display), display);
  for (const item of head) lines.add(item + separator);
  if (truncated) lines.dots();
  for (const item of tail.slice(0, -1)) lines.add(item + separator);
  lines.add(tail.at(-1)!, 2);
  const text = `${lines.text()}],`;
  const broken = codePoints(text) > width(display) || rows;
  return `[${text.slice(inner.length)}${broken ? outer : ' '}`;
}

/** Text that goes to the next line where the width is used up. */
class Lines {
  #done = '';
  #line: string;
  constructor(
    private readonly prefix: string,
    private readonly limit: number,
    private readonly display: DisplayOptions,
  ) {
    this.#line = prefix;
  }
  add(word: string, reserved = 0): void {
    const { len } = adjustmentOf(this.display);
    if (len(this.#line.trimEnd()) + len(word.trimEnd()) >= this.limit - reserved) {
      this.#done += this.#line.trimEnd();
      this.#line = this.prefix;
    }
    this.#line += word;
  }
  dots(): void {
    this.#done += `${this.#line.trimEnd()}${this.prefix}...`;
    this.#line = this.prefix;
  }
  text(): string {
    return this.#done + this.#line;
  }
}

function itemTexts(items: SummaryItems, layout: SummaryLayout, truncated: boolean, display: DisplayOptions): [string[], string[]] {
  const head = items.head as readonly string[];
  const tail = items.tail as readonly string[];
  const oneLine = (texts: readonly string[]) => codePoints(texts.join(', ')) < width(display);
  if (!layout.justify || (!truncated && oneLine(head) && oneLine(tail))) return [[...head], [...tail]];
  const adjustment = adjustmentOf(display);
  const wide = Math.max(widest(adjustment, head), widest(adjustment, tail));
  const pad = (text: string) => ' '.repeat(Math.max(0, wide - codePoints(text))) + text;
  return [head.map(pad), tail.map(pad)];
}

/** `('a', 1)`: rows with their cells aligned; cells beyond the width give way to dots. */
function rowTexts(items: SummaryItems, layout: SummaryLayout, display: DisplayOptions): [string[], string[]] {
  const head = items.head as readonly (readonly string[])[];
  const tail = items.tail as readonly (readonly string[])[];
  const all = [...head, ...tail];
  const widths = all[0].map((_, k) => Math.max(...all.map((row) => codePoints(row[k]))));
  const aligned = (row: readonly string[]) => row.map((cell, k) => ' '.repeat(Math.max(0, widths[k] - codePoints(cell))) + cell);
  const room = width(display) - ((layout.name?.length ?? 0) + 3);
  const text = (cells: readonly string[], most: number) => {
    const shown = cells.slice(0, most).join(', ');
    return cells.length > most ? `(${shown}, ...)` : `(${shown}${cells.length === 1 ? ',' : ''})`;
  };
  const first = aligned(tail[0]);
  let most = first.length;
  while (most > 1 && codePoints(text(first, most)) >= room) most--;
  return [head.map((row) => text(aligned(row), most)), tail.map((row) => text(aligned(row), most))];
}
