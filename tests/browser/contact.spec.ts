import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page, Route } from '@playwright/test';
import { simpleParser } from 'mailparser';
import { FIELDS, type Field, LIMITS } from '#lib/inquiry/inquiry.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { axeViolations, COLOR_RULES } from '#tests/axe-violations.ts';
import { pressShift } from './press-shift.ts';
import { dayIf, expect, site, test } from './test.ts';

const FORM = '/contact/';
const SENT = '/contact/sent/';
const NOT_SENT = '/contact/not-sent/';
const POSTED = '**/api/inquiries/';
const { practice } = siteChromeOf(site, SITE_WORDS);

/** The address of the visitor that a test is. */
let address: string;

const asVisitor = (route: Route) => ({
  headers: { ...route.request().headers(), 'x-forwarded-for': address },
});

// Each test is a visitor of its own, as a proxy on this machine tells it: together they send more than one visitor may.
test.beforeEach(async ({ context }) => {
  const [network] = randomUUID().split('-', 1) as [string];
  address = `2001:db8:${network.slice(0, 4)}:${network.slice(4)}::1`;
  const elsewhere = process.env.E2E_INQUIRIES;
  if (!elsewhere) return context.setExtraHTTPHeaders({ 'X-Forwarded-For': address });
  // To another origin, a header that a browser does not know would have to be allowed first. This one is added on the way.
  await context.route(elsewhere, (route) => route.continue(asVisitor(route)));
});

const nameBox = (page: Page) => page.getByRole('textbox', { name: 'A name we may use' });
const reachBox = (page: Page) => page.getByRole('textbox', { name: 'Your phone number or e-mail address' });
const messageBox = (page: Page) => page.getByRole('textbox', { name: 'A short message' });
const send = (page: Page) => page.getByRole('button', { name: 'Send' });
const outcome = (page: Page) => page.locator('.outcome');
const sending = (page: Page) => page.locator('.inquiry [role=status]');
const control = (page: Page, field: Field) => page.locator(`#inquiry-${field}`);
const faultOf = (page: Page, field: Field) => page.locator(`#inquiry-${field}-fault`);

/** Fills in what is needed, under a name that no other test has; gives that name. */
async function fillIn(page: Page, { way = 'A call', reach = '(305) 555-0142' } = {}): Promise<string> {
  const name = `Ana ${randomUUID()}`;
  await nameBox(page).fill(name);
  await page.getByRole('radio', { name: way }).check();
  // Until the script is there, the browser sends the form by itself, and no person is that fast.
  if (test.info().project.use.javaScriptEnabled)
    await expect(reachBox(page)).toHaveAttribute('inputmode', /l$/);
  await reachBox(page).fill(reach);
  await page.getByRole('checkbox', { name: 'I am 18 or older' }).check();
  return name;
}

/** The texts of the mails with a name in them. */
async function mailsOf(name: string): Promise<string[]> {
  const folder = join(process.env.E2E_DATA_DIR as string, 'mail');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.eml'));
  const mails = await Promise.all(files.map((file) => simpleParser(readFileSync(join(folder, file)))));
  return mails.map(({ text = '' }) => text).filter((text) => text.includes(name));
}

const expectOneMail = (name: string) => expect.poll(() => mailsOf(name).then(({ length }) => length)).toBe(1);

/** What is left in the form of what someone could have typed or chosen. */
const leftIn = (page: Page) =>
  page.locator('.inquiry form').evaluate((form) =>
    Array.from(new FormData(form as HTMLFormElement))
      .filter(([, value]) => value !== '')
      .map(([name]) => name),
  );

const descriptionOf = (field: Locator) =>
  field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );

const overflowOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('an inquiry is sent, and reaches the practice with every answer', { tag: '@export' }, async ({
  page,
}) => {
  await page.goto(FORM);
  const name = await fillIn(page, { way: 'An e-mail', reach: 'ana@example.org' });
  await page.getByRole('checkbox', { name: 'You may leave a voicemail' }).check();
  await page.getByRole('radio', { name: 'Yes, or perhaps' }).check();
  await page.getByRole('textbox', { name: 'Best hours' }).fill('Fridays at noon');
  await page.getByRole('radio', { name: 'For us as a couple' }).check();
  await messageBox(page).fill('Please tell me how to get an appointment.');
  await send(page).click();
  await expect(page).toHaveURL(SENT);
  await expectOneMail(name);
  const [text] = await mailsOf(name);
  for (const part of ['ana@example.org', 'Fridays at noon', 'how to get an appointment']) {
    expect(text).toContain(part);
  }
});

test('every field has a name, what is needed says so, and each hint is tied to its field', async ({
  page,
}) => {
  await page.goto(FORM);
  const tree = await page.locator('.inquiry form').ariaSnapshot();
  const controls = tree
    .split('\n')
    // A name with a colon stands in quotes there.
    .filter((line) => /^ *- '?(textbox|radiogroup|group|radio|checkbox|button) /.test(line))
    .map((line) => line.replace(/^( *)- '?/, '$1').replace(/'?:?$/, ''));
  expect(controls).toEqual([
    'textbox "A name we may use"',
    'radiogroup "How may we reach you?"',
    '  radio "A call"',
    '  radio "A text message"',
    '  radio "An e-mail"',
    'textbox "Your phone number or e-mail address"',
    'group "What is safe"',
    '  checkbox "You may leave a voicemail"',
    '  checkbox "If someone else answers, you may say who is calling"',
    '  radiogroup "Does anyone else read this inbox or answer this phone? (optional)"',
    '    radio "No, only I do"',
    '    radio "Yes, or perhaps"',
    '  radiogroup "Which language should the answer be in? (optional)"',
    '    radio "In English, please"',
    '    radio "In Spanish, please"',
    '    radio "In either: both are safe"',
    '  textbox "Best hours (optional)"',
    'radiogroup "Who is this for? (optional)"',
    '  radio "For me"',
    '  radio "For me, because of what my partner did"',
    '  radio "For us as a couple"',
    '  radio "For a client of mine: I am a colleague"',
    'textbox "A short message (optional)"',
    'checkbox "I am 18 or older, and will be in Florida when we meet"',
    '  button "Send"',
    'textbox "Leave this empty"',
  ]);
  await expect(nameBox(page)).toHaveAccessibleDescription(/^A first name is enough/);
  await expect(page.getByRole('radiogroup', { name: 'How may we reach you?' })).toHaveAccessibleDescription(
    'Choose the one that is safest for you.',
  );
});

test('its targets suit a thumb', async ({ page }) => {
  await page.goto(FORM);
  const targets = page.locator('.inquiry :is(.choice, input[type=text], textarea, button):visible');
  const heights = await targets.evaluateAll((all) =>
    all.filter((each) => !each.closest('.trap')).map((each) => each.getBoundingClientRect().height),
  );
  expect(heights.length).toBeGreaterThan(10);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('no one sees the trap but those who are led to it', async ({ page }) => {
  await page.goto(FORM);
  const height = () => page.locator('.trap').evaluate((element) => element.getBoundingClientRect().height);
  expect(await height()).toBeLessThanOrEqual(1);
  await page.goto(`${FORM}#inquiry-website`);
  expect(await height()).toBeGreaterThan(44);
});

test('one press on Send is enough, also for whoever has just emptied the trap', async ({ page }) => {
  await page.goto(FORM);
  const name = await fillIn(page);
  await control(page, 'website').fill('by a program');
  await control(page, 'website').fill('');
  await expect(control(page, 'website')).toBeFocused();
  await send(page).click();
  await expect(page).toHaveURL(SENT);
  await expectOneMail(name);
});

test('nothing of the form is printed but the emergency numbers in it', async ({ page }) => {
  await page.goto(FORM);
  await page.emulateMedia({ media: 'print' });
  const form = page.locator('.inquiry form');
  await expect(form.locator('.crisis-notice')).toBeVisible();
  await expect(form.locator('> :visible:not(.crisis-notice)')).toHaveCount(0);
  await expect(page.locator('.inquiry > h2:visible')).toHaveCount(0);
});

test('fields that are needed hold the form back as long as the script is not there', async ({ page }) => {
  await page.route('**/js/contact.js', (route) => route.abort());
  await page.goto(FORM);
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1;
  });
  await send(page).click();
  await expect(nameBox(page)).toBeFocused();
  await expect(page).toHaveURL(FORM);
  expect(posts).toBe(0);
});

test.describe('without scripts', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled !== false);

  const shown = (page: Page) => page.locator('.not-sent li:visible');

  test('what is wrong is told on a page of its own, and nothing else', { tag: '@export' }, async ({
    page,
  }) => {
    await page.goto(FORM);
    const name = await fillIn(page, { way: 'An e-mail', reach: '305 555 0142' });
    await nameBox(page).fill('   ');
    await send(page).click();
    await expect(page).toHaveURL(`${NOT_SENT}#-name-reach`);
    await expect(shown(page)).toHaveText([/^A name is missing/, /^The phone number or e-mail address/]);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(await mailsOf(name)).toEqual([]);
  });

  test('whoever opens that page by itself sees all that can be wrong', async ({ page }) => {
    await page.goto(NOT_SENT);
    await expect(shown(page)).toHaveCount(await page.locator('.not-sent li').count());
  });

  // A browser that holds no page in its memory, as this one. With one that does: kept-words.spec.ts.
  test('Back leads to the form, and where the browser has to load it again, it is empty', async ({
    page,
  }) => {
    await page.goto(FORM);
    const name = await fillIn(page, { way: 'An e-mail', reach: '305 555 0142' });
    await page.getByRole('radio', { name: 'For us as a couple' }).check();
    await messageBox(page).fill('Hello');
    await send(page).click();
    await expect(page).toHaveURL(`${NOT_SENT}#-reach`);
    await page.goBack();
    await expect(page).toHaveURL(FORM);
    expect(await leftIn(page)).toEqual([]);
    const again = await fillIn(page);
    await send(page).click();
    await expect(page).toHaveURL(SENT);
    await expectOneMail(again);
    expect(await mailsOf(name)).toEqual([]);
  });
});

test.describe('with scripts', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false);

  test('the keyboard alone is enough, from the top of the page to the end', async ({ page }) => {
    await page.goto(FORM);
    const name = `Ana ${randomUUID()}`;
    const tabTo = async (field: Field) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (await control(page, field).evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`Tab does not lead to ${field}`);
    };
    await tabTo('name');
    await page.keyboard.type(name);
    await tabTo('way');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'A text message' })).toBeChecked();
    await tabTo('reach');
    await page.keyboard.type('305 555 0142');
    await tabTo('caller');
    await page.keyboard.press('Space');
    await tabTo('confirm');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(send(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(SENT);
    await expectOneMail(name);
  });

  test('what is wrong is said at the top, which takes the focus, and beside each field', {
    tag: '@export',
  }, async ({ page }) => {
    await page.goto(FORM);
    const name = await fillIn(page, { way: 'An e-mail', reach: 'x'.repeat(LIMITS.reach) });
    await nameBox(page).fill('   ');
    await send(page).click();
    await expect(outcome(page)).toBeFocused();
    await expect(outcome(page).getByRole('heading')).toHaveText(['This has not been sent yet']);
    const links = outcome(page).getByRole('link');
    await expect(links).toHaveCount(2);
    for (const [at, field] of (['name', 'reach'] as const).entries()) {
      const message = (await links.nth(at).textContent()) as string;
      await expect(faultOf(page, field)).toHaveText(message);
      await expect(control(page, field)).toHaveAttribute('aria-invalid', 'true');
      expect(await descriptionOf(control(page, field))).toContain(message);
      await links.nth(at).click();
      await expect(control(page, field)).toBeFocused();
      await expect(page).toHaveURL(FORM);
    }
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, { rules: COLOR_RULES })).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);

    await nameBox(page).fill(name);
    await send(page).click();
    await expect(links).toHaveCount(1);
    await expect(faultOf(page, 'name')).toBeEmpty();
    await expect(control(page, 'name')).not.toHaveAttribute('aria-invalid');
    await reachBox(page).fill('ana@example.org');
    await send(page).click();
    await expect(page).toHaveURL(SENT);
    await expectOneMail(name);
  });

  test('a group with no answer is marked as a whole, and its link leads to its first answer', async ({
    page,
  }) => {
    await page.route(POSTED, (route) =>
      route.fulfill({ status: 422, json: { faults: [{ field: 'way', message: 'Choose one.' }] } }),
    );
    await page.goto(FORM);
    await fillIn(page);
    await send(page).click();
    const group = page.getByRole('radiogroup', { name: 'How may we reach you?' });
    await expect(group).toHaveAttribute('aria-invalid', 'true');
    await expect(group).toHaveAccessibleDescription(/Choose one\.$/);
    await outcome(page).getByRole('link').click();
    await expect(page.getByRole('radio', { name: 'A call' })).toBeFocused();
  });

  test('every field that can be at fault has its place to say so', async ({ page }) => {
    const faults = FIELDS.map((field) => ({ field, message: `Fix ${field}.` }));
    await page.route(POSTED, (route) => route.fulfill({ status: 422, json: { faults } }));
    await page.goto(FORM);
    await fillIn(page);
    await send(page).click();
    await expect(outcome(page).getByRole('link')).toHaveCount(FIELDS.length);
    for (const field of FIELDS) await expect(faultOf(page, field)).toHaveText(`Fix ${field}.`);
    await outcome(page).getByRole('link', { name: 'Fix website.' }).click();
    await expect(control(page, 'website')).toBeFocused();
    await expect(control(page, 'website')).toBeInViewport();
  });

  test('what the server says of itself is said in its words, and nothing typed is lost', async ({ page }) => {
    await page.route(POSTED, (route) => route.fulfill({ status: 503, json: { message: 'Not just now.' } }));
    await page.goto(FORM);
    const name = await fillIn(page);
    await send(page).click();
    await expect(outcome(page)).toBeFocused();
    await expect(outcome(page).getByRole('listitem')).toHaveText(['Not just now.']);
    await expect(nameBox(page)).toHaveValue(name);
    await expect(sending(page)).toBeEmpty();
    await page.unroute(POSTED);
    await send(page).click();
    await expect(page).toHaveURL(SENT);
    await expectOneMail(name);
  });

  for (const [what, answer] of [
    ['the network is cut while it is sent', (page: Page) => page.route(POSTED, (route) => route.abort())],
    [
      'something in between answers',
      (page: Page) =>
        page.route(POSTED, (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' })),
    ],
    [
      'the inquiry arrives and its answer is lost',
      (page: Page) =>
        page.route(POSTED, async (route) => {
          await route.fetch(asVisitor(route));
          await route.abort();
        }),
    ],
  ] as const) {
    // A network that is cut comes to the script as a lost answer does: by night.
    test(
      `where ${what}, the words stay, it is said what to do, and sending again makes one inquiry`,
      dayIf(!what.startsWith('the network is cut')),
      async ({ page }) => {
        await page.goto(FORM);
        await answer(page);
        const name = await fillIn(page);
        await messageBox(page).fill('Hello');
        await send(page).click();
        await expect(outcome(page)).toBeFocused();
        await expect(outcome(page).getByRole('heading')).toHaveText(['We cannot tell whether this was sent']);
        await expect(outcome(page)).toContainText('Please press Send again');
        await expect(nameBox(page)).toHaveValue(name);
        await expect(messageBox(page)).toHaveValue('Hello');
        await page.unroute(POSTED);
        await send(page).click();
        await expect(page).toHaveURL(SENT);
        await expectOneMail(name);
      },
    );
  }

  test('while it is sent the page says so, and pressing Send or Enter again sends nothing', async ({
    page,
  }) => {
    let posts = 0;
    const looked = Promise.withResolvers<void>();
    await page.route(POSTED, async (route) => {
      posts += 1;
      await looked.promise;
      await route.continue(asVisitor(route));
    });
    await page.goto(FORM);
    const name = await fillIn(page);
    await send(page).dblclick();
    await expect(sending(page)).toHaveText('Sending …');
    await expect(send(page)).toHaveAttribute('aria-disabled', 'true');
    await nameBox(page).press('Enter');
    looked.resolve();
    await expect(page).toHaveURL(SENT);
    expect(posts).toBe(1);
    await expectOneMail(name);
  });

  test('no answer within twenty seconds counts as none', async ({ page }) => {
    // A clock of the test, which Playwright makes for all timers but this one.
    await page.clock.install();
    await page.addInitScript(() => {
      AbortSignal.timeout = (milliseconds) => {
        const controller = new AbortController();
        setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), milliseconds);
        return controller.signal;
      };
    });
    await page.route(POSTED, () => {});
    await page.goto(FORM);
    const name = await fillIn(page);
    await page.clock.pauseAt(Date.now() + 60 * 60_000);
    await send(page).click();
    await expect(sending(page)).toHaveText('Sending …');
    await page.clock.runFor(19_900);
    await expect(sending(page)).toHaveText('Sending …');
    await page.clock.runFor(100);
    await expect(outcome(page)).toBeFocused();
    await expect(nameBox(page)).toHaveValue(name);
    await expect(sending(page)).toBeEmpty();
  });

  for (const [object, method] of [
    ['AbortSignal', 'timeout'],
    ['Crypto.prototype', 'getRandomValues'],
  ] as const) {
    test(
      `a browser without ${object}.${method} sends the form by itself`,
      dayIf(method === 'timeout'),
      async ({ page }) => {
        await page.addInitScript(`delete ${object}.${method}`);
        await page.goto(FORM);
        const name = await fillIn(page);
        await send(page).click();
        await expect(page).toHaveURL(SENT);
        await expectOneMail(name);
      },
    );
  }

  const CHOOSING: Record<string, (radio: Locator) => Promise<void>> = {
    'by a tap': (radio) => radio.click(),
    'by voice': (radio) => radio.evaluate((element) => (element as HTMLElement).click()),
  };
  for (const [how, choose] of Object.entries(CHOOSING)) {
    test(
      `a choice that is made ${how}, and is given no focus, is cleared when the page is left`,
      dayIf(how === 'by a tap'),
      async ({ page }) => {
        await page.goto(FORM);
        // As Safari does with a tap.
        await page.evaluate(() => addEventListener('mousedown', (event) => event.preventDefault()));
        const way = page.getByRole('radio', { name: 'A call' });
        await choose(way);
        await expect(way).toBeChecked();
        await expect(way).not.toBeFocused();
        await expect(reachBox(page)).toHaveAttribute('inputmode', 'tel');
        await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
        await expect(way).not.toBeChecked();
      },
    );
  }

  test('the box for a number or an address asks for the keyboard that goes with the choice', async ({
    page,
  }) => {
    await page.goto(FORM);
    for (const [way, kind] of [
      ['A call', 'tel'],
      ['A text message', 'tel'],
      ['An e-mail', 'email'],
    ] as const) {
      await page.getByRole('radio', { name: way }).check();
      await expect(reachBox(page)).toHaveAttribute('inputmode', kind);
      await expect(reachBox(page)).toHaveAttribute('autocomplete', 'off');
      await expect(reachBox(page)).toHaveAttribute('type', 'text');
    }
  });

  test('after sending, no way back leads to the words', { tag: '@export' }, async ({ page }) => {
    await page.goto('/');
    await page.goto(FORM);
    await fillIn(page);
    await send(page).click();
    await expect(page).toHaveURL(SENT);
    await page.goBack();
    await expect(page).toHaveURL('/');
    await page.goForward();
    await expect(page).toHaveURL(SENT);
  });

  test('an inquiry that is sent before the script is there is sent all the same', { tag: '@export' }, async ({
    page,
  }) => {
    await page.route('**/js/contact.js', (route) => route.abort());
    await page.goto(FORM);
    const name = `Ana ${randomUUID()}`;
    await nameBox(page).fill(name);
    await page.getByRole('radio', { name: 'A call' }).check();
    await reachBox(page).fill('(305) 555-0142');
    await page.getByRole('checkbox', { name: 'I am 18 or older' }).check();
    await send(page).click();
    await expect(page).toHaveURL(SENT);
    await expectOneMail(name);
  });

  test('three presses of Shift outside the fields leave a form that is filled in, and Back does not lead to it', async ({
    page,
  }) => {
    await page.route(`${practice.leaveTo}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
    await page.goto('/');
    await page.goto(FORM);
    await fillIn(page);
    await send(page).focus();
    await pressShift(page);
    await expect(page).toHaveURL(practice.leaveTo);
    await page.goBack();
    await expect(page).toHaveURL('/');
  });

  test('whoever leaves while it is sent is not called back when the answer comes', async ({ page }) => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(POSTED, async (route) => {
      await answered;
      await route.fulfill({ json: { sent: true } });
    });
    await page.route(`${practice.leaveTo}**`, async (route) => {
      answer();
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' });
    });
    const visited: string[] = [];
    page.on('framenavigated', (frame) => visited.push(frame.url()));
    await page.goto(FORM);
    await fillIn(page);
    await send(page).click();
    await expect(sending(page)).toHaveText('Sending …');
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect(page).toHaveURL(practice.leaveTo);
    expect(visited.filter((url) => url.endsWith(SENT))).toEqual([]);
  });

  test('the form says nothing to anyone else, stores nothing and sets no cookie', { tag: '@export' }, async ({
    page,
    context,
    quiet,
  }) => {
    await page.goto(FORM);
    await fillIn(page);
    await send(page).click();
    await expect(page).toHaveURL(SENT);
    expect(quiet).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(page.url()).not.toContain('Ana');
  });
});
