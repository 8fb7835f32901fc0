import type { MDXComponents } from 'mdx/types';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { factsOf } from '#lib/content/components/facts-of.ts';
import { COMPONENTS, type ComponentName, type ComponentSpec } from '#lib/content/components/registry.ts';
import type { ShownFact } from '#lib/content/components/spec.ts';
import { parseContent } from '#lib/content/load/load.ts';
import type { Practice } from '#lib/content/model/facts-schema.ts';
import { knownFactsOf } from '#lib/content/practice/known-facts-of.ts';
import { writtenOf } from '#lib/content/seen/written-of.ts';
import type { Site } from '#lib/site.ts';
import { filledFiles } from '#tests/filled-facts.ts';
import { compile, pageAt } from '#tests/unit/components/draw-page.tsx';
import { siteShowing } from '#tests/unit/components/examples.ts';
import { UNKNOWN_PRACTICE } from '#tests/unknown-practice.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { mdxComponentsFor } from '#views/mdx-components.tsx';
import { toSeenBody } from '#views/to-seen-body.tsx';

const NAMES = Object.keys(COMPONENTS) as ComponentName[];
const { facts } = parseContent(filledFiles(validFiles()));

function mapValues<Value>(
  values: Record<string, Value>,
  change: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

/** The facts of a practice of which everything is known, or nothing, with one of them changed. */
const CHANGED: readonly (readonly [ShownFact, Site['facts']])[] = [
  ['acceptingClients', { ...facts, practice: { ...facts.practice, acceptingClients: 'no' } }],
  ...Object.entries(UNKNOWN_PRACTICE).map(
    ([name, value]) =>
      [name as ShownFact, { ...facts, practice: { ...facts.practice, [name]: value } }] as const,
  ),
  ['people', { ...facts, people: mapValues(facts.people, (person) => ({ ...person, license: null })) }],
  ['crisisLines', { ...facts, crisisLines: [] }],
  ['notice', { ...facts, notices: facts.notices.map((notice) => ({ ...notice, approved: null })) }],
];

const nothing: Site['facts'] = { ...facts, practice: UNKNOWN_PRACTICE };

/** The facts of a practice of which nothing is known but this one. */
function withFact(fact: ShownFact): Site['facts'] {
  return { ...nothing, practice: { ...UNKNOWN_PRACTICE, ...pick(facts.practice, fact) } };
}

const pick = (practice: Practice, fact: ShownFact) =>
  fact in practice ? { [fact]: practice[fact as keyof Practice] } : {};

test('there is another value for every fact of the practice', () => {
  expect(Object.keys({ ...UNKNOWN_PRACTICE, changed: {} }).sort()).toEqual(
    Object.keys(facts.practice).sort(),
  );
});

test.each(NAMES)('%s says of each fact that it shows that it does', async (name) => {
  const { example, onlyOn = '/top/' }: ComponentSpec = COMPONENTS[name];
  const site = siteShowing(name);
  const page = pageAt(site, onlyOn);
  const Body = await compile(example);
  // With the form, and where the site offers none.
  const drawnWith = (other: Site['facts']) => {
    const seen = knownFactsOf({ ...site, facts: other });
    const drawn = ['/api/inquiries/', null].map((action) => {
      const components = mdxComponentsFor({ ...site, facts: other }, page, action) as MDXComponents;
      return renderToStaticMarkup(toSeenBody(Body({ components }), seen));
    });
    return drawn.join();
  };
  const known = drawnWith(facts);
  const none = drawnWith(nothing);
  // Words that hang on one of several facts stay until the last of them is gone, and come with the first.
  const found = CHANGED.flatMap(([fact, other]) =>
    drawnWith(other) !== known || drawnWith(withFact(fact)) !== none ? [fact] : [],
  );
  expect([...new Set(writtenOf(page).components.flatMap(factsOf))].sort()).toEqual(
    [...new Set(found)].sort(),
  );
});
