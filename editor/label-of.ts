/** The name of a field or component in words: `navLabel` is "Nav label", `CareCard` is "Care card". */
export function labelOf(name: string): string {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
