import { getSite } from '#app/site.ts';
import { groupTodos } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { openSettingsOf } from '#lib/launch/settings.ts';
import { DeskShell } from '#staff/desk/desk-shell.tsx';
import { LaunchGroups } from '#staff/desk/launch/launch-groups.tsx';

export const metadata = { title: 'Before launch' };

export default function LaunchPage() {
  const { summary, groups } = groupTodos([...launchTodosOf(getSite()), ...openSettingsOf(process.env)]);
  return (
    <DeskShell path="/desk/launch/" heading="What is open before the site goes live">
      <p className="lead-in">
        {summary} The same list, to print or to mail: <code>npm run launch-report</code>.
      </p>
      <div className="columns">
        <LaunchGroups groups={groups} />
      </div>
    </DeskShell>
  );
}
