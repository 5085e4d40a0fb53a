import { SingleBar } from 'cli-progress';
import type { Progress } from '../types/options.js';
import { detailsText } from './event.js';

const PARTS = 1000;

/** A bar on the terminal, drawn when the first event comes. It does not wait for timers: the thread may be blocked. */
export class ProgressBar {
  readonly #bar: SingleBar;
  #drawn = false;

  constructor(stream: NodeJS.WritableStream) {
    this.#bar = new SingleBar({
      stream,
      format: '{stage} [{bar}] {details}',
      barsize: 16,
      barCompleteChar: '=',
      barIncompleteChar: ' ',
      clearOnComplete: true,
      linewrap: true,
      gracefulExit: false,
    });
  }

  show(event: Progress): void {
    const done = Math.floor((event.fraction ?? 0) * PARTS);
    const payload = { stage: event.stage, details: detailsText(event) };
    if (this.#drawn) this.#bar.update(done, payload);
    else this.#bar.start(PARTS, done, payload);
    this.#drawn = true;
  }

  stop(): void {
    if (this.#drawn) this.#bar.stop();
  }
}
