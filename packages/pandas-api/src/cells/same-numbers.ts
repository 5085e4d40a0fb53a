import { call, cast, type Expr, lit, types } from '@pandorable/planner';

/** Mixed values by which equal numbers are equal: an engine keeps 1.0 and 1 apart, so that both are shown as they were. */
export function sameNumbers(e: Expr): Expr {
  if (e.type.kind !== 'object') return e;
  if (e.kind === 'literal') return typeof e.value === 'string' && e.value.startsWith('f') ? lit(`n${e.value.slice(1)}`, types.object) : e;
  return cast(call('str.replace', [cast(e, types.utf8)], { pat: '^f', repl: 'n', n: 1, regex: true }), types.object);
}

/** Both sides of a comparison of mixed values. */
export function sameKinds(l: Expr, r: Expr): readonly [Expr, Expr] {
  const number = (e: Expr): boolean => e.kind !== 'literal' || (typeof e.value === 'string' && /^[nfi]/.test(e.value));
  return number(l) && number(r) ? [sameNumbers(l), sameNumbers(r)] : [l, r];
}
