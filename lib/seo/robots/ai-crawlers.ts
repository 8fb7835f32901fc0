/**
 * A name by which a crawler of an AI company looks for rules in robots.txt: what it fetches pages for, and the page of its company that says so, or
 * where there is none, a public list, with the day someone last looked.
 */
export type AiCrawler = {
  agent: string;
  company: string;
  /** To train models, or to answer someone who asks: by way of an index of its own, or at that moment. */
  for: 'training' | 'answers';
  source: string;
  checked: string;
};

const checked = '2026-11-30';
const OPENAI = { company: 'OpenAI', source: 'https://developers.openai.com/api/docs/bots', checked };
const ANTHROPIC = {
  company: 'Anthropic',
  source: 'https://support.claude.com/en/articles/8896518',
  checked,
};
const PERPLEXITY = {
  company: 'Perplexity',
  source: 'https://docs.perplexity.ai/docs/resources/perplexity-crawlers',
  checked,
};
const AMAZON = { company: 'Amazon', source: 'https://developer.amazon.com/support/amazonbot', checked };
const META = {
  company: 'Meta',
  source: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers',
  checked,
};
const MISTRAL = { company: 'Mistral', source: 'https://docs.mistral.ai/en/robots', checked };

/**
 * The crawlers of AI companies that are known by name. None of them is that of an ordinary search engine: Googlebot, Bingbot, Applebot, DuckDuckBot
 * and their like must never stand here. `Google-Extended` and `Applebot-Extended` fetch nothing: they say what may be done with what the search
 * engine of that company has. That of Google also keeps pages out of the answers of Gemini; there is no finer choice.
 */
export const AI_CRAWLERS: readonly AiCrawler[] = [
  { agent: 'GPTBot', for: 'training', ...OPENAI },
  { agent: 'OAI-SearchBot', for: 'answers', ...OPENAI },
  { agent: 'ChatGPT-User', for: 'answers', ...OPENAI },
  { agent: 'ClaudeBot', for: 'training', ...ANTHROPIC },
  { agent: 'Claude-SearchBot', for: 'answers', ...ANTHROPIC },
  { agent: 'Claude-User', for: 'answers', ...ANTHROPIC },
  {
    agent: 'Google-Extended',
    company: 'Google',
    for: 'training',
    source: 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers',
    checked,
  },
  {
    agent: 'Applebot-Extended',
    company: 'Apple',
    for: 'training',
    source: 'https://support.apple.com/en-us/119829',
    checked,
  },
  {
    agent: 'CCBot',
    company: 'Common Crawl',
    for: 'training',
    source: 'https://commoncrawl.org/ccbot',
    checked,
  },
  { agent: 'meta-externalagent', for: 'training', ...META },
  { agent: 'meta-webindexer', for: 'answers', ...META },
  { agent: 'meta-externalfetcher', for: 'answers', ...META },
  { agent: 'Amazonbot', for: 'training', ...AMAZON },
  { agent: 'Amzn-SearchBot', for: 'answers', ...AMAZON },
  { agent: 'Amzn-User', for: 'answers', ...AMAZON },
  { agent: 'PerplexityBot', for: 'answers', ...PERPLEXITY },
  { agent: 'Perplexity-User', for: 'answers', ...PERPLEXITY },
  { agent: 'MistralAI-Training', for: 'training', ...MISTRAL },
  { agent: 'MistralAI-Index', for: 'answers', ...MISTRAL },
  { agent: 'MistralAI-User', for: 'answers', ...MISTRAL },
  {
    agent: 'DuckAssistBot',
    company: 'DuckDuckGo',
    for: 'answers',
    source: 'https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot',
    checked,
  },
  // Its company says nothing of it.
  {
    agent: 'Bytespider',
    company: 'ByteDance',
    for: 'training',
    source: 'https://github.com/ai-robots-txt/ai.robots.txt',
    checked,
  },
];
