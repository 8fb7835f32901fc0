// How figures are written in every table.

/** A whole number with commas: 12,345. */
export const toCount = (value: number): string => Math.round(value).toLocaleString('en-US');

/** A fraction, the way people say it: 1/9.4. */
export const toShare = (value: number): string => `1/${(1 / value).toFixed(1)}`;

/** A ratio to two decimal places: 0.98. */
export const toRatio = (value: number): string => value.toFixed(2);

/** Seconds to a tenth. */
export const toSeconds = (value: number): string => `${value.toFixed(1)} s`;

/** Millions of bytes. */
export const toMegabytes = (bytes: number): string => `${toCount(bytes / 1e6)} MB`;

/** Milliseconds, to a tenth if they are few. */
export const toMs = (value: number): string => `${value < 100 ? value.toFixed(1) : toCount(value)} ms`;
