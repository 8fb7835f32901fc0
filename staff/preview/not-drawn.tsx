import type { Page } from '#lib/content/model/page.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { RELOADER } from '#staff/paths/preview-path-of.ts';

type NotDrawnProps = { page: Page; reason: string };

/** What stands in the place of a preview that cannot be drawn, until a save mends it. */
export function NotDrawn({ page, reason }: NotDrawnProps) {
  return (
    <RoomFrame path={null} heading={`“${page.frontmatter.title}” cannot be shown`}>
      <p>{reason} Nothing of it was run, and readers do not see it.</p>
      <p>
        <a href={deskPathOf(page)}>See what is to mend</a> ·{' '}
        <a href={editorPathOf(page.file)}>Open it in the editor</a>
      </p>
      <script type="module" src={RELOADER} data-file={`content/${page.file}`} />
    </RoomFrame>
  );
}
