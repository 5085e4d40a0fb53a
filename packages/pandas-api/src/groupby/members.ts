import { type Methods, installGetters, installMethods } from '../core/install.js';
import { aggregateFrame, aggregateSeries, groupSizes, reduceGroups } from './agg.js';
import { FrameGroups, getGroup, GROUPED, SeriesGroups } from './classes.js';

type Groups = FrameGroups | SeriesGroups;
const REDUCTIONS = ['sum', 'mean', 'median', 'min', 'max', 'std', 'var', 'sem', 'skew', 'kurt', 'prod', 'count', 'any', 'all', 'nunique', 'first', 'last', 'idxmin', 'idxmax'];

const both: Methods<Groups> = {
  size: (self) => groupSizes(self[GROUPED]),
  get_group: (self, a) => getGroup(self[GROUPED], a['name']),
};
for (const name of REDUCTIONS) both[name] = (self, a) => reduceGroups(self[GROUPED], name, a);

installMethods<FrameGroups>(FrameGroups, 'DataFrameGroupBy', {
  ...both,
  agg: (self, a) => aggregateFrame(self[GROUPED], self, a),
  aggregate: (self, a) => aggregateFrame(self[GROUPED], self, a),
});
installMethods<SeriesGroups>(SeriesGroups, 'SeriesGroupBy', {
  ...both,
  agg: (self, a) => aggregateSeries(self[GROUPED], self, a),
  aggregate: (self, a) => aggregateSeries(self[GROUPED], self, a),
});
installGetters<Groups>(FrameGroups, {});
