/**
 * Arithmetic on whole numbers. Each has two forms: integers, as quick as the same SQL, and floats, which round as JavaScript does. The engine
 * takes the first for rows whose sources are so small that no step leaves what a float holds exactly. A source that is a bigint in JavaScript
 * is an error of the float form.
 */
import { and, call, cast, type Expr, isInt, lit, types, when } from '@pandorable/planner';
import type { JsValue, Steps } from './js-value.js';

const SAFE = Number.MAX_SAFE_INTEGER;

/** Are all of them whole numbers? */
export const areWhole = (...values: readonly JsValue[]): boolean => values.every((v) => isInt(v.expr.type));

/** Is it never a bigint? */
const isSafe = (v: JsValue): boolean => v.steps !== undefined || (v.most ?? Number.POSITIVE_INFINITY) <= SAFE;

/** The number as a float64. */
export function floatOf(v: JsValue): Expr {
  if (typeof v.constant === 'number') return lit(v.constant, types.float64);
  if (v.steps !== undefined) return v.steps.float;
  return isInt(v.expr.type) && !isSafe(v) ? call('exact', [v.expr]) : cast(v.expr, types.float64);
}

/** Two numbers as an engine may compare them: whole ones as such, also with a constant that a float holds exactly. */
export function comparable(a: JsValue, b: JsValue): readonly [Expr, Expr] {
  const near = ({ constant }: JsValue): boolean => typeof constant === 'number' && Math.abs(constant) <= SAFE;
  const plain = a.js !== 'number' || b.js !== 'number' || areWhole(a, b) || near(a) || near(b);
  const side = (v: JsValue): Expr => (plain || !isInt(v.expr.type) ? v.expr : floatOf(v));
  return [side(a), side(b)];
}

/** Where the value, a whole number, is no bigint in JavaScript; nothing where it never is. */
export const whereSafe = (v: JsValue): Expr | undefined => (isSafe(v) ? undefined : within(v.expr, SAFE));

const within = (e: Expr, most: number): Expr => and(call('ge', [e, lit(-most)]), call('le', [e, lit(most)]));

function stepsOf(v: JsValue): Steps {
  if (v.steps !== undefined) return v.steps;
  const most = v.most ?? Number.POSITIVE_INFINITY;
  const isConstant = v.constant !== undefined;
  const size = isConstant ? (): number => most : (bound: number): number => Math.min(bound, most);
  return { exact: v.expr, float: floatOf(v), sources: isConstant ? [] : [{ expr: v.expr, most }], size, peak: size };
}

/** What `make` gives of whole numbers, in both forms; `size` is that of the result by those of the values. */
export function wholeNumber(
  values: readonly JsValue[],
  make: (args: readonly Expr[]) => Expr,
  size: (sizes: readonly number[]) => number,
): Pick<JsValue, 'expr' | 'most' | 'steps'> {
  const parts = values.map(stepsOf);
  const sizeOf = (most: number): number => size(parts.map((p) => p.size(most)));
  const steps: Steps = {
    exact: make(parts.map((p) => p.exact)),
    float: make(parts.map((p) => p.float)),
    sources: parts.flatMap((p) => p.sources),
    size: sizeOf,
    peak: (most) => Math.max(sizeOf(most), ...parts.map((p) => p.peak(most))),
  };
  return { expr: settled(steps), steps };
}

/** In integers where that is what JavaScript gives. */
function settled({ exact, float, sources, peak }: Steps): Expr {
  let most = SAFE;
  while (most > 0 && peak(most) > SAFE) most = Math.floor(most / 2);
  const large = new Set(sources.filter((s) => s.most > most).map((s) => s.expr));
  if (large.size === 0) return exact;
  const rounded = cast(float, types.int64);
  return most === 0
    ? rounded
    : when(
        [...large].map((e) => within(e, most)).reduce((a, b) => and(a, b)),
        exact,
        rounded,
      );
}

/** The value as arithmetic has it: `+i` of a bigint throws. */
export const asArithmetic = (v: JsValue): JsValue =>
  areWhole(v)
    ? {
        ...v,
        ...wholeNumber(
          [v],
          ([e]) => e,
          ([n]) => n,
        ),
      }
    : v;
