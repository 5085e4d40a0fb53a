import type { Aliased, AliasesOf } from '../options.js';
import type { CatMembers } from './cat-members.js';

interface CatAliases extends AliasesOf<keyof CatMembers<any>> {}
/** `s.cat`: the categories of a categorical Series. */
export interface CatAccessor<T = any> extends CatMembers<T>, Aliased<CatMembers<T>, CatAliases> {}
