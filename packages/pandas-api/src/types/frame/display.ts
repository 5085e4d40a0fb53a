import type { DataFrame } from '../frame.js';
import type { BoxplotOptions, HistOptions } from '../options/display.js';
import type { Arg } from '../options.js';
import type { Plot } from '../words.js';

/** Pictures, accessors and styles. */
export interface FrameDisplay<out S> {
  /** Pictures of the columns. */
  plot(): Plot<DataFrame<S>>;
  /** A box plot per column. */
  boxplot(
    column?: Arg<BoxplotOptions, 'column'>,
    by?: Arg<BoxplotOptions, 'by'>,
    ax?: Arg<BoxplotOptions, 'ax'>,
    fontsize?: Arg<BoxplotOptions, 'fontsize'>,
    rot?: Arg<BoxplotOptions, 'rot'>,
    grid?: Arg<BoxplotOptions, 'grid'>,
    figsize?: Arg<BoxplotOptions, 'figsize'>,
    layout?: Arg<BoxplotOptions, 'layout'>,
    returnType?: Arg<BoxplotOptions, 'returnType'>,
    backend?: Arg<BoxplotOptions, 'backend'>,
  ): unknown;
  /** A histogram per column. */
  hist(
    column?: Arg<HistOptions, 'column'>,
    by?: Arg<HistOptions, 'by'>,
    grid?: Arg<HistOptions, 'grid'>,
    xlabelsize?: Arg<HistOptions, 'xlabelsize'>,
    xrot?: Arg<HistOptions, 'xrot'>,
    ylabelsize?: Arg<HistOptions, 'ylabelsize'>,
    yrot?: Arg<HistOptions, 'yrot'>,
    ax?: Arg<HistOptions, 'ax'>,
    sharex?: Arg<HistOptions, 'sharex'>,
    sharey?: Arg<HistOptions, 'sharey'>,
    figsize?: Arg<HistOptions, 'figsize'>,
    layout?: Arg<HistOptions, 'layout'>,
    bins?: Arg<HistOptions, 'bins'>,
    backend?: Arg<HistOptions, 'backend'>,
    legend?: Arg<HistOptions, 'legend'>,
  ): unknown;
  /** The frame as a styled table. */
  readonly style: unknown;
  /** Sparse columns. */
  sparse(): unknown;
}
