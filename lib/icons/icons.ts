/** An icon that is made of public/icon.svg: square, `size` pixels wide. A full one has no margin and no round corners. */
export type Icon = { path: string; size: number; full: boolean };

/** The icons that the manifest names. Systems cut the last one into a shape of their own (w3.org/TR/appmanifest, "maskable"). */
export const ICONS: readonly Icon[] = [
  { path: '/icons/192.png', size: 192, full: false },
  { path: '/icons/512.png', size: 512, full: false },
  { path: '/icons/512-full.png', size: 512, full: true },
];

/** The icon that iOS puts on a home screen; it rounds the corners itself and paints what is clear in black. */
export const APPLE_ICON: Icon = { path: '/icons/180-full.png', size: 180, full: true };
