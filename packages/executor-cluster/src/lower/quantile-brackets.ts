import { type AggregateNode, cast, col, denan, type Expr, freshId, type Named, type Node, type SqlNode, types } from '@pandorable/planner';

/**
 * Exact quantiles of all rows without sorting them. Spark's approximate percentiles (after Greenwald and Khanna, "Space-efficient online
 * computation of quantile summaries", 2001) give two values between which a quantile lies; rows below them are counted, the few between are
 * listed and sorted, and the quantile is taken from there by its place among all rows. Counts that do not hold it are an error.
 */

/** The approximate ranks are off by at most this share of the rows. */
const ERROR = 1e-4;
const MARGIN = 2 * ERROR;
/** So few values are all listed: there are no bounds. */
const LISTED = 50_000;
/** Of the error where a quantile was not where it was sought. */
export const MISSED = 'QUANTILE_MISSED';

type Aggregate = AggregateNode['aggregates'][number];

interface Wanted {
  readonly q: number;
  readonly interpolation: string;
}

/** A quantile's two bounds among those of its column; undefined where there is none but the end of the rows. */
interface Bracket extends Wanted {
  /** the column's place */
  readonly of: number;
  readonly name: string;
  readonly low?: number;
  readonly high?: number;
}

/** One row with quantiles of columns. */
export function bracketedQuantiles(rows: Node, columns: readonly (readonly Aggregate[])[], wantedOf: (a: Aggregate) => Wanted): Node {
  const names = columns.map((_, i) => `v${i}`);
  const ids = names.map(() => freshId());
  const value = (of: readonly Aggregate[]): Expr => cast(denan(of[0].expr.args[0]), types.float64);
  const input: Node = { kind: 'project', input: rows, columns: columns.map((of, i) => ({ id: ids[i], expr: value(of) })) };
  const { brackets, shares } = bracketsOf(columns.map((of) => of.map(wantedOf)));
  const found = brackets.map(({ name }) => ({ id: freshId(), name, type: types.float64 }));
  const one: SqlNode = { kind: 'sql', text: queryOf(brackets, shares), inputs: [{ name: 'r', node: input, names }], columns: found };
  const shown = columns.flat().map(({ id, expr }, i): Named => ({ id, expr: cast(col(found[i].id, types.float64), expr.type) }));
  return { kind: 'project', input: one, columns: shown };
}

/** The brackets of all quantiles, column by column, and the shares of the rows at each column's bounds. */
function bracketsOf(columns: readonly (readonly Wanted[])[]): { brackets: Bracket[]; shares: number[][] } {
  const shares: number[][] = columns.map(() => []);
  const bound = (of: number, share: number): number | undefined =>
    share <= 0 || share >= 1 ? undefined : shares[of].push(Number(share.toFixed(12))) - 1;
  const brackets = columns.flatMap((wanted, of) =>
    wanted.map((w, i): Bracket => {
      const [low, high] = [bound(of, w.q - MARGIN), bound(of, w.q + MARGIN)];
      return { ...w, of, name: `q${of}_${i}`, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
    }),
  );
  return { brackets, shares };
}

const valueOf = ({ of }: Bracket): string => `v${of}`;
const boundOf = ({ of }: Bracket, at: number): string => `get(b${of}, ${at})`;
const isAbove = (b: Bracket): string => (b.low === undefined ? 'true' : `coalesce(${valueOf(b)} > ${boundOf(b, b.low)}, true)`);
const isBelow = (b: Bracket): string => (b.high === undefined ? 'true' : `coalesce(${valueOf(b)} < ${boundOf(b, b.high)}, true)`);
const isInside = (b: Bracket): string => `${valueOf(b)} IS NOT NULL AND ${isAbove(b)} AND ${isBelow(b)}`;

function queryOf(brackets: readonly Bracket[], shares: readonly (readonly number[])[]): string {
  const bounds = shares.map((s, i) => {
    const found = `percentile_approx(v${i}, array(${s.map((x) => `${x}D`).join(', ')}), ${1 / ERROR})`;
    return `CASE WHEN count(v${i}) > ${LISTED} THEN ${found} END AS b${i}`;
  });
  const counts = shares.map((_, i) => `count(v${i}) AS n${i}`);
  const lists = brackets.map((b) => `sort_array(collect_list(CASE WHEN ${isInside(b)} THEN ${valueOf(b)} END)) AS ${b.name}_between`);
  return [
    `SELECT ${brackets.map((b) => `${quantileText(b)} AS ${b.name}`).join(', ')} FROM`,
    `(SELECT ${[...counts, ...brackets.flatMap(countsOf)].join(', ')} FROM r CROSS JOIN (SELECT ${bounds.join(', ')} FROM r))`,
    `CROSS JOIN (SELECT ${lists.join(', ')} FROM r CROSS JOIN (SELECT ${bounds.join(', ')} FROM r)`,
    `WHERE ${brackets.map((b) => `(${isInside(b)})`).join(' OR ')})`,
  ].join('\n');
}

/** The bounds of a bracket, and how many values are below the lower one, equal to it, and equal to the upper one if that is another. */
function countsOf(b: Bracket): string[] {
  const counted = (condition: string, what: string): string => `count_if(${condition}) AS ${b.name}_${what}`;
  const [low, high] = [b.low, b.high].map((at) => (at === undefined ? undefined : boundOf(b, at)));
  const value = valueOf(b);
  return [
    ...(low === undefined
      ? []
      : [`max(${low}) AS ${b.name}_low`, counted(`${value} < ${low}`, 'below'), counted(`${value} = ${low}`, 'at_low')]),
    ...(high === undefined ? [] : [`max(${high}) AS ${b.name}_high`, counted(`${value} = ${high} AND ${isAbove(b)}`, 'at_high')]),
  ];
}

/** The value at a place among all rows in order, from 0. */
function itemText(b: Bracket, place: string): string {
  const missed = `CAST(raise_error('${MISSED}') AS DOUBLE)`;
  const [below, low] = b.low === undefined ? ['0', '0'] : [`${b.name}_below`, `${b.name}_at_low`];
  const between = `${b.name}_between`;
  const before = `${below} + ${low}`;
  return [
    `CASE WHEN ${place} < ${below} THEN ${missed}`,
    ...(b.low === undefined ? [] : [`WHEN ${place} < ${before} THEN ${b.name}_low`]),
    `WHEN ${place} < ${before} + size(${between}) THEN get(${between}, CAST(${place} - ${before.replace('+', '-')} AS INT))`,
    ...(b.high === undefined ? [] : [`WHEN ${place} < ${before} + size(${between}) + ${b.name}_at_high THEN ${b.name}_high`]),
    `ELSE ${missed} END`,
  ].join(' ');
}

const BETWEEN: Readonly<Record<string, (low: string, high: string, part: string) => string>> = {
  linear: (low, high, part) => `CASE WHEN ${part} > 0 THEN nullif(${low} + (${high} - ${low}) * ${part}, DOUBLE('NaN')) ELSE ${low} END`,
  lower: (low) => low,
  higher: (_, high) => high,
  midpoint: (low, high) => `nullif((${low} + ${high}) / 2, DOUBLE('NaN'))`,
};

function quantileText(b: Bracket): string {
  const place = `((n${b.of} - 1) * ${b.q}D)`;
  const at = (whole: string): string => itemText(b, `CAST(${whole}(${place}) AS BIGINT)`);
  const how = BETWEEN[b.interpolation];
  const value = how === undefined ? at('rint') : how(at('floor'), at('ceil'), `(${place} - floor(${place}))`);
  return `CASE WHEN n${b.of} > 0 THEN ${value} END`;
}
