// The form of a proposed change: what the register says now, the new value, the source with its date, and a remark.
import type { Problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { confirmersOf } from '../../../modules/registry/edits/change-rules.ts';
import type { FactTarget, FactValue } from '../../../modules/registry/edits/fact.ts';
import { LEGAL_FORMS, MEMBER_KINDS } from '../../../modules/registry/model.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Choices, SelectField, TextField } from '../../components/form-fields.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { NotDone } from '../people/done-line.tsx';
import { subjectOptions } from './choose.tsx';
import type { Desk } from './desk.ts';
import { cooperationName, partyName, targetText, valueText } from './fact-words.ts';
import { type FieldPath, faultLines, fieldAt, Grounds, generalFault } from './grounds.tsx';
import type { TargetQuery, TypedFact } from './target-query.ts';

export interface FormView {
  readonly query: TargetQuery;
  /** Null while a new membership lacks its body or its cooperation. */
  readonly target: FactTarget | null;
  readonly now: FactValue | null;
  readonly typed: TypedFact;
  readonly problems: readonly Problem[];
}

interface PartProps {
  readonly request: PageRequest;
  readonly view: FormView;
}

const at = ({ request, view }: PartProps, path: FieldPath) =>
  fieldAt({ request, problems: view.problems }, path);

function Dates(props: PartProps) {
  const { form } = props.request.texts.registerEdits;
  const { typed } = props.view;
  return (
    <>
      <TextField {...at(props, 'from')} label={form.from} hint={form.dateHint} value={typed.from} />
      <TextField {...at(props, 'to')} label={form.to} hint={form.toHint} value={typed.to} />
    </>
  );
}

function CooperationValue(props: PartProps) {
  const { request, view } = props;
  const { registerEdits: words, registerWords } = request.texts;
  const field = view.query.felt;
  const shared = { ...at(props, 'text'), value: view.typed.text };
  if (field === 'period') return <Dates {...props} />;
  if (field === 'hasCompleteMembership') {
    const { isComplete, completeYes, completeNo } = words.form;
    const options = [
      { value: 'yes', label: completeYes },
      { value: 'no', label: completeNo },
    ];
    return <SelectField {...shared} label={isComplete} options={options} />;
  }
  if (field === 'legalForm') {
    const options = LEGAL_FORMS.map((form) => ({ value: form, label: registerWords.forms[form] }));
    return <SelectField {...shared} label={words.fields.legalForm} options={options} />;
  }
  if (field === 'host') {
    const [, ...bodies] = subjectOptions(request).bodies;
    const options = [{ value: '', label: words.form.noHost }, ...bodies];
    return <SelectField {...shared} label={words.fields.host} options={options} />;
  }
  const label = field === 'website' ? words.fields.website : words.fields.name;
  return <TextField {...shared} label={label} maxLength={200} />;
}

function Subjects(props: PartProps) {
  const { request, view } = props;
  const { form } = request.texts.registerEdits;
  const { bodies, cooperations } = subjectOptions(request);
  const { query } = view;
  return (
    <>
      <SelectField {...at(props, 'member')} label={form.member} value={query.kommune} options={bodies} />
      <SelectField
        {...at(props, 'cooperation')}
        label={form.cooperation}
        value={query.samarbeid}
        options={cooperations}
      />
    </>
  );
}

function HeldValue(props: PartProps) {
  const { request, view } = props;
  const { registerEdits, registerWords } = request.texts;
  const { form } = registerEdits;
  return (
    <>
      {view.query.rad !== '' && (
        <Choices
          name="finnes"
          legend={form.exists}
          chosen={[view.typed.exists]}
          options={[
            { value: 'yes', label: form.existsYes },
            { value: 'no', label: form.existsNo },
          ]}
        />
      )}
      {view.query.felt === 'medlem' && (
        <SelectField
          {...at(props, 'memberKind')}
          label={form.memberKind}
          value={view.typed.memberKind}
          options={MEMBER_KINDS.map((kind) => ({ value: kind, label: registerWords.memberKinds[kind] }))}
        />
      )}
      <Dates {...props} />
    </>
  );
}

function headingOf({ request, view }: PartProps): string {
  const { choose } = request.texts.registerEdits;
  const { target, query } = view;
  if (target) return targetText(request, target);
  if (query.kommune !== '') return `${choose.newMembership}: ${partyName(request, query.kommune)}`;
  if (query.samarbeid !== '') return `${choose.newMember}: ${cooperationName(request, query.samarbeid)}`;
  return choose.newMembership;
}

/** Who may confirm it besides those who run the installation: whom it is about, but not whoever proposes it. */
function whoConfirms({ request, view }: PartProps, party: PartyId): string {
  const { form } = request.texts.registerEdits;
  const others = view.target ? confirmersOf(view.target).filter((one) => one !== party) : [];
  if (others.length === 0) return form.installationConfirms;
  return form.whoConfirms(request.format.list(others.map((one) => partyName(request, one))));
}

function FactForm({ desk, view }: { desk: Desk; view: FormView }) {
  const { request } = desk.asked;
  const { form } = request.texts.registerEdits;
  const parts = { request, view };
  const { felt, samarbeid, kommune, rad } = view.query;
  const isHeld = felt === 'medlem' || felt === 'utenfor';
  const isNewMembership = felt === 'medlem' && rad === '';
  const sent = { request, problems: view.problems };
  return (
    <form class="stack narrow" method="post" action={desk.at('/ny')} novalidate>
      <ErrorSummary title={form.notDone} lines={faultLines(sent)} />
      <input type="hidden" name="felt" value={felt} />
      <input type="hidden" name="rad" value={rad} />
      {!isNewMembership && <input type="hidden" name="samarbeid" value={samarbeid} />}
      {!isNewMembership && <input type="hidden" name="kommune" value={kommune} />}
      {isNewMembership && <Subjects {...parts} />}
      {isHeld ? <HeldValue {...parts} /> : <CooperationValue {...parts} />}
      <Grounds {...sent} typed={view.typed} noteLabel={form.note} />
      <p>{whoConfirms(parts, desk.party)}</p>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {form.send}
        </button>
        <a href={desk.at()}>{request.texts.registerEdits.change.back}</a>
      </p>
    </form>
  );
}

export function formPage(desk: Desk, view: FormView): Page {
  const { request, signedIn } = desk.asked;
  const { form, list, begin } = request.texts.registerEdits;
  const { target, now } = view;
  return {
    kind: 'page',
    status: view.problems.length > 0 ? 422 : 200,
    title: form.title,
    ...desk.place,
    crumbs: [{ label: list.title, href: desk.at() }],
    body: (
      <div class="frame head">
        <h1>{form.title}</h1>
        <p class="lead">{headingOf({ request, view })}</p>
        <NotDone request={request} text={generalFault({ request, problems: view.problems })} />
        {target && now && (
          <p>
            {form.now}: {valueText(request, target, now)}
          </p>
        )}
        {signedIn.isDemo ? <p>{begin.asDemo}</p> : <FactForm desk={desk} view={view} />}
      </div>
    ),
  };
}
