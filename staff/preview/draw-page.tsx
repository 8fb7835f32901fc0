import { renderToStaticMarkup } from 'react-dom/server';
import type { Page } from '#lib/content/model/page.ts';
import type { Site } from '#lib/site.ts';
import { mdxComponentsFor } from '#views/mdx-components.tsx';
import { WholePage } from '#views/whole-page.tsx';
import { toBody } from './to-body.ts';

/** What a page is drawn with: its site, its origin, and the address that takes inquiries, null where it offers no form. */
type Drawn = { site: Site; page: Page; origin: string; inquiryAction: string | null };

/**
 * A page as readers get it: what stands in the `body` of its document, as HTML. Throws as `toBody` does where its words cannot be drawn.
 */
export async function drawPage({ site, page, origin, inquiryAction }: Drawn): Promise<string> {
  const body = await toBody(page.text, mdxComponentsFor(site, page, inquiryAction));
  return renderToStaticMarkup(
    <WholePage site={site} page={page} origin={origin}>
      {body}
    </WholePage>,
  );
}
