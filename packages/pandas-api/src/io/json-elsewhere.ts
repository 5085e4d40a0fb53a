import { type Bag, compressionOf, isRemote, isUtf8, StringIO } from '@pandorable/io';
import { NotImplementedError, type Source } from '@pandorable/planner';
import { asked } from '../placement/place.js';
import { choices, executorInfo } from '../session/client.js';
import { pathsElsewhere } from './paths.js';
import { scanned } from './read-orc.js';

/** Characters that are brought here at most: as objects they take ten times as much. */
const MOST_CHARACTERS = 2 ** 27;

/** What readJson is to read: JSON that only the engine sees is brought here as text, and read by the same rules. */
export function jsonInput(given: unknown, bag: Bag): unknown {
  const paths = pathsElsewhere(given);
  const elsewhere = paths !== undefined && (paths.some(isRemote) || choices() !== undefined || executorInfo().name !== 'local');
  return elsewhere ? new StringIO(textElsewhere(paths, bag)) : given;
}

function textElsewhere(paths: readonly string[], bag: Bag): string {
  refuseBytes(paths, bag);
  const lines = bag.lines === true;
  const source: Source = { format: 'text', paths, options: lines ? {} : { wholetext: true } };
  return asked(source, () => {
    const all = scanned(source).get('value');
    const texts = lines && typeof bag.nrows === 'number' ? all.head(bag.nrows) : all;
    const characters = Number(texts.str.len().sum());
    if (characters > MOST_CHARACTERS) throw tooLong(paths, characters, lines);
    const found = texts.toArray() as string[];
    return lines ? found.map((line) => `${line}\n`).join('') : found.join('');
  });
}

/** The engine makes text of the files' bytes. */
function refuseBytes(paths: readonly string[], { encoding, compression }: Bag): void {
  const kinds = paths.map((path) => compressionOf(path, 'infer'));
  const asIs = compression === undefined || compression === 'infer' || kinds.every((kind) => kind === (compression ?? undefined));
  const packed = kinds.find((kind) => kind !== undefined && kind !== 'gzip');
  const why =
    encoding !== undefined && encoding !== null && !isUtf8(String(encoding))
      ? `the encoding '${String(encoding)}'`
      : !asIs || packed !== undefined
        ? `the compression '${String(packed ?? compression)}'`
        : undefined;
  if (why !== undefined)
    throw new NotImplementedError(
      `readJson: '${paths.join("', '")}' is read by the engine, which does not do ${why} as asked; copy the file here, or store it as UTF-8, plain or as .gz`,
      { code: 'json-elsewhere' },
    );
}

function tooLong(paths: readonly string[], characters: number, lines: boolean): NotImplementedError {
  const size = `${(characters / 1e9).toFixed(2)} GB`;
  const way = lines
    ? `pd.sql('select * from json.\`${paths[0]}\`') reads lines where they are, and {nrows} brings some of them`
    : 'store it as JSON lines or Parquet, which are read where they are (pd.sql("select * from json.`…`"), pd.readParquet)';
  return new NotImplementedError(`readJson: '${paths.join("', '")}' has ${size} of text, which is not brought here; ${way}`, {
    code: 'json-elsewhere',
  });
}
