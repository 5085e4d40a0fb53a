import { encodeText, type Target, writeMode, writeTo } from '@pandorable/io';
import type { Args } from '../core/args.js';
import { frameToString } from '../display/frame-text.js';
import { frameToHtml } from '../display/html-text.js';
import { frameToMarkdown } from '../display/markdown-text.js';
import { seriesToString } from '../display/series-text.js';
import { type Frame, STATE } from '../frame/frame.js';
import { frameView, seriesView } from '../frame/view.js';
import { type Series, seriesFrameState } from '../series/series.js';

/** The text, or undefined after it was written to `buf`. */
export function given(text: string, buf: unknown, encoding: unknown = 'utf-8', mode: unknown = 'w'): string | undefined {
  if (buf === undefined || buf === null) return text;
  writeTo(buf as Target, [encodeText(text, String(encoding ?? 'utf-8'))], writeMode(mode));
  return undefined;
}

export const frameString = (frame: Frame, { buf, encoding, ...options }: Args): unknown =>
  given(frameToString(frameView(frame[STATE], true), options), buf, encoding);
export const seriesString = (series: Series, { buf, ...options }: Args): unknown =>
  given(seriesToString(seriesView(series[STATE], true), options), buf);
export const frameHtml = (frame: Frame, { buf, encoding, ...options }: Args): unknown =>
  given(frameToHtml(frameView(frame[STATE], true), options), buf, encoding);

export function frameMarkdown(frame: Frame, { buf, mode, index, storageOptions: _, kwargs }: Args): unknown {
  return given(frameToMarkdown(frameView(frame[STATE], true), { index, ...kwargs }), buf, 'utf-8', mode);
}

export function seriesMarkdown(series: Series, { buf, mode, index, kwargs }: Args): unknown {
  const state = series[STATE];
  const view = frameView({ ...seriesFrameState(state) }, true);
  const named = { ...view, columnLabels: [state.name ?? 0] };
  return given(frameToMarkdown(named, { index, ...kwargs }), buf, 'utf-8', mode);
}

export function printText(text: string): void {
  process.stdout.write(`${text}\n`);
}
