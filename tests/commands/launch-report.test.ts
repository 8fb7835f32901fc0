import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeKey } from '#lib/settings/keys.ts';
import { contentFolder } from '#tests/content-folder.ts';
import { changedFile } from '#tests/fixture-site.ts';
import { runScript } from '#tests/run-script.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { homeWith } from '../unit/checks/issues.ts';
import { nothingOpen } from '../unit/launch/nothing-open.ts';

const valid = () => Object.fromEntries(validFiles().map(({ file, text }) => [file, text]));

/** The settings of a site that has them all. */
const READY = {
  SITE_URL: 'https://example.org',
  SMTP_URL: 'smtps://mail.example.org',
  INQUIRY_TO: 'office@example.org',
  INQUIRY_FROM: 'site@example.org',
  INQUIRY_KEYS: makeKey(),
};

function report(
  files: Record<string, string>,
  args: string[] = [],
  settings: Record<string, string> = READY,
) {
  const content = contentFolder(files);
  const { status, stdout } = runScript('launch-report.ts', [content, ...args], settings);
  return { status, text: stdout.replaceAll(content, 'content') };
}

test('the report of a small site with gaps, whole', () => {
  const marks =
    'We offer <Confirm id="so">this</Confirm> and <Confirm id="more">that</Confirm>.\n\nAnd <Confirm id="again">this</Confirm>.';
  const files = { ...valid(), ...homeWith(marks), ...changedFile('articles/story.mdx', 'practice', 'ada') };
  const { text, status } = report(files, [], {});
  expect(status).toBe(1);
  expect(text).toMatchInlineSnapshot(`
    "Before your site goes live

    The site is written, and some of it only you can finish. What the law is strict about comes first. Below each line is where it stands, for whoever makes the change; you can also just answer in the margin and hand this back.

    Names that need a license beside them (1)
    =========================================
    These pages name someone whose license the site doesn't know. Please don't publish them like this.

    [ ] "A story" names Ada Example
        content/articles/story.mdx:7
        Florida asks for the license type wherever a practitioner is named (Florida Statutes, s. 456.072(1)(t)). Give the license, or take the name off the page; if it signs the page, write "author: practice".

    Licenses (1)
    ============
    Readers look for a license before anything else, and so do colleagues who want to refer.

    [ ] The license type of Ada Example
        content/people/ada.yaml:2
        Look it up with the Department of Health, and fill in the type in full (such as Licensed Mental Health Counselor), the number and the state, and as "verified" the day you looked.

    Facts about you (8)
    ===================
    People will look for each of these. Until you give it, the site says "ask us" or does without; nothing was made up.
    Write it in place of "null", or where its line is missing on one of its own, as docs/files.md shows it; a telephone number like +13055551234.

    [ ] The telephone number
        content/practice.yaml:8
    [ ] The opening hours
        content/practice.yaml:10
    [ ] The fees
        content/practice.yaml:11
    [ ] Which insurance is taken
        content/practice.yaml:12
    [ ] How soon messages are answered
        content/practice.yaml:13
    [ ] The languages of sessions
        content/practice.yaml:14
    [ ] Whether new clients are taken
        content/practice.yaml:15
    [ ] The registered name
        content/practice.yaml:2

    What the site says about you (2)
    ================================
    Only you can say whether these are so. Most come from your own documents; a few lists had to be written anew. Readers see the words as they are, and don't see that you still have to confirm them.
    No one has written down what these words say of you: add their <Confirm> to statements.yaml. If they aren't so, change them.

    [ ] "this"
        content/pages/home.mdx:13
        content/pages/home.mdx:15
    [ ] "that"
        content/pages/home.mdx:13

    Notices that the law asks for (1)
    =================================
    They are templates, and they say so. They count once your lawyer has approved the words.

    [ ] The Notice of Example (1 CFR 1.1)
        content/notices.yaml:5
        Once your lawyer has approved the words of the page, fill in "approved" there: by whom, on which day, and from which day the notice is in force.

    To ask the people who sign (2)
    ==============================
    What stands in someone's name should be theirs. Please ask them before readers see it.

    [ ] The text of "A story" as Ada Example gave it
        content/articles/story.mdx:7
        Put the text as the author gave it into content/documents, such as documents/the-article.txt, and name it at the top of the page: "document: the-article". The check then holds the page to the words of the author.

    [ ] Whether Ada Example agrees to "A story" as it stands
        content/articles/story.mdx:7
        Send the page to its author as it stands, boxes and all. Once the author has read it and agrees, write the day at its top: "readByAuthor: 2026-11-22".

    The first day of each article (1)
    =================================
    Search engines and feeds ask when readers first got an article.

    [ ] "A story"
        content/articles/story.mdx:9
        Write the day that the page goes live, or went live if someone knows it, as "published" at its top. Search engines and feeds ask for it.

    Pages for a clinician to read (3)
    =================================
    No clinician has read these yet. The site says so by naming no one.
    Ask a clinician to read the page, and add "reviewed" at its top, with "by" (a file name in people/), "on" and "next" (days such as 2026-11-22). Only a review that took place counts.

    [ ] "A story"
        content/articles/story.mdx:2
    [ ] "The smaller thing"
        content/pillars/below.mdx:2
    [ ] "The main thing"
        content/pillars/top.mdx:2

    For whoever runs the server (5)
    ===============================
    The site can't go out, or can't bring you a message, without these.

    [ ] The public address of the site: SITE_URL is not set
        Register the domain, and set the variable on the machine that builds the site, such as SITE_URL=https://example.org. Set it for this report as well.

    [ ] The mail server that brings inquiries to the practice: SMTP_URL is not set
        Ask for it at a mail provider that signs a business associate agreement (45 CFR 164.504(e)), and set the variable on the server.

    [ ] The mailbox that inquiries are sent to: INQUIRY_TO is not set
        Choose a mailbox that only those read who may read what clients write, and set the variable on the server.

    [ ] The address that mails of the site come from: INQUIRY_FROM is not set
        Ask the mail provider which address the site may send from, and set the variable on the server.

    [ ] The key that inquiries are sealed with while they wait on the server: INQUIRY_KEYS is not set
        Make one with "npm run inquiries -- new-key", set the variable on the server, and keep a copy off the server.

    Once the site is live (2)
    =========================
    This is done elsewhere, so the site can't know whether it was. None of it keeps you from starting.

    [ ] Search Console and Bing Webmaster Tools, which tell what people searched for before they came
        Verify the domain with both, in the DNS and in no other way, and hand in /sitemap.xml: docs/search-engines.md says how. Nothing of theirs goes onto a page.

    [ ] The Google Business Profile
        Only for an address at which clients are met, and with name, address, telephone and hours as the site has them: docs/search-engines.md says how. Never ask a client for a review.

    What may stay as it is (7)
    ==========================
    You can give these, or leave them.
    Write it in place of "null", or where its line is missing on one of its own, or leave it as it is.

    [ ] The e-mail address
        content/practice.yaml:9
    [ ] The street address
        content/practice.yaml:7
    [ ] The address where a session is booked
        content/practice.yaml:16
    [ ] The address where clients sign in
        content/practice.yaml:17
    [ ] The practice's pages elsewhere
        content/practice.yaml:18
    [ ] Where faults in the security of the site are reported
        content/practice.yaml:21
    [ ] Some words about Ada Example
        content/people/ada.yaml:5

    24 things are left for you to do before the site goes live.
    "
  `);
});

test('where nothing is open the report says so and ends well', () => {
  const { text, status } = report(nothingOpen());
  expect(text.trim().split('\n').at(-1)).toBe(
    'Nothing is left for you to do: all that the site asks of you is there, and confirmed.',
  );
  expect(status).toBe(0);
});

test('errors of the content are said first, and do not end well', { tags: NIGHTLY }, () => {
  const { text, status } = report({ ...nothingOpen(), ...homeWith('[gone](/nowhere/)') });
  expect(text.split('\n')[0]).toBe(
    'First fix the content: 1 error in 1 file. "npm run check" lists them. Until then, this list may lack something.',
  );
  expect(status).toBe(1);
});

test('the same list is written as a page where one is asked for', () => {
  const file = join(contentFolder({ 'a.txt': '' }), 'launch.html');
  const { text } = report(valid(), ['--html', file]);
  expect(text).toContain(`The same list, to print or to mail, is in ${file}.`);
  expect(readFileSync(file, 'utf8')).toContain('<h1>Before your site goes live</h1>');
});
