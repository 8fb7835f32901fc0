import { expect, test } from 'vitest';
import { inSpanish } from '#tests/in-spanish.ts';
import { wordsOfOthersIn } from '#tests/words-of-others.ts';
import { drawPage } from '../components/draw-page.tsx';

const WITH_FORM = inSpanish(
  'es/contacto.mdx',
  'Todavía no hay',
  '<InquiryForm>\n  Escriba.\n</InquiryForm>\n\nTodavía no hay',
);
const WITH_SEARCH = inSpanish('es/buscar.mdx', '<AllPages />', '<Search />\n\n<AllPages />');

test.each([
  ['/es/', inSpanish()],
  ['/es/contacto/', WITH_FORM],
  ['/es/buscar/', WITH_SEARCH],
])('%s has no English of the interface', async (path, files) => {
  expect(wordsOfOthersIn(await drawPage(path, files), 'es-US')).toEqual([]);
});

test('a page in English has no Spanish of the interface', async () => {
  expect(wordsOfOthersIn(await drawPage('/contact/', inSpanish()), 'en-US')).toEqual([]);
});

test('what is in another language is found, also where it is only heard', async () => {
  const page = await drawPage('/contact/', inSpanish());
  const found = wordsOfOthersIn(page, 'es-US');
  expect(found).toContain('Leave this site');
  expect(found).toContain('Press Shift 2 more times to leave this site.');
});

test('the header leads to the page in the other language, and says so in that one', async () => {
  const { default: html } = await import('rehype-stringify');
  const { unified } = await import('unified');
  const toHtml = async (path: string) =>
    unified()
      .use(html)
      .stringify(await drawPage(path, inSpanish()));
  expect(await toHtml('/contact/')).toContain(
    '<a class="language" href="/es/contacto/" lang="es-US" hreflang="es-US">En español</a>',
  );
  expect(await toHtml('/es/contacto/')).toContain(
    '<a class="language" href="/contact/" lang="en-US" hreflang="en-US">In English</a>',
  );
});
