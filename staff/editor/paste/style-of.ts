import type { Element } from 'hast';

/** What the style attribute of an element says, by the name of each property. Later ones win. */
export function styleOf({ properties }: Element): Map<string, string> {
  const pairs = String(properties.style ?? '')
    .split(';')
    .map((each) => each.split(/:(.*)/s).map((part) => part.trim().toLowerCase()))
    .filter(([name, value]) => name && value);
  return new Map(pairs.map(([name, value]) => [name as string, value as string]));
}

/** The classes of an element. */
export function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}
