import { useEmptyLabels } from './core/align.js';
import { optionValue } from './display/options.js';
import { dtypes } from './dtypes/registry.js';
import { useInt64 } from './frame/state.js';
import { rangeData } from './index/data.js';
import { makeIndex, wrapIndex } from './index/make.js';
import { useProgressOption } from './progress/watch.js';
import { useSeriesLabels } from './series/series.js';
import { Deadline, useCallDefaults } from './session/client.js';

/** Ties the few knots that files cannot tie by importing each other. */
useInt64(dtypes.int64);
useEmptyLabels(wrapIndex(rangeData(0)));
useSeriesLabels(makeIndex([0]));

useCallDefaults(() => {
  const timeout = optionValue('timeout') as number | null;
  return timeout === null ? {} : { deadline: new Deadline(timeout) };
});
useProgressOption(() => optionValue('progress') === true);
