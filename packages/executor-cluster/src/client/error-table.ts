import {
  EngineError,
  FileExistsError,
  FileNotFoundError,
  InterruptedError,
  KeyError,
  NotImplementedError,
  OverflowError,
  type PandasError,
  ParserError,
  PermissionError,
  ValueError,
  ZeroDivisionError,
} from '@pandorable/planner';

export type ErrorClass = new (message: string, details?: { code?: string; cause?: unknown }) => PandasError;

/** Spark's error classes, with or without a subclass, and the exception that pandas users know. */
export const BY_ERROR_CLASS: Readonly<Record<string, ErrorClass>> = {
  PATH_NOT_FOUND: FileNotFoundError,
  LOAD_DATA_PATH_NOT_EXISTS: FileNotFoundError,
  RENAME_SRC_PATH_NOT_FOUND: FileNotFoundError,
  'FAILED_READ_FILE.FILE_NOT_EXIST': FileNotFoundError,
  PATH_ALREADY_EXISTS: FileExistsError,
  LOCATION_ALREADY_EXISTS: FileExistsError,
  TABLE_OR_VIEW_ALREADY_EXISTS: FileExistsError,
  TABLE_OR_VIEW_NOT_FOUND: KeyError,
  VIEW_NOT_FOUND: KeyError,
  SCHEMA_NOT_FOUND: KeyError,
  CATALOG_NOT_FOUND: KeyError,
  SQL_CONF_NOT_FOUND: KeyError,
  PARSE_SYNTAX_ERROR: ValueError,
  UNABLE_TO_INFER_SCHEMA: ValueError,
  DATA_SOURCE_NOT_FOUND: ValueError,
  MALFORMED_RECORD_IN_PARSING: ParserError,
  MALFORMED_CSV_RECORD: ParserError,
  'FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER': ParserError,
  DATETIME_OVERFLOW: OverflowError,
  ARITHMETIC_OVERFLOW: OverflowError,
  BINARY_ARITHMETIC_OVERFLOW: OverflowError,
  INTERVAL_ARITHMETIC_OVERFLOW: OverflowError,
  CAST_OVERFLOW: OverflowError,
  CAST_OVERFLOW_IN_TABLE_INSERT: OverflowError,
  NUMERIC_VALUE_OUT_OF_RANGE: OverflowError,
  NUMERIC_OUT_OF_SUPPORTED_RANGE: OverflowError,
  OPERATION_CANCELED: InterruptedError,
  SPARK_JOB_CANCELLED: InterruptedError,
  USER_RAISED_EXCEPTION: ValueError,
  CONNECT_INVALID_PLAN: EngineError,
  INVALID_CURSOR: EngineError,
  INVALID_HANDLE: EngineError,
  INTERNAL_ERROR: EngineError,
};

/** SQLSTATEs, whole ones and classes (their first two characters), for what the table above does not have. */
export const BY_SQL_STATE: Readonly<Record<string, ErrorClass>> = {
  '22003': ValueError,
  '22012': ZeroDivisionError,
  '22015': OverflowError,
  '42703': KeyError,
  '42501': PermissionError,
  '22': ValueError,
  '0A': NotImplementedError,
  '28': PermissionError,
};

/** Java exceptions, for errors without an error class. The first one in the hierarchy counts. */
export const BY_JAVA_CLASS: Readonly<Record<string, ErrorClass>> = {
  'java.io.FileNotFoundException': FileNotFoundError,
  'java.nio.file.NoSuchFileException': FileNotFoundError,
  'java.nio.file.FileAlreadyExistsException': FileExistsError,
  'org.apache.hadoop.fs.FileAlreadyExistsException': FileExistsError,
  'java.nio.file.AccessDeniedException': PermissionError,
  'org.apache.hadoop.security.AccessControlException': PermissionError,
  'java.lang.ArithmeticException': OverflowError,
  'java.lang.NumberFormatException': ValueError,
  'java.time.DateTimeException': ValueError,
  'java.lang.UnsupportedOperationException': NotImplementedError,
  'java.lang.OutOfMemoryError': EngineError,
};

/** gRPC codes, for errors that say nothing more. */
export const BY_GRPC_CODE: Readonly<Record<string, ErrorClass>> = {
  UNAUTHENTICATED: PermissionError,
  PERMISSION_DENIED: PermissionError,
  UNIMPLEMENTED: NotImplementedError,
  CANCELLED: InterruptedError,
};

/** What helps, by error class, Java exception or gRPC code: added to the message. */
export const ADVICE: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'check the token: sc://host:port/;token=…',
  PERMISSION_DENIED: 'check the token and the rights of the user',
  RESOURCE_EXHAUSTED:
    'a message was larger than allowed: raise ;grpc_max_message_size=… here and spark.connect.grpc.maxInboundMessageSize on the server',
  UNIMPLEMENTED: 'the server is of a version that lacks this call',
  'java.lang.OutOfMemoryError':
    'a worker or the driver ran out of memory: give them more, or cut the data into more partitions; a result is kept in memory partition by partition',
  PATH_NOT_FOUND:
    'the path is looked up where the cluster runs, not on this machine: use a file system that the cluster sees (hdfs://, s3a://, a shared folder)',
};

/** For errors of Sail's own. */
export const SAIL_ADVICE = "what Sail lacks, or reads otherwise than Spark, works on Spark's own server, and with pd.setExecutor('local')";

/** The same, by what a message says. */
export const ADVICE_ON_TEXT: readonly (readonly [RegExp, string])[] = [
  [
    /No space left on device|File too large|Disk quota exceeded/,
    'a disk of the cluster is full: the one where the rows go, or that of spilled rows: spark.local.dir, on workers SPARK_LOCAL_DIRS, may name a larger one',
  ],
];

/** Error classes that mean that what the session held is gone, and why. */
export const SESSION_LOST: Readonly<Record<string, string>> = {
  'INVALID_HANDLE.SESSION_CHANGED': 'the server was restarted',
  'INVALID_HANDLE.SESSION_CLOSED': 'it was closed, or idle for too long',
  'INVALID_HANDLE.SESSION_NOT_FOUND': 'the server was restarted, or the session was idle for too long',
};

/** Error classes that mean: the server does not have the operation, or the place in its results. */
export const OPERATION_LOST: readonly string[] = [
  'INVALID_HANDLE.OPERATION_NOT_FOUND',
  'INVALID_HANDLE.OPERATION_ABANDONED',
  'INVALID_CURSOR.POSITION_NOT_FOUND',
  'INVALID_CURSOR.POSITION_NOT_AVAILABLE',
];
