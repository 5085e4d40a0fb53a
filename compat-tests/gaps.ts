/** Cases that are known to fail, and why: `{'family/case': 'reason'}`. A gap that has closed fails the run. */
export const gaps: Record<string, string> = {};
