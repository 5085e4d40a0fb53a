/** The exception classes of Python and pandas, by their own names. Every error has a stable `code` and keeps its cause. */
export interface ErrorDetails {
  /** Stable identifier, e.g. `column-not-found`. */
  readonly code?: string;
  readonly cause?: unknown;
}

export class PandasError extends Error {
  readonly code: string | undefined;
  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = details.code;
  }
}

export class ValueError extends PandasError {}
export class LookupError extends PandasError {}
export class KeyError extends LookupError {}
export class IndexError extends LookupError {}
export class AttributeError extends PandasError {}
export class NotImplementedError extends PandasError {}
export class OverflowError extends PandasError {}
export class ZeroDivisionError extends PandasError {}
export class FileNotFoundError extends PandasError {}
export class PermissionError extends PandasError {}
export class FileExistsError extends PandasError {}
export class InterruptedError extends PandasError {}
export class RuntimeError extends PandasError {}
export class AssertionError extends PandasError {}
export class NameError extends PandasError {}
export class StopIteration extends PandasError {}

export class UnicodeDecodeError extends ValueError {}
export class UnicodeEncodeError extends ValueError {}
export class MergeError extends ValueError {}
export class ParserError extends ValueError {}
export class DateParseError extends ValueError {}
export class EmptyDataError extends ValueError {}
export class IntCastingNaNError extends ValueError {}
export class SpecificationError extends PandasError {}
export class DataError extends PandasError {}
export class IndexingError extends PandasError {}
export class InvalidIndexError extends PandasError {}
export class UnsortedIndexError extends KeyError {}
export class UndefinedVariableError extends NameError {}
export class OutOfBoundsDatetime extends ValueError {}
export class OutOfBoundsTimedelta extends ValueError {}
export class IncompatibleFrequency extends TypeError {
  override name = 'IncompatibleFrequency';
}
export class DuplicateLabelError extends ValueError {}
export class OptionError extends KeyError {}
export class NumExprClobberingError extends NameError {}
export class UnsupportedFunctionCall extends ValueError {}
export class NullFrequencyError extends ValueError {}
export class InvalidVersion extends ValueError {}
export class AbstractMethodError extends NotImplementedError {}
export class InvalidComparison extends PandasError {}
export class LossySetitemError extends PandasError {}
export class NoBufferPresent extends PandasError {}
export class ClosedFileError extends PandasError {}
export class DatabaseError extends PandasError {}
export class PossibleDataLossError extends PandasError {}
export class NumbaUtilError extends PandasError {}
export class PyperclipException extends RuntimeError {}
export class PyperclipWindowsException extends PyperclipException {}

/** Warnings, which pandorable does not raise: they are there to be named. */
export class Warning extends PandasError {}
export class AttributeConflictWarning extends Warning {}
export class CategoricalConversionWarning extends Warning {}
export class ChainedAssignmentError extends Warning {}
export class CSSWarning extends Warning {}
export class DtypeWarning extends Warning {}
export class IncompatibilityWarning extends Warning {}
export class InvalidColumnName extends Warning {}
export class ParserWarning extends Warning {}
export class PerformanceWarning extends Warning {}
export class PossiblePrecisionLoss extends Warning {}
export class ValueLabelTypeMismatch extends Warning {}
export class PandasChangeWarning extends Warning {}
export class PandasDeprecationWarning extends PandasChangeWarning {}
export class PandasFutureWarning extends PandasChangeWarning {}
export class PandasPendingDeprecationWarning extends PandasChangeWarning {}
export class Pandas4Warning extends PandasDeprecationWarning {}
export class Pandas5Warning extends PandasPendingDeprecationWarning {}

/** The engine failed in a way that is not the caller's mistake. */
export class EngineError extends RuntimeError {}

/** Edit distance with transpositions counted as two; small inputs only. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/** The candidate closest to `name`, if any is close enough to be a likely slip of the pen. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name, candidate);
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** ` Did you mean 'x'?`, or nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const found = nearest(name, candidates);
  return found === undefined ? '' : ` Did you mean '${found}'?`;
}
