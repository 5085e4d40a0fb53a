import type { Aliased, AliasesOf } from '../options.js';
import type { StrMembers } from './str-members.js';

interface StrAliases extends AliasesOf<keyof StrMembers> {}
/** `s.str`: texts, value by value. */
export interface StrAccessor extends StrMembers, Aliased<StrMembers, StrAliases> {}
