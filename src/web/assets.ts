// Styles, scripts and fonts under hashed names, read once at start; browsers may keep them for ever.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
}

export interface Assets {
  /** Address of a logical name (`site.css`, `map.js`). Throws on an unknown name. */
  url(name: string): string;
  file(fileName: string): Asset | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export const ASSET_PREFIX = '/assets/';

/** Reads `assets.json` and `public/` of a build folder. */
export function loadAssets(buildFolder: string): Assets {
  const names = JSON.parse(fs.readFileSync(path.join(buildFolder, 'assets.json'), 'utf8')) as Record<
    string,
    string
  >;
  const folder = path.join(buildFolder, 'public');
  const files = new Map<string, Asset>();
  for (const fileName of fs.readdirSync(folder)) {
    const type = TYPES[path.extname(fileName)];
    if (!type) continue;
    const body = new Uint8Array(fs.readFileSync(path.join(folder, fileName)));
    const gzip = fileName.endsWith('.woff2') ? null : new Uint8Array(gzipSync(body, { level: 9 }));
    files.set(fileName, { type, body, gzip });
  }
  return {
    url(name) {
      const fileName = names[name];
      if (!fileName) throw new Error(`no such asset: ${name}`);
      return `${ASSET_PREFIX}${fileName}`;
    },
    file: (fileName) => files.get(fileName),
  };
}
