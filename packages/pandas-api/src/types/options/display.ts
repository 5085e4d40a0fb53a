import type { OneOrMany } from '../options.js';

export interface BoxplotOptions {
  /** name of a column */
  column?: OneOrMany<string> | null;
  /** what to group by */
  by?: OneOrMany<string> | null;
  /** where to draw */
  ax?: any;
  /** size of the text */
  fontsize?: number | null;
  /** angle of the labels; default 0 */
  rot?: number;
  /** draw a grid; default true */
  grid?: boolean;
  /** width and height of the picture */
  figsize?: readonly [number, number] | null;
  /** rows and columns of pictures */
  layout?: readonly [number, number] | null;
  /** what to give */
  returnType?: string | null;
  /** drawing backend */
  backend?: string | null;
}

export interface HistOptions {
  /** name of a column */
  column?: OneOrMany<string> | null;
  /** what to group by */
  by?: OneOrMany<string> | null;
  /** draw a grid; default true */
  grid?: boolean;
  /** size of the horizontal labels */
  xlabelsize?: number | null;
  /** angle of the horizontal labels */
  xrot?: number | null;
  /** size of the vertical labels */
  ylabelsize?: number | null;
  /** angle of the vertical labels */
  yrot?: number | null;
  /** where to draw */
  ax?: any;
  /** share the horizontal axis; default false */
  sharex?: boolean;
  /** share the vertical axis; default false */
  sharey?: boolean;
  /** width and height of the picture */
  figsize?: readonly [number, number] | null;
  /** rows and columns of pictures */
  layout?: readonly [number, number] | null;
  /** number of bins, or their edges; default 10 */
  bins?: any;
  /** drawing backend */
  backend?: string | null;
  /** show a legend; default false */
  legend?: boolean;
}
