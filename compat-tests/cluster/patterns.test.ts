import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as pd from 'pandorable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparkUrl } from '../../packages/executor-cluster/test/setup/spark-url.js';

const url = sparkUrl();
const folder = mkdtempSync(join(tmpdir(), 'pandorable-patterns-'));
/** A file system of Hadoop's that only the cluster knows; behind it is the same folder. */
const FAR = `patterns-${process.pid}-${Date.now().toString(36)}`;
const SETTINGS = { [`fs.viewfs.mounttable.${FAR}.link./data`]: `file://${folder}` };

/** Names of files in the order in which their rows come; each has two rows, and hidden files hold what no reader takes. */
const NAMES = ['a', 'b b', 'part-0', 'part-1', 'part-10', 'sub/c', 'sub/é'];
const HIDDEN = ['_hidden', '.dot', 'sub/_hidden'];

interface Kind {
  readonly write: (path: string, frame: pd.DataFrame) => void;
  readonly read: (path: string) => unknown[];
}
const rows = (frame: unknown): unknown[] => (frame as pd.DataFrame).get(['i', 'n']).toArray();
const KINDS: Readonly<Record<string, Kind>> = {
  csv: { write: (path, f) => f.toCsv(path, { index: false }), read: (path) => rows(pd.readCsv(path)) },
  jsonl: {
    write: (path, f) => f.toJson(path, { orient: 'records', lines: true }),
    read: (path) => rows(pd.readJson(path, { lines: true })),
  },
  parquet: { write: (path, f) => f.toParquet(path), read: (path) => rows(pd.readParquet(path)) },
  txt: {
    write: (path, f) => writeFileSync(path, `${f.toArray().map(String).join('\n')}\n`),
    read: (path) =>
      pd
        .readText(path)
        .get('text')
        .toArray()
        .map((line) =>
          String(line)
            .split(',')
            .map((v, i) => (i === 0 ? Number(v) : v)),
        ),
  },
};

const contents = (name: string): unknown[] => [
  [NAMES.indexOf(name), name],
  [NAMES.indexOf(name) + 100, name],
];
const frameOf = (name: string) => pd.DataFrame(contents(name), { columns: ['i', 'n'] }) as pd.DataFrame;
const placed = (path: string): string => {
  mkdirSync(dirname(path), { recursive: true });
  return path;
};

/** A pattern below the folder of a kind, with its extension for $, and the files that it means. */
const FLAT = NAMES.filter((n) => !n.includes('/'));
const PATTERNS: readonly (readonly [string, readonly string[]])[] = [
  ['*.$', FLAT],
  ['part-[0-9].$', ['part-0', 'part-1']],
  ['part-[!0]*.$', ['part-1', 'part-10']],
  ['?.$', ['a']],
  ['{part-1,a}.$', ['a', 'part-1']],
  ['{a,sub/c}.$', ['a', 'sub/c']],
  ['*/*.$', ['sub/c', 'sub/é']],
  ['s*', ['sub/c', 'sub/é']],
  ['b b.$', ['b b']],
];

/** Paths of this machine are listed here before the cluster reads them. */
const SEEN: readonly (readonly [string, string, Kind])[] = Object.entries(KINDS).flatMap(([kind, k]) => [
  ['here', kind, k] as const,
  ...(kind === 'csv' || kind === 'parquet' ? [['on the cluster, by paths', kind, k] as const] : []),
  ['on the cluster, by URLs that only it knows', kind, k] as const,
]);
const ORC: Kind = { write: (path, f) => f.toOrc(path), read: (path) => rows(pd.readOrc(path)) };

function begin(where: string): string {
  if (where === 'here') pd.setExecutor('local');
  else pd.setExecutor(url!, { settings: SETTINGS });
  return where.endsWith('knows') ? `viewfs://${FAR}/data` : folder;
}

describe.skipIf(url === undefined)('patterns and folders of files', () => {
  beforeAll(() => {
    pd.setExecutor('local');
    for (const [kind, { write }] of Object.entries(KINDS)) {
      for (const name of NAMES) write(placed(join(folder, kind, `${name}.${kind}`)), frameOf(name));
      for (const name of HIDDEN) writeFileSync(placed(join(folder, kind, `${name}.${kind}`)), 'junk');
    }
    const leaf = (path: string, v: number) => pd.DataFrame({ v: [v] }).toParquet(placed(join(folder, 'hive', path)));
    leaf('k=1/n=x/a.parquet', 1);
    leaf('k=2/n=y/a.parquet', 2);
    leaf('k=2/n=x/a.parquet', 3);
    writeFileSync(placed(join(folder, 'texts/k=1/a.csv')), 'v\n1\n');
    mkdirSync(join(folder, 'nothing'));
    pd.setExecutor(url!);
    for (const name of NAMES) ORC.write(placed(join(folder, 'orc', `${name}.orc`)), frameOf(name));
  });
  afterAll(() => {
    pd.setExecutor('local');
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ...SEEN,
    ['on the cluster, by paths', 'orc', ORC] as const,
    ['on the cluster, by URLs that only it knows', 'orc', ORC] as const,
  ])('%s: %s', (where, kind, { read }) => {
    const root = `${begin(where)}/${kind}`;
    for (const [pattern, names] of PATTERNS)
      expect([pattern, read(`${root}/${pattern.replaceAll('$', kind)}`)]).toEqual([pattern, names.flatMap(contents)]);
    for (const nothing of [`x*.${kind}`, 'folder', `folder/*.${kind}`]) {
      expect(() => read(`${root}/${nothing}`)).toThrow(pd.FileNotFoundError);
      expect(() => read(`${root}/${nothing}`)).toThrow(nothing);
    }
  });

  test.each(SEEN)('%s: a folder of %s, with those in it', (where, kind, { read }) => {
    const root = `${begin(where)}/${kind}`;
    const far = root.startsWith('viewfs:');
    if (!far || kind !== 'parquet') expect(read(root)).toEqual(NAMES.flatMap(contents));
    if (far) expect(() => read(`${root}/**/*.${kind}`)).toThrow(/know no '\*\*'; name the folder alone, or write one '\*' for each level/);
    else expect(read(`${root}/**/*.${kind}`)).toEqual(NAMES.flatMap(contents));
  });

  test.each([
    'here',
    'on the cluster, by paths',
    'on the cluster, by URLs that only it knows',
  ])('%s: folders by value are columns', (where) => {
    const root = begin(where);
    const all = [
      [1, 1, 'x'],
      [3, 2, 'x'],
      [2, 2, 'y'],
    ];
    const read = (path: string) => pd.readParquet(`${root}/hive${path}`);
    for (const path of ['', '/*/*/*.parquet', '/k=*', '/k=[12]/n={x,y}']) {
      expect([path, read(path).columns.toArray()]).toEqual([path, ['v', 'k', 'n']]);
      expect([path, read(path).toArray()]).toEqual([path, all]);
    }
    expect(read('/k=2').toArray()).toEqual(all.slice(1));
    expect(read('/k=2/n=y/a.parquet').toArray()).toEqual(all.slice(2));
    expect(() => pd.readCsv(`${root}/texts`)).toThrow(/folders by value \(.*k=1\/a.csv\), whose values are read from Parquet and ORC only/);
  });

  test('a folder without files is named', () => {
    pd.setExecutor('local');
    expect(() => pd.readCsv(join(folder, 'nothing'))).toThrow(pd.FileNotFoundError);
    expect(() => pd.readParquet(join(folder, 'nothing'))).toThrow(/nothing/);
    expect(() => pd.readText(join(folder, 'nothing'))).toThrow(pd.FileNotFoundError);
  });
});
