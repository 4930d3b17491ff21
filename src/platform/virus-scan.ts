// Looks for viruses with whatever the installation has: a clamd server, or a program that reads the file on standard input. An
// answer that does not come is no answer: the file is then not found clean.
import { spawn } from 'node:child_process';
import net from 'node:net';
import type { VirusScanConfig } from './config.ts';

export interface VirusScanner {
  /** Null where no answer came: the scanner is away, or says something that we do not know. */
  scan(bytes: Uint8Array): Promise<'clean' | 'stopped' | null>;
}

type Verdict = 'clean' | 'stopped' | null;

const PATIENCE_MS = 60_000;
const CHUNK = 64 * 1024;
/** clamscan and clamdscan: nothing was found, something was. */
const VERDICTS: Readonly<Record<number, Verdict>> = { 0: 'clean', 1: 'stopped' };

/** INSTREAM: each piece after its length, and an empty one at the end. */
function* instream(bytes: Uint8Array): Generator<Uint8Array> {
  yield new TextEncoder().encode('zINSTREAM\0');
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const piece = bytes.subarray(from, from + CHUNK);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, piece.length);
    yield length;
    yield piece;
  }
  yield new Uint8Array(4);
}

function readVerdict(answer: string): Verdict {
  if (/: OK\0?\s*$/.test(answer)) return 'clean';
  return / FOUND\0?\s*$/.test(answer) ? 'stopped' : null;
}

const askClamd = ({ host, port }: { readonly host: string; readonly port: number }, bytes: Uint8Array) =>
  new Promise<Verdict>((resolve) => {
    const socket = net.connect({ host, port, signal: AbortSignal.timeout(PATIENCE_MS) });
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.endsWith('\0')) socket.end();
    });
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(readVerdict(answer)));
    socket.on('connect', () => {
      for (const piece of instream(bytes)) socket.write(piece);
    });
  });

const askProgram = (
  { program, args }: { readonly program: string; readonly args: readonly string[] },
  bytes: Uint8Array,
) =>
  new Promise<Verdict>((resolve) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === null ? null : (VERDICTS[code] ?? null)));
    // One that has seen enough closes before all is read.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });

/** Null where none is set up. */
export function createVirusScanner(config: VirusScanConfig | null): VirusScanner | null {
  if (config === null) return null;
  return {
    scan: (bytes) => (config.kind === 'clamd' ? askClamd(config, bytes) : askProgram(config, bytes)),
  };
}
