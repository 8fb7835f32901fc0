/**
 * Words that say of a fact of the practice that it is not there. On a site where every fact is known, none may stand on a page, whoever wrote them: an
 * author (`contradicts-fact` reads those as well) or a component.
 */
const ABSENT: readonly RegExp[] = [
  /\bnot (yet )?(been )?confirmed\b/i,
  /\bnot yet (known|given|published|decided|filled in|in force|approved|named)\b/i,
  /\bno (page|clinician|reviewer|one here) has (yet )?(been )?(checked|reviewed|read)\b/i,
  /\bif you (find|see) no (price|fee|number|address|hours)\b/i,
  /\bwe (do not|cannot|can’t|don’t|can't|don't) (say|tell|name|print|give|show)\b[^.?!"“”]*\byet\b/i,
  /^what (is|are) (still )?(missing|open)\b/i,
  /\b(is|are|was|were) still (open|unknown|unconfirmed|to be (confirmed|decided|filled))\b/i,
  /\bha(s|ve) still to (be )?(fill|confirm|decide|approve|supply)/i,
  /\b(is|as) (still )?(only )?a template\b|\bis not (yet )?in force\b/i,
  /\bonce (it|they|that|this|someone|someone) (is|are|has been|have been|has) (confirmed|known|checked)\b/i,
  /\b(no|nothing)\b[^.?!]{0,40}\b(here|so far) yet\b/i,
  /\bno (price|fees?|telephone|phone|number|hours|address|insurance)( [a-z]+)? (is|are|stands?) (given|named|known|here|printed|above)\b/i,
  /\b(unknown|unconfirmed|to be announced|coming soon)\b/i,
  /todavía no (podemos|se puede pedir|sabemos|hay un|le ha dado|lo ha puesto|se ha confirmado)(?!\p{L})/iu,
  /(todavía|aún) sin (confirmar|decidir)|todavía faltan?(?!\p{L})|no está en vigor/iu,
];

/** What a text says of a fact that is missing, each as the words that say it. What stands in quotes is someone else's. */
export function wordsOfAbsenceIn(text: string): string[] {
  const own = text.replaceAll(/"[^"]*"|“[^”]*”/g, ' … ');
  return ABSENT.flatMap((pattern) => pattern.exec(own)?.[0] ?? []);
}
