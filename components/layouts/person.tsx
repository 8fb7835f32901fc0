import type { ReactNode } from 'react';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import type { Person } from '#lib/content/model/facts-schema.ts';
import type { Page } from '#lib/content/model/page.ts';
import type { DrawingName } from '#lib/content/model/schema.ts';
import type { Signed } from '#lib/links/signed-by.ts';
import type { Copy } from '#lib/pictures/sizes.ts';
import type { MenuItem } from '#lib/site-chrome.ts';
import { Day } from '../facts/day.tsx';
import { PageList } from '../mdx/lists/page-lists.tsx';
import { SizedPicture } from '../mdx/reading/sized-picture.tsx';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { PageBody, PageFacts, PageHead } from './page-head.tsx';

type LicensedPerson = Person & { license: NonNullable<Person['license']> };

type PersonLayoutProps = {
  page: Page;
  /** The day on which what the page says last changed. */
  date: string;
  drawing: DrawingName;
  person: LicensedPerson;
  /** The languages of sessions in words; null while unknown. */
  languages: string | null;
  photo: { picture: Picture; copies: Copy[] } | null;
  signed: Signed;
  breadcrumbs: Page[];
  action: MenuItem;
  /** How a session is booked. The ways to the practice stand below, at the foot of every page. */
  children: ReactNode;
};

/** The page of a person, made of what is known: a fact that is not known leaves no trace. The license type stands beside the name, as Florida asks. */
export function PersonLayout(props: PersonLayoutProps) {
  const { page, date, drawing, person, languages, photo, signed, breadcrumbs, action, children } = props;
  const { name, license, bio } = person;
  return (
    <article>
      <PageHead audience={page.frontmatter.audience} drawing={drawing}>
        <Breadcrumbs trail={breadcrumbs} />
        <h1>
          {name}
          {/* On a line of its own, the type needs no comma, but for whoever is read the heading in one breath. */}
          <span className="sr-only">, </span>
          <span className="license">{license.type}</span>
        </h1>
      </PageHead>
      <PageBody>
        <div className="prose plain">
          {photo && (
            <div className="portrait">
              <SizedPicture {...photo} alt={name} sizes="15rem" />
            </div>
          )}
          <div className="about-person">
            {bio?.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <PersonFacts person={person} languages={languages} />
          </div>
          <SignedPages title="Written for this site" pages={signed.written} />
          <SignedPages title="Reviewed for this site" pages={signed.reviewed} />
          <h2>How to reach us</h2>
          {children}
          <p>
            <a className="button" href={action.path}>
              {action.label}
            </a>
          </p>
          <PageFacts page={page} date={date} byline={null} reviewer={null} />
        </div>
      </PageBody>
    </article>
  );
}

function PersonFacts({ person, languages }: Pick<PersonLayoutProps, 'person' | 'languages'>) {
  const { license, credentials, training, worksWith } = person;
  return (
    <dl className="facts">
      <dt>License</dt>
      <dd>
        {license.type}, {license.state} license {license.number}. We looked it up on{' '}
        <Day day={license.verified} />
        {license.record ? (
          <>
            , and so can you:{' '}
            <a href={license.record} rel="noreferrer">
              this license in the state’s record
            </a>
            .
          </>
        ) : (
          '.'
        )}
      </dd>
      <Known name="Works with" items={worksWith} />
      <Known name="Languages of sessions" items={languages === null ? [] : [languages]} />
      <Known name="Training" items={training} />
      <Known name="Other credentials" items={credentials} />
    </dl>
  );
}

function Known({ name, items }: { name: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {items.length === 1 ? (
          items[0]
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}

function SignedPages({ title, pages }: { title: string; pages: Page[] }) {
  if (pages.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <PageList pages={pages} />
    </>
  );
}
