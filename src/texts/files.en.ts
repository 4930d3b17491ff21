// Words of files wherever they are put in, in English.
import type { FilesTexts } from './files.nb.ts';

export const filesEn: FilesTexts = {
  problems: {
    'files.gone': () => 'The file does not exist, or you have no access to it.',
    'files.missing': () => 'Choose a file first.',
    'files.empty': () => 'The file is empty. Choose another one.',
    'files.tooLarge': ({ most }) =>
      `The file is larger than ${most} MB. Divide it, or save the pictures in it smaller.`,
    'files.kindUnknown': () =>
      'We do not take this kind of file. Use PDF, Word, Excel, PowerPoint, OpenDocument, a picture (PNG, JPG), CSV or text.',
    'files.otherContent': ({ ending }) =>
      `What is in the file is not what its name says (${ending}). Save it again in the program it was made in.`,
    'files.pdfActive': () =>
      'The file has a program in it, or carries other files. Open it, choose “Print” and “Save as PDF”, and upload the new file. Upload attachments one by one.',
    'files.pdfUnreadable': () =>
      'The file is locked with a password or damaged, so it cannot be checked. Save it as a PDF without a password, and upload it again.',
    'files.runs': () =>
      'The file has macros, which can run when it is opened. Save it without macros and try again.',
    'files.tooMany': ({ most }) => `There are already ${most} files here, and no room for more.`,
    'files.stopped': () => 'The virus check stopped the file. It was not taken in.',
    'files.notScanned': () => 'The file has not been checked for viruses yet. Try again in a while.',
    'files.bytesGone': () => 'The file is not where it should be. Tell whoever runs the service.',
  },
  size: (kind, size) => `${kind}, ${size}`,
  scans: {
    unchecked: 'not checked for viruses',
    clean: 'checked for viruses',
    stopped: 'stopped by the virus check',
  },
  noScanner: 'This service has no virus check. Open only files from somebody you trust.',
  hasScanner: 'Files are checked for viruses before anybody can download them.',
  health: 'Do not upload files about the health or other affairs of individual people.',
  file: 'File',
  fileHint: (most) => `PDF, Word, Excel, PowerPoint, OpenDocument, picture, CSV or text. At most ${most} MB.`,
};
