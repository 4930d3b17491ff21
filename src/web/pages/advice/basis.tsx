// What the advice rests on: the answers, each with a link to change just that one; what was known; the rules with source, date
// and status.
import type { Advice, Fact } from '../../../modules/advice/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { CHANGING, nameOf, withAlso } from './answer-names.ts';
import { answerText } from './answer-words.ts';
import type { Asking } from './consultation.ts';
import { ruleName } from './rule-name.ts';
import { type Way, WayLink } from './way.tsx';

interface BasisProps {
  readonly request: PageRequest;
  readonly way: Way;
  readonly asking: Asking;
  readonly advice: Advice;
}

function Answers({ request, way, asking }: BasisProps) {
  const { facts: names, result: words } = request.texts.adviserPages;
  if (asking.answered.length === 0) return <p>{words.answersNone}</p>;
  return (
    <DataTable
      caption={words.answersTitle}
      columns={[
        { label: words.fact, cell: (key) => names[key] },
        { label: words.value, cell: (key) => answerText(request, asking, key) },
        {
          label: words.change,
          hidesLabel: true,
          cell: (key) => (
            <WayLink way={way} part="sporsmal" said={withAlso(asking.said, { [CHANGING]: nameOf(key) })}>
              {words.change}
              <span class="visually-hidden">: {names[key]}</span>
            </WayLink>
          ),
        },
      ]}
      rows={asking.answered}
      keyOf={(key) => key}
    />
  );
}

const namesIn = (fact: Fact<readonly { readonly name: string }[]> | undefined): readonly string[] | null =>
  fact === undefined || fact === 'unknown' ? null : fact.value.map(({ name }) => name);

/** What was looked up and not asked for. */
export function knownLines({ texts, format }: PageRequest, { known }: Pick<Asking, 'known'>): string[] {
  const words = texts.adviserPages.result;
  const { population } = known;
  const members = namesIn(known.memberships);
  const near = namesIn(known.nearbyCooperations) ?? [];
  const agreements = namesIn(known.agreements) ?? [];
  return [
    ...(population && population !== 'unknown' ? [words.population(format.number(population.value))] : []),
    ...(members === null
      ? []
      : [members.length > 0 ? words.memberOf(format.list(members)) : words.memberOfNone]),
    ...(near.length > 0 ? [words.near(format.list(near))] : []),
    ...(agreements.length > 0 ? [words.agreements(format.list(agreements))] : []),
  ];
}

const lawFirst = (rules: Advice['rules']): Advice['rules'] => [
  ...rules.filter(({ of }) => of !== 'advice'),
  ...rules.filter(({ of }) => of === 'advice'),
];

interface RulesProps extends Pick<Advice, 'rules' | 'date'> {
  readonly request: PageRequest;
}

function Rules({ request, rules, date }: RulesProps) {
  const { result: words } = request.texts.adviserPages;
  return (
    <details class="fold on-demand">
      <summary>{words.rulesTitle(request.format.number(rules.length))}</summary>
      <div class="fold-inside">
        <p class="small">{words.rulesLead}</p>
        <ul class="lines">
          {lawFirst(rules).map((rule) => (
            <li key={`${rule.of} ${rule.id}`}>
              {ruleName(request, rule, date)}
              <span class="tiny block">
                <RuleSourceLine request={request} source={rule.source} status={rule.status} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

export function BasisSection(props: BasisProps) {
  const { request, asking, advice } = props;
  const { result: words } = request.texts.adviserPages;
  const known = knownLines(request, asking);
  return (
    <Section id="bygger-pa" title={words.basisTitle}>
      <div class="stack">
        <Answers {...props} />
        {known.length > 0 && (
          <div class="stack-s">
            <h3>{words.known}</h3>
            <ul>
              {known.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {advice.rules.length > 0 && <Rules request={request} {...advice} />}
      </div>
    </Section>
  );
}
