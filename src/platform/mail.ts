// Sends letters: by SMTP where it is set up; until then each letter is filed and told on the console, so that whoever
// tries the program finds the link she was sent.
import fs from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Log } from './log.ts';

export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly unsubscribeUrl: string | null;
}

export interface Mailer {
  /** Rejects when the letter was not taken; the message says why and holds no content. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** Where letters are filed without SMTP. */
  readonly folder: string;
  readonly log: Log;
}

const TIMEOUT_MS = 20_000;

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** A password never leaves the machine in clear, whatever the server offers. */
function needsEncryption(url: string): boolean {
  const { hostname, password } = new URL(url);
  return password !== '' && !LOOPBACK.has(hostname);
}

function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: needsEncryption(url),
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    async send({ id, to, subject, text, unsubscribeUrl }) {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${id}@samkjop>`,
        headers: {
          'auto-submitted': 'auto-generated',
          ...(unsubscribeUrl
            ? {
                'list-unsubscribe': `<${unsubscribeUrl}>`,
                'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
              }
            : {}),
        },
      });
    },
    close: () => transport.close(),
  };
}

function fileMailer({ folder, log }: MailerOptions): Mailer {
  return {
    async send({ id, to, subject, text }) {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${id}.txt`);
      await fs.writeFile(file, `Til: ${to}\nEmne: ${subject}\n\n${text}`, { mode: 0o600 });
      log.info({ file }, 'mail is not set up: letter filed');
      process.stdout.write(`\n--- ${subject}\n${text}---\n`);
    },
    close: () => undefined,
  };
}

export const createMailer = (options: MailerOptions): Mailer =>
  options.smtp ? smtpMailer(options.smtp) : fileMailer(options);
