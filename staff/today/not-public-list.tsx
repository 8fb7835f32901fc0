import { Moment } from '#staff/page/moment.tsx';
import type { NotPublic } from './not-public-of.ts';

type NotPublicListProps = { items: readonly NotPublic[] };

/** What is saved and not public yet: who saved it, when, and whether it is ready. */
export function NotPublicList({ items }: NotPublicListProps) {
  if (items.length === 0) return <p className="fine">Everything that is saved is public.</p>;
  return (
    <ul className="cards">
      {items.map(({ path, title, kindName, state, who, others, when, ...item }) => (
        <li key={path}>
          <h3>
            {title} <span className="note">{kindName}</span>
          </h3>
          <p>
            <strong className="mark-word">{state}</strong> <Readiness {...item} />
          </p>
          <p className="note">
            {who}
            {when && (
              <>
                {' · '}
                <Moment when={when} />
              </>
            )}
            {others.length > 0 && ` · also ${others.join(', ')}`}
          </p>
          <p className="ways">
            {item.previewPath && (
              <a href={item.previewPath}>
                Look at it<span className="sr-only">: {title}</span>
              </a>
            )}
            {item.editorPath && (
              <a href={item.editorPath}>
                Edit it<span className="sr-only">: {title}</span>
              </a>
            )}
            {item.changesPath && (
              <a href={item.changesPath}>
                What changed<span className="sr-only">: {title}</span>
              </a>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Readiness({ errors, draft }: { errors: number; draft: boolean }) {
  if (errors > 0) return <span className="errors">{errors} to mend</span>;
  if (draft) return <span>Draft: readers do not see it until “Draft” is switched off</span>;
  return <span className="fine">Ready</span>;
}
