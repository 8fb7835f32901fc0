import type { ShownFact } from '../components/spec.ts';

/**
 * The facts that stand around every page, in its header and footer: structured data may say them everywhere. They date no page.
 * `tests/unit/content/practice/facts-around-pages.test.tsx` changes each fact and looks.
 */
export const FACTS_AROUND_PAGES: readonly ShownFact[] = [
  'name',
  'legalName',
  'description',
  'sharingLine',
  'locations',
  'phone',
  'email',
  'hours',
  'replyWithin',
];
