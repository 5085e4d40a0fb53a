import { SPACE } from './text-case.js';

const WHITE = new RegExp(`[${SPACE}]+`, 'u');
const LEADING = new RegExp(`^[${SPACE}]+`, 'u');
const TRAILING = new RegExp(`[${SPACE}]+$`, 'u');

export function strip(s: string, chars: string | null, left: boolean, right: boolean): string {
  if (chars === null) {
    const begun = left ? s.replace(LEADING, '') : s;
    return right ? begun.replace(TRAILING, '') : begun;
  }
  const drop = new Set(chars);
  const codes = [...s];
  let from = 0;
  let to = codes.length;
  while (left && from < to && drop.has(codes[from])) from++;
  while (right && to > from && drop.has(codes[to - 1])) to--;
  return codes.slice(from, to).join('');
}

/** Python's str.split(None, n). */
function splitWhite(s: string, n: number): string[] {
  const out: string[] = [];
  let rest = s.replace(LEADING, '');
  while (rest !== '') {
    const gap = out.length === n ? null : WHITE.exec(rest);
    if (gap === null) {
      out.push(out.length === n ? rest : rest.replace(TRAILING, ''));
      break;
    }
    out.push(rest.slice(0, gap.index));
    rest = rest.slice(gap.index + gap[0].length);
  }
  return out;
}

function rsplitWhite(s: string, n: number): string[] {
  const words = splitWhite(s, -1);
  if (n < 0 || words.length <= n) return words;
  const tail = n === 0 ? [] : words.slice(-n);
  let rest = s.replace(TRAILING, '');
  for (const word of tail.toReversed()) rest = rest.slice(0, rest.lastIndexOf(word)).replace(TRAILING, '');
  return rest === '' ? tail : [rest, ...tail];
}

/** Python's str.split; n < 0 is no limit. */
export function split(s: string, sep: string | null, n: number): string[] {
  if (sep === null) return splitWhite(s, n);
  const parts = s.split(sep);
  return n < 0 || parts.length <= n + 1 ? parts : [...parts.slice(0, n), parts.slice(n).join(sep)];
}

export function rsplit(s: string, sep: string | null, n: number): string[] {
  if (sep === null) return rsplitWhite(s, n);
  const most = n < 0 ? Number.POSITIVE_INFINITY : n;
  const tail: string[] = [];
  let rest = s;
  for (let at = rest.lastIndexOf(sep); tail.length < most && at >= 0; at = rest.length < sep.length ? -1 : rest.lastIndexOf(sep)) {
    tail.unshift(rest.slice(at + sep.length));
    rest = rest.slice(0, at);
  }
  return [rest, ...tail];
}

export function partition(s: string, sep: string, last: boolean): [string, string, string] {
  const at = last ? s.lastIndexOf(sep) : s.indexOf(sep);
  if (at < 0) return last ? ['', '', s] : [s, '', ''];
  return [s.slice(0, at), sep, s.slice(at + sep.length)];
}
