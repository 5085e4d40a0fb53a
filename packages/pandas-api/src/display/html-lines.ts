import type { FrameLayout } from './frame-layout.js';
import type { HtmlOptions } from './html-text.js';
import { prettyText } from './python-text.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const URL_TEXT =
  /^(https?|ftp|file|gopher|telnet|news|imap|wais|nntp|mms|sftp|shttp|svn|rsync|prospero|rtsps?|sips?|snews|git|ws|wss|s3|gcs):\/?\/?/;

export interface RowOptions {
  readonly header?: boolean;
  readonly align?: string;
  /** attributes of cells by position */
  readonly tags?: ReadonlyMap<number, string>;
  /** number of leading cells that are labels */
  readonly labels?: number;
}

/** The lines of a table under construction. */
export class HtmlLines {
  #lines: string[] = [];
  constructor(
    private readonly layout: FrameLayout,
    private readonly options: HtmlOptions,
  ) {}

  add(line: string, indent: number): this {
    this.#lines.push(' '.repeat(indent) + line);
    return this;
  }

  /** One `<tr>`; in a header the least widths of columns are set. */
  row(cells: readonly unknown[], how: RowOptions = {}): void {
    const { header = false, align, tags, labels = 0 } = how;
    const bold = this.options.boldRows ?? true;
    this.add(align === undefined ? '<tr>' : `<tr style="text-align: ${align};">`, 4);
    cells.forEach((cell, i) => {
      const isLabel = header || (bold && i < labels);
      const space = header ? this.spaceText(cell) : undefined;
      const given = tags?.get(i);
      const style = space === undefined ? given : `${given ?? ''}style="min-width: ${space};"`;
      this.cell(cell, isLabel ? 'th' : 'td', style);
    });
    this.add('</tr>', 4);
  }

  private spaceText(cell: unknown): string | undefined {
    const { shown } = this.layout;
    if (this.options.colSpace === undefined || this.options.colSpace === null) return undefined;
    const at = shown.columnLabels.findIndex(
      (label) => label === cell || (Array.isArray(label) && label.some((part) => String(part) === cell)),
    );
    const space = at >= 0 ? this.layout.spaceOf(at) : cell === '' ? this.layout.spaceOf('') : undefined;
    return typeof space === 'number' ? `${space}px` : space;
  }

  private cell(value: unknown, kind: 'th' | 'td', tags: string | undefined): void {
    const plain = prettyText(value, this.layout.display).trim();
    const escaped = (this.options.escape ?? true) ? plain.replace(/[&<>]/g, (c) => ENTITIES[c]) : plain;
    const text = escaped.replaceAll('  ', '&nbsp;&nbsp;');
    const isLink = this.options.renderLinks === true && URL_TEXT.test(text);
    const open = tags === undefined ? `<${kind}>` : `<${kind} ${tags}>`;
    this.add(`${open}${isLink ? `<a href="${plain}" target="_blank">${text}</a>` : text}</${kind}>`, 6);
  }

  text(): string {
    return this.#lines.join('\n');
  }
}
