import { expect, test } from 'vitest';
import { Booking } from '#components/mdx/practice/booking.tsx';
import { ContactWays } from '#components/mdx/practice/contact-ways.tsx';
import { NewClients } from '#components/mdx/practice/new-clients.tsx';
import type { Practice } from '#lib/content/model/facts-schema.ts';
import { practiceInWords } from '#lib/content/practice/practice-in-words.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { all, draw, linksOf, wordsOf } from './markup.ts';

const { practice } = siteWith().facts;
const PHONE = '+13053004321';
const EMAIL = 'us@harborpractice.org';
const BOOKING = 'https://book.harbor.example/';
const PORTAL = 'https://clients.harbor.example/';
const FORM = '/contact/';

type Case = Pick<Practice, 'bookingUrl' | 'phone' | 'email' | 'portalUrl' | 'acceptingClients'> & {
  form: string | null;
};

/** Everything that can be known of how to reach the practice, with everything else. */
const CASES: Case[] = [BOOKING, null].flatMap((bookingUrl) =>
  [PHONE, null].flatMap((phone) =>
    [EMAIL, null].flatMap((email) =>
      [FORM, null].flatMap((form) =>
        [PORTAL, null].flatMap((portalUrl) =>
          (['yes', 'waiting-list', 'no', null] as const).map((acceptingClients) => ({
            bookingUrl,
            phone,
            email,
            form,
            portalUrl,
            acceptingClients,
          })),
        ),
      ),
    ),
  ),
);

function drawn({ form, ...known }: Case) {
  const tree = draw(
    <Booking
      words={SITE_WORDS}
      practice={practiceInWords({ ...practice, ...known }, SITE_WORDS)}
      formPath={form}
    />,
  );
  return {
    paragraphs: all(tree, 'p').map(wordsOf),
    links: linksOf(tree).map((link) => link.split(' → ')[1]),
  };
}

test('in every one of 128 combinations, one way to book is named, and nothing that is not known', () => {
  expect(CASES).toHaveLength(128);
  for (const each of CASES) {
    const { paragraphs, links } = drawn(each);
    const where = JSON.stringify(each);
    const ways = [
      each.bookingUrl,
      each.phone && `tel:${each.phone}`,
      each.form && `${each.form}#inquiry`,
      each.email && `mailto:${each.email}`,
    ];
    const first = each.acceptingClients === 'no' ? [] : ways.filter((way) => way !== null).slice(0, 1);
    // Who would rather ask first finds the number in the same sentence.
    const toAsk = first.length > 0 && each.bookingUrl && each.phone ? [`tel:${each.phone}`] : [];
    const directory =
      each.acceptingClients === 'no' || each.acceptingClients === 'waiting-list'
        ? ['https://findtreatment.gov/']
        : [];
    const portal = each.portalUrl ? [each.portalUrl] : [];
    expect(links, where).toEqual([...directory, ...first, ...toAsk, ...portal]);
    const words = paragraphs.join('\n');
    expect(/\bcall\b/.test(words), where).toBe(each.phone !== null && each.acceptingClients !== 'no');
    expect(/\bwrite\b/.test(words), where).toBe(
      (each.form ?? each.email) !== null && each.acceptingClients !== 'no',
    );
    expect(/sign in/.test(words), where).toBe(each.portalUrl !== null);
    expect(/(?:book a|first) session/.test(words), where).toBe(
      each.acceptingClients === 'yes' || each.acceptingClients === null,
    );
    expect(/No one can/.test(words), where).toBe(first.length === 0 && each.acceptingClients !== 'no');
    // What someone who cannot be taken must know comes before all else.
    expect(/^(We are not taking|New clients wait)/.test(paragraphs[0] ?? ''), where).toBe(
      directory.length > 0,
    );
  }
});

test.each([
  [
    { phone: PHONE, form: FORM },
    'You book a session by telephone: call (305) 300-4321. If a call is not safe or is too much, write.',
  ],
  [
    { form: FORM, email: EMAIL },
    'Ask for a first session with a message: write to us with the form on this site.',
  ],
  [{ email: EMAIL }, 'Ask for a first session with a message: write to us@harborpractice.org.'],
  [
    { bookingUrl: BOOKING, phone: PHONE, email: EMAIL },
    'You book a session on our booking page (book.harbor.example), which is not part of this site. If you would rather ask something first, call (305) 300-4321 or write.',
  ],
  [{}, 'No one can book a session through this site yet.'],
  [
    { phone: PHONE, acceptingClients: 'waiting-list' as const },
    'New clients wait for a place here at present. Ask us how long it may take before you decide. If you do not want to wait, your doctor or your health plan can name licensed therapists near you, and FindTreatment.gov is the federal directory.\nYou ask for a place by telephone: call (305) 300-4321.',
  ],
])('%j is said as a person would say it', (known, said) => {
  const none = {
    bookingUrl: null,
    phone: null,
    email: null,
    form: null,
    portalUrl: null,
    acceptingClients: null,
  };
  expect(drawn({ ...none, ...known }).paragraphs.join('\n')).toBe(said);
});

const PLACE = {
  name: null,
  street: '1 Main St',
  city: 'Miami',
  state: 'FL' as const,
  postalCode: '33101',
  geo: null,
};

test('each place leads to a plain map: to the spot where it is known, and else to the address', () => {
  const known = {
    ...practice,
    locations: [{ ...PLACE, name: 'Harbor office', geo: { latitude: 25.7617, longitude: -80.1918 } }, PLACE],
  };
  const tree = draw(
    <ContactWays words={SITE_WORDS} practice={practiceInWords(known, SITE_WORDS)} formPath={null} />,
  );
  expect(linksOf(tree)).toEqual([
    'Harbor office on a map → https://www.openstreetmap.org/?mlat=25.7617&mlon=-80.1918#map=17/25.7617/-80.1918',
    '1 Main St on a map → https://www.openstreetmap.org/search?query=1+Main+St%2C+Miami%2C+FL+33101',
  ]);
  expect(all(tree, 'a').map(({ properties }) => properties.rel)).toEqual([['noreferrer'], ['noreferrer']]);
});

test('whether new clients are taken, and in which languages, is one sentence each; nothing while neither is known', () => {
  const said = (known: Partial<Practice>) =>
    all(
      draw(
        <NewClients words={SITE_WORDS} practice={practiceInWords({ ...practice, ...known }, SITE_WORDS)} />,
      ),
      'p',
    ).map(wordsOf);
  expect(said({})).toEqual([]);
  expect(said({ languages: ['en', 'es'] })).toEqual(['Sessions are held in English and Spanish.']);
  expect(said({ acceptingClients: 'yes', languages: ['en'] })).toEqual([
    'We are taking new clients. Sessions are held in English.',
  ]);
});
