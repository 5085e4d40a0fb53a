/** The Spark server of this test run; undefined where there is none. */
export function sparkUrl(): string | undefined {
  const url = process.env['PANDORABLE_TEST_SPARK'];
  return url === undefined || url === '' || url === 'off' ? undefined : url;
}
