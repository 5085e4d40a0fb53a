import { ValueError } from '@pandorable/planner';
import { fixedText, floatText, generalText, scientificText } from './number-text.js';
import type { FloatFormat } from './settings.js';

interface Spec {
  fill: string;
  align: string;
  sign: string;
  alternate: boolean;
  width: number;
  grouping: string;
  precision: number | undefined;
  type: string;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/u;

function parseSpec(text: string): Spec {
  const m = SPEC.exec(text);
  if (m === null) throw new ValueError(`Invalid format specifier '${text}' for object of type 'float'`, { code: 'bad-format' });
  const zero = m[5] !== undefined;
  return {
    fill: m[1] ?? (zero ? '0' : ' '),
    align: m[2] ?? (zero ? '=' : '>'),
    sign: m[3] ?? '-',
    alternate: m[4] !== undefined,
    width: Number(m[6] ?? 0),
    grouping: m[7] ?? '',
    precision: m[8] === undefined ? undefined : Number(m[8]),
    type: m[9] ?? '',
  };
}

/** The digits of a value, without sign, by the type letter of a format. */
const BODY: Record<string, (size: number, precision: number | undefined, alternate: boolean) => string> = {
  f: (v, p) => fixedText(v, p ?? 6),
  F: (v, p) => fixedText(v, p ?? 6).toUpperCase(),
  e: (v, p) => scientificText(v, p ?? 6),
  E: (v, p) => scientificText(v, p ?? 6).toUpperCase(),
  g: (v, p, alternate) => generalText(v, p ?? 6, alternate),
  G: (v, p, alternate) => generalText(v, p ?? 6, alternate).toUpperCase(),
  n: (v, p) => generalText(v, p ?? 6),
  '%': (v, p) => `${fixedText(v * 100, p ?? 6)}%`,
  d: (v) => BigInt(Math.trunc(v)).toString(),
  i: (v) => BigInt(Math.trunc(v)).toString(),
  r: (v) => floatText(v),
  s: (v) => floatText(v),
  '': (v, p) => (p === undefined ? floatText(v) : /[.e]|inf|nan/.test(generalText(v, p)) ? generalText(v, p) : `${generalText(v, p)}.0`),
};

const grouped = (body: string, separator: string): string =>
  separator === '' ? body : body.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, separator));

function applySpec(spec: Spec, value: number): string {
  const body = BODY[spec.type];
  if (body === undefined) throw new ValueError(`Unknown format code '${spec.type}' for object of type 'float'`, { code: 'bad-format' });
  const negative = value < 0 || Object.is(value, -0);
  const sign = negative ? '-' : spec.sign === '-' ? '' : spec.sign;
  const digits = grouped(body(Math.abs(value), spec.precision, spec.alternate), spec.grouping);
  const missing = spec.width - sign.length - digits.length;
  if (missing <= 0) return sign + digits;
  if (spec.align === '=') return sign + spec.fill.repeat(missing) + digits;
  if (spec.align === '<') return sign + digits + spec.fill.repeat(missing);
  if (spec.align === '>') return spec.fill.repeat(missing) + sign + digits;
  const left = Math.floor(missing / 2);
  return spec.fill.repeat(left) + sign + digits + spec.fill.repeat(missing - left);
}

/** A new-style template such as `${:,.2f}`, with one field. */
function newStyle(template: string): (value: number) => string {
  const parts: (string | Spec)[] = [];
  const pattern = /\{\{|\}\}|\{(?:0|value)?(?:!r|!s)?(?::([^{}]*))?\}|[^{}]+|[{}]/gu;
  for (const m of template.matchAll(pattern)) {
    if (m[0] === '{{' || m[0] === '}}') parts.push(m[0][0]);
    else if (m[0] === '{' || m[0] === '}') throw new ValueError(`Invalid new-style format string '${template}'`, { code: 'bad-format' });
    else parts.push(m[0][0] === '{' ? parseSpec(m[1] ?? '') : m[0]);
  }
  return (value) => parts.map((part) => (typeof part === 'string' ? part : applySpec(part, value))).join('');
}

/** An old-style template such as `%.2f`. */
function oldStyle(template: string): (value: number) => string {
  const pattern = /%(%|([-+ 0#]*)(\d+)?(?:\.(\d+))?([a-zA-Z]))/g;
  return (value) =>
    template.replace(pattern, (whole, kind: string, flags: string | undefined, width = '', precision: string | undefined, type: string) => {
      if (kind === '%') return '%';
      const has = (flag: string) => (flags ?? '').includes(flag);
      const align = has('-') ? '<' : has('0') ? '=' : '>';
      const fill = align === '=' ? '0' : ' ';
      const spec = {
        fill,
        align,
        sign: has('+') ? '+' : has(' ') ? ' ' : '-',
        alternate: has('#'),
        width: Number(width),
        grouping: '',
        type,
      };
      return whole === '' ? '' : applySpec({ ...spec, precision: precision === undefined ? undefined : Number(precision) }, value);
    });
}

/** A float format as a function. */
export function floatFormatter(format: FloatFormat): (value: number) => string {
  if (typeof format === 'function') return (value) => String(format(value));
  return format.includes('%') && !/\{[^}]*%\}/.test(format) ? oldStyle(format) : newStyle(format);
}

/** `value` by a Python format specification such as `,.2f`. */
export const formatNumber = (value: number, specification: string): string => applySpec(parseSpec(specification), value);
