type JsonLdProps = { /** JSON whose `<` is escaped, from lib/seo. */ text: string };

export function JsonLd({ text }: JsonLdProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place for it; React would escape the quotes of the JSON
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
