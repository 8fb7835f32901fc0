import { NotFound } from '#components/layouts/not-found.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { surroundingsOf } from '#lib/page-view.ts';
import { getSite } from './site.ts';

export const metadata = { title: 'Page not found' };

export default function NotFoundPage() {
  const surroundings = surroundingsOf(getSite());
  return (
    <Shell surroundings={surroundings} path={null} scripts>
      <NotFound menu={surroundings.header} />
    </Shell>
  );
}
