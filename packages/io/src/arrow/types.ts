import { type DataType, NotImplementedError, type TimeUnit } from '@pandorable/planner';
import * as arrow from 'apache-arrow';

const UNITS: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns'];
const ARROW_UNITS: Readonly<Record<TimeUnit, arrow.TimeUnit>> = {
  s: arrow.TimeUnit.SECOND,
  ms: arrow.TimeUnit.MILLISECOND,
  us: arrow.TimeUnit.MICROSECOND,
  ns: arrow.TimeUnit.NANOSECOND,
};

/** The plan's type for an Arrow type; a dictionary has that of its values. */
export function fromArrowType(type: arrow.DataType): DataType {
  if (arrow.DataType.isInt(type)) return { kind: `${type.isSigned ? '' : 'u'}int${type.bitWidth}` as 'int64' };
  if (arrow.DataType.isFloat(type))
    return type.precision === arrow.Precision.DOUBLE ? { kind: 'float64', nan: true } : { kind: 'float32', nan: true };
  if (arrow.DataType.isBool(type)) return { kind: 'bool' };
  if (arrow.DataType.isUtf8(type) || arrow.DataType.isLargeUtf8(type)) return { kind: 'utf8' };
  if (arrow.DataType.isBinary(type) || arrow.DataType.isLargeBinary(type) || arrow.DataType.isFixedSizeBinary(type))
    return { kind: 'binary' };
  if (arrow.DataType.isTimestamp(type))
    return type.timezone ? { kind: 'timestamp', unit: UNITS[type.unit], tz: type.timezone } : { kind: 'timestamp', unit: UNITS[type.unit] };
  if (arrow.DataType.isDuration(type)) return { kind: 'duration', unit: UNITS[type.unit] };
  if (arrow.DataType.isDate(type)) return { kind: 'date' };
  if (arrow.DataType.isTime(type)) return { kind: 'time' };
  if (arrow.DataType.isDecimal(type)) return { kind: 'decimal', precision: type.precision, scale: type.scale };
  if (arrow.DataType.isDictionary(type)) return fromArrowType(type.dictionary);
  if (arrow.DataType.isList(type) || arrow.DataType.isFixedSizeList(type))
    return { kind: 'list', item: fromArrowType(type.children[0].type) };
  if (arrow.DataType.isStruct(type))
    return { kind: 'struct', fields: type.children.map((f) => ({ name: f.name, type: fromArrowType(f.type) })) };
  if (arrow.DataType.isMap(type)) return { kind: 'object' };
  if (arrow.DataType.isNull(type)) return { kind: 'null' };
  throw new NotImplementedError(`fromArrow: the Arrow type ${type} is not supported; cast the column to another type first`);
}

const FIXED: Partial<Record<DataType['kind'], () => arrow.DataType>> = {
  null: () => new arrow.Null(),
  bool: () => new arrow.Bool(),
  int8: () => new arrow.Int8(),
  int16: () => new arrow.Int16(),
  int32: () => new arrow.Int32(),
  int64: () => new arrow.Int64(),
  uint8: () => new arrow.Uint8(),
  uint16: () => new arrow.Uint16(),
  uint32: () => new arrow.Uint32(),
  uint64: () => new arrow.Uint64(),
  float32: () => new arrow.Float32(),
  float64: () => new arrow.Float64(),
  utf8: () => new arrow.Utf8(),
  binary: () => new arrow.Binary(),
  date: () => new arrow.DateDay(),
  time: () => new arrow.TimeMicrosecond(),
};

/** The Arrow type for a plan's type. */
export function toArrowType(type: DataType): arrow.DataType {
  switch (type.kind) {
    case 'timestamp':
      return new arrow.Timestamp(ARROW_UNITS[type.unit], type.tz ?? null);
    case 'duration':
      return new arrow.Duration(ARROW_UNITS[type.unit]);
    case 'decimal':
      return new arrow.Decimal(type.scale, type.precision, 128);
    case 'list':
      return new arrow.List(new arrow.Field('item', toArrowType(type.item), true));
    case 'struct':
      return new arrow.Struct(type.fields.map((f) => new arrow.Field(f.name, toArrowType(f.type), true)));
    case 'object':
      throw new NotImplementedError('toArrow: a column of mixed values (dtype object) has no Arrow type; convert it, e.g. astype("str")');
    default:
      return FIXED[type.kind]!();
  }
}
