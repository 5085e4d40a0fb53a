import { EngineError, type Sink } from '@pandorable/planner';
import { ConnectionError, OperationLostError, SessionLostError, sparkDetails } from './client/index.js';

/** An executor has died, and with it the rows that it kept. */
export const isKeptRowsLost = (error: unknown): boolean => sparkDetails(error)?.errorClass === 'CHECKPOINT_RDD_BLOCK_ID_NOT_FOUND';

/** Whether nobody knows what has become of an action. */
export const isCutOff = (error: unknown): error is Error =>
  isKeptRowsLost(error) || [SessionLostError, OperationLostError, ConnectionError].some((lost) => error instanceof lost);

const notRepeated = (message: string, cause: Error): EngineError =>
  new EngineError(`${message}. ${cause.message}`, { code: 'not-repeated', cause });

export const cutOffWrite =
  ({ path }: Sink) =>
  (cause: Error): EngineError =>
    notRepeated(
      `the write to '${path}' was cut off, and is not repeated, as a part of the rows may be there: look at it, then write again`,
      cause,
    );

const SHOWN_CHARACTERS = 60;

export const cutOffCommand =
  (text: string) =>
  (cause: Error): EngineError => {
    const line = text.trim().replace(/\s+/g, ' ');
    const shown = line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
    return notRepeated(
      `the SQL command '${shown}' was cut off, and is not repeated, as it may have been carried out: look at what it changes, then run it again`,
      cause,
    );
  };
