import { COMPONENTS, type ComponentName, type ComponentSpec } from '#lib/content/components/registry.ts';
import type { Site } from '#lib/site.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { writePage } from '#tools/copies/write-page.ts';

// A practice that can be reached, and has a page elsewhere.
const REACHABLE = Object.fromEntries(
  validFiles()
    .filter(({ file }) => file === 'practice.yaml')
    .map(({ file, text }) => [
      file,
      text
        .replace('phone: null', "phone: '+13053004321'")
        .replace('email: null', 'email: us@harbor-practice.org')
        .replace('acceptingClients: null', 'acceptingClients: yes')
        .replace('sameAs: []', 'sameAs: [https://www.yelp.com/biz/harbor]')
        .concat(
          "changed: { phone: '2026-11-20', email: '2026-11-20', acceptingClients: '2026-11-20', sameAs: '2026-11-20' }\n",
        ),
    ]),
);

const isOfFacts = (name: ComponentName) =>
  name === 'Fact' || name === 'NewClients' || name === 'PagesElsewhere' || name.startsWith('WhenKnown');

const DESCRIPTION = 'A page that exists only to show what a component looks like.';

/**
 * The small site with an example as the words of its top page, which has an article below it, or of the only page that the
 * example may stand on.
 */
export function siteShowing(name: ComponentName): Site {
  const { onlyOn, example }: ComponentSpec = COMPONENTS[name];
  if (onlyOn) {
    return siteWith({
      'pillars/top.mdx': writePage({}, `Read [the page](${onlyOn}) or [the smaller thing](/below/).`),
      [`pages/${onlyOn.slice(1, -1).replace('/', '-')}.mdx`]: writePage(
        { title: 'Its page', description: DESCRIPTION },
        example,
      ),
    });
  }
  const questions = name === 'AllQuestions' ? '\n\n<Questions />' : '';
  const body = `## Example\n\nRead [the article](/articles/example/) or [the smaller thing](/below/).\n\n${example}${questions}`;
  const fields = name.endsWith('Questions') ? { faq: [{ question: 'Is it?', answer: 'Yes, it is.' }] } : {};
  const article = { title: 'Another', parent: 'top', description: DESCRIPTION };
  return siteWith({
    ...(isOfFacts(name) && REACHABLE),
    'pillars/top.mdx': writePage(fields, body),
    'articles/example.mdx': writePage(article, 'Back to [the top](/top/).'),
  });
}
