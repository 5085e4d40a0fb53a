type Snake<N extends string> = N extends `${infer C}${infer R}` ? `${C extends Lowercase<C> ? C : `_${Lowercase<C>}`}${Snake<R>}` : N;
type SnakeOnly<K> = K extends string ? (Snake<K> extends K ? never : K) : never;
type AliasesOf<K> = { [P in SnakeOnly<Exclude<K, 'toString' | 'valueOf' | 'toJSON'>> as Snake<P>]: P };
type Aliased<B, A> = { readonly [K in keyof A]: B[A[K] & keyof B] };

/** A class's members, with the pandas spelling of each beside the camelCase one. */
export type Snaked<B> = B & Aliased<B, AliasesOf<keyof B>>;

type OptionKeys<O> = { [P in SnakeOnly<keyof O> as Snake<P>]?: O[P & keyof O] };
/** An options object in either spelling. */
export type Options<O> = [SnakeOnly<keyof O>] extends [never] ? O : O & OptionKeys<O>;
/** A parameter that may be given by position or be the trailing options object. */
export type Arg<O, K extends keyof O> = O[K] | Options<O>;
