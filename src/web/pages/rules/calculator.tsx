// Which part of the rules governs a purchase: a plain form, and the answer with its reasons and duties. Where a value that
// is not confirmed decides, every outcome is shown.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dutiesOn } from '../../../modules/law/duties.ts';
import {
  type RegimeAnswer,
  type RegimeOutcome,
  type RegimeReason,
  regimeOf,
} from '../../../modules/law/regime.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { RuleLines } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { BUYER_CHOICES, type CalculatorQuery, KIND_CHOICES, readCalculator } from './calculator-query.ts';
import { scopeText } from './rule-words.ts';
import { dutyLine } from './rules-view.ts';

interface PartProps {
  readonly request: PageRequest;
  readonly asked: CalculatorQuery;
}

function Yearly({ request, asked }: PartProps) {
  const words = request.texts.rules.calculator;
  const fields = [
    ['arlig', words.yearly, asked.yearly],
    ['maneder', words.months, asked.months],
    ['opsjoner', words.options, asked.options],
  ] as const;
  return (
    <details class="fold" open={fields.some(([, , read]) => read.typed !== '')}>
      <summary>{words.yearlyTitle}</summary>
      <div class="fold-inside stack">
        {fields.map(([name, label, { typed, error }]) => (
          <TextField key={name} id={name} name={name} label={label} value={typed} error={error} isNumber />
        ))}
      </div>
    </details>
  );
}

function Form({ request, asked }: PartProps) {
  const { rules, lawRules } = request.texts;
  const words = rules.calculator;
  const paths = pathsFor(request.language);
  const isShort = asked.isAsked && asked.total === null && asked.value.typed === '';
  return (
    <form class="stack narrow" action={paths.rulesForValue()}>
      <SelectField
        id="slag"
        name="slag"
        label={words.kind}
        value={asked.kind}
        options={KIND_CHOICES.map(({ value, kind }) => ({ value, label: lawRules.contractKinds[kind] }))}
      />
      <SelectField
        id="kjoper"
        name="kjoper"
        label={words.buyer}
        value={asked.buyer}
        options={BUYER_CHOICES.map(({ value, buyer }) => ({ value, label: words.buyers[buyer] }))}
      />
      <TextField
        id="verdi"
        name="verdi"
        label={words.value}
        hint={words.valueHint}
        value={asked.value.typed}
        error={asked.value.error ?? (isShort ? words.needsValue : undefined)}
        isNumber
      />
      <Yearly request={request} asked={asked} />
      <TextField
        id="dato"
        name="dato"
        label={words.date}
        hint={rules.dateHint}
        value={asked.date.typed}
        error={asked.date.error}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.ask}
        </button>
      </p>
      <p class="tiny">{words.kindNote}</p>
    </form>
  );
}

function reasonText(request: PageRequest, reason: RegimeReason): string {
  const words = request.texts.rules.calculator;
  const value = request.snapshot.legalValues.find(({ id }) => id === reason.valueId);
  const what = value ? scopeText(request, value) : request.texts.lawRules.keys[reason.key];
  if (reason.threshold === null) {
    return reason.isAtLeast ? words.unknownAtLeast(what) : words.unknownBelow(what);
  }
  const amount = request.format.money(reason.threshold);
  return reason.isAtLeast ? words.atLeast(what, amount) : words.below(what, amount);
}

interface OutcomeProps extends Pick<PartProps, 'request'> {
  readonly date: LocalDate;
  readonly outcome: RegimeOutcome;
}

/** Why a part governs, with the thresholds it was held against, and what it demands. */
export function Outcome({ request, date, outcome }: OutcomeProps) {
  const { rules, site } = request.texts;
  const words = rules.calculator;
  const { regime, dutyIds, reasons } = outcome;
  const lines = dutiesOn(date)
    .filter(({ id }) => dutyIds.includes(id))
    .flatMap((duty) => dutyLine(request, { duty, regime, date }));
  return (
    <>
      <ul class="plain-list" aria-label={words.why}>
        {reasons.map((reason) => (
          <li key={reason.key}>
            {reasonText(request, reason)} <Mark kind={reason.status} texts={site} />
          </li>
        ))}
      </ul>
      {regime === 'outsideAct' ? (
        <p>{words.outside}</p>
      ) : (
        <details class="fold">
          <summary>{words.duties(lines.length)}</summary>
          <div class="fold-inside">
            <RuleLines request={request} rules={lines} />
          </div>
        </details>
      )}
    </>
  );
}

/** The first is the likeliest, but not where no threshold is known at all. */
export function placeWord({ texts }: PageRequest, { reasons }: RegimeOutcome, place: number): string {
  const { possible, likeliest, otherwise } = texts.rules.calculator;
  if (reasons.some(({ threshold }) => threshold === null)) return possible;
  return place === 0 ? likeliest : otherwise;
}

function Outcomes({ request, asked, answer }: PartProps & { readonly answer: RegimeAnswer }) {
  const { lawRules, rules } = request.texts;
  const words = rules.calculator;
  const [only, ...others] = answer.outcomes;
  if (only && others.length === 0) {
    return (
      <div class="stack">
        <p class="lead">
          {lawRules.regimeAnswers[only.regime]} {answer.isCertain ? null : words.restsOnUnchecked}
        </p>
        <Outcome request={request} date={asked.date.value} outcome={only} />
      </div>
    );
  }
  return (
    <div class="stack">
      <p class="lead">{words.uncertain}</p>
      {answer.outcomes.map((outcome, place) => (
        <div class="stack-s" key={outcome.regime}>
          <h3>
            {placeWord(request, outcome, place)}: {lawRules.regimeAnswers[outcome.regime]}
          </h3>
          <Outcome request={request} date={asked.date.value} outcome={outcome} />
        </div>
      ))}
    </div>
  );
}

function Answer({ request, asked }: PartProps) {
  const words = request.texts.rules.calculator;
  const { total, contractKind, regimeBuyer, date } = asked;
  if (total === null) return null;
  const answer = regimeOf({
    date: date.value,
    buyer: regimeBuyer,
    kind: contractKind,
    value: total,
    values: request.snapshot.legalValues,
  });
  return (
    <Section id="svar" title={words.answerTitle}>
      <div class="stack">
        {asked.value.value === null && <p>{words.counted(request.format.money(total.low))}</p>}
        <Outcomes request={request} asked={asked} answer={answer} />
        <p class="small">
          <a href={pathsFor(request.language).rules({ dato: date.value })}>{request.texts.rules.seeAll}</a>
          {' · '}
          {request.texts.law.disclaimer}
        </p>
      </div>
    </Section>
  );
}

export function ruleCalculatorPage(request: PageRequest): Page {
  const { texts, language } = request;
  const words = texts.rules.calculator;
  const paths = pathsFor(language);
  const asked = readCalculator(request);
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    crumbs: [
      { label: texts.site.home, href: paths.home() },
      { label: texts.rules.title, href: paths.rules() },
    ],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <div class="frame section">
          <Form request={request} asked={asked} />
        </div>
        <Answer request={request} asked={asked} />
      </>
    ),
  };
}
