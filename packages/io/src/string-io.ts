/** Text in memory that readers and writers take where they take a file. */
export class StringIO {
  #text: string;
  #at = 0;

  constructor(text = '') {
    this.#text = text;
  }

  /** The rest from the current position, or at most `size` characters of it. */
  read(size = -1): string {
    const end = size < 0 ? this.#text.length : Math.min(this.#text.length, this.#at + size);
    const part = this.#text.slice(this.#at, end);
    this.#at = end;
    return part;
  }

  readline(): string {
    const end = this.#text.indexOf('\n', this.#at);
    return this.read(end < 0 ? -1 : end + 1 - this.#at);
  }

  /** Writes at the current position, over what is there; the number of characters written. */
  write(text: string): number {
    this.#text = this.#text.slice(0, this.#at).padEnd(this.#at, '\0') + text + this.#text.slice(this.#at + text.length);
    this.#at += text.length;
    return text.length;
  }

  getvalue(): string {
    return this.#text;
  }

  seek(position: number): number {
    this.#at = Math.max(0, position);
    return this.#at;
  }

  tell(): number {
    return this.#at;
  }

  get [Symbol.toStringTag](): string {
    return 'StringIO';
  }
}
