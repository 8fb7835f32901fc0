import type { Practice } from '#lib/content/model/facts-schema.ts';

type FeesProps = { practice: Practice };

const ASK = 'Please ask us. The practice has not put this on the site yet.';

export function Fees({ practice: { fees, insurance } }: FeesProps) {
  return (
    <dl className="facts">
      <dt>What a session costs</dt>
      <dd>{fees ?? ASK}</dd>
      <dt>Insurance</dt>
      <dd>{insurance ?? ASK}</dd>
    </dl>
  );
}
