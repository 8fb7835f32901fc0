import type { HeaderRule } from './built-rules.ts';

/** The headers of an answer by the path that was asked for. Of two rules that set the same header, the later one holds. */
export function headersAt(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const matching = rules.filter(({ regex }) => new RegExp(regex).test(path));
  return new Map(matching.flatMap(({ headers }) => headers.map(({ key, value }) => [key, value] as const)));
}
