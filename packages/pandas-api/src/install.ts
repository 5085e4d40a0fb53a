import * as combine from './combine/methods.js';
import * as convert from './convert/methods.js';
import type { Signature } from './core/args.js';
import { type Getters, installGetters, installMethods, type Methods } from './core/install.js';
import * as elementwise from './elementwise/methods.js';
import { Frame } from './frame/frame.js';
import { FrameGroups, SeriesGroups } from './groupby/classes.js';
import * as groupby from './groupby/methods.js';
import { installElsewhere } from './io/elsewhere.js';
import * as io from './io/methods.js';
import * as query from './query/methods.js';
import * as resample from './resample/methods.js';
import * as reshape from './reshape/methods.js';
import * as selection from './selection/methods.js';
import { Series } from './series/series.js';
import * as statistics from './statistics/methods.js';
import * as window from './window/methods.js';

/** What a family of members gives: tables of functions by pandas' name; `own…` signatures are of members that pandas does not have. */
interface Family {
  readonly frameMethods: Methods<Frame>;
  readonly seriesMethods: Methods<Series>;
  readonly frameGetters?: Getters<Frame>;
  readonly seriesGetters?: Getters<Series>;
  readonly ownFrameSignatures?: Record<string, Signature>;
  readonly ownSeriesSignatures?: Record<string, Signature>;
}

/** Every family of DataFrame and Series members: a member is found in the family's folder, in the file named after it or its kin. */
const FAMILIES: readonly Family[] = [selection, elementwise, statistics, groupby, window, resample, combine, reshape, query, io, convert];

for (const family of FAMILIES) {
  installMethods(Frame, 'DataFrame', family.frameMethods, family.ownFrameSignatures);
  installMethods(Series, 'Series', family.seriesMethods, family.ownSeriesSignatures);
  installGetters(Frame, family.frameGetters ?? {});
  installGetters(Series, family.seriesGetters ?? {});
}

installElsewhere(Frame, ['plot', 'hist', 'boxplot', 'style', 'toXarray']);
installElsewhere(Series, ['plot', 'hist', 'toXarray']);
installElsewhere(FrameGroups, ['plot', 'hist', 'boxplot']);
installElsewhere(SeriesGroups, ['plot', 'hist']);
