// The form to write an experience: few fields, what to keep out of them, and whom others can ask.
import type { Problem } from '../../../kernel/result.ts';
import {
  EXPERIENCE_RESULTS,
  type Experience,
  type ExperienceFacts,
  METHOD_STEPS,
  type MethodStep,
} from '../../../modules/network/library/model.ts';
import { LONGEST_PART, LONGEST_ROLE, LONGEST_TITLE } from '../../../modules/network/library/rules.ts';
import { Choices, SelectField, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { type AskedForParty, textIn } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { ownLibraryPage } from './frame.tsx';
import { categoryOptions, libraryProblemAt } from './library-words.ts';

/** Somewhat more than may be kept, so that the form says by how much. */
const LONGEST_TYPED = 2 * LONGEST_PART;

export interface TypedExperience {
  readonly facts: ExperienceFacts;
  readonly showsName: boolean;
  /** Of what is changed; 0 for a new one. */
  readonly version: number;
}

export const NEW_EXPERIENCE: TypedExperience = {
  facts: {
    title: '',
    done: '',
    outcome: '',
    advice: '',
    contactRole: '',
    step: 'need',
    category: null,
    result: 'unknown',
  },
  showsName: false,
  version: 0,
};

export const typedFrom = (experience: Experience): TypedExperience => ({
  facts: experience,
  showsName: experience.contactName !== '',
  version: experience.version,
});

export function typedExperience(form: FormData): TypedExperience {
  const text = (name: string): string => textIn(form, name, LONGEST_TYPED).replaceAll('\r\n', '\n');
  return {
    facts: {
      title: text('tittel'),
      done: text('gjort'),
      outcome: text('resultat'),
      advice: text('annerledes'),
      contactRole: text('rolle'),
      step: METHOD_STEPS.find((step) => step === text('steg')) ?? 'need',
      category: text('kategori') || null,
      result: EXPERIENCE_RESULTS.find((one) => one === text('gikk')) ?? 'unknown',
    },
    showsName: text('navn') === 'ja',
    version: Number(textIn(form, 'versjon', 10)) || 0,
  };
}

/** Ids of the fields by the paths of problems. */
const FIELD: Readonly<Record<string, string>> = {
  title: 'tittel',
  done: 'gjort',
  outcome: 'resultat',
  advice: 'annerledes',
  contactRole: 'rolle',
  category: 'kategori',
};

interface FormView {
  readonly typed: TypedExperience;
  readonly problems: readonly Problem[];
  /** Null: a new one. */
  readonly experience: Experience | null;
}

interface StepAndCategoryProps {
  readonly request: PageRequest;
  readonly labels: { readonly step: string; readonly category: string };
  readonly step: MethodStep;
  readonly category: string | null;
  /** Of the category. */
  readonly error: string | undefined;
}

/** What an experience or a question is about. */
export function StepAndCategory({ request, labels, step, category, error }: StepAndCategoryProps) {
  const { steps } = request.texts.library;
  return (
    <>
      <SelectField
        id="steg"
        name="steg"
        label={labels.step}
        value={step}
        options={METHOD_STEPS.map((value) => ({ value, label: steps[value] }))}
      />
      <SelectField
        id="kategori"
        name="kategori"
        label={labels.category}
        value={category ?? ''}
        options={categoryOptions(request)}
        error={error}
      />
    </>
  );
}

function Fields({ asked, typed, problems }: Omit<FormView, 'experience'> & { asked: AskedForParty }) {
  const { request, signedIn } = asked;
  const { form: words, results } = request.texts.library;
  const { facts, showsName } = typed;
  const error = (path: string) => libraryProblemAt(request, problems, path);
  return (
    <>
      <TextField
        id="tittel"
        name="tittel"
        label={words.title}
        hint={words.titleHint}
        value={facts.title}
        maxLength={LONGEST_TITLE}
        error={error('title')}
      />
      <StepAndCategory
        request={request}
        labels={words}
        step={facts.step}
        category={facts.category}
        error={error('category')}
      />
      <TextArea
        id="gjort"
        name="gjort"
        label={words.done}
        hints={[words.noPeople]}
        value={facts.done}
        rows={6}
        error={error('done')}
      />
      <Choices
        name="gikk"
        legend={words.result}
        options={EXPERIENCE_RESULTS.map((value) => ({ value, label: results[value] }))}
        chosen={[facts.result]}
      />
      <TextArea
        id="resultat"
        name="resultat"
        label={words.outcome}
        hints={[words.outcomeHint]}
        value={facts.outcome}
        error={error('outcome')}
      />
      <TextArea
        id="annerledes"
        name="annerledes"
        label={words.advice}
        hints={[words.optional]}
        value={facts.advice}
        error={error('advice')}
      />
      <TextField
        id="rolle"
        name="rolle"
        label={words.contactRole}
        hint={words.contactRoleHint}
        value={facts.contactRole}
        maxLength={LONGEST_ROLE}
        error={error('contactRole')}
      />
      <label class="check">
        <input type="checkbox" name="navn" value="ja" checked={showsName} />
        {words.showsName(signedIn.name)}
      </label>
    </>
  );
}

export function experienceFormPage(asked: AskedForParty, { typed, problems, experience }: FormView): Page {
  const { request, paths, party } = asked;
  const words = request.texts.library.form;
  const title = experience ? words.changeTitle : words.newTitle;
  const back = paths.ownOf(party.id, experience ? `/erfaringer/${experience.id}` : '/erfaringer');
  const to = paths.ownOf(party.id, `/erfaringer/${experience ? `${experience.id}/endre` : 'ny'}`);
  return ownLibraryPage(asked, {
    title,
    lead: words.lead,
    faults: { title: words.errors, problems, fieldOf: (path) => FIELD[path] ?? 'tittel' },
    below: (
      <form class="stack message-form" method="post" action={to}>
        <input type="hidden" name="versjon" value={String(typed.version)} />
        <Fields asked={asked} typed={typed} problems={problems} />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.save}
          </button>
          <a href={back}>{words.cancel}</a>
        </p>
      </form>
    ),
  });
}
