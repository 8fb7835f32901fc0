import { tryGetContext } from 'hono/context-storage';
import type { ReactNode } from 'react';
import { Mark } from '#components/diagrams/mark.tsx';
import { GUIDE } from '#staff/guide/path.ts';
import { PUBLISH } from '#staff/paths/review-path-of.ts';
import { WhoIsHere } from './who-is-here.tsx';

type RoomFrameProps = {
  /** The address of the part of the room that is shown; null for one that the menu lacks. */
  path: string | null;
  heading: string;
  /** What stands beside the heading. */
  beside?: ReactNode;
  /** Whether the other parts of the room may be opened: before there is a second way to come in, none may. */
  isOpen?: boolean;
  children: ReactNode;
};

const PARTS = [
  { path: '/', label: 'Today' },
  { path: PUBLISH, label: 'Publish' },
  { path: '/desk/', label: 'Pages' },
  { path: '/desk/map/', label: 'Map' },
  { path: '/keystatic', label: 'Editor' },
  { path: '/preview/', label: 'The site' },
  { path: '/desk/launch/', label: 'Before launch' },
  { path: GUIDE, label: 'Guide' },
];

/** What an owner has as well where people sign in. */
const FOR_OWNERS = [
  { path: '/people/', label: 'People' },
  { path: '/audit/', label: 'What was done' },
];

function partsOf(): typeof PARTS {
  const asked = tryGetContext()?.var;
  return asked?.session && asked.person.role === 'owner' ? [...PARTS, ...FOR_OWNERS] : PARTS;
}

/** What stands around every page of the room: the way to its parts, and the heading. */
export function RoomFrame({ path, heading, beside, isOpen = true, children }: RoomFrameProps) {
  return (
    <div className="desk">
      <a className="skip-link" href="#content">
        Skip to the text
      </a>
      <header className="desk-head">
        <p className="desk-name">
          <Mark />
          Staff room
        </p>
        {isOpen && (
          <nav aria-label="Staff room">
            <ul>
              {partsOf().map((part) => (
                <li key={part.path}>
                  <a href={part.path} aria-current={part.path === path ? 'page' : undefined}>
                    {part.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <WhoIsHere />
      </header>
      <main id="content" tabIndex={-1}>
        <div className="desk-title">
          <h1>{heading}</h1>
          {beside}
        </div>
        {children}
      </main>
    </div>
  );
}
