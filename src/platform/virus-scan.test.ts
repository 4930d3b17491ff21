// Scanners over the wire and as a program: what each answers, and that no answer is never taken for clean.
import net, { type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createVirusScanner } from './virus-scan.ts';

const BAD = 'this is the bad file';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const servers: net.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** What was sent by INSTREAM; null until the end of it has come. */
function streamed(received: Buffer): string | null {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces).toString();
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

/** A server that speaks clamd's language. */
async function clamd(answer: (text: string) => string): Promise<number> {
  const server = net.createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const text = streamed(received);
      if (text !== null) socket.end(answer(text));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const usual = (text: string): string =>
  text.includes(BAD) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';

test('a server tells what is clean and what is not, of files larger than a piece', async () => {
  const scanner = createVirusScanner({ kind: 'clamd', host: '127.0.0.1', port: await clamd(usual) });
  expect(await scanner?.scan(bytes('fine'))).toBe('clean');
  expect(await scanner?.scan(bytes(`${'x'.repeat(300_000)}${BAD}`))).toBe('stopped');
});

test('a server that is away, or answers with something else, has not found it clean', async () => {
  const port = await clamd(() => 'INSTREAM size limit exceeded. ERROR\0');
  const strange = createVirusScanner({ kind: 'clamd', host: '127.0.0.1', port });
  expect(await strange?.scan(bytes('fine'))).toBeNull();
  const away = createVirusScanner({ kind: 'clamd', host: '127.0.0.1', port: 1 });
  expect(await away?.scan(bytes('fine'))).toBeNull();
});

test('a program tells by how it ends', async () => {
  const run = (script: string) =>
    createVirusScanner({ kind: 'command', program: '/bin/sh', args: ['-c', script] })?.scan(bytes(BAD));
  expect(await run(`grep -q nothing && exit 1; exit 0`)).toBe('clean');
  expect(await run(`grep -q bad && exit 1; exit 0`)).toBe('stopped');
  expect(await run('exit 1')).toBe('stopped');
  expect(await run('exit 2')).toBeNull();
  const missing = createVirusScanner({ kind: 'command', program: '/no/such/program', args: [] });
  expect(await missing?.scan(bytes('fine'))).toBeNull();
  expect(createVirusScanner(null)).toBeNull();
});
