// Sent with every page but those whose frontmatter says `scripts: false`. Each page works without it.
import './leave.ts';
import './private-reading.ts';
import './load-on-use.ts';
import './open-answer.ts';
