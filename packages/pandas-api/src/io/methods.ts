import { makeSignature } from '../core/args.js';
import type { Methods } from '../core/install.js';
import { type Frame, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { type Series, seriesFrameState, seriesStateOf } from '../series/series.js';
import { explain } from './explain.js';
import { printFrameInfo, printSeriesInfo } from './info.js';
import { checkpoint, persist, unpersist } from './keep.js';
import { frameHtml, frameMarkdown, frameString, printText, seriesMarkdown, seriesString } from './texts.js';
import { arrowBatches, frameArrow, seriesArrow, writeFeatherFile } from './to-arrow.js';
import { frameDict, frameRecords, seriesDict } from './to-dict.js';
import { toParquet } from './to-parquet.js';
import { missingWriter, seriesJson, seriesTextState, toCsv, toJson } from './to-text.js';

const CSV = 'write df.toCsv(path) instead';
const TEXT = 'use toMarkdown, toHtml or toString instead';
const ELSEWHERE = {
  to_latex: missingWriter('toLatex', TEXT),
  to_clipboard: missingWriter('toClipboard', `there is no clipboard; ${CSV}`),
  to_excel: missingWriter('toExcel', CSV),
  to_hdf: missingWriter('toHdf', 'write df.toParquet(path) instead'),
  to_pickle: missingWriter('toPickle', 'write df.toParquet(path) instead'),
  to_sql: missingWriter('toSql', `pd.sql queries frames; to load a database, ${CSV}`),
};

/** Members of DataFrame and Series by pandas' name: reading, writing, printing. */
export const frameMethods: Methods<Frame> = {
  ...ELSEWHERE,
  to_orc: missingWriter('toOrc', 'write df.toParquet(path) instead'),
  to_stata: missingWriter('toStata', CSV),
  to_xml: missingWriter('toXml', 'use toJson or toHtml instead'),
  to_string: frameString,
  to_html: frameHtml,
  to_markdown: frameMarkdown,
  to_csv: (f, a) => toCsv(f[STATE], a),
  to_json: (f, a) => toJson(f[STATE], a),
  to_parquet: (f, a) => toParquet(f[STATE], a),
  to_feather: (f, a) => writeFeatherFile(f[STATE], a),
  to_dict: frameDict,
  to_records: frameRecords,
  info: printFrameInfo,
  to_arrow: (f) => frameArrow(f[STATE]),
  batches: (f, a) => arrowBatches(f[STATE], a),
  print: (f) => printText(String(f)),
  explain: (f, a) => explain(f[STATE], a['stage'], 'DataFrame'),
  persist: (f) => changed(f, persist),
  unpersist: (f) => changed(f, unpersist),
  checkpoint: (f) => changed(f, checkpoint),
  toJSON: (f) => JSON.parse(toJson(f[STATE], {}) as string),
};

export const seriesMethods: Methods<Series> = {
  ...ELSEWHERE,
  to_string: seriesString,
  to_markdown: seriesMarkdown,
  to_csv: (s, a) => toCsv(seriesTextState(s), a),
  to_json: seriesJson,
  to_dict: seriesDict,
  info: printSeriesInfo,
  to_arrow: seriesArrow,
  batches: (s, a) => arrowBatches(seriesTextState(s), a),
  print: (s) => printText(String(s)),
  explain: (s, a) => explain(seriesTextState(s), a['stage'], 'Series'),
  persist: (s) => changedSeries(s, persist),
  unpersist: (s) => changedSeries(s, unpersist),
  checkpoint: (s) => changedSeries(s, checkpoint),
  toJSON: (s) => JSON.parse(seriesJson(s, {}) as string),
};

type Change = (state: FrameState) => FrameState;

/** The frame itself, over other rows with the same values. */
function changed(frame: Frame, change: Change): Frame {
  frame[STATE] = change(frame[STATE]);
  return frame;
}

function changedSeries(series: Series, change: Change): Series {
  const state = series[STATE];
  series[STATE] = seriesStateOf(change(seriesFrameState(state)), state.name);
  return series;
}

const nothing = (name: string) => makeSignature(name, []);
const own = {
  to_arrow: nothing('toArrow'),
  batches: makeSignature('batches', [['size', '?']]),
  print: nothing('print'),
  explain: makeSignature('explain', [['stage', '?']]),
  persist: nothing('persist'),
  unpersist: nothing('unpersist'),
  checkpoint: nothing('checkpoint'),
  toJSON: makeSignature('toJSON', [['key', '?']]),
};
export const ownFrameSignatures = own;
export const ownSeriesSignatures = own;
