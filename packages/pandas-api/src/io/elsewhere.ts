/** Members of pandas that need what is not here: they say what to do instead. */
import { NotImplementedError } from '@pandorable/planner';

const CHART = "give the values to a chart library: df.toJson({orient: 'records'}) or s.toArray()";
const refuse = (name: string, way: string) => (): never => {
  throw new NotImplementedError(`${name} is not supported; ${way}`);
};

const KINDS = ['line', 'bar', 'barh', 'hist', 'box', 'kde', 'density', 'area', 'pie', 'scatter', 'hexbin'];
/** df.plot(…) and df.plot.bar(…). */
const plot = Object.freeze(
  Object.assign(refuse('plot', CHART), Object.fromEntries(KINDS.map((kind) => [kind, refuse(`plot.${kind}`, CHART)]))),
);

const MEMBERS: Record<string, PropertyDescriptor> = {
  plot: { get: () => plot },
  hist: { value: refuse('hist', CHART) },
  boxplot: { value: refuse('boxplot', CHART) },
  style: { get: refuse('style', 'use df.toHtml(), or change the values with df.map and s.map before') },
  toXarray: { value: refuse('toXarray', "use df.toDict('list') or df.toArrow()") },
};

/** Puts the members named on a class, in both spellings. */
export function installElsewhere(Class: { prototype: object }, names: readonly string[]): void {
  for (const name of names) {
    const spellings = name === 'toXarray' ? [name, 'to_xarray'] : [name];
    for (const s of spellings)
      if (!(s in Class.prototype)) Object.defineProperty(Class.prototype, s, { ...MEMBERS[name], configurable: true, enumerable: false });
  }
}
