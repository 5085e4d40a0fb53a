/**
 * Runs beside Spark's executors: `node` with the text of this module's bundle, one process for each Python worker, fed through its
 * standard input.
 */
import { Console } from 'node:console';
import { readRequest } from './frames.js';
import { load } from './functions.js';
import { answerGroups } from './groups.js';
import { answerRows } from './rows.js';

// what functions print goes to the worker's log: the standard output is for answers
globalThis.console = new Console(process.stderr);
Object.defineProperty(process, 'stdout', { value: process.stderr });
for (let request = readRequest(); request !== null; request = readRequest()) {
  if (request.op === 'load') await load(request);
  else if (request.op === 'rows') answerRows(request);
  else await answerGroups(request);
}
