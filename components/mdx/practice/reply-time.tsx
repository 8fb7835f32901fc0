import type { Practice } from '#lib/content/model/facts-schema.ts';

type ReplyTimeProps = { practice: Practice };

export function ReplyTime({ practice: { replyWithin } }: ReplyTimeProps) {
  if (replyWithin) return <p>We answer {replyWithin}.</p>;
  return <p>We cannot name a time here yet.</p>;
}
