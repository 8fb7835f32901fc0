// Sent with a sheet to print in place of `site.ts`.
import './site.ts';
import './print.ts';
