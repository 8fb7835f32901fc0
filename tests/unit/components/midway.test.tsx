import type { Element, Nodes } from 'hast';
import { expect, test } from 'vitest';
import { textOf } from '../checks/issues.ts';
import { drawPage } from './draw-page.tsx';
import { all, linksOf, wordsOf } from './markup.ts';

const FILE = 'pillars/below.mdx';
const HEAD = textOf(FILE).split('---\n').slice(0, 2).join('---\n');
const NEXT = '<NextSteps>\n  * [Ask us](/contact/)\n</NextSteps>\n';
const LONG = 'Some words to read. '.repeat(20);

/** What stands beside each other in the text of a page with this body. */
async function partsOf(body: string): Promise<Element[]> {
  const page = await drawPage('/below/', { [FILE]: `${HEAD}---\n${body}` });
  const prose = all(page, 'div').find(({ properties }) => [properties.className].flat().includes('prose'));
  return (prose?.children ?? []).filter((child): child is Element => child.type === 'element');
}

const isMidway = (part: Element) => [part.properties.className].flat().includes('midway');
const headingAfter = (parts: Element[]) => {
  const at = parts.findIndex(isMidway);
  return at < 0 ? null : wordsOf(parts[at + 1] as Nodes);
};

const section = (name: string, words = LONG) => `## ${name}\n\n${words}\n\n`;

test('what a page offers stands between the two sections nearest to its middle', async () => {
  const parts = await partsOf(
    `${['One', 'Two', 'Three', 'Four'].map((each) => section(each)).join('')}${NEXT}`,
  );
  expect(headingAfter(parts)).toBe('Three');
  expect(parts.filter(isMidway).flatMap(linksOf)).toEqual([
    'Contact → /contact/',
    'Ask us → /contact/',
    'All sections of this page → #on-this-page',
  ]);
});

test('the middle is that of the words, and not of the sections', async () => {
  const parts = await partsOf(`${section('One', LONG.repeat(4))}${section('Two')}${section('Three')}${NEXT}`);
  expect(headingAfter(parts)).toBe('Two');
});

test('it never comes right after a box, as if it belonged to that', async () => {
  const box = '<CrisisNotice lines="emergency" />\n\n';
  const parts = await partsOf(
    `${section('One')}${section('Two')}${box}${section('Three')}${section('Four')}${NEXT}`,
  );
  expect(headingAfter(parts)).not.toBe('Three');
  expect(parts.some(isMidway)).toBe(true);
});

test('a page that needs no list of its sections has none', async () => {
  expect((await partsOf(`${section('One')}${section('Two')}${NEXT}`)).some(isMidway)).toBe(false);
});
