import { agg, call, cast, type Expr, isNull, lit, nullOf, types, valuesOf, when } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { aggregateCells } from '../core/collect.js';
import { dtypes } from '../dtypes/registry.js';
import { STATE } from '../frame/frame.js';
import { settle } from '../frame/state.js';
import { guessFormat, isMissing, missingTexts } from '../scalars/index.js';
import { type Series, seriesOf } from '../series/series.js';

/** Parts of a moment, always of as many digits. The calendar is the engine's to know. */
const PARTS: Readonly<Record<string, { readonly width: number; readonly pattern: string }>> = {
  Y: { width: 4, pattern: '(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})' },
  m: { width: 2, pattern: '[0-9]{2}' },
  d: { width: 2, pattern: '[0-9]{2}' },
  H: { width: 2, pattern: '(?:[01][0-9]|2[0-3])' },
  M: { width: 2, pattern: '[0-5][0-9]' },
  S: { width: 2, pattern: '[0-5][0-9]' },
};
/** Where they stand in an ISO text, and what stands there if they are missing. */
const ISO = [
  ['Y', ''],
  ['m', '-'],
  ['d', '-'],
  ['H', ' '],
  ['M', ':'],
  ['S', ':'],
] as const;
/** What texts of numbers are made of: such a one may be meant otherwise than by the format. */
const NUMBERS_ONLY = '[0-9 :T./+Z,-]*';

/** A format whose parts stand at fixed places. */
interface Shape {
  readonly pattern: string;
  readonly at: ReadonlyMap<string, number>;
  readonly isIso: boolean;
}

/** The shape of a format of plain numbers with a year, month and day; null for others. */
function shapeOf(format: string): Shape | null {
  const at = new Map<string, number>();
  let [pattern, place] = ['', 0];
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== '%') {
      if (!/[-/.:T, ]/.test(format[i])) return null;
      pattern += `[${format[i]}]`;
      place++;
      continue;
    }
    const name = format[++i];
    const part = PARTS[name];
    if (part === undefined || at.has(name)) return null;
    at.set(name, place);
    pattern += part.pattern;
    place += part.width;
  }
  const isComplete = ['Y', 'm', 'd'].every((p) => at.has(p)) && (!at.has('S') || at.has('M')) && (!at.has('M') || at.has('H'));
  return isComplete ? { pattern, at, isIso: /^%Y-%m-%d( %H:%M:%S)?$/.test(format) } : null;
}

/** The same moment as an ISO text. */
function isoText(text: Expr, { at, isIso }: Shape): Expr {
  if (isIso) return text;
  const parts = ISO.flatMap(([part, before]): Expr[] => {
    const from = at.get(part);
    const found = from === undefined ? lit('00') : call('str.slice', [text], { start: from, stop: from + PARTS[part].width });
    return before === '' ? [found] : [lit(before), found];
  });
  return parts.reduce((x, y) => call('str.concat', [x, y]));
}

/**
 * Texts as moments by the engine, which is asked first for the format of the first one and for texts that do not fit; null where only this
 * process can tell what they mean, or what to raise.
 */
export function momentsThere(s: Series, a: Args): Series | null {
  if (a['exact'] === false) return null;
  const { rows, cells } = settle(s[STATE].rows, [s[STATE].cell], (e) => e.kind !== 'column');
  const text = cells[0].expr;
  const isAbsent = call('in', [text, ...missingTexts.map((t) => lit(t))]);
  const present = when(isAbsent, nullOf(types.utf8), text);
  const shape = shapeOf(isMissing(a['format']) ? guessed(rows, present, a) : String(a['format']));
  if (shape === null) return null;
  const isLike = call('str.fullmatch', [present], { pat: shape.pattern });
  const moment = cast(when(isLike, isoText(present, shape), nullOf(types.utf8)), types.timestamp('us'), true);
  const isMisfit = call('and', [call('not', [isNull(present)]), isNull(moment)]);
  const isDoubtful = call('and', [isMisfit, call('str.fullmatch', [text], { pat: NUMBERS_ONLY })]);
  const facts = [call('not', [isNull(moment)]), a['errors'] === 'coerce' ? isDoubtful : isMisfit];
  const [some, doubtful] = aggregateCells(
    rows,
    facts.map((e) => ({ expr: agg('agg.any', [e]), dtype: dtypes.bool })),
  ).map((c) => valuesOf(c.vector)[0] === true);
  if (!some || doubtful) return null;
  const tz = a['utc'] === true ? 'UTC' : undefined;
  const expr = tz === undefined ? moment : call('dt.from_local', [moment], { tz });
  return seriesOf({ ...s[STATE], rows, cell: { expr, dtype: dtypes.datetime('us', tz) } });
}

/** The format of the first text that is one. */
function guessed(rows: Series[typeof STATE]['rows'], present: Expr, a: Args): string {
  const [first] = aggregateCells(rows, [{ expr: agg('agg.first', [present], { order: 'rows' }), dtype: dtypes.str }]);
  const text = valuesOf(first.vector)[0];
  return (typeof text === 'string' ? guessFormat(text, a['dayfirst'] === true) : null) ?? '?';
}
