/** Threads for functions, where there are none: in the bundle for workers it stands in the place of the pool, whose cores are Spark's there. */
import { refuse } from './refuse.js';

export const POOL_THREADS = 1;
export const poolIsUsable = (): boolean => false;
export const poolIsWarm = (): boolean => false;
export const thePool = (): never => refuse('it asks for threads');
export const unlessPoolFails = <T>(run: () => T): T => run();
