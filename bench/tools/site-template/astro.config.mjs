// A bare Astro site: finished pages, one stylesheet, nothing else.
export default { output: 'static', trailingSlash: 'always', devToolbar: { enabled: false } };
