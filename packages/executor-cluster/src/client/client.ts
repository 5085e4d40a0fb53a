import { randomUUID } from 'node:crypto';
import { create, type Message, type MessageInitShape } from '@bufbuild/protobuf';
import type { ChannelOptions } from '@grpc/grpc-js';
import { EngineError, RuntimeError, ValueError } from '@pandorable/planner';
import {
  type ExecutePlanResponse,
  GetStatusRequestSchema,
  type GetStatusResponse_OperationStatus,
  InterruptRequestSchema,
  InterruptRequest_InterruptType as InterruptType,
  type Plan,
  ReleaseSessionRequestSchema,
} from '../gen/spark/connect/base_pb.js';
import { type Command, CommandSchema } from '../gen/spark/connect/commands_pb.js';
import type { Expression } from '../gen/spark/connect/expressions_pb.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { Analyzer, type StorageLevelInit } from './analyze.js';
import { type Artifact, Artifacts } from './artifacts.js';
import { Calls, METHODS, TIMEOUTS } from './calls.js';
import { ServerCapabilities } from './capabilities.js';
import { compressed, loadZstd, toPlan, type Zstd } from './compression.js';
import { Config } from './config.js';
import { ConnectionError, type SessionLostError } from './errors.js';
import { executed, executeRequest, type Operation } from './execution.js';
import { readLimits, type ServerLimits } from './limits.js';
import type { StageProgress } from './progress.js';
import { ExecuteResult } from './result.js';
import { DEFAULT_RETRY, type RetryPolicy, TIDY_RETRY } from './retry.js';
import { Session } from './session.js';
import { type CallLimits, type TlsOptions, Transport } from './transport.js';
import { type ConnectTarget, parseConnectUrl } from './url.js';

export interface ClientOptions {
  /** Default 10 s. */
  readonly connectTimeoutMs?: number;
  /** What to do when the server is away for a while. Default: as Spark's own clients, for about ten minutes. */
  readonly retry?: Partial<RetryPolicy>;
  /** A stream on which the server says nothing for so long is taken up anew. Default 3 minutes; Spark reports progress every 2 s and ends streams after 2 minutes. */
  readonly silenceMs?: number;
  readonly tls?: TlsOptions;
  /** Compresses large plans into zstd frames. Default: Node's own, or before Node 22.15 one in WebAssembly. */
  readonly zstd?: Zstd;
  /** Settings of the session, set when it begins. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Options for the gRPC channel, on top of the client's own. */
  readonly channelOptions?: ChannelOptions;
}

export interface ExecuteOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StageProgress) => void;
  /** Names for `interrupt({tag})`: not empty, without commas. */
  readonly tags?: readonly string[];
  /** A UUID; chosen if not given. */
  readonly operationId?: string;
}

export interface CheckpointOptions extends ExecuteOptions {
  /** Default true: kept by the executors; else in the reliable checkpoint folder of the cluster. */
  readonly local?: boolean;
  /** Default true: computed now. */
  readonly eager?: boolean;
  readonly storageLevel?: StorageLevelInit;
}

export type InterruptTarget = 'all' | { readonly operationId: string } | { readonly tag: string };

type InterruptInit = Exclude<MessageInitShape<typeof InterruptRequestSchema>, Message>;

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_MS = 3 * 60_000;
const IDLE_MS = 2 * 60_000;

/** A client for Apache Spark's Connect protocol: one session on one server. */
export class SparkConnectClient {
  readonly target: ConnectTarget;
  readonly analyze: Analyzer;
  readonly config: Config;
  readonly artifacts: Artifacts;
  readonly #transport: Transport;
  readonly #options: ClientOptions;
  readonly #clientType: string;
  #calls: Calls;
  #capabilities = new ServerCapabilities('0.0.0');
  #limits!: ServerLimits;
  #renewal: Promise<void> | undefined;
  #closed: Promise<void> | undefined;

  private constructor(target: ConnectTarget, transport: Transport, clientType: string, options: ClientOptions) {
    this.target = target;
    this.#transport = transport;
    this.#options = options;
    this.#clientType = clientType;
    this.#calls = this.#session(target.sessionId);
    const calls = () => this.#live();
    this.analyze = new Analyzer(calls, () => this.#capabilities);
    this.config = new Config(calls);
    this.artifacts = new Artifacts(calls, () => this.#capabilities);
  }

  /** Connects to `sc://host:port/;name=value;…` and begins a session. Fails within `connectTimeoutMs` when nobody answers. */
  static async connect(url: string, options: ClientOptions = {}): Promise<SparkConnectClient> {
    const target = parseConnectUrl(url);
    const clientType = `${target.userAgent ?? 'pandorable'} os/${process.platform} node/${process.versions.node}`;
    const { connectTimeoutMs = CONNECT_TIMEOUT_MS, tls, channelOptions } = options;
    const transport = await Transport.open(target, { connectTimeoutMs, userAgent: clientType, tls, channelOptions });
    const client = new SparkConnectClient(target, transport, clientType, options);
    try {
      await client.#begin(options.settings ?? {});
      return client;
    } catch (error) {
      transport.close();
      throw error;
    }
  }

  get sessionId(): string {
    return this.#calls.session.id;
  }

  get userId(): string {
    return this.#calls.session.userId;
  }

  /** The server's version, like `4.3.0`. */
  get version(): string {
    return this.#capabilities.version;
  }

  /** What the server can do. */
  get capabilities(): ServerCapabilities {
    return this.#capabilities;
  }

  /** Sizes that the server asks clients to keep to. */
  get limits(): ServerLimits {
    return this.#limits;
  }

  /** Runs a relation or a command. Nothing happens until the result is read. */
  execute(plan: Relation | Command | Plan, options: ExecuteOptions = {}): ExecuteResult {
    const { tags = [], operationId = randomUUID(), signal, onProgress } = options;
    const bad = tags.find((tag) => tag === '' || tag.includes(','));
    if (bad !== undefined) throw new ValueError(`'${bad}' cannot be a tag: tags are not empty and have no commas`, { code: 'bad-tag' });
    const calls = this.#live();
    const operation: Operation = {
      id: operationId,
      plan: toPlan(plan),
      tags,
      chunked: this.#capabilities.has('chunkedResults'),
      signal,
      silenceMs: this.#options.silenceMs ?? SILENCE_MS,
      idleMs: Math.min(IDLE_MS, this.#limits.abandonedAfterMs / 2),
    };
    return new ExecuteResult(operationId, this.#run(calls, operation), onProgress);
  }

  /**
   * Runs SQL text, or a relation of SQL text over others. A command runs at once, and the relation that comes back holds its rows; a query
   * gives a relation back that has not run.
   */
  async sql(query: string | Relation, options: ExecuteOptions & { args?: Readonly<Record<string, Expression>> } = {}): Promise<Relation> {
    const text = { case: 'sql', value: { query: String(query), namedArguments: { ...options.args } } } as const;
    const input = typeof query === 'string' ? { relType: text } : query;
    const { relation } = await this.execute(this.#command({ case: 'sqlCommand', value: { input } }), options).done();
    if (relation === undefined) throw new EngineError('Spark answered an SQL command without a relation', { code: 'wrong-answer' });
    return relation;
  }

  /** Computes a relation and keeps its rows on the cluster; gives the id for a CachedRemoteRelation. `releaseCheckpoint` frees it. */
  async checkpoint(relation: Relation, options: CheckpointOptions = {}): Promise<string> {
    const { local = true, eager = true, storageLevel } = options;
    this.#capabilities.require(eager ? 'checkpoint' : 'lazyCheckpoint');
    const command = this.#command({ case: 'checkpointCommand', value: { relation, local, eager, storageLevel } });
    const { checkpoint } = await this.execute(command, options).done();
    if (checkpoint === undefined) throw new EngineError('Spark answered a checkpoint without its id', { code: 'wrong-answer' });
    return checkpoint;
  }

  async releaseCheckpoint(relationId: string, options: ExecuteOptions = {}): Promise<void> {
    await this.execute(this.#command({ case: 'removeCachedRemoteRelationCommand', value: { relation: { relationId } } }), options).done();
  }

  /** Gives a relation a name for SQL, in this session (or with `global`, as `global_temp.NAME`, in all of the server). */
  async createView(
    relation: Relation,
    name: string,
    options: ExecuteOptions & { replace?: boolean; global?: boolean } = {},
  ): Promise<void> {
    const { replace = true, global: isGlobal = false } = options;
    await this.execute(this.#command({ case: 'createDataframeView', value: { input: relation, name, replace, isGlobal } }), options).done();
  }

  /** Uploads files into the session, see `artifacts`. */
  addArtifacts(artifacts: readonly Artifact[], limits?: CallLimits): Promise<void> {
    return this.artifacts.add(artifacts, limits);
  }

  /** Stops operations; gives the ids of those that were running. */
  async interrupt(what: InterruptTarget, limits?: CallLimits): Promise<string[]> {
    const calls = this.#live();
    const request = () => create(InterruptRequestSchema, { ...calls.session.header(), ...interruption(what) });
    return (await calls.unary(METHODS.interrupt, request, limits)).interruptedIds;
  }

  /** How operations stand: those with the ids given, or all of the session. Spark 4.2 and later. */
  async operationStatus(operationIds: readonly string[] = [], limits?: CallLimits): Promise<GetStatusResponse_OperationStatus[]> {
    this.#capabilities.require('operationStatus');
    const calls = this.#live();
    const request = () =>
      create(GetStatusRequestSchema, { ...calls.session.header(), operationStatus: { operationIds: [...operationIds] } });
    return (await calls.unary(METHODS.getStatus, request, limits)).operationStatuses;
  }

  /**
   * Begins a new session in place of a lost one, with the settings that this client made. Views, checkpoints, uploads and persisted
   * relations are for the caller to make again (`lost.lost` names them). Calling it twice for the same loss renews once.
   */
  renewSession(lost?: SessionLostError): Promise<void> {
    if (lost !== undefined && lost.sessionId !== this.sessionId) return this.#renewal ?? Promise.resolve();
    this.#renewal ??= this.#renew().finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  /** Ends the session and the connection, within five seconds; what the session held is gone. */
  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #session(id?: string): Calls {
    const policy = { ...DEFAULT_RETRY, ...this.#options.retry };
    return new Calls(this.#transport, new Session(this.target.userId, this.#clientType, id), policy, this.target.address);
  }

  #live(): Calls {
    if (this.#closed !== undefined) throw new RuntimeError('the client is closed', { code: 'client-closed' });
    return this.#calls;
  }

  async #begin(settings: Readonly<Record<string, string>>): Promise<void> {
    const { session } = this.#calls;
    if (Object.keys(settings).length > 0) await this.config.set(settings);
    this.#limits = await readLimits(this.config);
    const version = await this.analyze.sparkVersion().catch((error: unknown) => {
      if (session.server === 'sail' && error instanceof EngineError && !(error instanceof ConnectionError)) return 'of an unknown version';
      throw error;
    });
    this.#capabilities = new ServerCapabilities(version, session.server);
    this.#capabilities.requireTried();
  }

  async #renew(): Promise<void> {
    const former = this.#live();
    this.#calls = this.#session();
    try {
      await this.#begin(Object.fromEntries(former.session.settings));
    } catch (error) {
      this.#calls = former;
      throw error;
    }
  }

  async *#run(calls: Calls, operation: Operation): AsyncGenerator<ExecutePlanResponse, void, undefined> {
    let request = executeRequest(calls, operation);
    if (request.byteLength > (this.#limits.planCompressionThreshold ?? Number.POSITIVE_INFINITY)) {
      const plan = compressed(operation.plan, this.#options.zstd ?? (await loadZstd()));
      if (plan !== undefined) request = executeRequest(calls, { ...operation, plan });
    }
    if (request.byteLength > this.target.maxMessageSize) throw tooLarge(request.byteLength, this.target.maxMessageSize);
    let checkpoint: string | undefined;
    for await (const response of executed(calls, operation, request)) {
      if (response.responseType.case === 'checkpointCommandResult') checkpoint = response.responseType.value.relation?.relationId;
      yield response;
    }
    remember(calls.session, operation.plan, checkpoint);
  }

  #command(commandType: NonNullable<MessageInitShape<typeof CommandSchema>['commandType']>): Command {
    return create(CommandSchema, { commandType });
  }

  async #end(): Promise<void> {
    const calls = this.#calls;
    const release = async () => {
      await calls.tidied();
      const { sessionId, clientType, userContext } = calls.session.header();
      const request = create(ReleaseSessionRequestSchema, { sessionId, clientType, userContext });
      calls.session.lose('the client closed it');
      await calls.unary(METHODS.releaseSession, () => request, { policy: TIDY_RETRY, timeoutMs: TIMEOUTS.tidy });
    };
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, TIMEOUTS.tidy)));
    await Promise.race([release().catch(() => undefined), patience]);
    clearTimeout(timer);
    this.#transport.close();
  }
}

function interruption(what: InterruptTarget): Pick<InterruptInit, 'interruptType' | 'interrupt'> {
  if (what === 'all') return { interruptType: InterruptType.ALL };
  if ('tag' in what) return { interruptType: InterruptType.TAG, interrupt: { case: 'operationTag', value: what.tag } };
  return { interruptType: InterruptType.OPERATION_ID, interrupt: { case: 'operationId', value: what.operationId } };
}

/** Notes what a command left in the session, or took from it. */
function remember(session: Session, { opType }: Plan, checkpoint: string | undefined): void {
  if (opType.case !== 'command') return;
  const { case: kind, value } = opType.value.commandType;
  if (kind === 'createDataframeView' && !value.isGlobal) session.views.add(value.name);
  else if (kind === 'checkpointCommand' && checkpoint !== undefined) session.checkpoints.add(checkpoint);
  else if (kind === 'removeCachedRemoteRelationCommand') session.checkpoints.delete(value.relation?.relationId ?? '');
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const tooLarge = (bytes: number, limit: number): EngineError =>
  new EngineError(
    `the plan has ${megabytes(bytes)}, and one message may have ${megabytes(limit)}: upload its local data (artifacts.cache) and refer to it by its hash`,
    {
      code: 'plan-too-large',
    },
  );
