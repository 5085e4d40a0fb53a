import { jsonNormalize as normalize, readFeather as feather, readJson as json, StringIO } from '@pandorable/io';
import { pandasFunction } from '../core/install.js';
import { frameOf } from '../frame/frame.js';
import { fromTable } from './from-table.js';
import { readDelimited, readFixedWidth } from './read-csv.js';
import { readParquet as parquet } from './read-parquet.js';

export { StringIO };
export { TextFileReader } from './parts.js';

export const readCsv = pandasFunction('read_csv', (a) => readDelimited(a, ','));
export const readTable = pandasFunction('read_table', (a) => readDelimited(a, '\t'));
export const readFwf = pandasFunction('read_fwf', readFixedWidth);
export const readParquet = pandasFunction('read_parquet', parquet);
