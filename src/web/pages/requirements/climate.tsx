// FOA § 7-9 as a page: the answer first, what it rests on, and the form by which the leader answers, with a draft of the
// reasons made of what is written.
import type { Problem } from '../../../kernel/result.ts';
import { CLIMATE_EXEMPTIONS } from '../../../modules/law/climate.ts';
import { climateFault } from '../../../modules/procurement/requirements/climate-standing.ts';
import {
  CLIMATE_CHOICES,
  type ClimateChoice,
  type ClimateChoiceKind,
} from '../../../modules/procurement/requirements/model.ts';
import { LONGEST_GROUNDS } from '../../../modules/procurement/requirements/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Page } from '../../page.ts';
import { sentenceOn } from '../rules/rule-words.ts';
import {
  mayWrite,
  numberOf,
  partPage,
  partPath,
  type RequirementsProps,
  requirementsProblem,
  requirementsProblemAt,
} from './requirements-parts.tsx';

/** What was just sent and could not be used. */
export interface SentClimate {
  readonly climate: ClimateChoice;
  readonly problems: readonly Problem[];
}

/** The draft of another way than the one that is chosen: no reason for this one. */
export const isDraftOfOther = (props: RequirementsProps, { way, reason }: ClimateChoice): boolean =>
  reason !== '' && CLIMATE_CHOICES.some((other) => other !== way && draftOf(props, other, null) === reason);

/** A draft of the reasons for a way, made of what is written; empty where nothing can be said yet. */
function draftOf(props: RequirementsProps, way: ClimateChoiceKind, choice: ClimateChoice | null): string {
  const { request } = props.asked;
  const { draft, exemptions } = request.texts.requirements.climate;
  const { criteria, requirements, choices } = props.all;
  const green = criteria.filter(({ facts }) => facts.isEnvironmental);
  const names = request.format.list(green.map(({ facts }) => `«${facts.name}»`));
  switch (way) {
    case 'criterion': {
      if (green.length === 0) return '';
      const weight = green.reduce((sum, { facts }) => sum + (facts.weight ?? 0), 0);
      const place = criteria.findIndex(({ facts }) => facts.isEnvironmental) + 1;
      return choices.method === 'weighted'
        ? draft.weight(names, String(weight))
        : draft.priority(names, String(place));
    }
    case 'requirement': {
      const musts = requirements.filter(({ facts }) => facts.isEnvironmental && facts.strength === 'must');
      return musts.length === 0
        ? ''
        : draft.requirement(request.format.list(musts.map((one) => numberOf(request, one))));
    }
    case 'exemption': {
      const which = exemptions[choice?.exemption ?? 'insignificant'];
      return draft.exemption(which.charAt(0).toLowerCase() + which.slice(1));
    }
  }
}

function Answer(props: RequirementsProps) {
  const { request } = props.asked;
  const words = request.texts.requirements.climate;
  const { climate } = props.all;
  const { answer, applies, source, status, date } = climate;
  const fault = climateFault(climate);
  const said = (): string => {
    if (applies === false) return words.notHere;
    if (answer.isMet === null) return words.unknown;
    if (fault === null) return words.met(request.format.list(answer.ways.map((way) => words.metBy[way])));
    return `${words.notMet} ${words.lacks[fault]}`;
  };
  return (
    <section class="frame section stack-s" aria-labelledby="svar">
      <h2 id="svar">{said()}</h2>
      {applies === null ? <p>{words.partNotChosen}</p> : null}
      {climate.choice?.way === 'requirement' ? <p>{words.unsure}</p> : null}
      {climate.choice?.way === 'exemption' ? <p>{words.ruling}</p> : null}
      {applies === false ? null : <p>{sentenceOn(request, request.texts.lawRules.duties['CLI-1'], date)}</p>}
      <p class="small">{words.on(request.format.date(date))}</p>
      {source && status ? (
        <p class="tiny">
          <RuleSourceLine request={request} source={source} status={status} />
        </p>
      ) : null}
      <p class="small">
        <a href={partPath(props, 'criteria')}>{words.criteria}</a> ·{' '}
        <a href={partPath(props, 'requirements')}>{words.requirements}</a>
      </p>
    </section>
  );
}

function Ways({ props, chosen }: { props: RequirementsProps; chosen: ClimateChoiceKind }) {
  const words = props.asked.request.texts.requirements.climate;
  return (
    <fieldset class="stack-s">
      <legend>{words.way}</legend>
      {CLIMATE_CHOICES.map((way) => (
        <div class="choice-line" key={way}>
          <input
            type="radio"
            id={`mate-${way}`}
            name="mate"
            value={way}
            checked={way === chosen}
            aria-describedby={`mate-${way}-h`}
          />
          <div class="choice-text">
            <label for={`mate-${way}`}>{words.ways[way].label}</label>
            <p class="tiny" id={`mate-${way}-h`}>
              {words.ways[way].hint}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}

/** Which way is shown as chosen before anybody has: the one that what is written comes nearest to. */
function likeliest({ all }: RequirementsProps): ClimateChoiceKind {
  const hasMust = all.requirements.some(({ facts }) => facts.isEnvironmental && facts.strength === 'must');
  const hasCriterion = all.criteria.some(({ facts }) => facts.isEnvironmental);
  return hasMust && !hasCriterion ? 'requirement' : 'criterion';
}

function Form({ props, sent }: { props: RequirementsProps; sent: SentClimate | null }) {
  const { request } = props.asked;
  const { climate: words, faults } = request.texts.requirements;
  const { choices } = props.all;
  const shown = sent?.climate ?? choices.climate;
  const way = shown?.way ?? likeliest(props);
  const problems = sent?.problems ?? [];
  const ids: Readonly<Record<string, string>> = {
    exemption: 'unntak',
    reason: 'begrunnelse',
    evidence: 'bevis',
  };
  return (
    <form class="stack narrow" method="post" action={partPath(props, 'climate')}>
      <ErrorSummary
        title={faults}
        lines={problems.map((one) => ({
          id: ids[one.path] ?? 'begrunnelse',
          text: requirementsProblem(request, one),
        }))}
      />
      <input type="hidden" name="versjon" value={String(choices.version)} />
      <Ways props={props} chosen={way} />
      <SelectField
        id="unntak"
        name="unntak"
        label={words.exemption}
        value={shown?.exemption ?? ''}
        options={[
          { value: '', label: words.chooseExemption },
          ...CLIMATE_EXEMPTIONS.map((value) => ({ value, label: words.exemptions[value] })),
        ]}
        error={requirementsProblemAt(request, problems, 'exemption')}
      />
      <TextArea
        id="begrunnelse"
        name="begrunnelse"
        label={words.reason.label}
        hints={words.reason.hint ? [words.reason.hint] : []}
        value={shown?.reason || draftOf(props, way, shown)}
        rows={6}
        maxLength={LONGEST_GROUNDS}
        error={requirementsProblemAt(request, problems, 'reason')}
      />
      <TextArea
        id="bevis"
        name="bevis"
        label={words.evidence.label}
        hints={words.evidence.hint ? [words.evidence.hint] : []}
        value={shown?.evidence ?? ''}
        rows={3}
        maxLength={LONGEST_GROUNDS}
        error={requirementsProblemAt(request, problems, 'evidence')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}

function Kept(props: RequirementsProps) {
  const words = props.asked.request.texts.requirements.climate;
  const { climate } = props.all.choices;
  if (!climate) return null;
  return (
    <div class="stack-s">
      <p>{words.ways[climate.way].label}.</p>
      {climate.exemption ? <p>{words.exemptions[climate.exemption]}.</p> : null}
      <p class="as-written">{climate.reason}</p>
      <p class="as-written">{climate.evidence}</p>
    </div>
  );
}

export function climatePage(props: RequirementsProps, sent: SentClimate | null = null): Page {
  const words = props.asked.request.texts.requirements.climate;
  return partPage({
    ...props,
    part: 'climate',
    lead: words.lead,
    problems: sent?.problems ?? [],
    children: (
      <>
        <Answer {...props} />
        <Section id="skjema" title={words.formTitle}>
          {mayWrite(props) ? <Form props={props} sent={sent} /> : <Kept {...props} />}
        </Section>
      </>
    ),
  });
}
