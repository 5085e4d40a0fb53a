import type { Aliased, AliasesOf } from '../options.js';
import type { DtMembers } from './dt-members.js';

interface DtAliases extends AliasesOf<keyof DtMembers<any>> {}
/** `s.dt`: parts of times. T is the type of the values: Timestamp, Timedelta or Period. */
export interface DtAccessor<T = any> extends DtMembers<T>, Aliased<DtMembers<T>, DtAliases> {}
