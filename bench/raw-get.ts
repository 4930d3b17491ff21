// One GET as a browser asks, with the bytes as they come over the wire (not unpacked).
import http from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  /** `gzip`, or empty when the body is plain. */
  readonly encoding: string;
  readonly location: string | null;
  readonly bytes: Buffer;
}

/** `cookie`: what the browser sends of who is signed in. */
export function rawGet(url: string, cookie?: string, method: 'GET' | 'POST' = 'GET'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      { method, headers: { 'accept-encoding': 'gzip', ...(cookie ? { cookie } : {}) } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            contentType: answer.headers['content-type'] ?? '',
            encoding: answer.headers['content-encoding'] ?? '',
            location: answer.headers.location ?? null,
            bytes: Buffer.concat(chunks),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end();
  });
}
