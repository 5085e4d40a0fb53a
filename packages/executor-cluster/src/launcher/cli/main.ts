import { LauncherError } from '../errors.js';
import { readArguments, UsageError } from './arguments.js';
import type { CliContext } from './context.js';
import { down } from './down.js';
import { status } from './status.js';
import { up } from './up.js';

export type { CliContext } from './context.js';

const WRONG_USE = 2;
const INTERRUPTED = 130;

async function dispatch(args: readonly string[], context: CliContext): Promise<number> {
  const request = readArguments(args);
  switch (request.command) {
    case 'help':
      context.out(request.text.trimEnd());
      return 0;
    case 'version':
      context.out(context.version);
      return 0;
    case 'up':
      return up(request, context);
    case 'status':
      return status(request, context);
    case 'down':
      return down(request, context);
  }
}

/** The whole of the `pandorable` command; resolves to its exit code. */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  try {
    return await dispatch(args, context);
  } catch (error) {
    if (error instanceof UsageError) {
      context.err(`pandorable: ${error.message}\nTry: pandorable --help`);
      return WRONG_USE;
    }
    if (!(error instanceof LauncherError)) throw error;
    context.err(`pandorable: ${error.message}`);
    return error.code === 'interrupted' ? INTERRUPTED : 1;
  }
}
