import { parseArgs } from 'node:util';
import { didYouMean, ValueError } from '@pandorable/planner';
import { checkConf, memoryMiB } from '../conf.js';
import type { Conf } from '../options.js';
import { COMMANDS, type CommandName, type CommandRow, clusterHelp, commandHelp, commandNames, DEFAULT_PORT, mainHelp } from './commands.js';

/** The arguments are wrong: exit code 2. */
export class UsageError extends Error {}

export interface UpRequest {
  readonly command: 'up';
  readonly workers: number;
  readonly memory: string;
  readonly cores: number;
  readonly port: number;
  readonly conf: Conf;
  readonly json: boolean;
}

export interface StatusRequest {
  readonly command: 'status';
  readonly port: number | undefined;
  readonly json: boolean;
}

export interface DownRequest {
  readonly command: 'down';
  readonly port: number | undefined;
  readonly keepLogs: boolean;
  readonly json: boolean;
}

export type Request =
  | UpRequest
  | StatusRequest
  | DownRequest
  | { readonly command: 'help'; readonly text: string }
  | { readonly command: 'version' };

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

function whole(values: Values, name: string, fallback: number, [least, most]: readonly [number, number]): number {
  const text = values[name];
  if (text === undefined) return fallback;
  const number = /^\d+$/.test(String(text)) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, not '${text}'`);
  return number;
}

function readConf(texts: readonly string[]): Conf {
  const pairs = texts.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`--conf must be key=value, not '${text}'`);
    return [text.slice(0, at).trim(), text.slice(at + 1)] as const;
  });
  const conf = Object.fromEntries(pairs);
  checkConf(conf);
  return conf;
}

const PORTS = [1, 65_535] as const;
const portOf = (values: Values) => (values['port'] === undefined ? undefined : whole(values, 'port', 0, PORTS));

const READERS = {
  up: (values): UpRequest => {
    const memory = String(values['memory'] ?? '1g');
    memoryMiB(memory, '--memory');
    const workers = whole(values, 'workers', 2, [1, 64]);
    const cores = whole(values, 'cores', 1, [1, 256]);
    const conf = readConf((values['conf'] ?? []) as readonly string[]);
    return { command: 'up', workers, memory, cores, port: portOf(values) ?? DEFAULT_PORT, conf, json: values['json'] === true };
  },
  status: (values): StatusRequest => ({ command: 'status', port: portOf(values), json: values['json'] === true }),
  down: (values): DownRequest => ({
    command: 'down',
    port: portOf(values),
    keepLogs: values['keep-logs'] === true,
    json: values['json'] === true,
  }),
} satisfies Record<CommandName, (values: Values) => Request>;

/** Runs a check whose errors are the caller's, as usage errors. */
function asUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ValueError) throw new UsageError(error.message);
    throw error;
  }
}

function parseOptions(name: CommandName, args: readonly string[]): Values {
  const { options }: CommandRow = COMMANDS[name];
  const config = Object.fromEntries(
    Object.entries(options).map(([key, { type, multiple, short }]) => [key, { type, multiple: !!multiple, ...(short && { short }) }]),
  );
  try {
    return parseArgs({ args: [...args], options: config, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const unknown = /^Unknown option '--([^']+)'/.exec((error as Error).message)?.[1];
    if (unknown === undefined) throw new UsageError((error as Error).message);
    throw new UsageError(`cluster ${name} has no option --${unknown}.${didYouMean(unknown, Object.keys(options))}`);
  }
}

const isHelp = (text: string | undefined) => text === '--help' || text === '-h' || text === 'help';

/** Reads what stands after `pandorable` on the command line. */
export function readArguments(args: readonly string[]): Request {
  const [area, command, ...rest] = args;
  if (area === undefined || isHelp(area)) return { command: 'help', text: mainHelp() };
  if (area === '--version' || area === '-v') return { command: 'version' };
  if (area !== 'cluster') throw new UsageError(`there is no command '${area}'.${didYouMean(area, ['cluster', '--help', '--version'])}`);
  if (command === undefined || isHelp(command)) return { command: 'help', text: clusterHelp() };
  if (!Object.hasOwn(COMMANDS, command))
    throw new UsageError(`there is no command 'cluster ${command}'.${didYouMean(command, commandNames)}`);
  const name = command as CommandName;
  const values = parseOptions(name, rest);
  if (values['help'] === true) return { command: 'help', text: commandHelp(name) };
  return asUsage(() => READERS[name](values));
}
