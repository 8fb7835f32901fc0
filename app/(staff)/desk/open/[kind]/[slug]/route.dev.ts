import { getSite } from '#app/site.ts';
import { findPage } from '#staff/desk/page/find-page.ts';

type Props = { params: Promise<{ kind: string; slug: string }> };

export const dynamic = 'force-dynamic';

/** Leads from a kind and slug, which is what the editor knows of a page, to the page's address. */
export async function GET(_request: Request, { params }: Props) {
  const { kind, slug } = await params;
  const page = findPage(getSite(), kind, slug);
  if (page) return new Response(null, { status: 307, headers: { Location: page.path } });
  return new Response(`There is no page "${slug}" yet. Save it first, then open it again.\n`, {
    status: 404,
  });
}
