import { getSite } from '#app/site.ts';
import { DeskShell } from '#components/desk/desk-shell.tsx';
import { GapList } from '#components/desk/gap-list.tsx';
import { deskPathOfFile } from '#lib/desk/paths.ts';
import { gapsOf } from '#lib/launch/gaps-of.ts';
import { refuseStrangers } from '../refuse-strangers.ts';

export const metadata = { title: 'Before launch' };

export default async function LaunchPage() {
  await refuseStrangers();
  const gaps = gapsOf(getSite()).map((gap) => ({ ...gap, deskPath: deskPathOfFile(gap.file) }));
  return (
    <DeskShell path="/desk/launch/" heading={`${gaps.length} things are open before launch`}>
      <p className="lead-in">
        The practice has to supply or confirm each of them. Until then the site does without it.
      </p>
      <div className="columns">
        <GapList gaps={gaps} />
      </div>
    </DeskShell>
  );
}
