// A workbook to save.
import type { FileResult } from '../../page.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const workbook = async (fileName: string, bytes: Promise<Uint8Array>): Promise<FileResult> => ({
  kind: 'file',
  fileName,
  contentType: XLSX,
  content: new Uint8Array(await bytes),
});
