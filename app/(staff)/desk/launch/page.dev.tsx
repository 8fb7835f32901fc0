import { getSite } from '#app/site.ts';
import { DeskShell } from '#components/desk/desk-shell.tsx';
import { LaunchGroups } from '#components/desk/launch-groups.tsx';
import { toLaunchList } from '#lib/desk/to-launch-list.ts';
import { openSettingsOf } from '#lib/launch/settings.ts';

export const metadata = { title: 'Before launch' };

export default function LaunchPage() {
  const { summary, groups } = toLaunchList(getSite(), openSettingsOf(process.env));
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
