import type { DataType } from '@pandorable/planner';

/** Python's directives in DuckDB's words. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  a: '%a',
  A: '%A',
  w: '%w',
  d: '%d',
  b: '%b',
  B: '%B',
  m: '%m',
  y: '%y',
  Y: '%Y',
  H: '%H',
  I: '%I',
  p: '%p',
  M: '%M',
  S: '%S',
  f: '%f',
  j: '%j',
  U: '%U',
  W: '%W',
  G: '%G',
  V: '%V',
  u: '%u',
  '%': '%%',
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  D: '%m/%d/%y',
  R: '%H:%M',
  h: '%b',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  n: '\n',
  t: '\t',
  '-d': '%-d',
  '-m': '%-m',
  '-y': '%-y',
  '-H': '%-H',
  '-I': '%-I',
  '-M': '%-M',
  '-S': '%-S',
  '-j': '%-j',
};

/** The format for DuckDB's strftime; undefined where it has no equal. */
export function strftimeFormat(format: string, t: DataType): string | undefined {
  const zoned = t.kind === 'timestamp' && t.tz !== undefined;
  let known = !format.includes('\0');
  const out = format.replace(/%(-?.|$)/gs, (_, directive: string) => {
    if ((directive === 'z' || directive === 'Z') && !zoned) return '';
    known &&= directive in DIRECTIVES;
    return DIRECTIVES[directive] ?? '';
  });
  return known && out !== '' ? out : undefined; // DuckDB takes no empty format
}
