/** The function needs what the workers lack; the runner notes it, and the client calls the function. */
export const refuse = (reason: string): never =>
  (globalThis as unknown as { modules: { refuse(reason: string): never } }).modules.refuse(reason);
