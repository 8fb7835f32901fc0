/** The origin of a site that is built without `SITE_URL`. */
export const LOCAL_ORIGIN = 'http://localhost:3000';
