import type { Directory } from '#lib/directory.ts';
import { Rule } from '../diagrams/rule.tsx';
import { AllPages } from '../mdx/all-pages.tsx';

type NotFoundProps = { directory: Directory };

/** The whole site is listed; `browser/nearest-pages.ts` puts on top what comes nearest to the address. */
export function NotFound({ directory }: NotFoundProps) {
  return (
    <article>
      <header className="page-head">
        <h1>There is no page at this address</h1>
        <p className="lead">It may have moved, or a letter went missing on the way.</p>
        <Rule />
      </header>
      <div className="prose plain">
        <section id="nearest" aria-labelledby="nearest-heading" hidden>
          <h2 id="nearest-heading">Perhaps you wanted</h2>
          <ul />
        </section>
        <p>
          Start again from <a href="/">the first page</a>, or look for it among all of them:
        </p>
        <AllPages directory={directory} />
      </div>
    </article>
  );
}
