// An SMTP server on this machine, for tests: takes letters and keeps them as they came.
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface Postbox {
  readonly port: number;
  readonly received: Received[];
  close(): Promise<void>;
}

/** Takes everything but what is sent to `ukjent@`. */
export async function startPostbox(options: SMTPServerOptions = {}): Promise<Postbox> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) =>
      answer(
        address.startsWith('ukjent@')
          ? Object.assign(new Error('No such user'), { responseCode: 550 })
          : null,
      ),
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, raw: Buffer.concat(chunks).toString('utf8') });
        answer();
      });
    },
    ...options,
  });
  // A client that leaves in the middle is no fault of the server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, undefined, resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, received, close: () => new Promise((resolve) => server.close(resolve)) };
}
