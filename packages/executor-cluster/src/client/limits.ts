import type { Config } from './config.js';

/** Sizes that server and client agree on. */
export interface ServerLimits {
  /** Local data up to this many bytes goes into the plan, larger data is uploaded. */
  readonly localRelationCacheThreshold: number;
  readonly localRelationChunkRows: number;
  readonly localRelationChunkBytes: number;
  /** Plans above this many bytes are compressed; undefined: never. */
  readonly planCompressionThreshold: number | undefined;
  /** The server gives up an operation that no client was connected to for so many milliseconds. */
  readonly abandonedAfterMs: number;
  /** The time zone of the session. */
  readonly timeZone: string;
}

const KEYS = {
  threshold: 'spark.sql.session.localRelationCacheThreshold',
  chunkRows: 'spark.sql.session.localRelationChunkSizeRows',
  chunkBytes: 'spark.sql.session.localRelationChunkSizeBytes',
  planThreshold: 'spark.connect.session.planCompression.threshold',
  planAlgorithm: 'spark.connect.session.planCompression.defaultAlgorithm',
  abandoned: 'spark.connect.execute.manager.detachedTimeout',
  timeZone: 'spark.sql.session.timeZone',
} as const;

/** For servers that do not tell. */
const DEFAULTS: ServerLimits = {
  localRelationCacheThreshold: 1024 * 1024,
  localRelationChunkRows: 10_000,
  localRelationChunkBytes: 16 * 1024 * 1024,
  planCompressionThreshold: undefined,
  abandonedAfterMs: 5 * 60_000,
  timeZone: 'UTC',
};

/** Asks the server for its limits, in one call. */
export async function readLimits(config: Config): Promise<ServerLimits> {
  let found: Record<string, string | undefined>;
  try {
    found = await config.getMany(Object.values(KEYS));
  } catch {
    return DEFAULTS;
  }
  const threshold = Number(found[KEYS.planThreshold] ?? -1);
  const compresses = threshold >= 0 && found[KEYS.planAlgorithm]?.toUpperCase() === 'ZSTD';
  return {
    localRelationCacheThreshold: size(found[KEYS.threshold], DEFAULTS.localRelationCacheThreshold),
    localRelationChunkRows: size(found[KEYS.chunkRows], DEFAULTS.localRelationChunkRows),
    localRelationChunkBytes: size(found[KEYS.chunkBytes], DEFAULTS.localRelationChunkBytes),
    planCompressionThreshold: compresses ? threshold : undefined,
    abandonedAfterMs: duration(found[KEYS.abandoned], DEFAULTS.abandonedAfterMs),
    timeZone: found[KEYS.timeZone] ?? DEFAULTS.timeZone,
  };
}

const BYTES: Readonly<Record<string, number>> = { '': 1, b: 1, k: 2 ** 10, kb: 2 ** 10, m: 2 ** 20, mb: 2 ** 20, g: 2 ** 30, gb: 2 ** 30 };

const MILLISECONDS: Readonly<Record<string, number>> = { '': 1, ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** Spark writes sizes as `1048576b`, `16MB` or a bare number. */
export const size = (text: string | undefined, otherwise: number): number => quantity(text, BYTES) ?? otherwise;

/** Spark writes times as `300000ms`, `10s`, `5m` or a bare number of milliseconds. */
export const duration = (text: string | undefined, otherwise: number): number => quantity(text, MILLISECONDS) ?? otherwise;

function quantity(text: string | undefined, units: Readonly<Record<string, number>>): number | undefined {
  const [, digits, unit] = /^(\d+)([a-z]*)$/i.exec(text ?? '') ?? [];
  const factor = units[unit?.toLowerCase() ?? '?'];
  return factor === undefined ? undefined : Number(digits) * factor;
}
