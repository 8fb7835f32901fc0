/** Where the site is served when nothing else is said. */
export const LOCAL_ORIGIN = 'http://localhost:3000';
