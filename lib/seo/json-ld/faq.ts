import type { FAQPage } from 'schema-dts';
import type { Page } from '../../content/model/page.ts';
import { pagePartId } from './ids.ts';

/** The questions that the page shows, word for word, or null where it has none. */
export function toFaqNode(page: Page, origin: string): FAQPage | null {
  if (page.faq.length === 0) return null;
  return {
    '@type': 'FAQPage',
    '@id': pagePartId(origin, page.path, 'faq'),
    isPartOf: { '@id': pagePartId(origin, page.path, 'page') },
    mainEntity: page.faq.map(({ question, text }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text },
    })),
  };
}
