import type { OutsideStep } from './launch-todo.ts';

/** What is done outside of the site, which cannot know whether it was (docs/search-engines.md). Nothing of it is needed to go live. */
export const OUTSIDE_STEPS: readonly OutsideStep[] = [
  {
    kind: 'outside',
    what: 'Search Console and Bing Webmaster Tools, which tell what people searched for before they came',
    fix: 'Verify the domain with both, in the DNS and in no other way, and hand in /sitemap.xml: docs/search-engines.md says how. Nothing of theirs goes onto a page.',
    inEditor: {
      fix: 'Whoever looks after the domain verifies it with both, in the DNS and in no other way. Nothing of theirs goes onto a page.',
    },
  },
  {
    kind: 'outside',
    what: 'the Google Business Profile',
    fix: 'Only for an address at which clients are met, and with name, address, telephone and hours as the site has them: docs/search-engines.md says how. Never ask a client for a review.',
    inEditor: {
      fix: 'Only for an address at which clients are met, and with name, address, telephone and hours as the site has them. Never ask a client for a review.',
    },
  },
];
