import type { ReactNode } from 'react';
import { Mark } from '#components/diagrams/mark.tsx';

type DeskShellProps = {
  /** The address of the part of the desk that is shown; null for one that the menu lacks. */
  path: string | null;
  heading: string;
  /** What stands beside the heading. */
  beside?: ReactNode;
  children: ReactNode;
};

const PARTS = [
  { path: '/desk/', label: 'Pages' },
  { path: '/desk/map/', label: 'Map' },
  { path: '/desk/launch/', label: 'Before launch' },
];

export function DeskShell({ path, heading, beside, children }: DeskShellProps) {
  return (
    <div className="desk">
      <a className="skip-link" href="#content">
        Skip to the text
      </a>
      <header className="desk-head">
        <p className="desk-name">
          <Mark />
          Desk
        </p>
        <nav aria-label="Desk">
          <ul>
            {PARTS.map((part) => (
              <li key={part.path}>
                <a href={part.path} aria-current={part.path === path ? 'page' : undefined}>
                  {part.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ul className="desk-ways">
          <li>
            <a href="/keystatic">Editor</a>
          </li>
          <li>
            <a href="/">The site</a>
          </li>
        </ul>
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
