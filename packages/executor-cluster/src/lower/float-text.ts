import { bind } from './bind.js';

/** Digits of the mantissa, `d`, and the exponent, `e`, of Java's text of a number with an `E` in it. */
const DIGITS = "regexp_replace(replace(substring_index(s, 'E', 1), '.', ''), '^(.)0$', '$1')";
const EXPONENT = "CAST(substring_index(s, 'E', -1) AS INT)";

/** Python writes exponents from -4 to 15 out. */
const POSITIONAL =
  "CASE WHEN e >= length(d) - 1 THEN concat(d, repeat('0', e - length(d) + 1), '.0') ELSE concat(substring(d, 1, e + 1), '.', substring(d, e + 2)) END";
const SCIENTIFIC =
  "concat(substring(d, 1, 1), CASE WHEN length(d) > 1 THEN concat('.', substring(d, 2)) ELSE '' END, 'e', CASE WHEN e < 0 THEN '-' ELSE '+' END, " +
  "CASE WHEN abs(e) < 10 THEN '0' ELSE '' END, CAST(abs(e) AS STRING))";
const REWRITTEN = bind(
  DIGITS,
  'd',
  bind(EXPONENT, 'e', `CASE WHEN e BETWEEN 0 AND 15 THEN ${POSITIONAL} WHEN e = -4 THEN concat('0.000', d) ELSE ${SCIENTIFIC} END`),
);

/** The text of a float as Python's str gives it: Java's differs outside 0.001 to 10 million. */
export function floatText(sql: string): string {
  const unsigned = `CASE WHEN contains(s, 'E') THEN ${REWRITTEN} WHEN s = 'Infinity' THEN 'inf' WHEN s = 'NaN' THEN 'nan' ELSE s END`;
  const signed = `concat(CASE WHEN startswith(t, '-') THEN '-' ELSE '' END, ${bind("ltrim('-', t)", 's', unsigned)})`;
  return bind(`CAST(${sql} AS STRING)`, 't', signed);
}
