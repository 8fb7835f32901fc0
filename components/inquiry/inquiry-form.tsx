import type { ReactNode } from 'react';
import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import type { ReachableLine } from '#lib/content/practice/to-reachable.ts';
import type { CHOICES, LIMITS } from '#lib/inquiry/inquiry.ts';
import { CrisisLines } from '../facts/crisis-lines.tsx';
import { ChoiceField, TextField, TickBox, Trap } from './fields.tsx';
import { Outcome } from './outcome.tsx';

type InquiryFormProps = {
  /** The address that takes inquiries; null where the site offers no form. */
  action: string | null;
  /** The page that says an inquiry was sent. */
  sentPath: string;
  limits: Pick<typeof LIMITS, 'message'>;
  choices: typeof CHOICES;
  /** What a ticked box sends. */
  ticked: string;
  practice: PracticeInWords;
  crisisLines: ReachableLine[];
  children: ReactNode;
};

const NUMBER = new Intl.NumberFormat('en-US');

const WAYS = { call: 'A call', text: 'A text message', email: 'An e-mail' };
const READERS = { mine: 'No, only I do', shared: 'Yes, or perhaps' };
const WHOM = {
  me: 'For me',
  partner: 'For me, because of what my partner did',
  us: 'For us as a couple',
  colleague: 'For a client of mine: I am a colleague',
};

/**
 * The form to write to the practice: plain HTML that a browser sends by itself. Where scripts run, `browser/contact.ts` sends it without
 * leaving the page, and says beside the fields what is wrong.
 */
export function InquiryForm(props: InquiryFormProps) {
  const { action, sentPath, limits, choices, ticked, practice, crisisLines, children } = props;
  if (!action) return null;
  return (
    <section className="inquiry" id="inquiry">
      <h2>Send a message</h2>
      {/* HTML has no `autocomplete` on a checkbox or a radio button, so the form has it. */}
      <form
        method="post"
        action={action}
        autoComplete="off"
        data-module="/js/contact.js"
        data-sent={sentPath}
        suppressHydrationWarning
      >
        <Outcome practice={practice} />
        <div>{children}</div>
        <TextField
          field="name"
          label="A name we may use"
          hint="A first name is enough, and it doesn't have to be your legal one."
          required
        />
        <ChoiceField
          field="way"
          legend="How may we reach you?"
          hint="Choose the one that is safest for you."
          choices={choices.way}
          words={WAYS}
          required
        />
        <TextField
          field="reach"
          label="Your phone number or e-mail address"
          hint="Use one that only you answer or open."
          autoCapitalize="none"
          required
        />
        <fieldset className="safety">
          <legend>What is safe</legend>
          <TickBox
            field="voicemail"
            label="You may leave a voicemail"
            hint="If you leave this empty, your message tells us to leave none."
            value={ticked}
          />
          <TickBox
            field="caller"
            label="If someone else answers, you may say who is calling"
            hint="If you leave this empty, your message tells us to say it to you alone. A name or a number may still show on a screen."
            value={ticked}
          />
          <ChoiceField
            field="inbox"
            legend="Does anyone else read this inbox or answer this phone?"
            hint="What you choose is told first, before your number or address."
            choices={choices.inbox}
            words={READERS}
          />
          <TextField
            field="hours"
            label="Best hours"
            hint="When no one else can hear you, such as weekdays from noon to one."
          />
        </fieldset>
        <ChoiceField
          field="who"
          legend="Who is this for?"
          hint="Choose what comes closest."
          choices={choices.who}
          words={WHOM}
        />
        <div className="crisis-notice">
          <p>
            {practice.replyWithin
              ? `We answer ${practice.replyWithin}.`
              : 'It may be some time before someone reads this.'}{' '}
            If it can't wait:
          </p>
          <CrisisLines lines={crisisLines} brief />
        </div>
        <TextField
          field="message"
          label="A short message"
          hint={`Please leave out details: the story, the names, the places. They can wait. There is room for ${NUMBER.format(limits.message)} characters, about 150 words.`}
          rows={4}
        />
        <TickBox
          field="confirm"
          label={`I am 18 or older, and will be in ${practice.state} when we meet`}
          hint="This form is for adults. A therapist must be allowed to practice where you are when you meet. If you are a colleague, answer for your client."
          value={ticked}
          required
        />
        <p>
          <button type="submit" className="button">
            Send
          </button>{' '}
          <span role="status" data-text="Sending …" />
        </p>
        <Trap />
      </form>
    </section>
  );
}
