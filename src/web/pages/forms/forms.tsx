// All forms of buying together side by side. Joining stands before founding; two can be chosen and set against each other;
// every form folds out to its rules with number, source, date and status.
import type { ComponentChildren } from 'preact';
import {
  COMPARED_FORMS,
  type ComparedForm,
  comparedAnswers,
} from '../../../modules/law/cooperation-forms/form-comparison.ts';
import type { FormTopic } from '../../../modules/law/forms.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { formAddress, formAnchor } from './form-address.ts';
import { Evidence, FormDetails, Points, Rules, Users, wordsOf } from './form-parts.tsx';
import { type FormUse, formUse } from './form-register.ts';

interface PartProps {
  readonly request: PageRequest;
  readonly use: FormUse;
}

const formIn = ({ query }: PageRequest, name: string): ComparedForm | null =>
  COMPARED_FORMS.find((form) => form === query.get(name)) ?? null;

const COLUMNS = [
  ['who', 'whoMayJoin'],
  ['founds', 'setUp'],
  ['decisions', 'individualDecisions'],
  ['liability', 'liability'],
  ['exit', 'exit'],
] as const satisfies readonly (readonly [string, FormTopic])[];

/** An answer in few words, the rules it rests on by number, and a mark where one of them must be checked. */
function ShortAnswer({
  request,
  form,
  topic,
  text,
}: {
  request: PageRequest;
  form: ComparedForm;
  topic: FormTopic;
  text: string;
}) {
  const rules = comparedAnswers(form, request.today).find((answer) => answer.topic === topic)?.rules ?? [];
  const isOpen = rules.some(({ status }) => status === 'mustBeChecked');
  return (
    <>
      {text}
      {rules.length > 0 && (
        <span class="tiny block">
          {rules.map(({ id }) => id).join(', ')}{' '}
          {isOpen && <Mark kind="mustBeChecked" texts={request.texts.site} />}
        </span>
      )}
    </>
  );
}

function Overview({ request, use }: PartProps) {
  const { texts, format, language, today } = request;
  const words = texts.forms;
  const share = format.percent(use.all === 0 ? 0 : use.unknown / use.all);
  const counted = (form: ComparedForm): string => {
    const users = use.users(form);
    return users === null
      ? words.register.notKeptShort
      : words.register.count(users.length, format.number(use.all));
  };
  return (
    <Section id="formene" title={words.overviewTitle}>
      <DataTable
        caption={words.overviewCaption(format.date(today))}
        columns={[
          {
            label: words.columns.form,
            cell: (form) => {
              const { name, what } = wordsOf(request, form);
              return (
                <>
                  <a href={formAddress(language, form)}>{name}</a>
                  <span class="small block">{what}</span>
                </>
              );
            },
          },
          ...COLUMNS.map(([column, topic]) => ({
            label: words.columns[column],
            cell: (form: ComparedForm) => (
              <ShortAnswer
                request={request}
                form={form}
                topic={topic}
                text={wordsOf(request, form)[column]}
              />
            ),
            isWhole: true,
          })),
          { label: words.columns.register, cell: counted, isWhole: true },
        ]}
        rows={COMPARED_FORMS}
        keyOf={(form) => form}
      />
      <p class="small">
        {words.register.note(format.date(today), format.number(use.all), format.number(use.unknown), share)}
      </p>
    </Section>
  );
}

interface Row {
  readonly id: string;
  readonly label: string;
  readonly cell: (form: ComparedForm) => ComponentChildren;
}

function comparisonRows({ request, use }: PartProps): Row[] {
  const { texts, today } = request;
  const words = texts.forms;
  const topics = comparedAnswers('iks', today).map(({ topic }) => topic);
  return [
    { id: 'what', label: words.inSentence, cell: (form) => wordsOf(request, form).what },
    { id: 'fits', label: words.fits, cell: (form) => wordsOf(request, form).fits },
    ...topics.map((topic) => ({
      id: topic,
      label: texts.law.topics[topic],
      cell: (form: ComparedForm) => (
        <Rules
          request={request}
          rules={comparedAnswers(form, today).find((answer) => answer.topic === topic)?.rules ?? []}
        />
      ),
    })),
    {
      id: 'advantages',
      label: words.advantages,
      cell: (form) => <Points items={wordsOf(request, form).advantages} />,
    },
    {
      id: 'drawbacks',
      label: words.drawbacks,
      cell: (form) => (
        <>
          <Points items={wordsOf(request, form).drawbacks} />
          <Evidence request={request} form={form} />
        </>
      ),
    },
    {
      id: 'register',
      label: words.register.title,
      cell: (form) => <Users request={request} form={form} use={use} />,
    },
  ];
}

/** The two that the address names; nothing where it does not name two. */
function TwoForms(props: PartProps) {
  const { request } = props;
  const { texts, query } = request;
  const words = texts.forms;
  const [one, other] = [formIn(request, 'en'), formIn(request, 'to')];
  if (!one || !other) return query.has('en') ? <p>{words.compareText}</p> : null;
  if (one === other) return <p role="status">{words.same}</p>;
  const columnOf = (form: ComparedForm) => ({
    label: wordsOf(request, form).name,
    cell: (row: Row) => row.cell(form),
    isWhole: true,
  });
  return (
    <div class="stack-s">
      <h3>{words.comparing(wordsOf(request, one).name, wordsOf(request, other).name)}</h3>
      <DataTable
        caption={words.compareCaption}
        columns={[{ label: words.question, cell: (row: Row) => row.label }, columnOf(one), columnOf(other)]}
        rows={comparisonRows(props)}
        keyOf={(row) => row.id}
      />
    </div>
  );
}

function Compare(props: PartProps) {
  const { request } = props;
  const { texts, language } = request;
  const words = texts.forms;
  const options = [
    { value: '', label: words.compareChoose },
    ...COMPARED_FORMS.map((form) => ({ value: form, label: wordsOf(request, form).name })),
  ];
  const choice = (name: string, label: string) => (
    <SelectField id={name} name={name} label={label} value={formIn(request, name) ?? ''} options={options} />
  );
  return (
    <Section id="sammenlign" title={words.compareTitle}>
      <div class="stack">
        <form class="stack list-filter" action={`${pathsFor(language).forms()}#sammenlign`}>
          <div class="filter">
            {choice('en', words.compareFirst)}
            {choice('to', words.compareSecond)}
          </div>
          <p class="buttons">
            <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
              {words.compareButton}
            </button>
          </p>
        </form>
        <TwoForms {...props} />
      </div>
    </Section>
  );
}

function Details({ request, use }: PartProps) {
  const words = request.texts.forms;
  const open = formIn(request, 'form');
  return (
    <Section id="hver-form" title={words.details}>
      <div>
        {COMPARED_FORMS.map((form) => (
          <details class="fold" key={form} id={formAnchor(form)} open={form === open}>
            <summary>{wordsOf(request, form).name}</summary>
            <div class="fold-inside">
              <FormDetails request={request} form={form} use={use} />
            </div>
          </details>
        ))}
      </div>
    </Section>
  );
}

function Founding({ request }: Pick<PartProps, 'request'>) {
  const words = request.texts.forms;
  const paths = pathsFor(request.language);
  return (
    <Section id="opprette" title={words.foundTitle}>
      <div class="stack">
        <p>{words.foundText}</p>
        <p class="buttons">
          <a href={paths.formPaper('vertskommune')}>{words.foundHost}</a>
          <a href={paths.formPaper('oppgavefellesskap')}>{words.foundTask}</a>
          <a href={paths.rules()}>{words.seeRules}</a>
        </p>
      </div>
    </Section>
  );
}

const sectionsOf = ({ texts: { forms } }: PageRequest) => [
  { id: 'formene', title: forms.overviewTitle },
  { id: 'sammenlign', title: forms.compareTitle },
  { id: 'hver-form', title: forms.details },
  { id: 'opprette', title: forms.foundTitle },
];

export function formsPage(request: PageRequest): Page {
  const { texts, language } = request;
  const words = texts.forms;
  const paths = pathsFor(language);
  const part = { request, use: formUse(request) };
  return {
    kind: 'page',
    title: words.title,
    description: words.description,
    nav: 'cooperations',
    crumbs: [
      { label: texts.site.home, href: paths.home() },
      { label: texts.site.nav.cooperations, href: paths.cooperations() },
    ],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <nav aria-label={words.onThisPage}>
            <ul class="inline-links small">
              {sectionsOf(request).map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          <p class="small">{words.disclaimer}</p>
        </div>
        <div class="frame">
          <NextStep
            texts={texts.site}
            id="bli-med"
            title={words.join.title}
            text={words.join.text}
            href={paths.formPaper('bli-med')}
            button={words.join.button}
          >
            <a href={paths.municipalities()}>{words.join.find}</a>
          </NextStep>
        </div>
        <Overview {...part} />
        <Compare {...part} />
        <Details {...part} />
        <Founding request={request} />
      </>
    ),
  };
}
