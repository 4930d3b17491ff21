// Addresses into the comparison and the papers from elsewhere: a form, an alternative of the adviser, a cooperation to join.
import type { AlternativeId } from '../../../modules/advice/case.ts';
import type { ComparedForm } from '../../../modules/law/cooperation-forms/form-comparison.ts';
import type { CooperationForm } from '../../../modules/law/forms.ts';
import type { Language } from '../../../texts/language.ts';
import { pathsFor } from '../../paths.ts';

/** Where a form's own part of the page is. */
export const formAnchor = (form: ComparedForm): string => `form-${form}`;

/** The comparison with this form unfolded. */
export const formAddress = (language: Language, form: ComparedForm): string =>
  `${pathsFor(language).forms({ form })}#${formAnchor(form)}`;

/** The comparison of a cooperation's own form; of all where it is not known. */
export const addressOfCooperationForm = (language: Language, form: CooperationForm): string =>
  form === 'unknown' ? pathsFor(language).forms() : formAddress(language, form);

const FORM_OF_ALTERNATIVE: Readonly<Partial<Record<AlternativeId, ComparedForm>>> = {
  foundHostAdministrative: 'administrativtVertskommune',
  foundHostPolitical: 'politiskVertskommune',
  foundTaskCommunity: 'oppgavefellesskap',
  foundIks: 'iks',
  foundCompany: 'as',
  foundCooperative: 'samvirke',
  foundAgreementBased: 'agreement',
  forumIpr: 'interkommunaltPolitiskRaad',
  purchasingCentre: 'innkjopssentral',
  jointProcurement: 'project',
};

/** Where an alternative of the adviser is explained as a form; null where it is no form. */
export function addressOfAlternative(language: Language, alternative: AlternativeId): string | null {
  const form = FORM_OF_ALTERNATIVE[alternative];
  return form ? formAddress(language, form) : null;
}

interface PaperChoice {
  /** Of a municipality, or F and that of a county. */
  readonly body?: string;
  readonly cooperation?: string;
  /** The others, by number; of a founding. */
  readonly others?: readonly string[];
}

/** The form for the papers of an alternative with what is known filled in; null where we make none. */
export function paperAddress(
  language: Language,
  alternative: AlternativeId,
  { body, cooperation, others = [] }: PaperChoice,
): string | null {
  const paths = pathsFor(language);
  switch (alternative) {
    case 'joinCooperation':
      return paths.formPaper('bli-med', { kommune: body, samarbeid: cooperation });
    case 'foundHostAdministrative':
    case 'foundHostPolitical':
      return paths.formPaper('vertskommune', {
        vert: body,
        deltakere: others.join('\n'),
        variant: alternative === 'foundHostPolitical' ? 'political' : 'administrative',
      });
    case 'foundTaskCommunity':
      return paths.formPaper('oppgavefellesskap', {
        deltakere: [...(body === undefined ? [] : [body]), ...others].join('\n'),
      });
    default:
      return null;
  }
}
