/**
 * A pickle (protocol 2) that Spark's Python workers load: the pair (function, result type) that running `program` leaves in `result`.
 * It is a tuple, which `eval` of a fixed text makes: no Python is needed here, and none of its libraries there.
 */
export function pickledProgram(program: string, given: object): Uint8Array {
  const args = tuple([unicode(LOADER), dictionary({ program: unicode(program), given: unicode(JSON.stringify(given)) })]);
  return Buffer.concat([PROTOCOL_2, global('builtins', 'eval'), args, REDUCE, STOP]);
}

/** The functions' module needs a name: Spark asks for it. A module runs once for each worker: `program` keeps what is to last. */
const LOADER = `(lambda space: (exec(program, space), space['result'])[1])({'__name__': 'pandorable_functions', '__builtins__': __import__('builtins'), 'given': __import__('json').loads(given)})`;

const op = (text: string): Buffer => Buffer.from(text, 'latin1');
const PROTOCOL_2 = op('\x80\x02');
const REDUCE = op('R');
const STOP = op('.');
const global = (module: string, name: string): Buffer => Buffer.from(`c${module}\n${name}\n`);
const tuple = (items: readonly Buffer[]): Buffer => Buffer.concat([op('('), ...items, op('t')]);
const dictionary = (items: Record<string, Buffer>): Buffer =>
  Buffer.concat([op('}('), ...Object.entries(items).flatMap(([k, v]) => [unicode(k), v]), op('u')]);

function unicode(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([op('X'), length, bytes]);
}
