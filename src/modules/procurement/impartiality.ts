// Who may not take part in preparing a purchase. The words lie in the texts of the pages that ask; the act itself has not been
// read, and a new one may move the section: it must be checked before use.
import type { RuleSource, RuleStatus } from '../law/forms.ts';

export interface ImpartialityRule {
  readonly id: 'HAB-1';
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

export const IMPARTIALITY_RULE: ImpartialityRule = {
  id: 'HAB-1',
  source: {
    act: 'forvaltningsloven (LOV-1967-02-10)',
    url: 'https://lovdata.no/dokument/NL/lov/1967-02-10',
    section: '§ 6',
    checked: '2026',
  },
  status: 'mustBeChecked',
};
