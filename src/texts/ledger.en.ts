// Words of the equal-treatment ledger, in English.
import type { LedgerTexts } from './ledger.nb.ts';

export const ledgerEn: LedgerTexts = {
  problems: {
    'ledger.gone': () => 'We cannot find the procurement, or you take no part in it.',
    'ledger.textMissing': () => 'Write what it is about, or attach a file.',
    'ledger.textLong': (f) =>
      `The text is too long. Use at most ${f['most']} characters, or attach it as a file.`,
    'ledger.characters': () => 'The text has a character we cannot keep. Write it again without it.',
    'ledger.nationalNumber': () =>
      'The text has a national identity number. Take it out. What stands in the ledger cannot be deleted.',
    'ledger.attachments': (f) => `We cannot use the attachments. Attach at most ${f['most']} files.`,
    'ledger.receivers': () => 'Choose who was told: one supplier, several, all that take part, or everybody.',
    'ledger.supplierMissing': () =>
      'Write which supplier it was, if a supplier did it. Otherwise leave it empty.',
    'ledger.activityMissing': () => 'Write what it belongs to, such as the dialogue conference.',
    'ledger.publishedMissing': () => 'Write where everybody can read it, such as on Doffin.',
    'ledger.about': () => 'Choose the entry that this belongs to.',
    'ledger.covers': (f) =>
      f['seq'] === 0
        ? 'Choose what is not to be told to everybody.'
        : `Entry ${f['seq']} cannot be evened out by this. Tell everybody the same, or say why not.`,
    'ledger.happenedLater': () => 'This cannot have happened later than now. Correct the time.',
    'ledger.publishedLater': () => 'This cannot have been published later than now. Correct the time.',
    'ledger.keyReused': () => 'The form was sent before, with something else. Open the page again and retry.',
    'ledger.fieldGone': () => 'There is nothing to delete there. Somebody may have deleted it already.',
    'ledger.empty': () => 'The ledger is empty. There is no seal to publish yet.',
    'ledger.toldToSome': (f) =>
      `On ${f['date']}, ${f['told']} was told something that the others have not been told: “${f['text']}”. Publish it for everybody, or say why not. See entry ${f['seq']}. All suppliers must have the same information (procurement regulations § 12-2 in part III, § 9-3 in part II).`,
    'ledger.latecomer': (f) =>
      `${f['untold']} joined after the others were told something on ${f['date']}: “${f['text']}”. Publish it for everybody, or say why not. See entry ${f['seq']}. All suppliers must have the same information (procurement regulations § 12-2 in part III, § 9-3 in part II).`,
  },
  kinds: {
    joined: 'sign-up',
    left: 'withdrawal',
    information: 'information',
    question: 'question',
    answer: 'answer',
    meeting: 'meeting',
    minutes: 'minutes',
    input: 'input',
    hearing: 'draft for comment',
    publication: 'publication for all',
    justification: 'justification',
    measure: 'evening-out measure',
    correction: 'correction',
    erasure: 'erasure',
  },
  scopes: {
    none: 'nobody',
    one: 'one supplier',
    some: 'some suppliers',
    all: 'all that take part',
    public: 'everybody',
  },
  fields: {
    actorName: 'the name of whoever made the entry',
    people: 'names of those present',
    secret: 'trade secret',
  },
  erased: 'erased',
  personErased: 'The person has erased herself from Samkjøp.',
};
