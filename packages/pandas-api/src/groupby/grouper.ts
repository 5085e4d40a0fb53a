import { makeSignature, readArgs } from '../core/args.js';
import { callable } from '../core/install.js';

const SIGNATURE = makeSignature('Grouper', [
  ['key', '?'],
  ['level', '?'],
  ['freq', '?'],
  ['sort', '?', false],
  ['closed', '?'],
  ['label', '?'],
  ['convention', '?'],
  ['origin', '?', 'start_day'],
  ['offset', '?'],
  ['dropna', '?', true],
]);

/** pd.Grouper: a key by column label, index level or time bins. */
export class GrouperClass {
  readonly key: unknown;
  readonly level: unknown;
  readonly freq: unknown;
  readonly sort: boolean;
  readonly dropna: boolean;
  /** options of time bins */
  readonly bins: {
    readonly closed: unknown;
    readonly label: unknown;
    readonly origin: unknown;
    readonly offset: unknown;
    readonly convention: unknown;
  };

  constructor(...given: unknown[]) {
    const a = readArgs(SIGNATURE, given);
    this.key = a['key'];
    this.level = a['level'];
    this.freq = a['freq'];
    this.sort = a['sort'];
    this.dropna = a['dropna'];
    this.bins = { closed: a['closed'], label: a['label'], origin: a['origin'], offset: a['offset'], convention: a['convention'] };
  }
}

export const Grouper = callable(GrouperClass);
