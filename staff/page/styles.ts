/** The addresses of the stylesheets that the room serves: that of the site, its own, and the one that a preview has besides that of the site. */
export const STYLES = {
  site: '/styles/site.css',
  room: '/styles/room.css',
  preview: '/styles/preview.css',
} as const;
