/** Where the room shows the guide for staff. */
export const GUIDE = '/guide/';

/** Where the guide says what a message means. */
export const guideTo = (rule: string) => `${GUIDE}#${rule}`;
