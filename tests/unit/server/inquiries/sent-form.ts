/** The fields of a valid form, with the changes of a test. */
export function sentForm(changes: Record<string, string> = {}): Map<string, string> {
  return new Map(
    Object.entries({
      name: 'Ana',
      way: 'call',
      reach: '(305) 555-0142',
      confirm: 'yes',
      website: '',
      ...changes,
    }),
  );
}

/** The same as the body of a post. */
export function sentBody(changes: Record<string, string> = {}): string {
  return new URLSearchParams([...sentForm(changes)]).toString();
}
