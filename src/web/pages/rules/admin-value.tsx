// For those who run the installation: one value of the law as it stands, the forms that confirm, correct or follow it, and
// every version it has had.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { LEGAL_KEYS } from '../../../modules/law/legal-keys.ts';
import type { LegalVersion } from '../../../modules/law/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { NotDone } from '../people/done-line.tsx';
import { amountText, periodText, scopeText } from './rule-words.ts';
import { type TypedValue, typedOf } from './typed-value.ts';
import { ValueNote } from './value-table.tsx';

/** Which of the two forms was sent, with what was wrong with it. */
export interface TriedValue {
  readonly form: 'correct' | 'new';
  readonly typed: TypedValue;
  readonly problems: readonly Problem[];
}

export interface LawValueView {
  readonly now: LegalVersion;
  /** The latest first. */
  readonly history: readonly LegalVersion[];
  readonly tried: TriedValue | null;
}

interface PartProps {
  readonly asked: Asked;
  readonly view: LawValueView;
}

const FIELDS = {
  value: 'verdi',
  from: 'fra',
  to: 'til',
  act: 'lov',
  section: 'paragraf',
  url: 'adresse',
  checked: 'lest',
} as const;
type FieldPath = keyof typeof FIELDS;

function problemText({ texts }: PageRequest, { code, facts }: Problem): string {
  const { admin, problems } = texts.rules;
  if (code === 'law.date') return admin.date(String(facts['value']));
  const words: Readonly<Record<string, (facts: Problem['facts']) => string>> = problems;
  return words[code]?.(facts) ?? code;
}

const isField = (path: string): path is FieldPath => Object.hasOwn(FIELDS, path);

function Fields({ asked, view, form }: PartProps & { readonly form: TriedValue['form'] }) {
  const { request } = asked;
  const { rules, site } = request.texts;
  const words = rules.admin;
  const { value } = view.now;
  const mine = view.tried?.form === form ? view.tried : null;
  const stands = typedOf(value, request.format);
  const typed = mine?.typed ?? (form === 'new' ? { ...stands, from: '', note: '' } : stands);
  const prefix = form === 'new' ? 'ny-' : '';
  const at = (path: FieldPath) => {
    const found = mine?.problems.find((one) => one.path === path);
    return {
      id: prefix + FIELDS[path],
      name: FIELDS[path],
      value: typed[path],
      error: found && problemText(request, found),
    };
  };
  const unit = words.units[LEGAL_KEYS[value.key].unit];
  return (
    <>
      <input type="hidden" name="versjon" value={view.now.version} />
      <TextField {...at('value')} label={words.number(unit)} />
      <TextField {...at('from')} label={words.from} hint={form === 'new' ? words.dateHint : words.fromHint} />
      {form === 'correct' && <TextField {...at('to')} label={words.to} hint={words.toHint} />}
      <TextField {...at('act')} label={words.act} maxLength={200} />
      <TextField {...at('section')} label={words.section} />
      <TextField {...at('url')} label={words.url} maxLength={300} />
      <TextField {...at('checked')} label={words.checked} hint={words.dateHint} />
      <SelectField
        id={`${prefix}status`}
        name="status"
        label={words.status}
        value={typed.status}
        options={(['confirmed', 'mustBeChecked'] as const).map((status) => ({
          value: status,
          label: site.marks[status],
        }))}
      />
      <TextArea
        id={`${prefix}merknad`}
        name="merknad"
        label={words.note}
        hints={[words.noteHint]}
        value={typed.note}
        maxLength={500}
      />
    </>
  );
}

function Faults({ asked, view, form }: PartProps & { readonly form: TriedValue['form'] }) {
  const { request } = asked;
  if (view.tried?.form !== form) return null;
  const { problems } = view.tried;
  const prefix = form === 'new' ? 'ny-' : '';
  const lines = problems.flatMap((one) =>
    isField(one.path) ? [{ id: prefix + FIELDS[one.path], text: problemText(request, one) }] : [],
  );
  const other = problems.find(({ path }) => !isField(path));
  return (
    <>
      <ErrorSummary title={request.texts.rules.admin.notSaved} lines={lines} />
      <NotDone request={request} text={other && problemText(request, other)} />
    </>
  );
}

function Forms({ asked, view }: PartProps) {
  const { request, paths } = asked;
  const words = request.texts.rules.admin;
  const address = `/regler/${view.now.value.id}`;
  const forms = [
    ['correct', address, words.correctTitle, words.correctText, words.save],
    ['new', `${address}/ny`, words.newTitle, words.newText, words.saveNew],
  ] as const;
  return (
    <>
      {forms.map(([form, action, title, text, button]) => (
        <Section key={form} id={form === 'new' ? 'etter' : 'rett'} title={title}>
          <form class="stack narrow" method="post" action={paths.installation(action)} novalidate>
            <p>{text}</p>
            <Faults asked={asked} view={view} form={form} />
            <Fields asked={asked} view={view} form={form} />
            <p class="buttons">
              <button class="ds-button" data-variant={form === 'new' ? 'secondary' : undefined} type="submit">
                {button}
              </button>
            </p>
          </form>
        </Section>
      ))}
    </>
  );
}

function stateText(request: PageRequest, { origin, recordedAt, replacedAt }: LegalVersion): string {
  const words = request.texts.rules.admin;
  if (replacedAt === null) return words.holds;
  const isNoted = origin === 'reference' && replacedAt.getTime() === recordedAt.getTime();
  return isNoted ? words.notTaken : words.replaced(request.format.date(localDateAt(replacedAt.getTime())));
}

function History({ asked: { request }, view }: PartProps) {
  const { rules } = request.texts;
  const words = rules.admin;
  return (
    <DataTable
      caption={words.historyCaption(view.history.length)}
      rows={view.history}
      keyOf={({ version }) => version}
      columns={[
        {
          label: words.recorded,
          cell: ({ recordedAt }) => request.format.date(localDateAt(recordedAt.getTime())),
        },
        {
          label: rules.columns.value,
          isNumber: true,
          cell: ({ value }) => <span class="no-break">{amountText(request, value.key, value.value)}</span>,
        },
        { label: rules.columns.period, cell: ({ value }) => periodText(request, value.period) },
        {
          label: words.origin,
          cell: ({ origin }) => (origin === 'reference' ? words.fromFile : words.changed),
        },
        { label: words.status, cell: (version) => stateText(request, version) },
        {
          label: rules.columns.source,
          isWhole: true,
          cell: ({ value }) => (
            <span class="tiny">
              <RuleSourceLine request={request} source={value.source} status={value.status} />
              <ValueNote request={request} value={value} />
            </span>
          ),
        },
      ]}
    />
  );
}

export function lawValuePage(asked: Asked, view: LawValueView): Page {
  const { request, paths } = asked;
  const { rules, site } = request.texts;
  const words = rules.admin;
  const { value } = view.now;
  const done = words.done[request.query.get('utfort') ?? ''];
  return {
    kind: 'page',
    status: view.tried ? 422 : 200,
    title: scopeText(request, value),
    installation: 'law',
    body: (
      <>
        <div class="frame head">
          <h1>{scopeText(request, value)}</h1>
          {done && (
            <p class="done" role="status">
              {done}
            </p>
          )}
          <p class="lead">
            {words.now}: {amountText(request, value.key, value.value)}, {periodText(request, value.period)}.{' '}
            <Mark kind={value.status} texts={site} />
          </p>
          <p>
            <a href={paths.installation('/regler')}>{words.back}</a>
          </p>
        </div>
        <Forms asked={asked} view={view} />
        <Section id="historikk" title={words.historyTitle}>
          <History asked={asked} view={view} />
        </Section>
      </>
    ),
  };
}
