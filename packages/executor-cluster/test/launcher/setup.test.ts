import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import setup from '../setup/spark-server.js';
import { sparkUrl } from '../setup/spark-url.js';

describe('the setup of the tests on Spark', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('uses the server that is given', async () => {
    vi.stubEnv('PANDORABLE_TEST_SPARK', 'sc://elsewhere:15002');
    expect(await setup()).toBeUndefined();
    expect(sparkUrl()).toBe('sc://elsewhere:15002');
  });

  it('uses none if so told', async () => {
    vi.stubEnv('PANDORABLE_TEST_SPARK', 'off');
    expect(await setup()).toBeUndefined();
    expect(sparkUrl()).toBeUndefined();
  });

  it('skips aloud where Spark cannot be had, but not in CI', async () => {
    vi.stubEnv('PANDORABLE_TEST_SPARK', '');
    vi.stubEnv('SPARK_HOME', '/nowhere/spark');
    vi.stubEnv('CI', '');
    expect(await setup()).toBeUndefined();
    expect(sparkUrl()).toBeUndefined();
    expect(console.error).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/THE TESTS ON SPARK ARE SKIPPED: SPARK_HOME is \/nowhere\/spark/),
    );
    vi.stubEnv('CI', 'true');
    await expect(setup()).rejects.toThrow('SPARK_HOME is /nowhere/spark');
  });
});
