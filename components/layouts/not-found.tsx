import type { Directory } from '#lib/directory.ts';
import type { MenuItem } from '#lib/site-chrome.ts';
import { AllPages } from '../mdx/lists/page-lists.tsx';
import { Menu } from '../navigation/menu.tsx';
import { PageHead } from './page-head.tsx';

type NotFoundProps = { directory: Directory; menu: MenuItem[] };

const MOST = 3;

/** Lists the whole site; `browser/nearest-pages.ts` replaces the first few with the pages nearest to the address. */
export function NotFound({ directory, menu }: NotFoundProps) {
  return (
    <article>
      <PageHead audience="all" drawing="door">
        <h1>There is no page at this address</h1>
        <p className="lead">It may have moved, or a letter went missing on the way.</p>
      </PageHead>
      <div className="prose plain">
        <section id="nearest" aria-labelledby="nearest-heading">
          <h2 id="nearest-heading">Perhaps one of these</h2>
          <Menu items={menu.slice(0, MOST)} path={null} />
        </section>
        <p>
          Start again from <a href="/">the first page</a>, or look for it among all of them:
        </p>
        <AllPages directory={directory} />
      </div>
    </article>
  );
}
