/** Words with what belongs at their placeholders: `{name}` is a place for `name`. */
export function filled(words: string, parts: Readonly<Record<string, string | number | null>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parts[name]));
}
