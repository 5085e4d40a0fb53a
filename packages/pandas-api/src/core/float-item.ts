/** An integral Python float among mixed values, where a JavaScript number would pass for an int; users get a plain number. */
export class FloatItem extends Number {}

/** A float on its way into a column of mixed values. */
export const floatItem = (v: unknown): unknown => (typeof v === 'number' && Number.isInteger(v) ? new FloatItem(v) : v);
