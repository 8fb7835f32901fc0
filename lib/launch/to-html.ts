import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { LaunchList, TodoGroup } from './group-todos.ts';
import { LETTER } from './letter.ts';

// The page is a file to mail and to print: it stands alone, so its few styles are in it. React escapes quotes: there are none.
const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
h2 { margin-top: 2.5rem; }
ul { list-style: none; padding: 0; }
li { margin: 1rem 0; padding-left: 2rem; break-inside: avoid; }
label { display: block; font-weight: bold; }
input { width: 1rem; height: 1rem; margin: 0 1rem 0 -2rem; vertical-align: -0.1rem; }
p { margin: 0.25rem 0; }
code { overflow-wrap: anywhere; }
`;

/** The letter to the practice as a page that stands alone: no script, nothing to load, boxes to tick on paper. */
export function toHtml({ groups, summary }: LaunchList, today: string): string {
  const { title, greeting } = LETTER;
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, title),
      h('style', null, STYLE),
    ),
    h(
      'body',
      null,
      h(
        'main',
        null,
        h('h1', null, title),
        h('p', null, h('time', { dateTime: today }, today), `. ${summary}`),
        groups.length > 0 && h('p', null, greeting),
        groups.map(toSection),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${renderToStaticMarkup(page)}\n`;
}

function toSection({ title, opening, fix, items }: TodoGroup): ReactNode {
  return h(
    'section',
    { key: title },
    h('h2', null, `${title} (${items.length})`),
    h('p', null, opening),
    fix && h('p', null, fix),
    h(
      'ul',
      null,
      items.map((item) =>
        h(
          'li',
          { key: item.title },
          h('label', null, h('input', { type: 'checkbox' }), item.title),
          item.places.map(({ place }) => h('p', { key: place }, h('code', null, place))),
          fix === null && h('p', null, item.fix),
        ),
      ),
    ),
  );
}
