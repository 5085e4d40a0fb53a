// The layers: who may import whom. Prints every import that crosses a fence and fails.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** What each package may import besides itself and Node. */
const ALLOWED = {
  planner: [],
  io: ['@pandorable/planner', 'apache-arrow', 'csv-parse', 'csv-parse/sync', 'fflate', '@hpcc-js/wasm-zstd', 'iconv-lite'],
  'executor-local': ['@pandorable/planner', '@pandorable/io', '@duckdb/node-api', '@duckdb/node-bindings'],
  'executor-cluster': [
    '@pandorable/planner',
    '@pandorable/io',
    '@bufbuild/protobuf',
    '@bufbuild/protobuf/codegenv2',
    '@bufbuild/protobuf/wire',
    '@bufbuild/protobuf/wkt',
    '@grpc/grpc-js',
    '@hpcc-js/wasm-zstd',
    'apache-arrow',
  ],
  'pandas-api': ['@pandorable/planner', '@pandorable/io', 'acorn', 'apache-arrow', 'cli-progress', 'piscina'],
};
const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

const files = (dir) =>
  readdirSync(dir).flatMap((name) =>
    statSync(join(dir, name)).isDirectory() ? files(join(dir, name)) : name.endsWith('.ts') ? [join(dir, name)] : [],
  );
const bad = [];
for (const [pkg, allowed] of Object.entries(ALLOWED)) {
  const src = join(root, 'packages', pkg, 'src');
  for (const file of files(src)) {
    for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const target = match[1] ?? match[2];
      const fine =
        target.startsWith('node:') ||
        allowed.includes(target) ||
        (target.startsWith('.') && !relative(src, resolve(dirname(file), target)).startsWith('..'));
      if (!fine) bad.push(`${relative(root, file)} imports ${target}`);
    }
  }
}
for (const line of bad) console.error(line);
console.log(bad.length === 0 ? 'fences: every import stays in its layer' : `fences: ${bad.length} imports cross a layer`);
process.exit(bad.length === 0 ? 0 : 1);
