import type { Field } from '#lib/inquiry/inquiry.ts';

/** The ids of a field and of what is said of it. The prefix keeps them apart from the headings of the page. */
export function idsOf(field: Field) {
  const id = `inquiry-${field}`;
  return { id, hintId: `${id}-hint`, faultId: `${id}-fault`, describedBy: `${id}-hint ${id}-fault` };
}

/** Room for what is wrong with a field: `browser/contact.ts` fills it. */
export function Fault({ field }: { field: Field }) {
  return <p className="fault" id={idsOf(field).faultId} />;
}
