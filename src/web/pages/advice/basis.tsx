// What the advice rests on: the answers, each with a link to change just that one; what was known; the rules with source, date
// and status.
import { assumptionsIn, namedAssumptions } from '../../../flows/advice/grounds.ts';
import type { Advice, Fact, FactSource } from '../../../modules/advice/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
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

interface Named {
  readonly name: string;
  readonly source?: FactSource;
}

interface KnownLine {
  readonly text: string;
  readonly sources: readonly FactSource[];
}

const listIn = <T extends Named>(fact: Fact<readonly T[]> | undefined): readonly T[] | null =>
  fact === undefined || fact === 'unknown' ? null : fact.value;

/** What was looked up and not asked for, each with where it was found. */
export function knownLines({ texts, format }: PageRequest, { known }: Pick<Asking, 'known'>): KnownLine[] {
  const words = texts.adviserPages.result;
  const { population } = known;
  const members = listIn(known.memberships);
  const agreements = listIn(known.agreements)?.filter(({ isParty }) => isParty !== true);
  const line = (all: readonly Named[], say: (names: string) => string): KnownLine => ({
    text: say(format.list(all.map(({ name }) => name))),
    sources: all.flatMap(({ source }) => source ?? []),
  });
  const lineOf = (all: readonly Named[] | null | undefined, say: (names: string) => string): KnownLine[] =>
    all && all.length > 0 ? [line(all, say)] : [];
  const people =
    population && population !== 'unknown'
      ? [
          {
            text: words.population(format.number(population.value)),
            sources: population.source ? [population.source] : [],
          },
        ]
      : [];
  return [
    ...people,
    ...lineOf(members, words.memberOf),
    ...(members?.length === 0 ? [{ text: words.memberOfNone, sources: [] }] : []),
    ...lineOf(listIn(known.nearbyCooperations), words.near),
    ...lineOf(agreements, words.agreements),
  ];
}

function FoundAt({ request, line }: { readonly request: PageRequest; readonly line: KnownLine }) {
  const { texts, format } = request;
  if (line.sources.length === 0)
    return <span class="tiny block">{texts.adviserPages.result.fromRegister}</span>;
  return (
    <ul class="plain-list tiny">
      {line.sources.map(({ title, url, checked }) => (
        <li key={`${title} ${url}`}>
          {url ? <a href={url}>{title}</a> : title}, {texts.law.readOn(format.sourceDate(checked))}
        </li>
      ))}
    </ul>
  );
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

/** Our own estimates, which are no law. */
function Assumptions({ request, advice }: Pick<BasisProps, 'request' | 'advice'>) {
  const words = request.texts.adviceGrounds;
  const named = namedAssumptions(request, assumptionsIn(advice));
  if (named.length === 0) return null;
  return (
    <details class="fold on-demand" id="anslag">
      <summary>{words.assumptionsTitle(request.format.number(named.length))}</summary>
      <div class="fold-inside stack">
        <p class="small">
          {words.assumptionsLead}{' '}
          <a href={pathsFor(request.language).groupsAssumptions()}>{words.parametersLink}</a>
        </p>
        <DataTable
          caption={words.assumptionsCaption}
          columns={[
            { label: words.assumption, cell: ({ name }) => name },
            { label: words.usual, cell: ({ usual }) => usual, isNumber: true },
            {
              label: words.range,
              cell: ({ range, usual }) => range || usual,
              isNumber: true,
            },
          ]}
          rows={named}
          keyOf={({ id }) => id}
        />
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
                <li key={line.text}>
                  {line.text}
                  <FoundAt request={request} line={line} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {advice.rules.length > 0 && <Rules request={request} {...advice} />}
        <Assumptions request={request} advice={advice} />
      </div>
    </Section>
  );
}
