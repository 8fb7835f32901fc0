/** The names in an attribute that lists them with commas. */
export function namesIn(attribute: string | undefined): string[] {
  return (attribute ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
