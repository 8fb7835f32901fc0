/** Called by Next once, before a server takes requests: the form starts with it. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { startForm } = await import('./app/start-form.ts');
  startForm();
}
