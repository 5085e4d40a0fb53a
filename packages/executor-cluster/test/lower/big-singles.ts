/** Exchanges that bring to one task what is not yet aggregated. */
export function bigSingles(text: string): string[] {
  const operators = [...text.matchAll(/^[ :+-]*(?:\* )?(\w+) \((\d+)\)$/gm)].map(([, name, id]) => ({ name, id }));
  const isSingle = (id: string): boolean => new RegExp(`^\\(${id}\\) Exchange\\n[^\\n]*\\nArguments: SinglePartition`, 'm').test(text);
  return operators.flatMap(({ name, id }, k) => {
    const below = operators.slice(k + 1).find((o) => o.name !== 'Project');
    return name === 'Exchange' && isSingle(id) && !/Aggregate$/.test(below?.name ?? '') ? [`${name} (${id}) over ${below?.name}`] : [];
  });
}
