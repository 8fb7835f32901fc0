import { renderToStaticMarkup } from 'react-dom/server';
import type { Page } from '#lib/content/model/page.ts';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import type { Site } from '#lib/site.ts';
import { BodyOfFields } from '#views/body-of-fields.tsx';
import { mdxComponentsFor } from '#views/mdx-components.tsx';
import { WholePage } from '#views/whole-page.tsx';
import { toBody } from './to-body.ts';

/** What a page is drawn with: its site, its origin, and the address that takes inquiries, null where it offers no form. */
type Drawn = { site: Site; page: Page; origin: string; inquiryAction: string | null };

/**
 * A page as readers get it: what stands in the `body` of its document, as HTML. Throws as `toBody` does where its words cannot be drawn.
 */
export async function drawPage({ site, page, origin, inquiryAction }: Drawn): Promise<string> {
  const components = mdxComponentsFor(site, page, inquiryAction);
  const body = isPageKind(page.kind) ? (
    await toBody(page.text, components)
  ) : (
    <BodyOfFields components={components} />
  );
  return renderToStaticMarkup(
    <WholePage site={site} page={page} origin={origin} inquiryAction={inquiryAction}>
      {body}
    </WholePage>,
  );
}
