import { labelsOf } from '../core/make.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { sourcePaths } from './paths.js';
import { scanned } from './read-orc.js';

/**
 * Text files as a frame with one column, `text`: a row for each line, without its end; nothing is missing, an empty line is an empty text.
 * Several files, folders and patterns are read one after another. It is ours: pandas has no such reader.
 * @example pd.readText('logs/*.txt').get('text').str.contains('ERROR').sum()
 */
export function readTextFiles(path: unknown): Frame {
  const frame = scanned({ format: 'text', paths: sourcePaths(path, 'readText'), options: {} });
  return frameOf({ ...frame[STATE], labels: labelsOf(['text']) });
}
