/** What the addresses of links to one page begin with. No one signs in there: whoever has the token sees that page, and nothing else. */
export const SEE = '/see';

/** Where a link with this token opens its page. */
export const seePathOf = (token: string): string => `${SEE}/${token}/`;
