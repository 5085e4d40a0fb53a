export {
  AssertionError, AttributeError, DataError, DateParseError, DuplicateLabelError, EmptyDataError, EngineError, FileExistsError, FileNotFoundError, IncompatibleFrequency, IndexError,
  IndexingError, IntCastingNaNError, InterruptedError, InvalidIndexError, KeyError, MergeError, NameError, NotImplementedError, NumExprClobberingError, OptionError,
  OutOfBoundsDatetime, OutOfBoundsTimedelta, OverflowError, PandasError, ParserError, PermissionError, RuntimeError, SpecificationError, StopIteration, UndefinedVariableError,
  LookupError, UnicodeDecodeError, UnicodeEncodeError, UnsortedIndexError, UnsupportedFunctionCall, ValueError, ZeroDivisionError,
} from '@pandorable/planner';
