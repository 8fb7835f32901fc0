import { Helps } from '#components/facts/helps.tsx';
import { NotFound } from '#components/layouts/not-found.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { directoryOfSite, helpOf, siteChromeOf } from '#lib/page-view.ts';
import { getSite } from './site.ts';

/** What is shown where no page is: the way to all that there are. */
export function NotFoundPage() {
  const site = getSite();
  const surroundings = siteChromeOf(site);
  return (
    <Shell surroundings={surroundings} path={null} scripts script="not-found">
      <NotFound directory={directoryOfSite(site)} menu={surroundings.header} />
      <Helps help={helpOf(site)} />
    </Shell>
  );
}
