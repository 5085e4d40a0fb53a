import { defineConfig } from 'vitest/config';

const source = (path: string) => new URL(`./packages/${path}`, import.meta.url).pathname;
/** Tests that may ask a real Spark: one server is started for all of them. PANDORABLE_TEST_SPARK=off leaves them out, a URL names another server. */
const ON_SPARK = ['compat-tests/cluster/**/*.test.ts', 'packages/executor-cluster/test/**/*.test.ts'];
const OUTSIDE = ['**/node_modules/**', '**/dist/**'];

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
    projects: [
      { extends: true, test: { name: 'local', include: ['{packages,compat-tests,examples,bench}/**/*.test.ts'], exclude: [...OUTSIDE, ...ON_SPARK] } },
      { extends: true, test: { name: 'spark', include: ON_SPARK, exclude: OUTSIDE, globalSetup: ['packages/executor-cluster/test/setup/spark-server.ts'], testTimeout: 300_000 } },
    ],
  },
});
