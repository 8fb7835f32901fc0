import type { Language } from '#lib/languages.ts';
import type { SiteChrome } from '#lib/site-chrome.ts';
import { Mark } from '../diagrams/mark.tsx';
import { HeaderCall } from '../facts/header-call.tsx';
import { LeaveLink } from './leave-link.tsx';
import { Menu } from './menu.tsx';

/** A page in another language, and what to call the way there in that language. */
export type PageElsewhere = { lang: Language; path: string; label: string };

type HeaderProps = {
  chrome: SiteChrome;
  path: string | null;
  /** The same page in other languages. */
  elsewhere: readonly PageElsewhere[];
  scripts: boolean;
};

export function Header({ chrome, path, elsewhere, scripts }: HeaderProps) {
  const { words, practice, header, action, privateReading } = chrome;
  return (
    <header className="site-header">
      <p className="print-head">{practice.sharingLine}</p>
      <LeaveLink words={words} to={practice.leaveTo} privateReading={privateReading} scripts={scripts} />
      <a className="home-link" href={chrome.home} aria-current={path === chrome.home ? 'page' : undefined}>
        <Mark />
        {practice.name}
      </a>
      <nav aria-label={words.around.mainMenu}>
        <details className="unfolds">
          <summary>{words.around.menu}</summary>
          <Menu items={header} path={path} />
        </details>
      </nav>
      {elsewhere.map(({ lang, path, label }) => (
        <a key={lang} className="language" href={path} lang={lang} hrefLang={lang}>
          {label}
        </a>
      ))}
      <a className="button" href={action.path}>
        {action.shortLabel}
      </a>
      {/* Who is in danger calls others first. */}
      {path !== chrome.crisisPath && <HeaderCall words={words} phone={chrome.known.phone} />}
    </header>
  );
}
