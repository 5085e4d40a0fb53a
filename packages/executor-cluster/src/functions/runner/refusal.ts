/** The function needs what is on the client only. */
export class Refusal extends Error {}

/** The first one stands, even if the function catches it. */
let refusal: Refusal | null = null;
export const refuse = (reason: string): never => {
  throw (refusal ??= new Refusal(reason));
};

/** Why the work was refused since the last time that somebody asked; null where it was not. */
export function takeRefusal(): string | null {
  const found = refusal;
  refusal = null;
  return found?.message ?? null;
}
