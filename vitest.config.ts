import { defineConfig } from 'vitest/config';

const source = (path: string) => new URL(`./packages/${path}`, import.meta.url).pathname;

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
  test: { include: ['{packages,compat-tests,examples,bench}/**/*.test.ts'], exclude: ['**/node_modules/**', '**/dist/**'], testTimeout: 120_000, hookTimeout: 240_000 },
});
