import { Markdown } from '#components/markdown.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { GUIDE } from './path.ts';
import type { Guide } from './to-guide.ts';

type GuidePageProps = { guide: Guide };

/** The guide for staff, with a list of its sections before it. */
export function GuidePage({ guide: { title, sections, body } }: GuidePageProps) {
  return (
    <RoomFrame path={GUIDE} heading={title}>
      <nav aria-label="In this guide" className="guide-sections">
        <ul>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="guide prose">
        <Markdown tree={body} />
      </div>
    </RoomFrame>
  );
}
