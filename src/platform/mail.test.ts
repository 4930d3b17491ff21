// Letters through a real SMTP server on this machine, and to files where none is set up.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Postbox, startPostbox } from '../../test/postbox.ts';
import { createLog } from './log.ts';
import { createMailer, deleteFiledLetters, type Mailer, type OutgoingMail } from './mail.ts';

/** Headers by name in lower case, unfolded; and the text as written, whatever its encoding. */
function read(raw: string): { headers: Record<string, string>; text: string } {
  const at = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, at)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const body = raw.slice(at + 4);
  const encoding = headers['content-transfer-encoding'];
  if (encoding === 'base64') return { headers, text: Buffer.from(body, 'base64').toString('utf8') };
  if (encoding !== 'quoted-printable') return { headers, text: body };
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { headers, text: Buffer.from(bytes, 'latin1').toString('utf8') };
}

const decodedWord = (header = ''): string =>
  header.replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=(?:\s+(?==\?))?/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/g, (__, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          'latin1',
        ).toString('utf8'),
  );

const LETTER: OutgoingMail = {
  id: '0197a000-0000-7000-8000-000000000001',
  to: 'kari@namsos.example',
  subject: 'Påminnelse: avtalen om trygghetsalarmer går ut',
  text: 'Hei, Åse Bjørkås\n\nHer er lenken:\nhttps://samkjop.example/logg-inn/lenke/abc\n.\nHilsen Samkjøp\n',
  unsubscribeUrl: null,
};

describe('by SMTP', () => {
  let postbox: Postbox;
  let others: Postbox[];
  let mailers: Mailer[];
  const otherPostbox = async (options: SMTPServerOptions): Promise<Postbox> => {
    const other = await startPostbox(options);
    others.push(other);
    return other;
  };
  const mailerAt = (url: string): Mailer => {
    const smtp = { url, from: 'Samkjøp <samkjop@kommune.example>' };
    const mailer = createMailer({ smtp, folder: '/nowhere', log: createLog('error') });
    mailers.push(mailer);
    return mailer;
  };
  beforeEach(async () => {
    [mailers, others] = [[], []];
    postbox = await startPostbox();
  });
  afterEach(async () => {
    for (const mailer of mailers) mailer.close();
    for (const one of [postbox, ...others]) await one.close();
  });

  test('a letter arrives as it was written, with sender, id and what kind of letter it is', async () => {
    await mailerAt(`smtp://127.0.0.1:${postbox.port}`).send(LETTER);
    const [got] = postbox.received;
    expect([got?.from, got?.to]).toEqual(['samkjop@kommune.example', ['kari@namsos.example']]);
    const { headers, text } = read(got?.raw ?? '');
    expect(text.replaceAll('\r\n', '\n').trimEnd()).toBe(LETTER.text.trimEnd());
    expect(decodedWord(headers['subject'])).toBe(LETTER.subject);
    expect(decodedWord(headers['from'])).toBe('Samkjøp <samkjop@kommune.example>');
    expect(headers).toMatchObject({
      to: 'kari@namsos.example',
      'message-id': `<${LETTER.id}@samkjop>`,
      'auto-submitted': 'auto-generated',
      'content-type': 'text/plain; charset=utf-8',
    });
    expect(headers).not.toHaveProperty('list-unsubscribe');
  });

  test('a letter that comes regularly can be stopped with one press in the mail program', async () => {
    const unsubscribeUrl = 'https://samkjop.example/ukebrev/stopp/abc';
    await mailerAt(`smtp://127.0.0.1:${postbox.port}`).send({ ...LETTER, unsubscribeUrl });
    expect(read(postbox.received[0]?.raw ?? '').headers).toMatchObject({
      'list-unsubscribe': `<${unsubscribeUrl}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
  });

  test('a line break in a subject starts no new header', async () => {
    const subject = 'Hei\r\nBcc: alle@kommune.example';
    await mailerAt(`smtp://127.0.0.1:${postbox.port}`).send({ ...LETTER, subject });
    const [got] = postbox.received;
    expect(got?.to).toEqual(['kari@namsos.example']);
    expect(read(got?.raw ?? '').headers).not.toHaveProperty('bcc');
  });

  test('a refused recipient, a wrong password and a server that is not there are told, without content', async () => {
    const refused = mailerAt(`smtp://127.0.0.1:${postbox.port}`).send({
      ...LETTER,
      to: 'ukjent@namsos.example',
    });
    await expect(refused).rejects.toThrow(/550/);
    await expect(refused).rejects.not.toThrow(/lenken/);
    const locked = await otherPostbox({
      authOptional: false,
      onAuth: (_auth, _session, answer) => answer(new Error('Invalid username or password')),
    });
    await expect(mailerAt(`smtp://bruker:feil@127.0.0.1:${locked.port}`).send(LETTER)).rejects.toThrow(/535/);
    await expect(mailerAt('smtp://127.0.0.1:1').send(LETTER)).rejects.toThrow('ECONNREFUSED');
    expect(postbox.received).toEqual([]);
  });

  test('a password does not leave the machine where the server offers no encryption', async () => {
    const asked: string[] = [];
    const open = await otherPostbox({
      onAuth: ({ username }, _session, answer) => {
        asked.push(username ?? '');
        answer(null, { user: username });
      },
    });
    // Another address of this machine, which the mailer does not know as such.
    await expect(mailerAt(`smtp://bruker:hemmelig@127.0.0.2:${open.port}`).send(LETTER)).rejects.toThrow();
    expect([asked, open.received]).toEqual([[], []]);
    await mailerAt(`smtp://bruker:hemmelig@127.0.0.1:${open.port}`).send(LETTER);
    expect([asked, open.received.length]).toEqual([['bruker'], 1]);
  });
});

test('until SMTP is set up a letter is filed for whoever runs the program, and shown', async () => {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-mail-')), 'post');
  const shown = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const mailer = createMailer({ smtp: null, folder, log: createLog('error') });
  await mailer.send(LETTER);
  mailer.close();
  const said = shown.mock.calls.map(([text]) => String(text)).join('');
  shown.mockRestore();
  const file = path.join(folder, `${LETTER.id}.txt`);
  expect(fs.readFileSync(file, 'utf8')).toBe(`Til: ${LETTER.to}\nEmne: ${LETTER.subject}\n\n${LETTER.text}`);
  expect([fs.statSync(folder).mode & 0o777, fs.statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
  expect(said).toContain('https://samkjop.example/logg-inn/lenke/abc');
  fs.rmSync(path.dirname(folder), { recursive: true });
});

test('filed letters are deleted when they are old, and nothing else is', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-mail-'));
  const write = (name: string, date: string): void => {
    fs.writeFileSync(path.join(folder, name), 'x');
    fs.utimesSync(path.join(folder, name), new Date(date), new Date(date));
  };
  write('old.txt', '2026-08-01');
  write('old.json', '2026-08-01');
  write('new.txt', '2026-11-01');
  expect(await deleteFiledLetters(folder, new Date('2026-09-01'))).toBe(1);
  expect(fs.readdirSync(folder).toSorted()).toEqual(['new.txt', 'old.json']);
  fs.rmSync(folder, { recursive: true });
  expect(await deleteFiledLetters(folder, new Date('2026-09-01'))).toBe(0);
});
