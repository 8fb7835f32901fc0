import { NotFound } from '#components/layouts/not-found.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { surroundingsOf } from '#lib/page-view.ts';
import { toPreview } from '#lib/seo/to-preview.ts';
import { getSite, origin } from './site.ts';

export const generateMetadata = () => ({
  title: 'Page not found',
  ...toPreview(null, getSite().facts.practice, origin),
});

export default function NotFoundPage() {
  const surroundings = surroundingsOf(getSite());
  return (
    <Shell surroundings={surroundings} path={null}>
      <NotFound menu={surroundings.header} />
    </Shell>
  );
}
