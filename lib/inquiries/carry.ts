import type { Key } from '../settings/keys.ts';
import type { Inquiry } from './inquiry.ts';
import type { Carrier } from './mail.ts';
import type { Leased } from './outbox.ts';
import { UnknownKey, unseal } from './seal.ts';
import { toFailure } from './to-failure.ts';
import { toMail } from './to-mail.ts';

/** With what an inquiry is carried: keys to open it, a carrier, and the two addresses. */
export type Carriage = { keys: readonly Key[]; carrier: Carrier; from: string; to: string };

/** Opens an inquiry and has its mail carried. Resolves to null, or to what went wrong, in a sentence without a word of the visitor. */
export async function carry(leased: Leased, { keys, carrier, from, to }: Carriage): Promise<string | null> {
  const { id, createdAt } = leased;
  let inquiry: Inquiry;
  try {
    inquiry = unseal(keys, id, leased) as Inquiry;
  } catch (error) {
    return error instanceof UnknownKey
      ? toFailure(error)
      : 'It does not open with its key: what is stored was changed. It waits, and is not lost.';
  }
  try {
    await carrier.send(toMail(inquiry, { id, createdAt, from, to }));
    return null;
  } catch (error) {
    return toFailure(error);
  }
}
