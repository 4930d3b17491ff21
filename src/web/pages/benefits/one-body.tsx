// One benefit to read: how large it is against what, how it was worked out, who stands behind it, and what it said before.
import type { Benefit, BenefitFacts } from '../../../modules/evaluation/benefits/model.ts';
import type { BenefitVersion, NamedWord } from '../../../modules/evaluation/benefits/queries.ts';
import { confirmersOf } from '../../../modules/evaluation/benefits/rules.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { amountWords, periodWords, rangeWords, unitWords } from './benefit-parts.tsx';

export interface BenefitBodyProps {
  readonly request: PageRequest;
  readonly benefit: Benefit;
  /** The newest first. */
  readonly versions: readonly BenefitVersion[];
  readonly nameOf: (party: string) => string;
}

function Sources({ request, facts }: { request: PageRequest; facts: BenefitFacts }) {
  const words = request.texts.benefits.one;
  if (facts.sources.length === 0) return words.noSources;
  return (
    <ul class="plain-list">
      {facts.sources.map(({ text, link }) => (
        <li key={`${text} ${link}`}>{link === '' ? text : <a href={link}>{text}</a>}</li>
      ))}
    </ul>
  );
}

function Facts({ request, facts }: { request: PageRequest; facts: BenefitFacts }) {
  const words = request.texts.benefits;
  return (
    <dl class="facts">
      <dt>{words.one.size}</dt>
      <dd>{rangeWords(request, facts)}</dd>
      <dt>{words.one.counterfactual}</dt>
      <dd class="kept-lines">{facts.counterfactual}</dd>
      <dt>{words.one.method}</dt>
      <dd class="kept-lines">
        {words.methods[facts.method]}
        {facts.methodText === '' ? '' : `. ${facts.methodText}`}
      </dd>
      <dt>{words.one.period}</dt>
      <dd>{periodWords(request, facts)}</dd>
      <dt>{words.one.kind}</dt>
      <dd>
        {words.kinds[facts.kind]}
        {facts.isSeparate ? `. ${words.one.separate}` : ''}
      </dd>
      <dt>{words.one.sources}</dt>
      <dd>
        <Sources request={request} facts={facts} />
      </dd>
    </dl>
  );
}

function partWords({ request, benefit }: BenefitBodyProps, party: string): string {
  const words = request.texts.benefits;
  const own = benefit.facts.bodies.find(({ body }) => (body as string) === party);
  const part = own
    ? own.share === null
      ? words.one.own
      : words.one.ownShare(words.amount(amountWords(request, own.share), unitWords(request, benefit.facts)))
    : null;
  if (party !== benefit.party) return part ?? '';
  return part === null ? words.one.whole : words.one.wholeAndOwn(part);
}

function WordText({ request, word }: { request: PageRequest; word: NamedWord }) {
  const words = request.texts.benefits.one;
  const who = word.name === '' ? words.roleOnly(word.role) : words.person(word.name, word.role);
  const date = request.format.date(word.on);
  return (
    <>
      {word.kind === 'confirmed' ? words.confirmedBy(who, date) : words.disputedBy(who, date)}
      {word.reason === '' ? null : <span class="block as-written">{word.reason}</span>}
    </>
  );
}

function Who(props: BenefitBodyProps) {
  const { request, benefit, versions, nameOf } = props;
  const words = request.texts.benefits.one;
  const said = versions.find(({ version }) => version === benefit.version)?.words ?? [];
  return (
    <DataTable<string>
      caption={words.whoCaption}
      columns={[
        { label: words.columns.party, cell: nameOf },
        { label: words.columns.part, cell: (party) => partWords(props, party) },
        {
          label: words.columns.said,
          cell: (party) => {
            const word = said.findLast((one) => one.party === party);
            return word ? <WordText request={request} word={word} /> : words.waiting;
          },
          isWhole: true,
        },
      ]}
      rows={confirmersOf(benefit)}
      keyOf={(party) => party}
    />
  );
}

function History({ request, benefit, versions, nameOf }: BenefitBodyProps) {
  const words = request.texts.benefits.one;
  const earlier = versions.filter(({ version }) => version < benefit.version);
  if (earlier.length === 0) return null;
  return (
    <Section id="historie" title={words.history}>
      {earlier.map(({ version, facts, writtenOn, words: said }) => (
        <details class="fold" key={version}>
          <summary>{words.version(version, request.format.date(writtenOn))}</summary>
          <p>
            <strong>{facts.title}</strong>
          </p>
          <Facts request={request} facts={facts} />
          <ul class="plain-list small">
            {said.map((word, place) => (
              <li key={`${word.party} ${place}`}>
                {nameOf(word.party)}: <WordText request={request} word={word} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}

/** Below the head and the next step. */
export function BenefitBody(props: BenefitBodyProps) {
  const { request, benefit } = props;
  const words = request.texts.benefits.one;
  const written = words.written(request.format.date(benefit.writtenOn), benefit.version);
  return (
    <>
      <Section id="hva" title={words.facts}>
        <div class="stack">
          {benefit.withdrawnWhy === '' ? null : <p>{words.withdrawn(benefit.withdrawnWhy)}</p>}
          <Facts request={request} facts={benefit.facts} />
          <p class="small">{written}</p>
        </div>
      </Section>
      <Section id="hvem" title={words.who}>
        <Who {...props} />
      </Section>
      <History {...props} />
    </>
  );
}
