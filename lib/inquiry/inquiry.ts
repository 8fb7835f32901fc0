import * as z from 'zod';
import { cleanAddress, cleanLine, cleanText, isLegible, isVisible } from './clean-text.ts';
import { isPossibleNumber } from './is-possible-number.ts';

/** The address on a server that takes what the form sends. */
export const INQUIRIES_PATH = '/api/inquiries/';

/** The most UTF-16 code units of each text. The form does not cut what is longer: it is told how much it is. */
export const LIMITS = { name: 80, reach: 120, hours: 120, message: 1000 } as const;

/** The values of each choice, as they are sent. */
export const CHOICES = {
  way: ['call', 'text', 'email'],
  inbox: ['mine', 'shared'],
  who: ['me', 'partner', 'us', 'colleague'],
} as const;

/** The value of a checked box. */
export const TICKED = 'yes';

/** The names of the fields, in the order of the form. `website` is a honeypot: bots fill it in, and people do not see it. */
export const FIELDS = [
  'name',
  'way',
  'reach',
  'voicemail',
  'caller',
  'inbox',
  'hours',
  'who',
  'message',
  'confirm',
  'website',
] as const;

/** What our script sends besides: a random token, made anew for each form. It is no field, and is kept nowhere but for the digest of a repeat. */
export const TOKEN = 'token';

export type Field = (typeof FIELDS)[number];

/** What is wrong with a field and how to fix it, in words for the visitor. */
export type Fault = { field: Field; message: string };

const NUMBER = new Intl.NumberFormat('en-US');

const tooLong = (what: string, limit: number, length: number) =>
  `${what} has ${NUMBER.format(length)} characters, and at most ${NUMBER.format(limit)} fit. Please shorten it.`;

// zod's own `max` counts code points; an emoji counts as two here, as in most programs that show a count.
const atMost = (what: string, limit: number) =>
  z.string().refine((text) => text.length <= limit, {
    error: ({ input }) => tooLong(what, limit, String(input).length),
  });

const optional = (clean: (text: string) => string, what: string, limit: number) =>
  z
    .string()
    .transform(clean)
    .pipe(atMost(what, limit))
    .transform((text) => (isVisible(text) ? text : null));

const needed = (clean: (text: string) => string, message: string, what: string, limit: number) =>
  z.string().transform(clean).pipe(atMost(what, limit).refine(isLegible, message));

const box = z
  .enum(['', TICKED], 'This box was sent with an answer that it does not have. Tick it, or leave it empty.')
  .transform((sent) => sent === TICKED);

const choice = <const Choices extends readonly string[]>(choices: Choices) =>
  z
    .enum(['', ...choices], 'This is not one of the answers. Choose one of them, or none.')
    .transform((sent) => (sent === '' ? null : (sent as Choices[number])));

/**
 * A posted form: every field as a string, empty where it was not sent. The output is what is kept: cleaned, without the honeypot and without
 * the confirmation, which says nothing once it is given.
 */
const inquirySchema = z
  .strictObject({
    name: needed(cleanLine, 'Tell us a name to use. A first name is enough.', 'The name', LIMITS.name),
    way: z.enum(CHOICES.way, 'Choose how we may reach you: a call, a text or an e-mail.'),
    reach: needed(
      cleanAddress,
      'Give us the phone number or e-mail address that we may use.',
      'The phone number or e-mail address',
      LIMITS.reach,
    ),
    voicemail: box,
    caller: box,
    inbox: choice(CHOICES.inbox),
    hours: optional(cleanLine, 'The box for the best hours', LIMITS.hours),
    who: choice(CHOICES.who),
    message: optional(cleanText, 'The message', LIMITS.message),
    confirm: z.literal(
      TICKED,
      "Please check this box if it is true. If it isn't true for you, this form can't find you a therapist. The numbers above the message are for you too.",
    ),
    website: z
      .string()
      .max(0, 'The last box is there to catch programs, and must stay empty. Empty it, and send again.'),
  })
  .refine(({ way, reach }) => fits(way, reach) !== false, {
    path: ['reach'],
    // Even where another field is at fault: all faults are reported at once.
    when: ({ value }) => fits((value as Sent).way, (value as Sent).reach) !== null,
    error: ({ input }) => misfit(input as Sent),
  })
  .transform(({ confirm: _, website: __, ...inquiry }) => inquiry);

type Sent = { way?: unknown; reach?: unknown };

/** An inquiry as it is sealed, mailed and then deleted. */
export type Inquiry = z.output<typeof inquirySchema>;

/** Whether a number or an address fits the chosen way of contact; null where either is missing. */
function fits(way: unknown, reach: unknown): boolean | null {
  if (typeof way !== 'string' || typeof reach !== 'string' || !isLegible(reach)) return null;
  if (way === 'email') return /^[^\s@]+@[^\s@]+$/u.test(cleanAddress(reach));
  if (way === 'call' || way === 'text') return isPossibleNumber(reach) && !reach.includes('@');
  return null;
}

function misfit({ way, reach }: Sent): string {
  return way === 'email'
    ? `"${reach}" is not an e-mail address. Write it like name@example.org, or choose a call or a text.`
    : `"${reach}" is not a phone number with its area code. It has ten digits, such as 305 and seven more, or starts with + and the code of another country. Please look at it again, or choose an e-mail.`;
}

/** The inquiry of a posted form, or all of its faults in the order of the form. Unknown fields are ignored. */
export function parseInquiry(
  sent: ReadonlyMap<string, string>,
): { inquiry: Inquiry; faults: null } | { inquiry: null; faults: Fault[] } {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, sent.get(field) ?? '']));
  const { data, error } = inquirySchema.safeParse(fields);
  if (data) return { inquiry: data, faults: null };
  const messages = new Map(
    error.issues.map(({ path, message }) => [path[0] as Field, message] as const).reverse(),
  );
  return {
    inquiry: null,
    faults: FIELDS.flatMap((field) => {
      const message = messages.get(field);
      return message === undefined ? [] : [{ field, message }];
    }),
  };
}
