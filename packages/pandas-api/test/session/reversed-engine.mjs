// The local engine, whose results come in the wrong order.
import { createExecutor as createLocal } from '@pandorable/executor-local';
import { takeVector } from '@pandorable/planner';

export async function createExecutor(options) {
  const engine = await createLocal(options);
  const run = engine.run.bind(engine);
  engine.run = async (...args) => {
    const { rows, columns } = await run(...args);
    const backwards = Array.from({ length: rows }, (_, i) => rows - 1 - i);
    return { rows, columns: columns.map((c) => takeVector(c, backwards)) };
  };
  return engine;
}
