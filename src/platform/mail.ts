// Sends letters: by SMTP where it is set up; until then each letter is filed and told on the console, so that whoever
// tries the program finds the link she was sent.
import fs from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { errorCode } from './db/failure.ts';
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
/** What the name of a filed letter ends with. */
const FILED = '.txt';

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

/** Deletes letters that were filed before an instant; the value is how many. */
export async function deleteFiledLetters(folder: string, before: Date): Promise<number> {
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  let deleted = 0;
  for (const name of names.filter((one) => one.endsWith(FILED))) {
    const file = path.join(folder, name);
    if ((await fs.stat(file)).mtime >= before) continue;
    await fs.rm(file);
    deleted += 1;
  }
  return deleted;
}

function fileMailer({ folder, log }: MailerOptions): Mailer {
  return {
    async send({ id, to, subject, text }) {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${id}${FILED}`);
      await fs.writeFile(file, `Til: ${to}\nEmne: ${subject}\n\n${text}`, { mode: 0o600 });
      log.info({ file }, 'mail is not set up: letter filed');
      process.stdout.write(`\n--- ${subject}\n${text}---\n`);
    },
    close: () => undefined,
  };
}

export const createMailer = (options: MailerOptions): Mailer =>
  options.smtp ? smtpMailer(options.smtp) : fileMailer(options);
