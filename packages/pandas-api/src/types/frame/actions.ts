import type { ToDictOptions } from '../options/frame-actions.js';
import type { Mode, Options, Out } from '../options.js';
import type { Series } from '../series.js';

/** The actions that depend on the columns. */
export interface FrameActions<out S, in out M extends Mode> {
  /**
   * The frame as a Map of Maps by column and label, or in another layout: 'records' gives an array of objects.
   * @example df.toDict('records')
   */
  toDict(orient: 'records' | (Options<ToDictOptions> & { orient: 'records' }), options?: Options<ToDictOptions>): Out<M, S[]>;
  toDict(orient: 'list' | (Options<ToDictOptions> & { orient: 'list' }), options?: Options<ToDictOptions>): Out<M, Map<string, any[]>>;
  toDict(orient: 'series', options?: Options<ToDictOptions>): Out<M, Map<string, Series<any>>>;
  toDict(orient: 'split' | 'tight', options?: Options<ToDictOptions>): Out<M, Record<string, any>>;
  toDict(orient?: 'dict' | 'index' | Options<ToDictOptions>, options?: Options<ToDictOptions>): Out<M, Map<any, Map<any, any>>>;
}
