import type { Page } from '#lib/content/model/page.ts';
import { deskPathOf, editorPathOf } from '#staff/desk/paths.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { RELOADER } from './preview-path-of.ts';

type NotDrawnProps = { page: Page; reason: string };

/** What stands in the place of a preview that cannot be drawn, until a save mends it. */
export function NotDrawn({ page, reason }: NotDrawnProps) {
  return (
    <RoomFrame path={null} heading={`“${page.frontmatter.title}” cannot be shown`}>
      <p>{reason} Nothing of it was run, and readers do not see it.</p>
      <p>
        <a href={deskPathOf(page)}>See what is to mend</a> ·{' '}
        <a href={editorPathOf(page)}>Open it in the editor</a>
      </p>
      <script type="module" src={RELOADER} data-file={`content/${page.file}`} />
    </RoomFrame>
  );
}
