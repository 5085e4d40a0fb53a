import type { DataFrame } from './frame.js';
import type { Aliased, AliasesOf } from './options.js';
import type { ResamplerMembers } from './resampler/members.js';
import type { Series } from './series.js';

interface ResamplerAliases extends AliasesOf<keyof ResamplerMembers<any, any>> {}

/** The members of a resampler, under both spellings. */
export interface ResamplerBase<out S, out F> extends ResamplerMembers<S, F>, Aliased<ResamplerMembers<S, F>, ResamplerAliases> {}

/** The columns of a resampled frame whose names are no members. */
type ResamplerColumns<S> = {
  readonly [C in Exclude<keyof S & string, keyof ResamplerBase<any, any>>]: Resampler<{ value: S[C] }, Series<S[C]>>;
};

/** Rows in bins of time. S is the schema, F what a reduction gives. */
export type Resampler<S = any, F = DataFrame<S>> = ResamplerBase<S, F> & ResamplerColumns<S>;
