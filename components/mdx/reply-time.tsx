import type { Practice } from '#lib/content/facts-schema.ts';

type ReplyTimeProps = { practice: Practice };

export function ReplyTime({ practice: { replyWithin } }: ReplyTimeProps) {
  if (replyWithin) return <p>We answer {replyWithin}.</p>;
  return <p>The practice has not yet told this site how soon it answers, so we name no time here.</p>;
}
