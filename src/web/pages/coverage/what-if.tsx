// What if: a municipality joins or leaves, or two cooperations become one. Never stored, never indexed, no money.
import type { Problem, Result } from '../../../kernel/result.ts';
import { cooperationsOn } from '../../../modules/registry/as-of.ts';
import { type WhatIf, whatIf } from '../../../modules/registry/what-if.ts';
import { Choices, type Option, SelectField } from '../../components/form-fields.tsx';
import { NextStep } from '../../components/next-step.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { ACTIONS, readChange } from './what-if-query.ts';
import { WhatIfResult } from './what-if-result.tsx';

interface FormProps {
  readonly request: PageRequest;
  readonly cooperations: readonly Option[];
}

function municipalityOptions({ texts, snapshot }: PageRequest): Option[] {
  const { municipalities, counties } = snapshot.register;
  const countyName = new Map(counties.map((it) => [it.number, it.name]));
  const collator = new Intl.Collator('nb');
  return [
    { value: '', label: texts.coveragePages.whatIf.choose },
    ...municipalities
      .map((it) => ({
        value: it.number as string,
        label: `${it.name} (${countyName.get(it.county) ?? it.county})`,
      }))
      .sort((a, b) => collator.compare(a.label, b.label)),
  ];
}

function cooperationOptions({ texts, snapshot, today }: PageRequest): Option[] {
  return [
    { value: '', label: texts.coveragePages.whatIf.choose },
    ...cooperationsOn(snapshot.register, today)
      .filter(({ cooperation }) => cooperation.kind === 'formalHolistic' || cooperation.kind === 'thematic')
      .map(({ cooperation }) => ({ value: cooperation.id, label: cooperation.shortName })),
  ];
}

function MoveForm({ request, cooperations }: FormProps) {
  const { texts, language, query } = request;
  const words = texts.coveragePages.whatIf;
  const asked = query.get('endring') === ACTIONS.leave ? ACTIONS.leave : ACTIONS.join;
  return (
    <form class="stack" action={pathsFor(language).whatIf()} aria-labelledby="flytte">
      <h2 id="flytte" class="form-title">
        {words.joinOrLeave}
      </h2>
      <SelectField
        id="kommune"
        name="kommune"
        label={words.municipality}
        value={query.get('kommune') ?? ''}
        options={municipalityOptions(request)}
      />
      <SelectField
        id="samarbeid"
        name="samarbeid"
        label={words.cooperation}
        value={query.get('samarbeid') ?? ''}
        options={cooperations}
      />
      <Choices
        name="endring"
        legend={words.action}
        chosen={[asked]}
        options={[
          { value: ACTIONS.join, label: words.join },
          { value: ACTIONS.leave, label: words.leave },
        ]}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.calculate}
        </button>
      </p>
    </form>
  );
}

function MergeForm({ request, cooperations }: FormProps) {
  const { texts, language, query } = request;
  const words = texts.coveragePages.whatIf;
  return (
    <form class="stack" action={pathsFor(language).whatIf()} aria-labelledby="sla-sammen">
      <h2 id="sla-sammen" class="form-title">
        {words.merge}
      </h2>
      <input type="hidden" name="endring" value={ACTIONS.merge} />
      <SelectField
        id="fra"
        name="fra"
        label={words.from}
        value={query.get('fra') ?? ''}
        options={cooperations}
      />
      <SelectField
        id="til"
        name="til"
        label={words.into}
        value={query.get('til') ?? ''}
        options={cooperations}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.calculate}
        </button>
      </p>
    </form>
  );
}

type ProblemTexts = Readonly<Record<string, (facts: Record<string, string>) => string>>;

function Refused({ request, problems }: { request: PageRequest; problems: readonly Problem[] }) {
  const words = request.texts.coveragePages.whatIf;
  const texts: ProblemTexts = words.problems;
  const facts = (problem: Problem): Record<string, string> =>
    Object.fromEntries(Object.entries(problem.facts).map(([key, value]) => [key, String(value)]));
  return (
    <div class="frame">
      <div class="refused" role="alert">
        <h2>{words.refusedTitle}</h2>
        {problems.map((problem) => (
          <p key={problem.code}>{texts[problem.code]?.(facts(problem)) ?? problem.code}</p>
        ))}
      </div>
    </div>
  );
}

function Examples({ request }: { request: PageRequest }) {
  const { texts, language } = request;
  const words = texts.coveragePages.whatIf;
  const paths = pathsFor(language);
  return (
    <div class="frame page-end">
      <p class="small">
        {words.examples}:{' '}
        <a href={paths.whatIf({ endring: ACTIONS.join, kommune: '5007', samarbeid: 'innherred' })}>
          {words.exampleJoin('Namsos', 'Innherred')}
        </a>
        ,{' '}
        <a href={paths.whatIf({ endring: ACTIONS.merge, fra: 'innherred', til: 'vaernes' })}>
          {words.exampleMerge('Innherred', 'Værnesregionen')}
        </a>
      </p>
    </div>
  );
}

function Answer({ request, answer }: { request: PageRequest; answer: Result<WhatIf> }) {
  if (!answer.ok) return <Refused request={request} problems={answer.problems} />;
  const { texts, language } = request;
  const words = texts.coveragePages.whatIf;
  const [first] = answer.value.before.cooperations;
  return (
    <>
      <WhatIfResult request={request} result={answer.value} />
      {first && (
        <div class="frame">
          <NextStep
            texts={texts.site}
            id="neste"
            title={words.nextStepTitle}
            text={words.nextStepText}
            href={pathsFor(language).cooperation(first.cooperation.id)}
            button={words.nextStepButton(first.cooperation.shortName)}
          />
        </div>
      )}
    </>
  );
}

export function whatIfPage(request: PageRequest): Page {
  const { texts, language, snapshot, today } = request;
  const words = texts.coveragePages.whatIf;
  const paths = pathsFor(language);
  const change = readChange(request);
  const answer = change?.ok ? whatIf(snapshot.register, change.value, { date: today }) : change;
  const cooperations = cooperationOptions(request);
  return {
    kind: 'page',
    ...(answer && !answer.ok ? { status: 422 as const } : {}),
    title: words.title,
    nav: 'coverage',
    crumbs: [
      { label: texts.site.home, href: paths.home() },
      { label: texts.coveragePages.coverage.title, href: paths.coverage() },
    ],
    isPrivate: true,
    islands: ['map'],
    body: (
      <>
        <div class="frame head">
          <h1 class="wide">{words.heading}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {answer && <Answer request={request} answer={answer} />}
        <div class="frame section">
          <div class="two">
            <MoveForm request={request} cooperations={cooperations} />
            <MergeForm request={request} cooperations={cooperations} />
          </div>
        </div>
        {!answer && <Examples request={request} />}
      </>
    ),
  };
}
