import { defineConfig } from 'vitest/config';

const source = (path: string) => new URL(`./packages/${path}`, import.meta.url).pathname;
/** Tests that ask a real Spark. One server is started for all of them; PANDORABLE_TEST_SPARK=sc://… names one that is there, and off skips them. */
const ON_SPARK = ['compat-tests/cluster/**/*.test.ts', 'packages/executor-cluster/test/**/*.test.ts'];
/** Tests with a cluster of their own, of which most end parts, a third of the run: PANDORABLE_TEST_FAULTS=off leaves them out. */
const FAULTS = ['packages/executor-cluster/test/faults/**/*.test.ts', 'examples/test/flights-cluster.test.ts'];
const startsSpark = (process.env['PANDORABLE_TEST_SPARK'] ?? 'on') === 'on';
if (startsSpark) delete process.env['PANDORABLE_TEST_SPARK'];
const endsThings = startsSpark && process.env['PANDORABLE_TEST_FAULTS'] !== 'off';
const OUTSIDE = ['**/node_modules/**', '**/dist/**'];

/** A cluster of its own, after all others. */
const faults = {
  extends: true,
  test: { name: 'faults', include: FAULTS, exclude: OUTSIDE, testTimeout: 300_000, sequence: { groupOrder: 1 } },
} as const;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^pandorable\/testing$/, replacement: source('pandas-api/src/testing.ts') },
      { find: /^pandorable\/np$/, replacement: source('pandas-api/src/np.ts') },
      { find: /^@pandorable\/executor-cluster\/(client|launcher)$/, replacement: `${source('executor-cluster/src')}/$1/index.ts` },
      { find: /^pandorable$/, replacement: source('pandas-api/src/index.ts') },
      { find: /^@pandorable\/(planner|io|executor-local|executor-cluster)$/, replacement: `${source('')}$1/src/index.ts` },
    ],
  },
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    isolate: false, // else reading the sources again for each file takes a tenth of the run
    setupFiles: ['./vitest.setup.ts'],
    env: { PANDORABLE_SMALL_PLANS: 'engine' },
    projects: [
      {
        extends: true,
        test: {
          name: 'local',
          include: ['{packages,compat-tests,examples,bench}/**/*.test.ts'],
          exclude: [...OUTSIDE, ...ON_SPARK, ...FAULTS],
        },
      },
      {
        extends: true,
        test: {
          name: 'spark',
          include: ON_SPARK,
          exclude: [...OUTSIDE, ...FAULTS],
          globalSetup: startsSpark ? ['packages/executor-cluster/test/setup/spark-server.ts'] : [],
          testTimeout: 300_000,
        },
      },
      ...(endsThings ? [faults] : []),
    ],
  },
});
