/**
 * A reason why no inquiry can be taken that lies outside of the outbox. The message is one short sentence for the site's operator, without any
 * path, address or secret: anyone may read it in the health check.
 */
export class FormProblem extends Error {}
