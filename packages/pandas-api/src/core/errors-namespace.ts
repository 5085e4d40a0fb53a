import * as exceptions from './exceptions.js';

/** `pd.errors`: the exception classes, by pandas' place for them. */
export const errors = Object.freeze({ ...exceptions });
