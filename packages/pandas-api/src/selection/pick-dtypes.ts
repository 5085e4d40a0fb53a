import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { resolveState } from '../core/collect.js';
import type { Dtype } from '../dtypes/dtype.js';
import { parseDtype } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import type { FrameState } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
import { listOf } from './labels.js';

/** What a word of select_dtypes means. */
const WORDS: Record<string, (d: Dtype) => boolean> = {
  number: (d) => ['int', 'uint', 'float', 'timedelta', 'decimal'].includes(d.kind),
  integer: (d) => d.kind === 'int' || d.kind === 'uint' || d.kind === 'timedelta',
  signedinteger: (d) => d.kind === 'int' || d.kind === 'timedelta',
  unsignedinteger: (d) => d.kind === 'uint',
  floating: (d) => d.kind === 'float',
  category: (d) => d.kind === 'category',
  datetime: (d) => d.kind === 'datetime' && d.tz === undefined,
  datetime64: (d) => d.kind === 'datetime' && d.tz === undefined,
  datetimetz: (d) => d.kind === 'datetime' && d.tz !== undefined,
  timedelta: (d) => d.kind === 'timedelta',
  timedelta64: (d) => d.kind === 'timedelta',
  object: (d) => d.kind === 'object',
  str: (d) => d.name === 'str',
  string: (d) => d.kind === 'str',
  float: (d) => d.name === 'float64' || d.name === 'float32',
  int: (d) => d.name === 'int64' || d.name === 'int32',
  bool: (d) => d.kind === 'bool',
};

function rule(given: unknown): (d: Dtype) => boolean {
  if (typeof given === 'string' && Object.hasOwn(WORDS, given)) return WORDS[given];
  if (given === Number) return WORDS['number'];
  const wanted = parseDtype(given);
  return (d) => d.name === wanted.name || (wanted.kind === 'category' && d.kind === 'category');
}

/** select_dtypes: the columns of some dtypes. */
export function selectDtypes(given: FrameState, a: Args): FrameState {
  const state = resolveState(given);
  const [include, exclude] = [a['include'], a['exclude']].map((v) => (isMissing(v) ? [] : listOf(v)));
  if (include.length === 0 && exclude.length === 0) throw new ValueError('at least one of include or exclude must be nonempty');
  const both = include.filter((v) => exclude.includes(v));
  if (both.length > 0) throw new ValueError(`include and exclude overlap on {${both.map(String).join(', ')}}`);
  const [wanted, refused] = [include.map(rule), exclude.map(rule)];
  return selectAt(
    state,
    state.cells.flatMap(({ dtype }, i) =>
      (wanted.length === 0 || wanted.some((r) => r(dtype))) && !refused.some((r) => r(dtype)) ? [i] : [],
    ),
  );
}
