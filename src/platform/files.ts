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
  /** Parsed JSON of an npm package's file. */
  packageJson(file: string): unknown;
}

export function projectFiles(root: string): ProjectFiles {
  return {
    data: (name) => fs.readFileSync(path.join(root, 'data', name), 'utf8'),
    demo: (region, name) => fs.readFileSync(path.join(root, 'demo', region, name), 'utf8'),
    migrationsFolder: path.join(root, 'migrations'),
    buildFolder: path.join(root, '.build'),
    packageJson: (file) =>
      JSON.parse(fs.readFileSync(path.join(root, 'node_modules', file), 'utf8')) as unknown,
  };
}
