import { NotImplementedError } from '@pandorable/planner';

export type ServerKind = 'spark' | 'sail';
export const SERVER_NAMES = { spark: 'Spark', sail: 'Sail' } as const satisfies Record<ServerKind, string>;
/** The code of errors about what a server does not have. */
export const SERVER_LACKS = 'server-lacks-feature';
type Version = readonly [major: number, minor: number];

interface Feature {
  /** How an error names it. */
  readonly what: string;
  /** The first Spark that has it. */
  readonly since: Version;
  /** Whether Sail has it. */
  readonly sail: boolean;
}

const V4_0: Version = [4, 0];
const V4_1: Version = [4, 1];
const V4_2: Version = [4, 2];
const OLDEST = V4_0;

/** What servers differ in. */
export const FEATURES = {
  artifacts: { what: 'uploaded files', since: V4_0, sail: false },
  cachedLocalRelations: { what: 'uploaded local data', since: V4_0, sail: false },
  chunkedLocalRelations: { what: 'local data uploaded in chunks', since: V4_1, sail: false },
  chunkedResults: { what: 'results in chunks', since: V4_1, sail: false },
  persist: { what: 'persist()', since: V4_0, sail: false },
  checkpoint: { what: 'checkpoint()', since: V4_0, sail: true },
  lazyCheckpoint: { what: 'checkpoint({eager: false})', since: V4_0, sail: false },
  observedMetrics: { what: 'observed metrics', since: V4_0, sail: false },
  fileMetadata: { what: 'the places of rows in files (_metadata), which give rows their order', since: V4_0, sail: false },
  mapInArrow: { what: 'functions over Arrow batches', since: V4_0, sail: true },
  operationStatus: { what: 'the state of operations', since: V4_2, sail: false },
} as const satisfies Record<string, Feature>;

export type FeatureName = keyof typeof FEATURES;

/** What a server is and can do, by its version. */
export class ServerCapabilities {
  readonly server: ServerKind;
  /** As the server says it, like `4.3.0`. */
  readonly version: string;
  readonly #number: Version;

  constructor(version: string, server: ServerKind = 'spark') {
    this.server = server;
    this.version = version;
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? ['', '0', '0'];
    this.#number = [Number(major), Number(minor)];
  }

  has(name: FeatureName): boolean {
    const feature = FEATURES[name];
    return this.server === 'sail' ? feature.sail : this.atLeast(feature.since);
  }

  /** Raises NotImplementedError, which names what the server lacks, unless it has the feature. */
  require(name: FeatureName, instead?: string): void {
    if (this.has(name)) return;
    const { what, since } = FEATURES[name];
    const why = this.server === 'sail' ? 'Sail does not have it' : `Spark has it since ${since.join('.')}, the server is ${this.version}`;
    throw new NotImplementedError(`the server lacks ${what}: ${why}${instead === undefined ? '' : `; ${instead}`}`, {
      code: SERVER_LACKS,
    });
  }

  /** Raises NotImplementedError for a server that is older than all that were tried. */
  requireTried(): void {
    if (this.server === 'sail' || this.atLeast(OLDEST)) return;
    throw new NotImplementedError(`the server is Spark ${this.version}, which is too old: ${OLDEST.join('.')} or newer is needed`, {
      code: 'server-too-old',
    });
  }

  atLeast([major, minor]: readonly [number, number]): boolean {
    const [has, hasMinor] = this.#number;
    return has > major || (has === major && hasMinor >= minor);
  }

  toString(): string {
    return `${this.server === 'sail' ? 'Sail as Spark' : 'Spark'} ${this.version}`;
  }
}
