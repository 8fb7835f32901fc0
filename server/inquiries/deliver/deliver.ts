import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import type { Key } from '#lib/settings/keys.ts';
import { describeError } from '../describe-error.ts';
import type { Leased } from '../outbox/outbox.ts';
import { UnknownKey, unseal } from '../seal/seal.ts';
import type { MailTransport } from './mail.ts';
import { toMail } from './to-mail.ts';

/** With what an inquiry is carried: keys to open it, a carrier, and the two addresses. */
export type DeliveryContext = { keys: readonly Key[]; carrier: MailTransport; from: string; to: string };

/** Opens an inquiry and has its mail carried. Resolves to null, or to what went wrong, in a sentence without a word of the visitor. */
export async function deliver(
  leased: Leased,
  { keys, carrier, from, to }: DeliveryContext,
): Promise<string | null> {
  const { id, createdAt } = leased;
  let inquiry: Inquiry;
  try {
    inquiry = unseal(keys, id, leased) as Inquiry;
  } catch (error) {
    return error instanceof UnknownKey
      ? describeError(error)
      : 'It does not open with its key: what is stored was changed. It waits, and is not lost.';
  }
  try {
    await carrier.send(toMail(inquiry, { id, createdAt, from, to }));
    return null;
  } catch (error) {
    return describeError(error);
  }
}
