import { groupTodos } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { openSettingsOf } from '#lib/launch/settings.ts';
import type { Site } from '#lib/site.ts';
import { LaunchGroups } from '#staff/desk/launch/launch-groups.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';

export function LaunchPage({ site }: { site: Site }) {
  const { summary, groups } = groupTodos([...launchTodosOf(site), ...openSettingsOf(process.env)]);
  return (
    <RoomFrame path="/desk/launch/" heading="What is open before the site goes live">
      <p className="lead-in">
        {summary} The same list, to print or to mail: <code>npm run launch-report</code>.
      </p>
      <div className="columns">
        <LaunchGroups groups={groups} />
      </div>
    </RoomFrame>
  );
}
