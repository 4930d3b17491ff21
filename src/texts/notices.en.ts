// Reading notices from others, in English.
import type { NoticesTexts } from './notices.nb.ts';

export const noticesEn: NoticesTexts = {
  problems: {
    'eforms.tooLarge': (f) =>
      `The notice is larger than ${Math.round(Number(f['most']) / 1024 / 1024)}\u00a0MB. Download it again, one notice in each file.`,
    'eforms.notXml': () =>
      'The file cannot be read as XML. Download the notice again from Doffin or TED, without opening and saving it on the way.',
    'eforms.notAward': () =>
      'The file is not a contract award notice. Find the notice of the result and download it as XML (eForms).',
    'eforms.noBuyer': () =>
      'The notice does not say who is buying. Download it again, or enter the contract yourself.',
  },
};
