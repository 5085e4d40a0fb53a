import { makeSignature } from '../core/args.js';
import type { Methods } from '../core/install.js';
import { toCamel } from '../core/names.js';
import { type Parameter, SIGNATURES } from '../core/signatures.js';
import { type Frame, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { type Series, seriesFrameState, seriesStateOf } from '../series/series.js';
import { explain } from './explain.js';
import { printFrameInfo, printSeriesInfo } from './info.js';
import { checkpoint, levelOf, persist, unpersist } from './keep.js';
import { frameHtml, frameMarkdown, frameString, printText, seriesMarkdown, seriesString } from './texts.js';
import { arrowBatches, frameArrow, seriesArrow, writeFeatherFile } from './to-arrow.js';
import { frameDict, frameRecords, seriesDict } from './to-dict.js';
import { toOrc } from './to-orc.js';
import { toParquet } from './to-parquet.js';
import { toSql } from './to-sql.js';
import { missingWriter, seriesJson, seriesTextState, toCsv, toJson } from './to-text.js';

const CSV = 'write df.toCsv(path) instead';
const TEXT = 'use toMarkdown, toHtml or toString instead';
const ELSEWHERE = {
  to_latex: missingWriter('toLatex', TEXT),
  to_clipboard: missingWriter('toClipboard', `there is no clipboard; ${CSV}`),
  to_excel: missingWriter('toExcel', CSV),
  to_hdf: missingWriter('toHdf', 'write df.toParquet(path) instead'),
  to_pickle: missingWriter('toPickle', 'write df.toParquet(path) instead'),
};

/** Members of DataFrame and Series by pandas' name: reading, writing, printing. */
export const frameMethods: Methods<Frame> = {
  ...ELSEWHERE,
  to_stata: missingWriter('toStata', CSV),
  to_xml: missingWriter('toXml', 'use toJson or toHtml instead'),
  to_string: frameString,
  to_html: frameHtml,
  to_markdown: frameMarkdown,
  to_csv: (f, a) => toCsv(f[STATE], a),
  to_json: (f, a) => toJson(f[STATE], a),
  to_parquet: (f, a) => toParquet(f[STATE], a),
  to_orc: (f, a) => toOrc(f[STATE], a),
  to_sql: (f, a) => toSql(f[STATE], a),
  to_feather: (f, a) => writeFeatherFile(f[STATE], a),
  to_dict: frameDict,
  to_records: frameRecords,
  info: printFrameInfo,
  to_arrow: (f) => frameArrow(f[STATE]),
  batches: (f, a) => arrowBatches(f[STATE], a),
  print: (f) => printText(String(f)),
  explain: (f, a) => explain(f[STATE], a, 'DataFrame'),
  persist: (f, a) => changed(f, (s) => persist(s, levelOf(a['level']))),
  unpersist: (f) => changed(f, unpersist),
  checkpoint: (f, a) => changed(f, (s) => checkpoint(s, levelOf(a['level']))),
  toJSON: (f) => JSON.parse(toJson(f[STATE], {}) as string),
};

export const seriesMethods: Methods<Series> = {
  ...ELSEWHERE,
  to_string: seriesString,
  to_markdown: seriesMarkdown,
  to_csv: (s, a) => toCsv(seriesTextState(s), a),
  to_json: seriesJson,
  to_sql: (s, a) => toSql(seriesTextState(s), a),
  to_dict: seriesDict,
  info: printSeriesInfo,
  to_arrow: seriesArrow,
  batches: (s, a) => arrowBatches(seriesTextState(s), a),
  print: (s) => printText(String(s)),
  explain: (s, a) => explain(seriesTextState(s), a, 'Series'),
  persist: (s, a) => changedSeries(s, (f) => persist(f, levelOf(a['level']))),
  unpersist: (s) => changedSeries(s, unpersist),
  checkpoint: (s, a) => changedSeries(s, (f) => checkpoint(f, levelOf(a['level']))),
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
  explain: makeSignature('explain', [
    ['stage', '?'],
    ['analyze', '?', false],
  ]),
  persist: makeSignature('persist', [['level', '?']]),
  unpersist: nothing('unpersist'),
  checkpoint: makeSignature('checkpoint', [['level', '?']]),
  toJSON: makeSignature('toJSON', [['key', '?']]),
};
/** pandas' signature with options of ours after its own; `con` may be left out. */
const extended = (surface: 'DataFrame' | 'Series', name: string, ...more: readonly string[]) =>
  makeSignature(toCamel(name), [
    ...SIGNATURES[surface][name].map((p): Parameter => (p[0] === 'con' ? ['con', '?'] : p)),
    ...more.map((m): Parameter => [m, '?']),
  ]);
export const ownFrameSignatures = {
  ...own,
  to_csv: extended('DataFrame', 'to_csv', 'partition_cols'),
  to_json: extended('DataFrame', 'to_json', 'partition_cols'),
  to_orc: extended('DataFrame', 'to_orc', 'mode', 'partition_cols'),
  to_sql: extended('DataFrame', 'to_sql', 'partition_cols'),
};
export const ownSeriesSignatures = { ...own, to_sql: extended('Series', 'to_sql', 'partition_cols') };
