/** Words as those of an author are compared: quotes are typed in two ways, and lines end where the program ends them. */
export function asCompared(text: string): string {
  return text.toLowerCase().replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ');
}
