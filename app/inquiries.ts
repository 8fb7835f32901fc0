import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { LOCAL_ORIGIN } from '#lib/settings/local-origin.ts';

// Set by next.config.mjs.

/** The origin that the site was built for. */
export const builtFor = process.env.BUILT_FOR || LOCAL_ORIGIN;

/** Whether the pages offer the form. */
export const offersForm = process.env.OFFERS_FORM === 'yes';

/** The origin of the server that takes inquiries; null if it is the one that has the pages. */
export const inquiryOrigin = process.env.INQUIRIES_AT || null;

/** The address that takes inquiries; null where the pages offer no form. */
export const inquiryAction = offersForm ? `${inquiryOrigin ?? ''}${INQUIRIES_PATH}` : null;
