import type { ReactNode } from 'react';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import type { Person } from '#lib/content/model/facts-schema.ts';
import type { Page } from '#lib/content/model/page.ts';
import type { DrawingName } from '#lib/content/model/schema.ts';
import { filled } from '#lib/filled.ts';
import type { Signed } from '#lib/links/signed-by.ts';
import type { Copy } from '#lib/pictures/sizes.ts';
import type { MenuItem } from '#lib/site-chrome.ts';
import type { Words } from '#lib/words/words.ts';
import { Day } from '../facts/day.tsx';
import { PageList } from '../mdx/lists/page-lists.tsx';
import { SizedPicture } from '../mdx/reading/sized-picture.tsx';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { Said } from '../said.tsx';
import { PageBody, PageFacts, PageHead } from './page-head.tsx';

type LicensedPerson = Person & { license: NonNullable<Person['license']> };

type PersonLayoutProps = {
  words: Words;
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
  const { words, page, date, drawing, person, languages, photo, signed, breadcrumbs, action, children } =
    props;
  const { name, license, bio } = person;
  return (
    <article>
      <PageHead audience={page.frontmatter.audience} drawing={drawing}>
        <Breadcrumbs words={words} trail={breadcrumbs} />
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
            <PersonFacts words={words} person={person} languages={languages} />
          </div>
          <SignedPages title={words.person.written} pages={signed.written} />
          <SignedPages title={words.person.reviewed} pages={signed.reviewed} />
          <h2>{words.person.howToReach}</h2>
          {children}
          <p>
            <a className="button" href={action.path}>
              {action.label}
            </a>
          </p>
          <PageFacts words={words} page={page} date={date} byline={null} reviewer={null} />
        </div>
      </PageBody>
    </article>
  );
}

function PersonFacts({
  words,
  person,
  languages,
}: Pick<PersonLayoutProps, 'words' | 'person' | 'languages'>) {
  const { license, credentials, training, worksWith } = person;
  return (
    <dl className="facts">
      <dt>{words.person.license}</dt>
      <dd>
        <Said
          words={license.record ? words.person.lookedAndSo : words.person.looked}
          parts={{
            license: filled(words.practice.license, license),
            day: <Day day={license.verified} lang={words.lang} />,
            record: license.record && (
              <a href={license.record} rel="noreferrer">
                {words.person.record}
              </a>
            ),
          }}
        />
      </dd>
      <Known name={words.person.worksWith} items={worksWith} />
      <Known name={words.person.languages} items={languages === null ? [] : [languages]} />
      <Known name={words.person.training} items={training} />
      <Known name={words.person.credentials} items={credentials} />
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
