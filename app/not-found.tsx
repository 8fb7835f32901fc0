import { NotFound } from '#components/layouts/not-found.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { directoryOfSite, surroundingsOf } from '#lib/page-view.ts';
import { toPreview } from '#lib/seo/to-preview.ts';
import { getSite, origin } from './site.ts';

export const generateMetadata = () => ({
  title: 'Page not found',
  ...toPreview(null, getSite().facts.practice, origin),
});

export default function NotFoundPage() {
  const site = getSite();
  const surroundings = surroundingsOf(site);
  return (
    <Shell surroundings={surroundings} path={null} scripts>
      <NotFound directory={directoryOfSite(site)} menu={surroundings.header} />
    </Shell>
  );
}
