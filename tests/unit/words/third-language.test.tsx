import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { CrisisLines } from '#components/facts/crisis-lines.tsx';
import { InquiryForm } from '#components/inquiry/inquiry-form.tsx';
import { NotSent } from '#components/inquiry/not-sent.tsx';
import { NotFound } from '#components/layouts/not-found.tsx';
import { PageFacts } from '#components/layouts/page-head.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { Search } from '#components/mdx/lists/search.tsx';
import { Booking } from '#components/mdx/practice/booking.tsx';
import { ContactWays } from '#components/mdx/practice/contact-ways.tsx';
import { Fees } from '#components/mdx/practice/facts.tsx';
import { practiceInWords } from '#lib/content/practice/practice-in-words.ts';
import { toReachable } from '#lib/content/practice/to-reachable.ts';
import { directoryOf } from '#lib/directory.ts';
import { CHOICES, LIMITS } from '#lib/inquiry/inquiry.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { helpOf } from '#lib/search/help-of.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS, type Words } from '#lib/words/words.ts';
import { FILLED_PRACTICE } from '#tests/filled-facts.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageAt } from '../components/draw-page.tsx';
import { draw } from '../components/markup.ts';

/**
 * A language that no one speaks: each text of the English table, in letters of its own. Whatever a component draws in other letters, it did not take
 * from its words, and a third language would show it in English.
 */
function spoken<Table>(table: Table): Table {
  if (typeof table === 'string') return toLetters(table) as Table;
  if (Array.isArray(table)) return table.map(spoken) as Table;
  if (typeof table !== 'object' || table === null) return table;
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, spoken(value)])) as Table;
}

const toLetters = (text: string) =>
  text.replaceAll(/\{\w+\}|[A-Za-z]/g, (each) =>
    each.length > 1 ? each : String.fromCodePoint((each.toLowerCase().codePointAt(0) ?? 0) - 97 + 0x3b1),
  );

const THIRD: Words = { ...spoken({ ...SITE_WORDS, lang: null }), lang: SITE_WORDS.lang };

/** Every text that a reader sees or hears of some elements. */
function textsIn(tree: Nodes): string[] {
  const texts: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') texts.push(node.value);
    if (node.type === 'element') texts.push(...heardIn(node));
    return node.type === 'element' && node.tagName === 'script' ? 'skip' : undefined;
  });
  return texts.filter((text) => text.trim() !== '');
}

const SAID =
  /^(aria-?label$|ariaLabel$|alt$|title$|data(First|Waiting|Found|None|Failed|Text|1|2|3|Title)$)/i;

const heardIn = ({ properties }: Element) =>
  Object.entries(properties).flatMap(([name, value]) => (SAID.test(name) ? [String(value)] : []));

const site = siteWith();
const { crisisLines } = site.facts;
const known = practiceInWords({ ...site.facts.practice, ...FILLED_PRACTICE }, THIRD);
const unknown = practiceInWords(site.facts.practice, THIRD);
const chrome = siteChromeOf(site, THIRD);
const page = pageAt(site, '/top/');

// What comes from content, from the calendar, or is called the same everywhere.
const GIVEN =
  /^(FindTreatment\.gov|[\w.]+\.(org|gov|com|example)|.*@.*|November|\d.*|[ap]\.m\.|START|AYUDA)$/;
const fromContent = new Set(
  [
    JSON.stringify(site.facts),
    JSON.stringify(FILLED_PRACTICE),
    JSON.stringify([...site.graph.nodes.values()].map(({ page: { frontmatter } }) => frontmatter)),
  ]
    .join(' ')
    .match(/[A-Za-z]+/g),
);

/** The English words in some elements that no content has. */
const foreignIn = (tree: Nodes) =>
  textsIn(tree)
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => /[A-Za-z]{2}/.test(word) && !GIVEN.test(word.replaceAll(/[.,;:()]+$/g, '')))
    .filter((word) => !(word.match(/[A-Za-z]+/g) ?? []).every((each) => fromContent.has(each)));

const form = {
  action: '/api/inquiries/',
  sentPath: '/contact/sent/',
  limits: LIMITS,
  choices: CHOICES,
  answerLanguages: { offered: [...LANGUAGES], arePromised: false },
  ticked: 'yes',
  crisisLines: crisisLines.map((line) => toReachable(line, THIRD)),
  children: null,
};

test.each([
  [
    'what stands around a page',
    <Shell key="1" chrome={{ ...chrome, known, privateReading: '/private/' }} path="/top/" scripts>
      {null}
    </Shell>,
  ],
  ['the form', <InquiryForm key="2" {...form} words={THIRD} practice={known} />],
  ['the form, while nothing is known', <InquiryForm key="3" {...form} words={THIRD} practice={unknown} />],
  ['why it was not sent', <NotSent key="4" words={THIRD} limits={LIMITS} practice={known} />],
  ['the search', <Search key="5" words={THIRD} help={helpOf(site, THIRD)} />],
  [
    'an unknown address',
    <NotFound key="6" words={THIRD} home="/" directory={directoryOf(site, 'en-US')} menu={chrome.header} />,
  ],
  ['the emergency numbers', <CrisisLines key="7" lines={form.crisisLines} />],
  ['how to book', <Booking key="8" words={THIRD} practice={known} formPath="/contact/" />],
  ['how to write', <ContactWays key="9" words={THIRD} practice={known} formPath="/contact/" />],
  ['that no way is known', <ContactWays key="10" words={THIRD} practice={unknown} formPath={null} />],
  ['what it costs', <Fees key="11" words={THIRD} practice={unknown} />],
  [
    'when a page was changed',
    <PageFacts
      key="12"
      words={THIRD}
      page={page}
      date="2026-11-22"
      byline={{ words: 'Harbor Practice', path: null }}
      reviewer={null}
      minutes={3}
    />,
  ],
])('a third language is its table of words: %s', (_, element) => {
  expect(foreignIn(draw(element))).toEqual([]);
});

test('what is drawn in the words of another language would be found', () => {
  expect(foreignIn(draw(<Fees words={SITE_WORDS} practice={unknown} />))).not.toEqual([]);
});
