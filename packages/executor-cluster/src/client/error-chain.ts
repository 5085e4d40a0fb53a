import type { FetchErrorDetailsResponse, FetchErrorDetailsResponse_Error } from '../gen/spark/connect/base_pb.js';
import { FetchErrorDetailsResponse_QueryContext_ContextType as ContextType } from '../gen/spark/connect/base_pb.js';
import type { ErrorContext } from './errors.js';
import type { RpcError } from './rpc-error.js';

/** One error of a chain, the outermost first. */
export interface ErrorLink {
  readonly message: string;
  readonly errorClass?: string | undefined;
  readonly sqlState?: string | undefined;
  readonly messageParameters: Readonly<Record<string, string>>;
  /** The Java exception and its superclasses. */
  readonly classes: readonly string[];
  readonly contexts: readonly ErrorContext[];
  readonly stack: string;
}

const MAX_DEPTH = 16;

/** The chain of an error, from the server's full account; a single link from the trailer where there is none. */
export function errorChain(error: RpcError, full: FetchErrorDetailsResponse | undefined): ErrorLink[] {
  const chain: ErrorLink[] = [];
  let at = full?.rootErrorIdx;
  while (full !== undefined && at !== undefined && full.errors[at] !== undefined && chain.length < MAX_DEPTH) {
    chain.push(link(full.errors[at]));
    at = full.errors[at].causeIdx;
  }
  const outer = trailer(error);
  if (chain.length === 0) return [outer];
  const [first, ...causes] = chain;
  return [
    {
      ...first,
      errorClass: first.errorClass ?? outer.errorClass,
      sqlState: first.sqlState ?? outer.sqlState,
      classes: first.classes.length > 0 ? first.classes : outer.classes,
    },
    ...causes,
  ];
}

/** A chain as Java prints it. */
export function printStack(chain: readonly ErrorLink[]): string | undefined {
  const text = chain.map((l, i) => `${i === 0 ? '' : 'Caused by: '}${l.classes[0] ?? 'error'}: ${l.message}${l.stack}`).join('\n');
  return chain.some((l) => l.stack !== '') ? text : undefined;
}

function link(error: FetchErrorDetailsResponse_Error): ErrorLink {
  const spark = error.sparkThrowable;
  return {
    message: error.message,
    errorClass: spark?.errorClass,
    sqlState: spark?.sqlState,
    messageParameters: spark?.messageParameters ?? {},
    classes: error.errorTypeHierarchy,
    contexts: (spark?.queryContexts ?? []).map((c) => ({
      type: c.contextType === ContextType.SQL ? 'sql' : 'dataframe',
      fragment: c.fragment,
      callSite: c.callSite,
      summary: c.summary,
    })),
    stack: error.stackTrace
      .map((s) => `\n\tat ${s.declaringClass}.${s.methodName}(${s.fileName ?? 'Unknown Source'}:${s.lineNumber})`)
      .join(''),
  };
}

function trailer(error: RpcError): ErrorLink {
  const metadata = error.info?.metadata ?? {};
  const classes = parsed(metadata['classes']);
  const parameters = parsed(metadata['messageParameters']);
  return {
    message: error.message,
    errorClass: error.errorClass,
    sqlState: metadata['sqlState'] ?? /SQLSTATE: ([0-9A-Z]{5})/.exec(error.message)?.[1],
    messageParameters: typeof parameters === 'object' && parameters !== null ? (parameters as Record<string, string>) : {},
    classes: Array.isArray(classes) ? classes.map(String) : error.info?.reason ? [error.info.reason] : [],
    contexts: [],
    stack: metadata['stackTrace'] === undefined ? '' : `\n${metadata['stackTrace']}`,
  };
}

/** JSON in a trailer may be cut off. */
function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
