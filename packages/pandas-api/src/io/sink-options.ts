import { didYouMean, NotImplementedError, type Sink, type SinkMode, ValueError } from '@pandorable/planner';

/** How writers of files say what becomes of what is there; Python's letters mean the same. */
const MODES: Readonly<Record<string, SinkMode>> = {
  overwrite: 'overwrite',
  append: 'append',
  error: 'error',
  errorifexists: 'error',
  ignore: 'ignore',
  w: 'overwrite',
  a: 'append',
  x: 'error',
};

export function sinkMode(given: unknown, writer: string): SinkMode {
  if (given === undefined || given === null) return 'overwrite';
  const found = Object.hasOwn(MODES, String(given)) ? MODES[String(given)] : undefined;
  if (found !== undefined) return found;
  throw new ValueError(`${writer}: '${String(given)}' is no mode; there are 'overwrite', 'append', 'error', 'ignore'`);
}

/** The columns that become folders: at least one column stays in the files. */
export function partitionColumns(given: unknown, names: readonly string[]): readonly string[] {
  const by = given === undefined || given === null ? [] : typeof given === 'string' ? [given] : [...(given as Iterable<string>)];
  const unknown = by.find((c) => !names.includes(c));
  if (unknown !== undefined)
    throw new ValueError(`partition_cols: there is no column '${unknown}'.${didYouMean(unknown, names)} There are ${names.join(', ')}`);
  if (by.length > 0 && by.length === names.length) throw new ValueError('Cannot use all columns for partition columns');
  return by;
}

/** Options that only name what is to be done with what exists, from the keywords of a writer that takes any. */
export function ownKeywords(kwargs: Readonly<Record<string, unknown>> | undefined, writer: string): { readonly mode: SinkMode } {
  const { mode, ...others } = kwargs ?? {};
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new NotImplementedError(`${writer}: '${unknown}' is not supported; leave it out (besides pandas' options there is 'mode')`);
  return { mode: sinkMode(mode, writer) };
}

export const placed = (mode: SinkMode, partitionBy: readonly string[]): Pick<Sink, 'mode' | 'partitionBy'> => ({
  mode,
  ...(partitionBy.length === 0 ? {} : { partitionBy }),
});
