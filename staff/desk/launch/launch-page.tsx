import type { Site } from '#lib/site.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { LaunchGroups } from './launch-groups.tsx';
import { launchListOf } from './launch-list-of.ts';

/** What is still to confirm before the site goes live. */
export function LaunchPage({ site }: { site: Site }) {
  const { summary, groups } = launchListOf(site, process.env);
  return (
    <RoomFrame path="/desk/launch/" heading="What is open before the site goes live">
      <p className="lead-in">{summary}</p>
      <div className="columns">
        <LaunchGroups groups={groups} site={site} />
      </div>
    </RoomFrame>
  );
}
