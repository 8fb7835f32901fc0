import type { Phrase } from './phrase-rule.ts';

// A text that came from a program says so in words and signs that nobody writes for readers. Whoever adds one looks first whether a sentence
// of ours could hold it: "let me know if you would like to" could, and is not here.

const CHAT = [
  /\bas an? (?:AI|artificial intelligence|large language)(?: language)?(?: model| assistant)\b/,
  /\bas an AI\b(?=,)/,
  /\bI(?:['’]m| am) (?:just |only )?an? (?:AI|(?:large )?language model)\b/,
  /\b(?:my|the) (?:knowledge cut-?off|last knowledge update)\b|\bas of my last (?:knowledge )?(?:update|training)\b/,
  /\bI (?:cannot|can['’]t|am unable to|don['’]t have the ability to) (?:browse the (?:internet|web)|access real-time)\b/,
  /\b(?:Certainly|Sure|Absolutely|Of course|Great question)! (?:Here(?:['’]s| is| are) (?:a|an|the|your|some)|Below (?:is|are)|I(?:['’]d| would) be happy to)\b/,
  /\bHere(?:['’]s| is) (?:a|an|the|your) (?:\w+ )?(?:revised|rewritten|reworded|polished|refined|improved|edited|condensed|shortened|optimized|rephrased|paraphrased|humanized)(?: \w+)? (?:version|draft|text|copy|paragraph|section|page|article)\b/,
  /\b(?:let me know if|would you like me to|if you(?:['’]d| would)? (?:like|want), I can) (?:you(?:['’]d| would) like (?:me to|any (?:changes|edits|adjustments|revisions)) ?)?(?:adjust|rewrite|revise|shorten|expand|rephrase|reword|polish|refine|tweak|generate|draft|edit|make it|add more|create)\b/,
  /\blet me know if you(?:['’]d| would) like (?:any|further|more) (?:changes|edits|adjustments|revisions)\b/,
  /\bI hope this (?:helps|is helpful|works)! (?:Let me know|Feel free|Please let me)\b/,
  /\bI['’]m sorry, (?:but )?I(?: can['’]t| cannot| am unable to|['’]m unable to) (?:assist|comply|fulfill|(?:help|continue)(?: you)? with (?:that|this))\b|\bI (?:can['’]t|cannot) (?:help|assist|comply) with (?:that|this) request\b/,
  /\bfeel free to (?:adjust|modify|customize|tweak|edit) (?:it|this|the|as)\b/,
  /\b(?:regenerate response|ChatGPT (?:said|can make mistakes)|(?:ChatGPT|Copilot|Gemini|Claude) said:)/,
  /(?:cite)?turn\d+(?:search|view|news|image|file|fetch|forecast|academia|product|reddit|finance|sports)\d+/,
  /【[^】\n]{0,60}】?|†L?\d+(?:-L?\d+)?】/,
  /contentReference\[|\boai_?cit(?:e|ation)\b|\[oaicite[^\]]*\]/,
  /\[cite(?:_start|_end|: ?[\d, ]+)?\]/,
  /\(?\{"attribut(?:ion|able\w*)":/,
  /\battached_file:\d|\bsandbox:\/mnt\/|\bgrok_(?:card|render)\w*/,
];

const WIKI = [
  /!?\[\[[^\]\n]{0,80}\]?\]?/,
  /\{\{[^}\n]{0,80}\}?\}?|\{%[^%\n]{0,80}%\}|<%[^%\n]{0,80}%>|\$\{[\w.]{1,40}\}/,
  /'''?(?=[^\s'])[^'\n]{0,80}'''?|~~~~|(?<![^\n])={2,6} [^=\n]{1,80} ={2,6}(?![^\n])|\{\|\s*class=|^#REDIRECT\b/,
  /\[(?:citation needed|clarification needed|dubious|who\?|when\?|edit|note \d+|sic!?\?|object Object|TOC|_TOC_)\]/,
  /(?<!\])\[\d{1,3}\](?![([])/,
  /\[https?:\/\/\S+(?: [^\]\n]{1,80})?\]/,
  /\[\/(?:b|i|u|s|url|quote|img|color|size|list|center)\]|\[(?:url|img|color|size|quote)=[^\]\n]{0,80}\]?/,
  /\[\/?(?:caption|gallery|embed|contact-form-7|(?:vc|et_pb|su|fusion)_\w+|elementor-\w+)(?: [^\]\n]{0,80})?\]/,
  /%%[^%\n]{1,80}%%|\*?\|[A-Z][A-Z_]{2,30}\|\*?|%[A-Z][A-Z_]{2,30}%/,
];

const OFFICE = [
  /\bError! (?:Bookmark not defined|Reference source not found|Hyperlink reference not valid|No text of specified style)\b/,
  /\[if !?(?:supportLists|supportEmptyParas|mso|vml|gte mso)[^\]\n]{0,20}\]|\bmso-[a-z]+-[a-z-]+:/,
  // Google Docs puts a letter in brackets where somebody commented, from [a] on ("parent[s]" is a quote mended); Word names who did, and what was formatted.
  /(?:(?<=\p{L})\[[abc]\]|(?<=[.,;:!?"”)])\[[a-z]{1,2}\])(?![[(\p{L}])|(?<![^\n])Comment(?:ed)? \[[A-Z]{1,4}\d{1,3}\]:?|(?<![^\n])Formatted: (?:Font|Indent|Normal|Left|Right|Centered|List|Space)\b/u,
  /(?<![^\n])Page \d{1,3} of \d{1,3}(?![^\n])/,
  /\bADDIN (?:ZOTERO|EN\.CITE|CSL)\w*|\bHYPERLINK "[^"\n]{0,80}"|\bPAGEREF _\w+/,
];

const anyOf = (patterns: readonly RegExp[], flags: string) =>
  new RegExp(patterns.map(({ source }) => source).join('|'), flags);

/** What chats, wikis, other sites and word processors leave in a text that was copied from them. */
export const RESIDUE: readonly Phrase[] = [
  {
    pattern: anyOf(CHAT, 'i'),
    what: 'was left by a program that writes texts, and says nothing to a reader',
    fix: 'Delete it, and read the words around it with care: nobody may have written them.',
  },
  {
    pattern: anyOf(WIKI, 'i'),
    what: 'means something on another site, and readers see its signs here',
    fix: 'Delete it, or write in plain words what is meant. A link is made as on every other page.',
  },
  {
    pattern: anyOf(OFFICE, 'u'),
    what: 'was left by a word processor',
    fix: 'Delete it, and write what belongs there.',
  },
];
