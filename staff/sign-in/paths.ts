/** The addresses of signing in. */
export const SIGN_IN = '/sign-in/';
export const SIGN_OUT = '/sign-out/';
export const CODE = '/sign-in/code/';
export const INVITE = '/invite/';
export const ME = '/people/me/';
export const PASSKEY_SCRIPT = '/passkeys.js';
