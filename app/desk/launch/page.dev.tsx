import { getSite } from '#app/site.ts';
import { DeskShell } from '#components/desk/desk-shell.tsx';
import { GapList } from '#components/desk/gap-list.tsx';
import { deskPathOfFile } from '#lib/desk/paths.ts';
import { gapsOf } from '#lib/launch/gaps-of.ts';

export const metadata = { title: 'Before launch' };

export default function LaunchPage() {
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
