import type { ExecutePlanResponse_ExecutionProgress } from '../gen/spark/connect/base_pb.js';

/** One stage of a running query. */
export interface Stage {
  readonly id: number;
  readonly tasks: number;
  readonly completedTasks: number;
  readonly bytesRead: number;
  readonly done: boolean;
}

/** How far a query is. Spark says so every two seconds or so; stages that have not begun are not known. */
export interface StageProgress {
  readonly operationId: string;
  readonly stages: readonly Stage[];
  readonly tasks: number;
  readonly completedTasks: number;
  readonly runningTasks: number;
  /** Completed of all known tasks, between 0 and 1. */
  readonly fraction: number;
}

/** Reads a progress message. */
export function stageProgress(operationId: string, progress: ExecutePlanResponse_ExecutionProgress): StageProgress {
  const stages = progress.stages.map((s) => ({
    id: Number(s.stageId),
    tasks: Number(s.numTasks),
    completedTasks: Number(s.numCompletedTasks),
    bytesRead: Number(s.inputBytesRead),
    done: s.done,
  }));
  const tasks = stages.reduce((sum, s) => sum + s.tasks, 0);
  const completedTasks = stages.reduce((sum, s) => sum + s.completedTasks, 0);
  return {
    operationId,
    stages,
    tasks,
    completedTasks,
    runningTasks: Number(progress.numInflightTasks),
    fraction: tasks === 0 ? 0 : completedTasks / tasks,
  };
}
