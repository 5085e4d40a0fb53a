/** What Spark says of its own work, over the REST API of the driver's web page. */

export interface Spilled {
  /** Bytes that the rows took in memory before they were written, and on disk. */
  readonly memory: number;
  readonly disk: number;
}

interface Stage {
  readonly memoryBytesSpilled: number;
  readonly diskBytesSpilled: number;
}

async function ask<T>(uiPort: number, what: string): Promise<T> {
  const api = `http://127.0.0.1:${uiPort}/api/v1/applications`;
  const [{ id }] = (await (await fetch(api)).json()) as { id: string }[];
  return (await (await fetch(`${api}/${id}/${what}`)).json()) as T;
}

export const runningJobs = async (uiPort: number): Promise<number> => (await ask<unknown[]>(uiPort, 'jobs?status=running')).length;

/** What all stages so far have spilled. */
export async function spilled(uiPort: number): Promise<Spilled> {
  const stages = await ask<Stage[]>(uiPort, 'stages');
  const sum = (part: keyof Stage) => stages.reduce((total, stage) => total + stage[part], 0);
  return { memory: sum('memoryBytesSpilled'), disk: sum('diskBytesSpilled') };
}

/** What Spark holds of cached rows and local checkpoints, in memory and on disk. */
export async function storedBytes(uiPort: number): Promise<number> {
  const stored = await ask<{ memoryUsed: number; diskUsed: number }[]>(uiPort, 'storage/rdd');
  return stored.reduce((sum, { memoryUsed, diskUsed }) => sum + memoryUsed + diskUsed, 0);
}
