import { ContentPage, metadataAt } from '../content-page.tsx';
import { getSite } from '../site.ts';
import { type Params, toPath } from './to-path.ts';

type Props = { params: Promise<Params> };

export const dynamicParams = false;

// One route for every page: a separate route for a kind would fail the build while there is no page of that kind.
export function generateStaticParams(): Params[] {
  return getSite().pages.map(({ path }) => ({ path: path.split('/').filter((part) => part !== '') }));
}

export async function generateMetadata({ params }: Props) {
  return metadataAt(toPath(await params));
}

export default async function PageAtPath({ params }: Props) {
  return <ContentPage path={toPath(await params)} />;
}
