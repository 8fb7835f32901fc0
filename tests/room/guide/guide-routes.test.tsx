import type { Element } from 'hast';
import { imageSize } from 'image-size';
import { renderToStaticMarkup } from 'react-dom/server';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { RULES } from '#lib/checks/rules/index.ts';
import { IssueList } from '#staff/desk/rows/issue-list.tsx';
import { toRoutes } from '#staff/routes.tsx';
import { project } from '../small-room.ts';

const ISSUE = {
  severity: 'error',
  file: 'pages/fees.mdx',
  line: 1,
  column: 1,
  message: 'A.',
  fix: 'B.',
} as const;
const HOST = 'localhost:3000';

const routes = toRoutes(project);
const ask = (path: string) => routes.request(`http://${HOST}${path}`, { headers: { host: HOST } });

const elements: Element[] = [];
visit(
  unified()
    .use(rehypeParse)
    .parse(await (await ask('/guide/')).text()),
  'element',
  (element) => {
    elements.push(element);
  },
);
const all = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));
const ids = elements.map(({ properties }) => properties.id).filter((id) => id !== undefined);

test('every link of the guide leads to a part of it or of the room', async () => {
  const hrefs = all('a').map(({ properties }) => `${properties.href}`);
  const parts = hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((id) => !ids.includes(id))).toEqual([]);
  const others = [...new Set(hrefs.filter((href) => !href.startsWith('#')))];
  const answers = await Promise.all(others.map(async (href) => [href, (await ask(href)).status < 400]));
  // What the text of an answer looks like leads to a page of the site, and is no link of the guide.
  expect(answers).toEqual(others.map((href) => [href, true]));
});

test('every picture of the guide is sent, has words, and its place before it is there', async () => {
  const pictures = all('img');
  expect(pictures.length).toBeGreaterThan(9);
  for (const { properties } of pictures) {
    const { src, alt, width, height } = properties;
    const answer = await ask(`${src}`);
    expect([answer.status, answer.headers.get('content-type')], `${src}`).toEqual([200, 'image/png']);
    expect(imageSize(new Uint8Array(await answer.arrayBuffer()))).toMatchObject({
      width: Number(width),
      height: Number(height),
    });
    expect(`${alt}`.split(' ').length, `${src}`).toBeGreaterThan(5);
  }
});

test('its headings are in order, below one of the first level, and no id stands twice', () => {
  const levels = all('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toEqual(levels.slice(0, 1));
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(skipped).toEqual([]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('each message of the checks links to what the guide says of its rule', () => {
  const site = project.readSite();
  const issues = RULES.map(({ id }) => ({ ...ISSUE, rule: id }));
  const shown = renderToStaticMarkup(<IssueList issues={issues} site={site} />);
  const linked = [...shown.matchAll(/href="\/guide\/#([\w-]+)"/g)].map(([, id]) => id);
  expect(linked).toEqual(RULES.map(({ id }) => id));
  expect(linked.filter((id = '') => !ids.includes(id))).toEqual([]);
});

test('its sections are listed before it', () => {
  const sections = all('h2').map(({ properties }) => `#${properties.id}`);
  const hrefs = all('a').map(({ properties }) => properties.href);
  expect(hrefs.filter((href) => sections.includes(`${href}`)).slice(0, sections.length)).toEqual(sections);
});
