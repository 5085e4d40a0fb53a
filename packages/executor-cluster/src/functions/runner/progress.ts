/** The row and column that a function is called for. */
export interface Progress {
  row: number;
  column: number;
}
