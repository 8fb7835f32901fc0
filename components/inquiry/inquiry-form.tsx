import type { ReactNode } from 'react';
import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import type { ReachableLine } from '#lib/content/practice/to-reachable.ts';
import { filled } from '#lib/filled.ts';
import type { CHOICES, LIMITS } from '#lib/inquiry/inquiry.ts';
import type { AnswerLanguages } from '#lib/links/answer-languages-of.ts';
import type { Words } from '#lib/words/words.ts';
import { CrisisLines } from '../facts/crisis-lines.tsx';
import { ChoiceField, TextField, TickBox, Trap } from './fields.tsx';
import { Outcome } from './outcome.tsx';

type InquiryFormProps = {
  words: Words;
  /** The address that takes inquiries; null where the site offers no form. */
  action: string | null;
  /** The page that says an inquiry was sent. */
  sentPath: string;
  limits: Pick<typeof LIMITS, 'message'>;
  choices: typeof CHOICES;
  /** The question about the language of the answer is asked where there are more than one. */
  answerLanguages: AnswerLanguages;
  /** What a ticked box sends. */
  ticked: string;
  practice: PracticeInWords;
  crisisLines: ReachableLine[];
  children: ReactNode;
};

/**
 * The form to write to the practice: plain HTML that a browser sends by itself. Where scripts run, `browser/contact.ts` sends it without
 * leaving the page, and says beside the fields what is wrong.
 */
export function InquiryForm(props: InquiryFormProps) {
  const {
    words,
    action,
    sentPath,
    limits,
    choices,
    answerLanguages,
    ticked,
    practice,
    crisisLines,
    children,
  } = props;
  if (!action) return null;
  const { inquiry, lang } = words;
  return (
    <section className="inquiry" id="inquiry">
      <h2>{inquiry.heading}</h2>
      {/* HTML has no `autocomplete` on a checkbox or a radio button, so the form has it. */}
      <form
        method="post"
        action={action}
        autoComplete="off"
        data-module="/js/contact.js"
        data-sent={sentPath}
        suppressHydrationWarning
      >
        <Outcome words={words} practice={practice} />
        <div>{children}</div>
        <TextField words={words} field="name" label={inquiry.name} hint={inquiry.nameHint} required />
        <ChoiceField
          words={words}
          field="way"
          legend={inquiry.way}
          hint={inquiry.wayHint}
          choices={choices.way}
          labels={inquiry.ways}
          required
        />
        <TextField
          words={words}
          field="reach"
          label={inquiry.reach}
          hint={inquiry.reachHint}
          autoCapitalize="none"
          required
        />
        <fieldset className="safety">
          <legend>{inquiry.safe}</legend>
          <TickBox field="voicemail" label={inquiry.voicemail} hint={inquiry.voicemailHint} value={ticked} />
          <TickBox field="caller" label={inquiry.caller} hint={inquiry.callerHint} value={ticked} />
          <ChoiceField
            words={words}
            field="inbox"
            legend={inquiry.inbox}
            hint={inquiry.inboxHint}
            choices={choices.inbox}
            labels={inquiry.inboxes}
          />
          {answerLanguages.offered.length > 1 && (
            <ChoiceField
              words={words}
              field="language"
              legend={inquiry.language}
              hint={
                answerLanguages.arePromised
                  ? inquiry.languageHint
                  : `${inquiry.languageHint} ${inquiry.languageNotPromised}`
              }
              choices={[...answerLanguages.offered, 'any'] as const}
              labels={inquiry.languages}
            />
          )}
          <TextField words={words} field="hours" label={inquiry.hours} hint={inquiry.hoursHint} />
        </fieldset>
        <ChoiceField
          words={words}
          field="who"
          legend={inquiry.who}
          hint={inquiry.whoHint}
          choices={choices.who}
          labels={inquiry.whom}
        />
        <div className="crisis-notice">
          <p>
            {practice.replyWithin
              ? filled(inquiry.answersThen, { when: practice.replyWithin })
              : inquiry.answersSomeTime}
          </p>
          <CrisisLines lines={crisisLines} brief />
        </div>
        <TextField
          words={words}
          field="message"
          label={inquiry.message}
          hint={filled(inquiry.messageHint, { count: limits.message.toLocaleString(lang) })}
          rows={4}
        />
        <TickBox
          field="confirm"
          label={filled(inquiry.confirm, { state: practice.state })}
          hint={inquiry.confirmHint}
          value={ticked}
          required
        />
        <p>
          <button type="submit" className="button">
            {inquiry.send}
          </button>{' '}
          <span role="status" data-text={inquiry.sending} />
        </p>
        <Trap words={words} />
      </form>
    </section>
  );
}
