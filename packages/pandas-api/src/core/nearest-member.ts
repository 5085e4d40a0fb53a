import { didYouMean } from '@pandorable/planner';

/** `. Did you mean 'x'?` with the member of an object that has the nearest name, or nothing. */
export function nearestMember(of: object, name: string): string {
  const names = new Set<string>();
  for (let o = of; o !== null && o !== Object.prototype; o = Object.getPrototypeOf(o)) {
    for (const own of Object.getOwnPropertyNames(o)) if (own !== 'constructor') names.add(own);
  }
  return didYouMean(name, names).replace(/^ /, '. ');
}
