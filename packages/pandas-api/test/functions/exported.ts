export const limit = 3;
export const settings = { rate: { high: 2.5 } };
