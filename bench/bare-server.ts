// The yardstick: the same framework with one route per page that answers bytes it was given. Nothing else.
// Run: node bare-server.js PAGES.json (a list of BarePage); says its port to the process that started it.
import fs from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

export interface BarePage {
  readonly path: string;
  readonly contentType: string;
  readonly encoding: string;
  /** Where the body lies. */
  readonly file: string;
}

const pages = JSON.parse(fs.readFileSync(process.argv[2] ?? '', 'utf8')) as BarePage[];
const app = new Hono();
for (const { path, contentType, encoding, file } of pages) {
  const body = new Uint8Array(fs.readFileSync(file));
  const headers = { 'content-type': contentType, ...(encoding ? { 'content-encoding': encoding } : {}) };
  app.get(path, (c) => c.body(body, 200, headers));
}
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }));
process.on('disconnect', () => process.exit(0));
