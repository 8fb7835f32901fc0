// The mail server of the trial: node take-mails.ts PORT FILE. Takes every mail, and writes its Message-ID and its words into a line of the file.
import { appendFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const [port, file = ''] = process.argv.slice(2);

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  async onData(stream, _session, done) {
    const mail = await simpleParser(await text(stream));
    appendFileSync(file, `${mail.messageId} ${mail.text?.replaceAll(/\s+/g, ' ')}\n`);
    done(null, 'taken');
  },
});
// A client that is killed in the middle of a mail.
server.on('error', () => {});
server.listen(Number(port), '127.0.0.1');
