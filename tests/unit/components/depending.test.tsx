import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { type Filled, factsWith, PLACES } from '../content/seen/depending.ts';
import { drawBody, drawPage } from './draw-page.tsx';
import { all, linksOf, wordsOf } from './markup.ts';

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'li', 'th', 'td']);

/** The words of each block of what is drawn; where a line ends within one, a bar. */
function blocksIn(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', (element) => {
    visit(element, 'element', (child) => {
      if (child.tagName === 'br') child.children = [{ type: 'text', value: '|' }];
    });
    const holdsBlock = element.children.some((child) => 'tagName' in child && BLOCKS.has(child.tagName));
    if (BLOCKS.has(element.tagName) && !holdsBlock) found.push(wordsOf(element).replaceAll('| ', '|'));
  });
  return found;
}

const drawWith = (words: string, filled: Filled) => drawBody(words, { site: siteWith(factsWith(filled)) });
const ALL = { phone: true, email: true, fees: true };

test.each(PLACES)('$where: what is drawn is what readers see now', async ({ words, unknown, known }) => {
  const [before, after] = [await drawWith(words, {}), await drawWith(words, ALL)];
  const filled = (blocks: string[]) => blocks.filter((each) => each !== '');
  expect(filled(blocksIn(before))).toEqual(unknown);
  expect(filled(blocksIn(after))).toEqual(known);
  for (const tree of [before, after]) {
    for (const name of ['p', 'li', 'ul', 'h2', 'a', 'strong', 'tr', 'whenknown', 'whileunknown', 'fact']) {
      for (const element of all(tree, name)) expect(wordsOf(element), name).not.toBe('');
    }
  }
});

test('what nothing depends on is drawn as before', async () => {
  const words = '## One\n\nTwo <Confirm id="so">three</Confirm>.\n\n| a |\n| --- |\n| |';
  expect(await drawWith(words, {})).toEqual(await drawWith(words, ALL));
});

test('a telephone number and an e-mail address are links, and what is not known is nothing', async () => {
  const words = 'Call <Fact name="phone" />, write to <Fact name="email" />.';
  expect(linksOf(await drawWith(words, ALL))).toEqual([
    '(305) 300-4321 → tel:+13053004321',
    'us@harborpractice.org → mailto:us@harborpractice.org',
  ]);
  expect(wordsOf(await drawWith(words, {}))).toBe('Call , write to .');
});

test('a cite has one id, whatever is known, and the list of sources leads to those that are there', async () => {
  const words =
    'One<WhileUnknownInLine fact="phone"> so</WhileUnknownInLine>.\n\n<WhileUnknown fact="phone">\nTwo <Cite id="example-2020" />.\n</WhileUnknown>\n\nThree <Cite id="example-2020" />.\n\n<SourceList />';
  const drawn = async (filled: Filled) =>
    drawPage('/', { ...factsWith(filled), 'pages/home.mdx': writePage({}, words) });
  const backOf = (tree: Root) => linksOf(tree).filter((link) => link.startsWith('Back to the text'));
  const idsOf = (tree: Root) => all(tree, 'a').flatMap(({ properties }) => properties.id ?? []);
  const before = await drawn({});
  expect(idsOf(before)).toEqual(['cite-example-2020-1', 'cite-example-2020-2']);
  expect(backOf(before)).toEqual([
    'Back to the text, first place → #cite-example-2020-1',
    'Back to the text, second place → #cite-example-2020-2',
  ]);
  const after = await drawn({ phone: true });
  expect(idsOf(after)).toEqual(['cite-example-2020-2']);
  expect(backOf(after)).toEqual(['Back to the text → #cite-example-2020-2']);
});

test('contents lead to the headings that are there, in either state', async () => {
  const words =
    '## One\n\nWords.\n\n<WhenKnown fact="fees">\n## Cost\n\n<Fact name="fees" />\n</WhenKnown>\n\n<WhileUnknown fact="fees">\n## Cost\n\nAsk.\n\n## What we do not say\n\nYet.\n</WhileUnknown>\n\n## Two\n\nWords.';
  for (const filled of [{}, { fees: true }]) {
    const tree = await drawPage('/top/', { ...factsWith(filled), 'pillars/top.mdx': writePage({}, words) });
    const ids = all(tree, 'h2').flatMap(({ properties }) => properties.id ?? []);
    const contents = all(tree, 'nav')
      .flatMap((nav) => linksOf(nav))
      .flatMap((link) => link.split(' → #')[1] ?? []);
    expect(contents).toEqual(expect.arrayContaining(['one', 'cost', 'two']));
    expect(contents.filter((id) => !ids.includes(id) && id !== 'on-this-page')).toEqual([]);
  }
});

const questionsIn = (tree: Root) => all(tree, 'details').filter(({ properties }) => properties.id);

const jsonLdIn = (tree: Root) =>
  all(tree, 'script').find(({ properties }) => properties.type === 'application/ld+json') ?? tree;

test('an answer is drawn with the words of now, and nothing in it is left of a frame', async () => {
  const faq = [
    {
      question: 'May I call?',
      answer:
        'Write<WhenKnownInLine fact="phone">, or call </WhenKnownInLine><Fact name="phone" />. <Confirm id="so">So it is.</Confirm>',
    },
    { question: 'When?', answer: '<WhenKnownInLine fact="phone">Any day.</WhenKnownInLine>' },
  ];
  const drawn = async (filled: Filled) =>
    drawPage('/', { ...factsWith(filled), 'pages/home.mdx': writePage({ faq }, '<Questions />') });
  const before = await drawn({});
  expect(questionsIn(before).map(wordsOf)).toEqual(['May I call?Write. So it is.']);
  expect(JSON.parse(wordsOf(jsonLdIn(before)))['@graph']).toContainEqual(
    expect.objectContaining({ mainEntity: [expect.objectContaining({ name: 'May I call?' })] }),
  );
  const after = await drawn({ phone: true });
  expect(questionsIn(after).map(wordsOf)).toEqual([
    'May I call?Write, or call (305) 300-4321. So it is.',
    'When?Any day.',
  ]);
  expect(questionsIn(after).flatMap((each) => linksOf(each))).toEqual(['(305) 300-4321 → tel:+13053004321']);
});
