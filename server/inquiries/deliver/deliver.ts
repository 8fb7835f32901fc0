import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import type { MailTransport } from '#lib/mail/mail.ts';
import type { Key } from '#lib/settings/keys.ts';
import { describeError } from '../../describe-error.ts';
import type { Leased } from '../outbox/outbox.ts';
import { UnknownKey, unseal } from '../seal/seal.ts';
import { toMail } from './to-mail.ts';

/** What a delivery needs: the keys that may open the inquiry, a transport, and the two addresses. */
export type DeliveryContext = { keys: readonly Key[]; transport: MailTransport; from: string; to: string };

/** Opens an inquiry and sends its mail. Resolves to null, or to a sentence about the failure without any words of the visitor. */
export async function deliver(
  leased: Leased,
  { keys, transport, from, to }: DeliveryContext,
): Promise<string | null> {
  const { id, createdAt } = leased;
  let inquiry: Inquiry;
  try {
    inquiry = unseal(keys, id, leased) as Inquiry;
  } catch (error) {
    return error instanceof UnknownKey
      ? describeError(error)
      : 'Its key does not open it: the stored content was altered. It stays in the outbox.';
  }
  try {
    await transport.send(toMail(inquiry, { id, createdAt, from, to }));
    return null;
  } catch (error) {
    return describeError(error);
  }
}
