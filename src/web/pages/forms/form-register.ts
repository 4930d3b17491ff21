// Which cooperations of the register use a form, and how many there are whose form is not known.

import type { ComparedForm } from '../../../modules/law/cooperation-forms/form-comparison.ts';
import { cooperationsOn } from '../../../modules/registry/as-of.ts';
import { type Cooperation, LEGAL_FORMS, type LegalForm } from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';

export interface FormUse {
  readonly all: number;
  readonly unknown: number;
  /** Null where the register does not keep the form. */
  users(form: ComparedForm): readonly Cooperation[] | null;
}

const isKept = (form: ComparedForm): form is ComparedForm & LegalForm =>
  (LEGAL_FORMS as readonly string[]).includes(form);

/** What holds or may hold today. */
export function formUse({ snapshot, today }: PageRequest): FormUse {
  const current = cooperationsOn(snapshot.register, today).map(({ cooperation }) => cooperation);
  const collator = new Intl.Collator('nb');
  const of = (form: LegalForm): Cooperation[] =>
    current
      .filter(({ legalForm }) => legalForm === form)
      .sort((a, b) => collator.compare(a.shortName, b.shortName));
  return {
    all: current.length,
    unknown: of('unknown').length,
    users: (form) => (isKept(form) ? of(form) : null),
  };
}
