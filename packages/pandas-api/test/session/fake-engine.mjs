/** An engine for the bridge's own tests: it answers, waits, fails, blocks and dies on command. */
export async function createExecutor(options) {
  if (options.broken) throw new Error('no engine today');
  return {
    name: 'fake',
    capabilities: { keepsOrder: [], unsupported: {} },
    async explain(command, argument) {
      switch (command) {
        case 'echo':
          return argument;
        case 'exit':
          return process.exit(3);
        case 'throw-later':
          setTimeout(() => {
            throw new Error('out of the blue');
          }, 5);
          return new Promise(() => {});
        case 'fail':
          throw Object.assign(new TypeError('bad type', { cause: new Error('the cause') }), { code: 'x-code' });
        case 'sleep':
          return new Promise((resolve) => setTimeout(() => resolve(argument), argument));
        case 'spin': {
          const end = Date.now() + argument;
          while (Date.now() < end);
          return 'spun';
        }
      }
    },
    async run(_plan, { signal, onProgress }) {
      onProgress?.({ stage: 'query', fraction: 0.5 });
      await new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, 2000);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new Error('aborted'));
        });
      });
      return { rows: 0, columns: [] };
    },
    async close() {},
  };
}
