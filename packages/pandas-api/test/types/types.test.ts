import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGNATURES } from '../../src/core/signatures.js';
import { toCamel } from '../../src/core/names.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const sources = fileURLToPath(new URL('../../src/types', import.meta.url));
let folder: string;

interface Outcome {
  readonly errors: string;
  readonly instantiations: number;
}

/** Checks files against the declarations, as users do. */
function check(files: readonly string[], flags: readonly string[] = []): Outcome {
  const config = join(folder, `tsconfig.${files.join('-')}.${flags.length}.json`);
  const options = { noEmit: true, composite: false, incremental: false, declaration: false, declarationMap: false, sourceMap: false, typeRoots: [join(root, 'node_modules/@types')] };
  writeFileSync(config, JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions: options, files: files.map((f) => `test/types/${f}.ts`) }));
  const run = spawnSync(process.execPath, [tsc, '-p', config, '--extendedDiagnostics', ...flags], { encoding: 'utf8' });
  const count = /Instantiations:\s+(\d+)/.exec(run.stdout);
  return { errors: run.stdout.split('\n').filter((l) => /error TS/.test(l)).join('\n'), instantiations: Number(count?.[1]) };
}

/** How many calls the uses of a file chain up. */
const calls = (text: string): number => (text.match(/\.\w+(<[^<>]*>)?\(/g) ?? []).length;

/** Every name that pandas lists, asked of the types: a name without a member does not compile. */
function memberList(): string {
  const types: Record<string, string> = {
    DataFrame: 'T.DataFrame', Series: 'T.Series', Index: 'T.Index', MultiIndex: 'T.MultiIndex', DatetimeIndex: 'T.DatetimeIndex',
    CategoricalIndex: 'T.CategoricalIndex', DataFrameGroupBy: 'T.DataFrameGroupBy', SeriesGroupBy: 'T.SeriesGroupBy', Rolling: 'T.Rolling',
    Expanding: 'T.Expanding', ExponentialMovingWindow: 'T.ExponentialMovingWindow', Resampler: 'T.Resampler', 'Series.str': 'T.StrAccessor',
    'Series.dt': 'T.DtAccessor', 'Series.cat': 'T.CatAccessor', pandas: 'T.PandasFunctions & T.PandasClasses',
  };
  const statics: Record<string, string> = { DataFrame: 'T.DataFrameConstructor', Series: 'T.SeriesConstructor', MultiIndex: 'T.MultiIndexConstructor' };
  const elsewhere = new Set(['Timestamp', 'Timedelta', 'Period', 'Interval', 'DateOffset']);
  const lines = [`import type * as T from '../../src/types/index.js';`, 'type Known<T> = keyof T extends infer K ? (string extends K ? never : K) : never;'];
  for (const [surface, type] of Object.entries(types)) {
    const of = surface === 'DataFrame' ? 'T.FrameMembers<{}>' : surface === 'Resampler' ? 'T.ResamplerBase<{}, {}>' : surface === 'DataFrameGroupBy' ? 'T.GroupMembers<{}, never, true>' : type;
    const keys = `keyof (${of})${statics[surface] === undefined ? '' : ` | keyof ${statics[surface]}`}`;
    const names = Object.keys(SIGNATURES[surface]).filter((n) => !(surface === 'pandas' && elsewhere.has(n)) && n !== 'annotations');
    const spelt = [...new Set(names.flatMap((n) => [toCamel(n), n]))];
    lines.push(`export const ${surface.replace(/\W/g, '_')}: readonly (${keys})[] = ${JSON.stringify(spelt)};`);
  }
  return lines.join('\n');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pandorable-types-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const emit = { extends: join(root, 'tsconfig.base.json'), compilerOptions: { composite: false, incremental: false, declaration: true, emitDeclarationOnly: true, declarationMap: false, sourceMap: false, rootDir: join(sources, '..'), outDir: join(folder, 'src'), typeRoots: [join(root, 'node_modules/@types')] }, files: [join(sources, 'index.ts')] };
  writeFileSync(join(folder, 'tsconfig.emit.json'), JSON.stringify(emit));
  execFileSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.emit.json')], { encoding: 'utf8' });
});
