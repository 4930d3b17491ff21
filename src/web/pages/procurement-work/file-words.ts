// Sizes of files as people read them.
import type { Format } from '../../../texts/format.ts';

const KB = 1024;
const MB = 1024 * KB;

/** «1,4 MB», «23 kB». */
export const sizeText = (format: Format, bytes: number): string =>
  bytes >= MB
    ? `${format.number(bytes / MB, 1)} MB`
    : `${format.number(Math.max(1, Math.round(bytes / KB)))} kB`;
