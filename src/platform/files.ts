// Reads the files that the product ships. The only place that knows where they lie.
import fs from 'node:fs';
import path from 'node:path';

export interface ProjectFiles {
  /** Text of a file in data/. */
  data(name: string): string;
  /** Text of a file of an invented region in demo/. */
  demo(region: string, name: string): string;
  readonly migrationsFolder: string;
  readonly buildFolder: string;
  /** The built server itself: two builds that differ in anything differ here. */
  program(): Uint8Array;
  /** A world atlas (TopoJSON) with at least Norway: what the build took out of it, or else the whole package. */
  worldAtlas(): unknown;
}

export function projectFiles(root: string): ProjectFiles {
  const buildFolder = path.join(root, '.build');
  return {
    data: (name) => fs.readFileSync(path.join(root, 'data', name), 'utf8'),
    demo: (region, name) => fs.readFileSync(path.join(root, 'demo', region, name), 'utf8'),
    migrationsFolder: path.join(root, 'migrations'),
    buildFolder,
    program: () => fs.readFileSync(path.join(buildFolder, 'main.js')),
    worldAtlas: () => {
      const built = path.join(buildFolder, 'norway.json');
      const whole = path.join(root, 'node_modules/world-atlas/countries-10m.json');
      return JSON.parse(fs.readFileSync(fs.existsSync(built) ? built : whole, 'utf8')) as unknown;
    },
  };
}
