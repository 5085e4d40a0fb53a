/** The commands of `pandorable cluster` and their options: help text and argument reading both come from here. */
export interface OptionRow {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** Shown after the name in the help text. */
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

export interface CommandRow {
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionRow>>;
}

export const DEFAULT_PORT = 15_002;

const HELP: OptionRow = { type: 'boolean', short: 'h', help: 'this text' };
const JSON_OUT: OptionRow = { type: 'boolean', help: 'print one JSON object instead of text' };

export const COMMANDS = {
  up: {
    summary: 'start a Spark cluster on this machine: a Master, Workers and a Spark Connect server',
    options: {
      workers: { type: 'string', value: '<n>', help: 'worker processes (2)' },
      memory: { type: 'string', value: '<size>', help: 'memory of each worker: 512m, 2g (1g)' },
      cores: { type: 'string', value: '<n>', help: 'cores of each worker (1)' },
      port: { type: 'string', value: '<port>', help: `port of Spark Connect (${DEFAULT_PORT})` },
      conf: { type: 'string', multiple: true, value: '<key=value>', help: 'a setting of Spark; may be repeated' },
      json: JSON_OUT,
      help: HELP,
    },
  },
  status: {
    summary: 'say what runs',
    options: {
      port: { type: 'string', value: '<port>', help: 'only the cluster at this port (all)' },
      json: JSON_OUT,
      help: HELP,
    },
  },
  down: {
    summary: 'stop everything and remove its files',
    options: {
      port: { type: 'string', value: '<port>', help: 'only the cluster at this port (all)' },
      'keep-logs': { type: 'boolean', help: 'keep the log files, and say where' },
      json: JSON_OUT,
      help: HELP,
    },
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof COMMANDS;
export const commandNames = Object.keys(COMMANDS) as CommandName[];

const columns = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

const spelling = (name: string, { value, short }: OptionRow) => `--${name}${value ? ` ${value}` : ''}${short ? `, -${short}` : ''}`;

/** Help for one command. */
export function commandHelp(name: CommandName): string {
  const { summary, options }: CommandRow = COMMANDS[name];
  const rows = Object.entries(options).map(([option, row]) => [spelling(option, row), row.help] as const);
  return `pandorable cluster ${name} [options]\n\n${summary}\n\n${columns(rows)}\n`;
}

const ENVIRONMENT = `Spark comes from SPARK_HOME; without it, a pinned version is installed from PyPI into the user's cache folder, once.
It needs Java 17 or newer (JAVA_HOME, PATH, or else a runtime from PyPI) and Python 3.11 or newer.`;

/** Help for `pandorable cluster`. */
export function clusterHelp(): string {
  const rows = commandNames.map((name) => [`pandorable cluster ${name}`, COMMANDS[name].summary] as const);
  return `${columns(rows)}\n\nAdd --help to a command for its options.\n\n${ENVIRONMENT}\n`;
}

/** Help for `pandorable`. */
export function mainHelp(): string {
  const rows = [
    ['pandorable cluster', commandNames.join(' | ')],
    ['pandorable --version', ''],
    ['pandorable --help', ''],
  ] as const;
  return `pandorable: pandas for TypeScript, from laptop to cluster\n\n${columns(rows)}\n\n${clusterHelp()}`;
}
