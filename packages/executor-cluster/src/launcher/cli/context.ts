/** What a command line gets from the program that runs it. */
export interface CliContext {
  readonly env: NodeJS.ProcessEnv;
  /** For results. */
  readonly out: (line: string) => void;
  /** For progress and errors. */
  readonly err: (line: string) => void;
  /** Says that the user wants to stop. */
  readonly signal?: AbortSignal;
  /** Of the package whose command this is. */
  readonly version: string;
}
