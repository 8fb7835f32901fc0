import type { Directory } from '#lib/directory.ts';
import type { MenuItem } from '#lib/site-chrome.ts';
import type { Words } from '#lib/words/words.ts';
import { AllPages } from '../mdx/lists/page-lists.tsx';
import { Menu } from '../navigation/menu.tsx';
import { Said } from '../said.tsx';
import { PageHead } from './page-head.tsx';

type NotFoundProps = {
  words: Words;
  /** The first page in the language. */
  home: string;
  directory: Directory;
  menu: MenuItem[];
};

const MOST = 3;

/** Lists the whole site; `browser/nearest-pages.ts` replaces the first few with the pages nearest to the address. */
export function NotFound({ words, home, directory, menu }: NotFoundProps) {
  const { finding } = words;
  return (
    <article>
      <PageHead audience="all" drawing="door">
        <h1>{finding.notFound}</h1>
        <p className="lead">{finding.mayHaveMoved}</p>
      </PageHead>
      <div className="prose plain">
        <section id="nearest" aria-labelledby="nearest-heading">
          <h2 id="nearest-heading">{finding.perhaps}</h2>
          <Menu items={menu.slice(0, MOST)} path={null} />
        </section>
        <p>
          <Said words={finding.startAgain} parts={{ home: <a href={home}>{finding.firstPage}</a> }} />
        </p>
        <AllPages words={words} directory={directory} />
      </div>
    </article>
  );
}
