import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { start } from '../../../pandas-api/test/robust/children.js';
import { pipelineCount, pipelinesScript } from '../../../pandas-api/test/robust/pipelines.js';
import { type LocalServer, startLocalServer } from '../../src/launcher/index.js';
import { freePort } from '../../src/launcher/ports.js';
import { installOrSkip } from '../setup/spark-install.js';
import { runningJobs, storedBytes } from './metrics.js';

const install = await installOrSkip();
const PIPELINES = pipelineCount(60);

describe.skipIf(install === undefined)('a long script on the cluster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-leaks-'));
  let server: LocalServer;
  let uiPort: number;
  beforeAll(async () => {
    uiPort = await freePort();
    const conf = { 'spark.ui.enabled': true, 'spark.ui.port': uiPort, 'spark.cleaner.periodicGC.interval': '5s' };
    server = await startLocalServer({ install: install!, conf });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server?.stop();
  });

  it(`of ${PIPELINES} random pipelines leaves nothing behind`, { timeout: Math.max(600_000, 3000 * PIPELINES) }, async () => {
    const executor = { PANDORABLE_EXECUTOR: server.url, COUNT: String(PIPELINES) };
    const { code, text } = await start(folder, pipelinesScript(''), executor).ended;
    expect(code, text).toBe(0);
    const [before, after] = JSON.parse(/FIGURES (.*)/.exec(text)![1]) as Record<string, number>[];
    console.log(`after a third: ${JSON.stringify(before)}\nat the end: ${JSON.stringify(after)}`);
    expect(after['heap']).toBeLessThan(before['heap'] + 15 + PIPELINES / 500);
    expect(after['rss']).toBeLessThan(before['rss'] + 100);
    expect(after['handles']).toBeLessThanOrEqual(before['handles'] + 4);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
    // the session is over: Spark frees what it kept at its next collection of garbage
    for (let i = 0; i < 60 && (await storedBytes(uiPort)) > 0; i++) await sleep(500);
    expect([await storedBytes(uiPort), await runningJobs(uiPort)]).toEqual([0, 0]);
  });
});
