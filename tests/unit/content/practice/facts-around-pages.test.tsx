import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Shell } from '#components/layouts/shell.tsx';
import { parseContent } from '#lib/content/load/load.ts';
import type { Practice } from '#lib/content/model/facts-schema.ts';
import { FACTS_AROUND_PAGES } from '#lib/content/practice/facts-around-pages.ts';
import { toSite } from '#lib/site.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { filledFiles } from '#tests/filled-facts.ts';
import { CHECK_CONTEXT } from '#tests/fixture-site.ts';
import { UNKNOWN_PRACTICE } from '#tests/unknown-practice.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

const content = parseContent(filledFiles(validFiles()));

function around(change: Partial<Practice> = {}): string {
  const facts = { ...content.facts, practice: { ...content.facts.practice, ...change } };
  const chrome = siteChromeOf(toSite({ ...content, facts }, CHECK_CONTEXT), SITE_WORDS);
  return renderToStaticMarkup(
    <Shell chrome={chrome} path="/top/" scripts={false}>
      Words.
    </Shell>,
  );
}

test('what stands around every page is named, and nothing else', () => {
  const whole = around();
  const found = Object.entries(UNKNOWN_PRACTICE)
    .filter(([name, value]) => around({ [name]: value }) !== whole)
    .map(([name]) => name)
    // Where the way out leads is no fact of the practice.
    .filter((name) => name !== 'leaveTo');
  expect(found.sort()).toEqual([...FACTS_AROUND_PAGES].filter((name) => name !== 'crisisLines').sort());
});
