import { describe, expect, test } from 'vitest';
import { glossaryOf } from '#lib/glossary/glossary.ts';
import { termsFor } from '#lib/glossary/terms-for.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { drawPage, pageAt } from '../components/draw-page.tsx';
import { all, one, wordsOf } from '../components/markup.ts';

const fields = (title: string) => ({
  title,
  heading: title,
  navLabel: title,
  description: 'A page that exists only to show where words lead to what they mean.',
});

const WORDS = `<Glossary />

## A

### Anchor

What holds a boat. More is [below](/below/).

## M

### Mooring

<AlsoCalled words="berth, landing place" />

Where a boat is tied.`;

/** A site with a glossary, and with a page that says these words. */
const files = (words: string, more: Record<string, unknown> = {}) => ({
  'pages/words.mdx': writePage(fields('The words of boats'), WORDS),
  'pages/boats.mdx': writePage({ ...fields('A page about boats'), ...more }, words),
});

async function linksOn(words: string, more: Record<string, unknown> = {}): Promise<string[]> {
  const tree = await drawPage('/boats/', files(words, more));
  return all(one(tree, 'main'), 'a')
    .filter(({ properties }) => [properties.className].flat().includes('term'))
    .map((link) => `${wordsOf(link)} → ${link.properties.href}`);
}

test('a glossary is its headings: each term with its address, its forms and the pages it leads to', () => {
  expect(glossaryOf(siteWith(files('Boats.')))).toEqual([
    { name: 'Anchor', href: '/words/#anchor', forms: ['Anchor'], leadsTo: new Set(['/below/']) },
    {
      name: 'Mooring',
      href: '/words/#mooring',
      forms: ['Mooring', 'berth', 'landing place'],
      leadsTo: new Set(),
    },
  ]);
  expect(glossaryOf(siteWith())).toEqual([]);
});

describe('a term leads to what it means', () => {
  test('where it first stands, by whichever of its names', async () => {
    expect(await linksOn('Drop the *anchor* here.\n\nAn anchor. A berth, a mooring.')).toEqual([
      'anchor → /words/#anchor',
      'berth → /words/#mooring',
    ]);
  });

  test('in boxes, lists, tables and definitions that are read through', async () => {
    const boxes = [
      '<Callout title="An anchor">\nAn anchor.\n</Callout>',
      '* One\n* An anchor',
      '| a | b |\n| - | - |\n| c | An anchor |',
      '<Definitions>\n* **Anchor** An anchor.\n</Definitions>',
      '<Steps>\n1. **Anchor** Drop the anchor.\n</Steps>',
    ];
    for (const box of boxes) expect(await linksOn(box), box).toHaveLength(1);
  });

  test.each([
    ['a heading', '## An anchor\n\nWords.'],
    ['a link', '[An anchor](/contact/)'],
    ['a bold name', '**Anchor.** Words.'],
    ['what someone says', 'Say, "Drop the anchor."'],
    ['a quotation', '> An anchor.'],
    ['a statement to confirm', '<Confirm id="anchor">An anchor.</Confirm>'],
    [
      'a card for emergencies',
      '<CareCard urgency="now" action="Call 911">\n* the anchor is gone\n</CareCard>',
    ],
    ['a list of boxes to tick', '<ReflectionList title="Today">\n* I have an anchor\n</ReflectionList>'],
    ['steps onward', '<NextSteps>\n* [An anchor](/contact/)\n</NextSteps>'],
  ])('and not in %s', async (_, words) => {
    expect(await linksOn(words)).toEqual([]);
  });

  test('with marks and emphasis of its paragraph kept, and every word where it was', async () => {
    const words = 'One **two** an anchor *and a mooring* three.';
    const tree = await drawPage('/boats/', files(words));
    expect(all(one(tree, 'main'), 'p').map(wordsOf)).toContain('One two an anchor and a mooring three.');
  });
});

test.each([
  ['that no list shows', { listed: false }],
  ['by a named author, whose document it keeps', { document: 'anything' }],
])('a page %s has none', (_, more) => {
  const site = siteWith(files('An anchor.'));
  const page = pageAt(site, '/boats/');
  expect(termsFor(page, site)).toHaveLength(2);
  expect(termsFor({ ...page, frontmatter: { ...page.frontmatter, ...more } }, site)).toEqual([]);
});

test('the glossary has none, nor the page for emergencies; a page that a term leads to has the others', () => {
  const site = siteWith(files('An anchor.'));
  const namesOn = (path: string) => termsFor(pageAt(site, path), site).map(({ name }) => name);
  expect(namesOn('/words/')).toEqual([]);
  expect(namesOn('/below/')).toEqual(['Mooring']);
  const { facts, graph } = site;
  const crisis = graph.pathOfSlug.get(facts.crisisSearches.page);
  expect(crisis && namesOn(crisis)).toEqual([]);
});

test('what staff wrote knows nothing of these links: the model of the site is the same without them', () => {
  const site = siteWith(files('An anchor. See [us](/contact/).'));
  const page = pageAt(site, '/boats/');
  expect(page.links.map(({ href }) => href)).toEqual(['/contact/']);
  expect(site.graph.nodes.get('/words/')?.linksIn).toEqual([]);
});
