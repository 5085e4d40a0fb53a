import type {
  DescribeOptionOptions,
  GetOptionOptions,
  SetEngFloatFormatOptions,
  ShowVersionsOptions,
  TestOptions,
} from '../options/settings.js';
import type { Arg, Options } from '../options.js';
import type { Mapping } from '../values.js';

/** Options of the library. */
export interface SettingFunctions {
  /** All options, as properties: `pd.options.display.maxRows = 10`. */
  readonly options: Record<string, any>;
  /** The value of an option. */
  getOption(pat: string | RegExp | Options<GetOptionOptions>): any;
  /** Sets options: pairs of name and value, or a map. */
  setOption(...pairs: unknown[]): void;
  /** Options back to their defaults. */
  resetOption(pat: string | RegExp | Options<GetOptionOptions>): void;
  /** What an option means. */
  describeOption(pat?: Arg<DescribeOptionOptions, 'pat'>, _printDesc?: Arg<DescribeOptionOptions, '_printDesc'>): string | null;
  /** Options that hold while a function runs. @example pd.optionContext({'display.maxRows': 5}, () => console.log(df)) */
  optionContext<R>(settings: Mapping, run: () => R): R;
  optionContext<R>(...settingsThenRun: [...pairs: unknown[], run: () => R]): R;
  /** Floats with powers of 1000. */
  setEngFloatFormat(
    accuracy?: Arg<SetEngFloatFormatOptions, 'accuracy'>,
    useEngPrefix?: Arg<SetEngFloatFormatOptions, 'useEngPrefix'>,
  ): void;
  /** Prints the versions of everything. */
  showVersions(asJson?: Arg<ShowVersionsOptions, 'asJson'>): void;
  /** Not supported: pandas' own tests. */
  test(extraArgs?: Arg<TestOptions, 'extraArgs'>, runDoctests?: Arg<TestOptions, 'runDoctests'>): void;
}
