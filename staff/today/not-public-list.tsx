import type { ReactNode } from 'react';
import { Moment } from '#staff/page/moment.tsx';
import { Way } from '#staff/page/way.tsx';
import type { NotPublic } from './not-public-of.ts';

type NotPublicListProps = {
  items: readonly NotPublic[];
  /** Where some are chosen from them: which are so far, by their paths, and what depends on those that are no pages. */
  choice?: { chosen: ReadonlySet<string>; dependents: (path: string) => string | null };
};

/** What is saved and not public yet: who saved it, when, and whether it is ready. */
export function NotPublicList({ items, choice }: NotPublicListProps) {
  if (items.length === 0) return <p className="fine">Everything that is saved is public.</p>;
  return (
    <ul className="cards">
      {items.map(({ path, title, kindName, state, who, others, when, ...item }) => (
        <li key={path} className={choice && 'choice'}>
          {choice && (
            <input
              type="checkbox"
              id={path}
              name="pages"
              value={path}
              defaultChecked={choice.chosen.has(path)}
            />
          )}
          <h3>
            <Name path={choice ? path : null}>
              {title} <span className="note">{kindName}</span>
            </Name>
          </h3>
          <p>
            <strong className="mark-word">{state}</strong> <Readiness {...item} title={title} />
          </p>
          {choice && <Dependents words={choice.dependents(path)} />}
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
            <Way href={item.previewPath} words="Look at it" title={title} />
            <Way href={item.editorPath} words="Edit it" title={title} />
            <Way href={item.changesPath} words="What changed" title={title} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Name({ path, children }: { path: string | null; children: ReactNode }) {
  return path === null ? children : <label htmlFor={path}>{children}</label>;
}

function Dependents({ words }: { words: string | null }) {
  return words && <p>{words}</p>;
}

function Readiness({
  errors,
  draft,
  isOnItsWay,
  sheetPath,
  title,
}: Pick<NotPublic, 'errors' | 'draft' | 'isOnItsWay' | 'sheetPath' | 'title'>) {
  if (isOnItsWay) return <span>Being published</span>;
  if (errors > 0) {
    return (
      <span className="errors">
        <Way href={sheetPath} words={`${errors} to mend`} title={title} />
      </span>
    );
  }
  if (draft) return <span>Draft: readers do not see it until “Draft” is switched off</span>;
  return <span className="fine">Ready</span>;
}
