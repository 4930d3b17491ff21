// The three forms for papers: joining a cooperation, founding with a host, founding an oppgavefellesskap. What the address
// names stands in the fields from the start; nothing is kept.
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../kernel/result.ts';
import { COMPARED_FORMS } from '../../../modules/law/cooperation-forms/form-comparison.ts';
import { cooperationsOn } from '../../../modules/registry/as-of.ts';
import type { Page, PageRequest } from '../../page.ts';
import { type FormPaperPart, pathsFor } from '../../paths.ts';
import {
  bodyOptions,
  Choice,
  LanguageField,
  Line,
  Lines,
  MoneyPart,
  OwnPart,
  type PaperFormProps,
  PaperFrame,
  Part,
  Select,
  WhatPart,
  WhenPart,
} from './paper-fields.tsx';
import type { Typed } from './typed-fields.ts';

/** What was sent and could not be used; null for a form that is opened. */
export interface PaperPageFacts {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

function cooperationOptions({ texts, snapshot, today }: PageRequest) {
  const collator = new Intl.Collator('nb');
  return [
    { value: '', label: texts.forms.paper.join.notListed },
    ...cooperationsOn(snapshot.register, today)
      .map(({ cooperation }) => ({ value: cooperation.id, label: cooperation.name }))
      .sort((a, b) => collator.compare(a.label, b.label)),
  ];
}

function JoinFields({ form }: { form: PaperFormProps }) {
  const { request } = form;
  const { paper } = request.texts.forms;
  const words = paper.join;
  const { forms } = request.texts.formComparison;
  return (
    <>
      <Part id="hvem" title={paper.sections.who}>
        <Select form={form} name="kommune" options={bodyOptions(request)} />
        <Select form={form} name="samarbeid" options={cooperationOptions(request)} />
        <Line form={form} name="navn" hint={paper.optional} />
        <Select
          form={form}
          name="form"
          options={[
            { value: '', label: words.fromRegister },
            ...COMPARED_FORMS.map((id) => ({ value: id, label: forms[id].name })),
          ]}
        />
        <Line form={form} name="vertsnavn" hint={paper.optional} />
        <LanguageField form={form} />
      </Part>
      <WhenPart form={form} />
      <WhatPart form={form} />
      <MoneyPart form={form} />
      <OwnPart form={form} />
    </>
  );
}

function HostFields({ form }: { form: PaperFormProps }) {
  const { request } = form;
  const { paper } = request.texts.forms;
  const words = paper.host;
  return (
    <>
      <Part id="hvem" title={paper.sections.who}>
        <Select form={form} name="vert" options={bodyOptions(request)} />
        <Lines form={form} name="deltakere" hint={paper.linesHint} />
        <Line form={form} name="navn" />
        <LanguageField form={form} />
      </Part>
      <WhenPart form={form} />
      <WhatPart form={form} />
      <MoneyPart form={form} />
      <Part id="vilkar" title={paper.sections.rules}>
        <Choice
          form={form}
          name="variant"
          among={['administrative', 'political'] as const}
          words={words.variants}
        />
        <div class="field-row">
          <Line form={form} name="plasser" hint={words.seatsHint} isNumber />
          <Line form={form} name="varsel" hint={words.noticeHint} isNumber />
        </div>
        <Lines form={form} name="meldes" hint={words.reportedHint} />
      </Part>
      <OwnPart form={form} />
    </>
  );
}

function TaskFields({ form }: { form: PaperFormProps }) {
  const { request } = form;
  const { paper } = request.texts.forms;
  const words = paper.task;
  return (
    <>
      <Part id="hvem" title={paper.sections.who}>
        <Lines form={form} name="deltakere" hint={words.participantsHint} />
        <Line form={form} name="navn" hint={words.nameHint} />
        <LanguageField form={form} />
      </Part>
      <WhenPart form={form} />
      <WhatPart form={form} />
      <MoneyPart form={form}>
        <Choice form={form} name="andel" among={['population', 'equal'] as const} words={words.shareKeys} />
        <div class="field-row">
          <Line form={form} name="innskudd" hint={paper.optional} isNumber />
          <Line form={form} name="lan" hint={words.loanHint} isNumber />
        </div>
      </MoneyPart>
      <Part id="vilkar" title={paper.sections.rules}>
        <Choice
          form={form}
          name="person"
          among={['ja', 'nei'] as const}
          words={{ ja: words.yes, nei: words.no }}
        />
        <div class="field-row">
          <Line form={form} name="plasser" isNumber />
          <Line form={form} name="varsel" isNumber />
        </div>
        <Lines form={form} name="rapport" hint={words.reportsHint} />
        <Line form={form} name="arkiv" />
      </Part>
      <OwnPart form={form} />
    </>
  );
}

/** Before and after the fields that every form has. */
function labelsOf(
  { texts }: PageRequest,
  who: Readonly<Record<string, string>>,
  terms: Readonly<Record<string, string>>,
  cost: string,
): Readonly<Record<string, string>> {
  const { fields } = texts.forms.paper;
  return {
    ...who,
    malform: fields.language,
    fra: fields.start,
    mote: fields.meeting,
    saksnummer: fields.caseNumber,
    omfang: fields.scope,
    kategorier: fields.purchases,
    nokkel: fields.costKey,
    nokkelTekst: fields.costKeyText,
    kostnad: cost,
    ...terms,
    bakgrunn: fields.background,
    lokalt: fields.local,
    annet: fields.other,
  };
}

interface PaperPageParts {
  readonly part: FormPaperPart;
  readonly title: string;
  readonly lead: string;
  readonly buttons: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly fields: (form: PaperFormProps) => ComponentChildren;
}

function partsOf(request: PageRequest, part: FormPaperPart): PaperPageParts {
  const { join, host, task } = request.texts.forms.paper;
  if (part === 'bli-med') {
    const who = {
      kommune: join.body,
      samarbeid: join.cooperation,
      navn: join.name,
      form: join.form,
      vertsnavn: join.host,
    };
    const labels = labelsOf(request, who, {}, join.cost);
    return { part, ...join, labels, fields: (form) => <JoinFields form={form} /> };
  }
  if (part === 'vertskommune') {
    const who = { vert: host.host, deltakere: host.others, navn: host.name };
    const terms = {
      variant: host.variant,
      plasser: host.seats,
      varsel: host.notice,
      meldes: host.reported,
    };
    const labels = labelsOf(request, who, terms, host.cost);
    return { part, ...host, labels, fields: (form) => <HostFields form={form} /> };
  }
  const who = { deltakere: task.participants, navn: task.name };
  const terms = {
    andel: task.shareKey,
    innskudd: task.contribution,
    lan: task.loan,
    person: task.legalPerson,
    plasser: task.seats,
    varsel: task.notice,
    rapport: task.reports,
    arkiv: task.archive,
  };
  const labels = labelsOf(request, who, terms, task.cost);
  return { part, ...task, labels, fields: (form) => <TaskFields form={form} /> };
}

/** Never kept by caches once anything is filled in. */
export function paperPage(request: PageRequest, part: FormPaperPart, facts: PaperPageFacts): Page {
  const { texts, language } = request;
  const paths = pathsFor(language);
  const { title, lead, buttons, labels, fields } = partsOf(request, part);
  const form = { request, labels, ...facts };
  const isFilled = Object.keys(facts.typed).length > 0;
  return {
    kind: 'page',
    title,
    description: lead,
    ...(facts.problems.length > 0 && { status: 422 as const }),
    ...(isFilled && { isPrivate: true }),
    crumbs: [
      { label: texts.site.home, href: paths.home() },
      { label: texts.forms.title, href: paths.forms() },
    ],
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
          <p class="small">
            {texts.forms.disclaimer} {texts.forms.paper.notStored}
          </p>
        </div>
        <PaperFrame form={form} action={paths.formPaper(part)} buttons={buttons}>
          {fields(form)}
        </PaperFrame>
      </>
    ),
  };
}
