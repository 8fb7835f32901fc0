// Turbopack makes the stylesheet small itself.
export default { plugins: { '@tailwindcss/postcss': { optimize: false } } };
