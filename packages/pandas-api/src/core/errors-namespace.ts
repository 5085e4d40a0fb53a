import {
  AbstractMethodError, AttributeConflictWarning, CategoricalConversionWarning, ChainedAssignmentError, ClosedFileError, CSSWarning, DatabaseError, DtypeWarning, IncompatibilityWarning,
  InvalidColumnName, InvalidComparison, InvalidVersion, LossySetitemError, NoBufferPresent, NullFrequencyError, NumbaUtilError, Pandas4Warning, Pandas5Warning, PandasChangeWarning,
  PandasDeprecationWarning, PandasFutureWarning, PandasPendingDeprecationWarning, ParserWarning, PerformanceWarning, PossibleDataLossError, PossiblePrecisionLoss, PyperclipException,
  PyperclipWindowsException, ValueLabelTypeMismatch,
} from '@pandorable/planner';
import * as exceptions from './exceptions.js';

/** `pd.errors`: the exception classes, by pandas' place for them. */
export const errors = Object.freeze({
  ...exceptions,
  AbstractMethodError, AttributeConflictWarning, CategoricalConversionWarning, ChainedAssignmentError, ClosedFileError, CSSWarning, DatabaseError, DtypeWarning, IncompatibilityWarning,
  InvalidColumnName, InvalidComparison, InvalidVersion, LossySetitemError, NoBufferPresent, NullFrequencyError, NumbaUtilError, Pandas4Warning, Pandas5Warning, PandasChangeWarning,
  PandasDeprecationWarning, PandasFutureWarning, PandasPendingDeprecationWarning, ParserWarning, PerformanceWarning, PossibleDataLossError, PossiblePrecisionLoss, PyperclipException,
  PyperclipWindowsException, ValueLabelTypeMismatch,
});
