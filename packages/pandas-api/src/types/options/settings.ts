export interface GetOptionOptions {
  /** text or pattern to look for */
  pat?: string | RegExp;
}

export interface DescribeOptionOptions {
  /** text or pattern to look for; default '' */
  pat?: string | RegExp;
  /** print instead of returning; default true */
  _printDesc?: boolean;
}

export interface SetEngFloatFormatOptions {
  /** digits after the point; default 3 */
  accuracy?: number;
  /** use k, M, G; default false */
  useEngPrefix?: boolean;
}

export interface ShowVersionsOptions {
  /** as JSON; default false */
  asJson?: boolean | string;
}

export interface TestOptions {
  /** arguments of the test runner */
  extraArgs?: readonly string[] | null;
  /** run the examples; default false */
  runDoctests?: boolean;
}
