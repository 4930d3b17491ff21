// What the archive knows dispatches as: the fields for one and for many, as typed and as values.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Dispatch, JournalData } from '../../../modules/planning/archive/model.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { type AskedForParty, textIn } from '../../own/routes.ts';
import { dateTyped } from '../people/typed-forms.ts';
import { archiveProblemAt } from './archive-words.ts';

/** Of the choice of exemption: nothing changes, and open to the public. */
const KEEP = '';
const OPEN = 'aapent';

export interface TypedJournal {
  readonly caseNumber: string;
  readonly journalNumber: string;
  readonly journalDate: string;
  readonly exemption: string;
}

export const NOTHING_TYPED: TypedJournal = {
  caseNumber: '',
  journalNumber: '',
  journalDate: '',
  exemption: KEEP,
};

export const typedJournal = (form: FormData): TypedJournal => ({
  caseNumber: textIn(form, 'saksnummer', 100),
  journalNumber: textIn(form, 'journalpost', 100),
  journalDate: textIn(form, 'journaldato', 20),
  exemption: textIn(form, 'unntatt', 40),
});

/** As it stands now, to be changed. */
export const journalAsTyped = (dispatch: Dispatch, date: (date: LocalDate) => string): TypedJournal => ({
  caseNumber: dispatch.caseNumber ?? '',
  journalNumber: dispatch.journalNumber ?? '',
  journalDate: dispatch.journalDate === null ? '' : date(dispatch.journalDate),
  exemption: dispatch.exemption ?? OPEN,
});

interface ReadJournal {
  readonly data: Partial<JournalData>;
  readonly problems: readonly Problem[];
}

const exemptionIn = (typed: string): string | null => (typed === OPEN || typed === KEEP ? null : typed);

/** For one: every field is set, an empty one to nothing. Codes: date.format, date.nonexistent. */
export function readForOne(typed: TypedJournal): ReadJournal {
  const date = dateTyped(typed.journalDate, 'journalDate');
  const data: JournalData = {
    caseNumber: typed.caseNumber || null,
    journalNumber: typed.journalNumber || null,
    journalDate: date.value,
    exemption: exemptionIn(typed.exemption),
  };
  return { data, problems: date.problems };
}

/** For many: what is left empty is not changed. Codes: date.format, date.nonexistent. */
export function readForMany(typed: TypedJournal): ReadJournal {
  const date = dateTyped(typed.journalDate, 'journalDate');
  const data: Partial<JournalData> = {
    ...(typed.caseNumber === '' ? {} : { caseNumber: typed.caseNumber }),
    ...(date.value === null ? {} : { journalDate: date.value }),
    ...(typed.exemption === KEEP ? {} : { exemption: exemptionIn(typed.exemption) }),
  };
  return { data, problems: date.problems };
}

interface FieldsProps {
  readonly asked: AskedForParty;
  readonly typed: TypedJournal;
  readonly problems: readonly Problem[];
  readonly isForMany: boolean;
}

function ExemptionField({ asked, typed, problems, isForMany }: FieldsProps) {
  const { request, services } = asked;
  const words = request.texts.archive.set;
  return (
    <SelectField
      id="unntatt"
      name="unntatt"
      label={words.exemption}
      value={typed.exemption}
      error={archiveProblemAt(request, problems, 'exemption')}
      options={[
        ...(isForMany ? [{ value: KEEP, label: words.keep }] : []),
        { value: OPEN, label: words.open },
        ...services.planning.exemptions.map(({ id, paragraph, text, isConfirmed }) => ({
          value: id,
          label: words.option(paragraph, text[request.language], isConfirmed),
        })),
      ]}
    />
  );
}

export function JournalFields(props: FieldsProps) {
  const { asked, typed, problems, isForMany } = props;
  const { request } = asked;
  const words = request.texts.archive.set;
  return (
    <>
      <div class="filter">
        <TextField
          id="saksnummer"
          name="saksnummer"
          label={words.caseNumber}
          hint={words.caseHint}
          value={typed.caseNumber}
          error={archiveProblemAt(request, problems, 'caseNumber')}
        />
        {isForMany ? null : (
          <TextField
            id="journalpost"
            name="journalpost"
            label={words.journalNumber}
            value={typed.journalNumber}
            error={archiveProblemAt(request, problems, 'journalNumber')}
          />
        )}
        <TextField
          id="journaldato"
          name="journaldato"
          label={words.journalDate}
          hint={request.texts.archive.filter.dateHint}
          value={typed.journalDate}
          error={archiveProblemAt(request, problems, 'journalDate')}
        />
        <ExemptionField {...props} />
      </div>
      <p class="small">{words.check}</p>
      <p class="small">{words.titleStands}</p>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </p>
    </>
  );
}
