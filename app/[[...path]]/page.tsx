import { OTHER_LANGUAGES } from '#lib/languages.ts';
import { languagesOf } from '#lib/links/translations.ts';
import { notFoundDrawnAt } from '#lib/not-found.ts';
import { ContentPage, metadataAt } from '../content-page.tsx';
import { NotFoundPage, notFoundMetadata } from '../not-found-page.tsx';
import { getSite } from '../site.ts';
import { type Params, toPath } from './to-path.ts';

type Props = { params: Promise<Params> };

export const dynamicParams = false;

// One route for every page: a separate route for a kind would fail the build while there is no page of that kind. Next draws one page for unknown
// addresses, which is in the language of the site; those in other languages are drawn here.
export function generateStaticParams(): Params[] {
  const { pages, graph } = getSite();
  const missing = OTHER_LANGUAGES.filter((lang) => languagesOf(graph).includes(lang)).map(notFoundDrawnAt);
  return [...pages.map(({ path }) => path), ...missing].map((path) => ({
    path: path.split('/').filter((part) => part !== ''),
  }));
}

const missingIn = (path: string) => OTHER_LANGUAGES.find((lang) => notFoundDrawnAt(lang) === path);

export async function generateMetadata({ params }: Props) {
  const path = toPath(await params);
  const lang = missingIn(path);
  return lang ? { ...notFoundMetadata(lang), robots: { index: false } } : metadataAt(path);
}

export default async function PageAtPath({ params }: Props) {
  const path = toPath(await params);
  const lang = missingIn(path);
  return lang ? <NotFoundPage lang={lang} /> : <ContentPage path={path} />;
}
