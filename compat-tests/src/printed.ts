/** What a script prints, line by line. */
export function page(): { printed: string[]; show: (...values: any[]) => void } {
  const printed: string[] = [];
  return { printed, show: (...values) => printed.push(values.map(String).join(' ')) };
}
