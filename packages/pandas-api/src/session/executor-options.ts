import { didYouMean, ValueError } from '@pandorable/planner';
import { toCamel } from '../core/names.js';

export type ExecutorOptions = Readonly<Record<string, unknown>>;

/** The options of the two engines, of which some are for both; other packages read their own. */
const OPTIONS = {
  local: ['threads', 'memoryLimit', 'tempDirectory', 'tempLimit', 'fetchLimit'],
  cluster: [
    'url',
    'tls',
    'connectTimeoutMs',
    'silenceMs',
    'retry',
    'settings',
    'channelOptions',
    'node',
    'nodeArchive',
    'plainRows',
    'blockRows',
    'fetchLimit',
    'keepLimit',
  ],
} as const;

type Place = keyof typeof OPTIONS;

/** Options by the engines that take them, under their camelCase names. */
export function optionsFor<P extends Place>(places: readonly P[], given: ExecutorOptions): Readonly<Record<P, ExecutorOptions>> {
  const named = Object.entries(given).map(([spelling, value]) => [toCamel(spelling), value] as const);
  const takes = (place: P, name: string) => (OPTIONS[place] as readonly string[]).includes(name);
  const other = named.findIndex(([name]) => !places.some((place) => takes(place, name)));
  if (other >= 0) throw unknown(Object.keys(given)[other], places);
  for (const [name, value] of named) if (SIZES.has(name)) checkSize(name, value);
  const parts = places.map((place) => [place, Object.fromEntries(named.filter(([name]) => takes(place, name)))]);
  return Object.fromEntries(parts) as Record<P, ExecutorOptions>;
}

const SIZES: ReadonlySet<string> = new Set(['fetchLimit', 'keepLimit']);
function checkSize(name: string, bytes: unknown): void {
  if (bytes === undefined || (typeof bytes === 'number' && bytes >= 0)) return;
  throw new ValueError(`${name} must be a number of bytes, 0 or more; got ${String(bytes)}`, { code: 'bad-size' });
}

function unknown(name: string, places: readonly Place[]): TypeError {
  const names = [...new Set(places.flatMap((place) => OPTIONS[place]))];
  return new TypeError(
    `setExecutor() got an unexpected keyword argument '${name}'.${didYouMean(name, names)} It takes: ${names.join(', ')}`,
  );
}
