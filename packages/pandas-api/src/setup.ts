import { useEmptyLabels } from './core/align.js';
import { dtypes } from './dtypes/registry.js';
import { useInt64 } from './frame/state.js';
import { makeIndex, wrapIndex } from './index/make.js';
import { rangeData } from './index/data.js';
import { useSeriesLabels } from './series/series.js';

/** Ties the few knots that files cannot tie by importing each other. */
useInt64(dtypes.int64);
useEmptyLabels(wrapIndex(rangeData(0)));
useSeriesLabels(makeIndex([0]));
