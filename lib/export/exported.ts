/** An exported address, and the Content-Type of what stands there. */
export type Exported = { path: string; type: string };
