/** The type of `pd.NA`. */
export class NAType {
  readonly [member: string]: any;
}

/** The type of `pd.NaT`, a missing Timestamp, Timedelta or Period. */
export class NaTType {
  readonly [member: string]: any;
}
