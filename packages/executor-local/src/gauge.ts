import { folderBytes } from './temp-folder.js';

const MILLISECONDS = 50;

/** Watches what a query puts into the temporary folder. */
export class SpillGauge {
  #most = 0;
  readonly #before: number;
  readonly #timer: NodeJS.Timeout;

  constructor(readonly folder: string) {
    this.#before = folderBytes(folder);
    this.#timer = setInterval(() => {
      this.#most = Math.max(this.#most, folderBytes(this.folder) - this.#before);
    }, MILLISECONDS);
  }

  /** The most bytes there, beside what was there before. */
  stop(): number {
    clearInterval(this.#timer);
    return this.#most;
  }
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** `1.5 GB`; units of a thousand. */
export function sizeText(bytes: number): string {
  let unit = 0;
  while (bytes >= 999.5 && unit < UNITS.length - 1) {
    bytes /= 1000;
    unit++;
  }
  return `${unit === 0 ? bytes : bytes.toPrecision(3)} ${UNITS[unit]}`;
}
