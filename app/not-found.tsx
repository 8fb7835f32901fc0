import { NotFound } from '#components/layouts/not-found.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { directoryOfSite, surroundingsOf } from '#lib/page-view.ts';
import { getSite } from './site.ts';

export const metadata = { title: 'Page not found' };

export default function NotFoundPage() {
  const site = getSite();
  return (
    <Shell surroundings={surroundingsOf(site)} path={null} scripts>
      <NotFound directory={directoryOfSite(site)} />
    </Shell>
  );
}
