/** The library as the cases see it: untyped, because the types have tests of their own. */
export type Loose = any;

/** What a case may use: the library, its numpy names, and every fixture by name. */
export interface Scope {
  readonly pd: Loose;
  readonly np: Loose;
  readonly [fixture: string]: Loose;
}

/** One question, asked of pandas (`py`) and of pandorable (`ts`). */
export interface Case {
  /** unique within the family, kebab-case */
  readonly name: string;
  /** a Python program; its last expression is the answer */
  readonly py: string;
  readonly ts: (scope: Scope) => unknown;
  /** pandas raises; the twin must throw an error of the same class name */
  readonly expect?: 'error';
}
