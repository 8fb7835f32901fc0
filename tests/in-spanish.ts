import { join } from 'node:path';
import { readFiles } from '#lib/content/load/read-files.ts';

const FILES = readFiles(join(import.meta.dirname, 'in-spanish'));

/** The files of the small site that say in Spanish what its own say: its known pages, its facts, and the change of one of them. */
export function inSpanish(file?: string, from = '', to = ''): Record<string, string> {
  const texts = Object.fromEntries(FILES.map((each) => [each.file, each.text]));
  if (file === undefined) return texts;
  if (!texts[file]?.includes(from)) throw new Error(`${file} in Spanish has no "${from}"`);
  return { ...texts, [file]: texts[file].replace(from, to) };
}

/** The same with a page more, which is told of by its fields and its words. */
export function withPageInSpanish(
  slug: string,
  fields: Record<string, string>,
  words = 'No hay nada más.',
): Record<string, string> {
  const own: Record<string, string> = {
    title: `El título de ${slug}`,
    heading: `El encabezado de ${slug}`,
    description: `Una página en español que existe solo para una prueba de este proyecto: ${slug}.`,
    navLabel: slug,
    audience: 'all',
    author: 'practice',
    updated: '2026-11-22',
    ...fields,
  };
  const top = Object.entries(own).map(([name, value]) => `${name}: "${value}"`);
  return {
    ...inSpanish('es/inicio.mdx', 'Aquí está', `[Otra página](/es/${slug}/). Aquí está`),
    [`es/${slug}.mdx`]: ['---', ...top, '---', '', words, ''].join('\n'),
  };
}
