import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../src/launcher/cli/arguments.js';
import { runCli } from '../../src/launcher/index.js';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean));

describe('arguments', () => {
  it('have defaults', () => {
    expect(read('cluster up')).toEqual({ command: 'up', workers: 2, memory: '1g', cores: 1, port: 15_002, conf: {}, json: false });
    expect(read('cluster status')).toEqual({ command: 'status', port: undefined, json: false });
    expect(read('cluster down')).toEqual({ command: 'down', port: undefined, keepLogs: false, json: false });
    expect(read('--version')).toEqual({ command: 'version' });
  });

  it('are read', () => {
    expect(read('cluster up --workers 3 --memory=512m --cores 2 --port 15100 --conf spark.a=1=2 --conf spark.b= --json')).toEqual({
      command: 'up',
      workers: 3,
      memory: '512m',
      cores: 2,
      port: 15_100,
      conf: { 'spark.a': '1=2', 'spark.b': '' },
      json: true,
    });
    expect(read('cluster down --keep-logs --port 15100')).toEqual({ command: 'down', port: 15_100, keepLogs: true, json: false });
  });

  it.each([
    ['clutser up', "there is no command 'clutser'. Did you mean 'cluster'?"],
    ['cluster upp', "there is no command 'cluster upp'. Did you mean 'up'?"],
    ['cluster up --worker 3', "cluster up has no option --worker. Did you mean 'workers'?"],
    ['cluster status --workers 3', 'cluster status has no option --workers.'],
    ['cluster up now', "Unexpected argument 'now'"],
    ['cluster up --workers', "Option '--workers <value>' argument missing"],
    ['cluster up --workers 0', "--workers must be a whole number from 1 to 64, not '0'"],
    ['cluster up --cores 1.5', "--cores must be a whole number from 1 to 256, not '1.5'"],
    ['cluster up --port 70000', "--port must be a whole number from 1 to 65535, not '70000'"],
    ['cluster up --memory 1', "--memory must be a number with m or g, such as 512m or 2g, not '1'"],
    ['cluster up --memory 100m', '--memory must be at least 512m'],
    ['cluster up --conf spark.a', "--conf must be key=value, not 'spark.a'"],
    ['cluster up --conf a=1', "'a' is no setting of Spark"],
    ['cluster up --json=yes', "Option '--json' does not take an argument"],
  ])('%s', async (line, message) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(message);
    const [out, err]: [string[], string[]] = [[], []];
    const context = { env: {}, version: '1.2.3', out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
    expect(await runCli(line.split(' '), context)).toBe(2);
    expect(out).toEqual([]);
    expect(err.join('\n')).toContain(message);
  });

  it.each([
    ['', 'pandorable cluster up '],
    ['--help', 'pandorable cluster up '],
    ['cluster', 'pandorable cluster down '],
    ['cluster -h', 'pandorable cluster down '],
    ['cluster up --help', '--workers <n>'],
    ['cluster down -h', '--keep-logs'],
    ['--version', '1.2.3'],
  ])("'%s' prints help or the version", async (line, text) => {
    const out: string[] = [];
    const context = { env: {}, version: '1.2.3', out: (part: string) => out.push(part), err: () => {} };
    expect(await runCli(line.split(' ').filter(Boolean), context)).toBe(0);
    expect(out.join('\n')).toContain(text);
  });
});
