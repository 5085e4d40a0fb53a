export * from './arrow/files.js';
export * from './arrow/from.js';
export * from './arrow/to.js';
export * from './arrow/types.js';
export * from './atomic.js';
export { foldFile, Output, settle, settleForReading, settleNoted, unfoldFile } from './beside.js';
export * from './columns.js';
export { type Compression, compress, compressionOf, decompress } from './compress.js';
export { finestPart } from './csv/cells.js';
export type { DateReader } from './csv/dates.js';
export * from './csv/index.js';
export { type Bag, type CsvOptions, readCsvOptions } from './csv/options.js';
export { type CsvPlan, planCsv, THOROUGH_LIMIT } from './csv/plan.js';
export { type CsvHooks, readCsvChunks, readCsvText } from './csv/read.js';
export * from './csv/source-options.js';
export { type Arriving, isArriving, streamCsv } from './csv/stream.js';
export { helpSurvey, type Parts } from './csv/survey-file.js';
export { missingOf } from './csv/table.js';
export * from './csv/write.js';
export * from './encoding.js';
export * from './errors.js';
export * from './files.js';
export * from './fwf/index.js';
export { dataFiles, expandGlob, hasPartitions, isGlob } from './glob.js';
export * from './json/normalize.js';
export { parseJson } from './json/parse.js';
export { type JsonHooks, readJson, readJsonChunks } from './json/read.js';
export {
  indented as indentJson,
  type JsonFrame,
  jsonFloat,
  jsonRecordPieces,
  jsonString,
  jsonText,
  jsonWriteMode,
  toJsonText,
  toSeriesJsonText,
  writeJson,
} from './json/write.js';
export { isGone, newOwner } from './owners.js';
export * from './parquet/arrow-schema.js';
export * from './parquet/metadata.js';
export * from './parquet/source.js';
export * from './python-float.js';
export * from './string-io.js';
