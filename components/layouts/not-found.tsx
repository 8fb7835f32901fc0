import type { MenuItem } from '#lib/page-view.ts';
import { Menu } from '../navigation/menu.tsx';

type NotFoundProps = { menu: MenuItem[] };

export function NotFound({ menu }: NotFoundProps) {
  return (
    <article>
      <header className="plain-head">
        <h1>There is no page at this address</h1>
      </header>
      <div className="prose alone">
        <p>It may have moved, or a letter went missing on the way. These pages are here:</p>
        <Menu items={menu} path={null} />
        <p>
          Or start again from <a href="/">the first page</a>.
        </p>
      </div>
    </article>
  );
}
