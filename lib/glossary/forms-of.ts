/**
 * The ways to write a term: the words of its heading, those in brackets there, and what it is also called, with commas between. "IFS (Internal Family
 * Systems)" is "IFS" and "Internal Family Systems"; "Slip and relapse" is each of the two.
 */
export function formsOf(heading: string, also: string): string[] {
  const inner = [...heading.matchAll(/\(([^)]+)\)/g)].flatMap(([, words = '']) => words.split(','));
  const outer = heading.replaceAll(/\([^)]*\)/g, ' ').split(/,| and /);
  const forms = [...outer, ...inner, ...also.split(',')].map((form) => form.replaceAll(/\s+/g, ' ').trim());
  return [...new Set(forms)].filter((form) => form !== '');
}

/** One of a form as a pattern: one of it or several, and in a name of capitals, such as "ACT", no small letters. */
export function patternOf(form: string): string {
  const words = escaped(form).replaceAll('-', '[-\\s]').replaceAll(' ', '\\s+');
  if (/(?:y|ies)$/.test(form)) return `${words.replace(/(?:y|ies)$/, '')}(?:y|ies)`;
  return `${words.replace(/([^s])s$/, '$1')}s?`;
}

/** Whether a form is a name that is written in capitals: the same letters in small ones are another word. */
export function isInCapitals(form: string): boolean {
  return /\p{Lu}[\p{Lu}\d]/u.test(form);
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
