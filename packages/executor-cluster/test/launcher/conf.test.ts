import { describe, expect, it } from 'vitest';
import { checkConf, memoryMiB, propertiesText, serverConf } from '../../src/launcher/conf.js';

const request = { user: {}, cores: 3, port: 15_100, run: 'r1', temporary: '/a b/tmp', warehouse: '/a b/tables' };

describe('settings of a server', () => {
  it('suit a laptop', () => {
    expect(serverConf(request)).toMatchObject({
      'spark.ui.enabled': 'false',
      'spark.sql.shuffle.partitions': '6',
      'spark.sql.session.timeZone': 'UTC',
      'spark.sql.adaptive.enabled': 'true',
      'spark.connect.grpc.binding.port': '15100',
      'spark.connect.grpc.binding.address': '127.0.0.1',
      'spark.driver.extraJavaOptions': '-Dpandorable.run=r1 "-Djava.io.tmpdir=/a b/tmp" -XX:-UsePerfData',
    });
  });

  it('end what a killed client began within half a minute', () => {
    const conf = serverConf(request);
    const seconds = ['reattachable.senderMaxStreamDuration', 'manager.detachedTimeout', 'manager.maintenanceInterval'].map((name) =>
      Number.parseInt(conf[`spark.connect.execute.${name}`], 10),
    );
    expect(seconds.reduce((a, b) => a + b)).toBeLessThanOrEqual(30);
  });

  it("are the user's first", () => {
    const user = { 'spark.ui.enabled': true, 'spark.sql.shuffle.partitions': 7, 'spark.executor.extraJavaOptions': '-Xss4m' };
    const conf = serverConf({ ...request, user });
    expect(conf).toMatchObject({ 'spark.ui.enabled': 'true', 'spark.sql.shuffle.partitions': '7' });
    expect(conf['spark.executor.extraJavaOptions']).toMatch(/^-Dpandorable\.run=r1 .* -Xss4m$/);
  });

  it('are refused where they follow from options, or are none of Spark', () => {
    expect(() => checkConf({ 'spark.connect.grpc.binding.port': 1 })).toThrow(
      /'spark\.connect\.grpc\.binding\.port' cannot be set by conf: it follows from the option port/,
    );
    expect(() => checkConf({ 'sql.shuffle.partitions': 1 })).toThrow(/'sql\.shuffle\.partitions' is no setting of Spark/);
  });

  it('are written so that Java reads them back', () => {
    expect(propertiesText({ 'spark.a': ' C:\\x=1\ny', 'spark.b c': '2' })).toBe('spark.a=\\ C:\\\\x=1\\ny\nspark.b\\ c=2\n');
  });
});

describe('memory', () => {
  it.each([
    ['512m', 512],
    ['2g', 2048],
    ['3G', 3072],
  ])('%s', (text, size) => expect(memoryMiB(text, 'memory')).toBe(size));

  it.each(['', '1', '1t', '1.5g', '-1g', 'g'])("'%s' is none", (text) =>
    expect(() => memoryMiB(text, 'memory')).toThrow(/memory must be a number with m or g/));

  it('has a least', () => expect(() => memoryMiB('256m', 'memory')).toThrow(/at least 512m, not '256m'/));
});
