/** A client for Apache Spark's Connect protocol. */
export type { ExplainModeName, StorageLevelInit } from './analyze.js';
export { Analyzer } from './analyze.js';
export { decodeBatch, type IpcBatch } from './arrow-batches.js';
export { type Artifact, Artifacts, CHUNK_SIZE } from './artifacts.js';
export { FEATURES, type FeatureName, ServerCapabilities, type ServerKind } from './capabilities.js';
export { type CheckpointOptions, type ClientOptions, type ExecuteOptions, type InterruptTarget, SparkConnectClient } from './client.js';
export { loadZstd, toPlan, type Zstd } from './compression.js';
export { Config } from './config.js';
export { crc32 } from './crc32.js';
export {
  ConnectionError,
  type ErrorContext,
  OperationLostError,
  type SessionHoldings,
  SessionLostError,
  type SparkErrorDetails,
  sparkDetails,
} from './errors.js';
export type { ServerLimits } from './limits.js';
export type { Stage, StageProgress } from './progress.js';
export { ExecuteResult, type PlanMetric } from './result.js';
export { DEFAULT_RETRY, type RetryPolicy } from './retry.js';
export type { CallLimits, TlsOptions } from './transport.js';
export { type ConnectTarget, DEFAULT_MAX_MESSAGE_SIZE, DEFAULT_PORT, type Keepalive, parseConnectUrl } from './url.js';
