/** The parts of a list, such as of selectors, at commas outside of brackets. */
export function partsOf(list: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of list) {
    if ('(['.includes(letter)) depth++;
    if (')]'.includes(letter)) depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

/** The pseudo-classes and pseudo-elements of a selector by their names; those with the prefix of one browser are left out. */
export const pseudosOf = (selector: string): string[] =>
  [...selector.matchAll(/(?<!\\):([a-z][a-z-]*)/g)].map(([, name = '']) => name);

/**
 * A selector as it is for a browser that knows only some pseudo-classes: null where it is dropped, and with it all of its list. Of what `:is()` and
 * `:where()` list, only what is unknown is dropped.
 */
export function selectorFor(selector: string, knows: (pseudo: string) => boolean): string | null {
  const forgiven = /:(?:is|where)\(/g;
  let rest = '';
  let from = 0;
  for (let found = forgiven.exec(selector); found; found = forgiven.exec(selector)) {
    const start = found.index + found[0].length;
    const end = closingOf(selector, start);
    const known = partsOf(selector.slice(start, end)).flatMap((part) => selectorFor(part, knows) ?? []);
    rest += `${selector.slice(from, start)}${known.join(', ')})`;
    from = end + 1;
    forgiven.lastIndex = from;
  }
  rest += selector.slice(from);
  return pseudosOf(rest).every(knows) ? rest : null;
}

/** Where the bracket is closed that was opened before this place. */
function closingOf(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}
