import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import { faultOf } from '#lib/mail/fault-of.ts';
import type { MailTransport } from '#lib/mail/mail.ts';
import type { Key } from '#lib/settings/keys.ts';
import { describeError } from '../../describe-error.ts';
import type { Leased } from '../outbox/outbox.ts';
import { UnknownKey, unseal } from '../seal/seal.ts';
import { toMail } from './to-mail.ts';

/** What a delivery needs: the keys that may open the inquiry, a transport, and the two addresses. */
export type DeliveryContext = { keys: readonly Key[]; transport: MailTransport; from: string; to: string };

/** Why an inquiry was not delivered, in a sentence without any words of the visitor, and whose fault it is (`faultOf`): `content` where it was not sent. */
export type Failure = { sentence: string; fault: ReturnType<typeof faultOf> | 'content' };

/** Opens an inquiry and sends its mail, which tells how many others wait where there are `manyWaiting`. Resolves to null, or to the failure. */
export async function deliver(
  leased: Leased,
  { keys, transport, from, to }: DeliveryContext,
  manyWaiting = 0,
): Promise<Failure | null> {
  const { id, createdAt } = leased;
  let inquiry: Inquiry;
  try {
    inquiry = unseal(keys, id, leased) as Inquiry;
  } catch (error) {
    const sentence =
      error instanceof UnknownKey
        ? describeError(error)
        : 'Its key does not open it: the stored content was altered. It stays in the outbox.';
    return { sentence, fault: 'content' };
  }
  try {
    await transport.send(toMail(inquiry, { id, createdAt, from, to, manyWaiting }));
    return null;
  } catch (error) {
    return { sentence: describeError(error), fault: faultOf(error) };
  }
}
