import type { Aliased, AliasesOf } from './options.js';
import type { EwmMembers } from './window/ewm.js';
import type { ExpandingMembers } from './window/expanding.js';
import type { RollingMembers } from './window/rolling.js';

interface RollingAliases extends AliasesOf<keyof RollingMembers<any>> {}
interface ExpandingAliases extends AliasesOf<keyof ExpandingMembers<any>> {}
interface EwmAliases extends AliasesOf<keyof EwmMembers<any>> {}

/** A window that slides over the rows. F is what a reduction gives: a frame or a Series. */
export interface Rolling<out F = any> extends RollingMembers<F>, Aliased<RollingMembers<F>, RollingAliases> {}
/** A window of all rows so far. */
export interface Expanding<out F = any> extends ExpandingMembers<F>, Aliased<ExpandingMembers<F>, ExpandingAliases> {}
/** Weights that fall off with distance. */
export interface ExponentialMovingWindow<out F = any> extends EwmMembers<F>, Aliased<EwmMembers<F>, EwmAliases> {}
