/** How many bytes rows take, roughly. */
import type { DataType, Field } from '@pandorable/planner';

const TEXT_BYTES = 24;
const WIDTHS: Readonly<Partial<Record<DataType['kind'], number>>> = {
  bool: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  float32: 4,
};
const widthOf = (type: DataType): number => WIDTHS[type.kind] ?? (type.kind === 'utf8' || type.kind === 'object' ? TEXT_BYTES : 8);

export const rowBytes = (columns: readonly Pick<Field, 'type'>[]): number => columns.reduce((n, c) => n + widthOf(c.type), 0);
