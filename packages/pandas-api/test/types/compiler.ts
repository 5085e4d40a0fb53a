import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (from: string): string => fileURLToPath(new URL(from, import.meta.url));
const root = path('../../../..');
/** The compiler that builds the library, and the last one written in JavaScript, which many users still have. */
const COMPILERS = { '7': 'typescript', '5.9': 'typescript-5.9' } as const;
export type CompilerVersion = keyof typeof COMPILERS;

export interface Outcome {
  readonly errors: readonly string[];
  readonly instantiations: number;
}

/** A folder with the declarations as they are published, and these tests beside them. */
export class Checker {
  readonly #folder = mkdtempSync(join(tmpdir(), 'pandorable-types-'));

  readonly #tsc: string;

  constructor(version: CompilerVersion = '7') {
    this.#tsc = join(root, `node_modules/${COMPILERS[version]}/bin/tsc`);
    writeFileSync(join(this.#folder, 'package.json'), '{"type":"module"}');
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'));
    cpSync(path('.'), join(this.#folder, 'test/types'), { recursive: true });
    const outDir = join(this.#folder, 'src');
    const emit = this.#run('emit', [path('../../src/types/index.ts')], {
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: path('../../src'),
      outDir,
    });
    if (emit.errors.length > 0) throw new Error(`the types do not compile:\n${emit.errors.join('\n')}`);
  }

  /** Checks files of this folder, and `extra` text as one more file. */
  check(files: readonly string[], options: object = {}, extra?: string): Outcome {
    const name = `check${files.join('-')}`;
    const paths = files.map((f) => `test/types/${f}.ts`);
    if (extra !== undefined) {
      paths.push(`test/types/${name}-extra.ts`);
      writeFileSync(join(this.#folder, paths.at(-1)!), extra);
    }
    return this.#run(name, paths, { noEmit: true, declaration: false, ...options });
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(name: string, files: readonly string[], options: object): Outcome {
    const compilerOptions = {
      composite: false,
      incremental: false,
      declarationMap: false,
      sourceMap: false,
      typeRoots: [join(root, 'node_modules/@types')],
      ...options,
    };
    const config = join(this.#folder, `tsconfig.${name}.json`);
    writeFileSync(config, JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions, files }));
    const { stdout, stderr } = spawnSync(process.execPath, [this.#tsc, '-p', config, '--extendedDiagnostics', '--pretty', 'false'], {
      encoding: 'utf8',
    });
    const instantiations = Number(/Instantiations:\s+(\d+)/.exec(stdout)?.[1]);
    if (Number.isNaN(instantiations)) throw new Error(`the compiler did not run: ${stdout}${stderr}`);
    return { errors: stdout.split('\n').filter((l) => l.includes('error TS')), instantiations };
  }
}
