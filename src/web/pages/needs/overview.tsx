// All needs of a procurement by kind: what is missing before the market is asked comes first, each with the place to mend it.
import type { ComponentChildren } from 'preact';
import { effectSentence, needSentence } from '../../../flows/procurement-needs/need-words.ts';
import { lastResult, needsOfKind } from '../../../flows/procurement-needs/needs-view.ts';
import { sumOre } from '../../../kernel/money.ts';
import { NEED_KINDS, type Need, type NeedKind } from '../../../modules/procurement/needs/model.ts';
import { missingIn } from '../../../modules/procurement/needs/rules.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { similarSection } from '../library/similar.tsx';
import { howWordsOf, mayIn, type NeedsProps, needsPath, partPage } from './needs-parts.tsx';

/** Ids of the sections: what is missing leads there. */
const SECTION: Readonly<Record<NeedKind, string>> = {
  goal: 'mal',
  userGroup: 'brukergrupper',
  participant: 'fag',
  situation: 'situasjoner',
  present: 'i-dag',
  constraint: 'rammer',
  risk: 'risiko',
};

function Missing(props: NeedsProps) {
  const { asked, view, needs } = props;
  const { texts, format } = asked.request;
  const words = texts.needs.overview;
  const { goals, unmeasurable, userGroups, situations } = view.moment.needs;
  const lines: (readonly [NeedKind, string])[] = [];
  if (goals === 0) lines.push(['goal', words.goalsMissing]);
  if (unmeasurable > 0) {
    const numbers = needsOfKind(needs, 'goal')
      .filter(({ facts }) => missingIn(facts).length > 0)
      .map(({ number }) => texts.needs.number(String(number)));
    lines.push(['goal', words.goalsUnmeasurable(format.list(numbers))]);
  }
  if (userGroups === 0) lines.push(['userGroup', words.userGroupsMissing]);
  if (situations === 0) lines.push(['situation', words.situationsMissing]);
  if (lines.length === 0) {
    return lastResult(needs, asked.request.today) ? (
      <section class="frame section stack-s" aria-labelledby="klar">
        <h2 id="klar">{words.readyTitle}</h2>
        <p>{words.readyVoted}</p>
      </section>
    ) : (
      <div class="frame section">
        <NextStep
          texts={texts.site}
          id="klar"
          title={words.readyTitle}
          text={words.ready}
          href={needsPath(props, '/prioritering')}
          button={words.goVote}
        />
      </div>
    );
  }
  return (
    <section class="frame section stack-s" aria-labelledby="mangler">
      <h2 id="mangler">{words.missingTitle}</h2>
      <ul>
        {lines.map(([kind, text]) => (
          <li key={text}>
            <a href={`#${SECTION[kind]}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Cell = (need: Need) => ComponentChildren;

/** The columns of a kind beside its number and what it says. */
function columnsOf(props: NeedsProps, kind: NeedKind): Column<Need>[] {
  const { request, parties } = props.asked;
  const { columns, costUnknown } = request.texts.needs.overview;
  const { levels } = request.texts.needs;
  const from: Column<Need> = { label: columns.by, cell: ({ party }) => parties.nameOf(party) };
  const text = (label: string, cell: Cell, isWhole = true): Column<Need> => ({ label, cell, isWhole });
  switch (kind) {
    case 'goal':
      return [
        text(columns.effect, ({ facts }) => (facts.kind === 'goal' ? effectSentence(request, facts) : '')),
        from,
      ];
    case 'userGroup':
    case 'participant':
      return [text(columns.about, ({ facts }) => ('about' in facts ? facts.about : '')), from];
    case 'situation':
      return [
        text(
          columns.heading,
          ({ heading }) => props.needs.headings.find(({ id }) => id === heading)?.name ?? '',
          false,
        ),
        from,
      ];
    case 'present':
      return [
        {
          label: columns.by,
          cell: ({ facts }) => (facts.kind === 'present' ? parties.nameOf(facts.body) : ''),
        },
        {
          label: columns.cost,
          isNumber: true,
          cell: ({ facts }) =>
            facts.kind !== 'present' || facts.yearlyCost === null
              ? costUnknown
              : request.format.kroner(facts.yearlyCost),
        },
      ];
    case 'constraint':
      return [text(columns.why, ({ facts }) => (facts.kind === 'constraint' ? facts.why : '')), from];
    case 'risk':
      return [
        text(
          columns.likelihood,
          ({ facts }) => (facts.kind === 'risk' ? levels[facts.likelihood] : ''),
          false,
        ),
        text(
          columns.consequence,
          ({ facts }) => (facts.kind === 'risk' ? levels[facts.consequence] : ''),
          false,
        ),
        text(columns.action, ({ facts }) => (facts.kind === 'risk' ? facts.action : '')),
      ];
  }
}

function KindTable({ props, kind }: { props: NeedsProps; kind: NeedKind }) {
  const { request } = props.asked;
  const { kinds, overview, how, number } = request.texts.needs;
  const rows = props.needs.standing.filter(({ facts }) => facts.kind === kind);
  if (rows.length === 0) return <p>{kinds[kind].none}</p>;
  const others = columnsOf(props, kind);
  const known = rows.flatMap(({ facts }) => (facts.kind === 'present' ? (facts.yearlyCost ?? []) : []));
  return (
    <DataTable<Need>
      caption={overview.caption(kinds[kind].title)}
      columns={[
        {
          label: overview.columns.what,
          cell: (need) => (
            <>
              <a href={needsPath(props, `/${need.number}`)}>
                {number(String(need.number))} {needSentence(request, need.facts)}
              </a>
              {howWordsOf(need.facts).length > 0 ? (
                <>
                  {' '}
                  <span class="mark mark-uncertain">{how.mark}</span>
                </>
              ) : null}
            </>
          ),
        },
        ...others,
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      {...(known.length > 0 ? { foot: [overview.costTotal, '', request.format.kroner(sumOre(known))] } : {})}
    />
  );
}

function Gone(props: NeedsProps) {
  const { request } = props.asked;
  const words = request.texts.needs.overview;
  const gone = props.needs.needs.filter(
    ({ mergedInto, asideReason }) => mergedInto !== null || asideReason !== null,
  );
  if (gone.length === 0) return null;
  const where = ({ mergedInto, asideReason }: Need): string => {
    const into = props.needs.needs.find(({ id }) => id === mergedInto);
    return into
      ? words.joined(request.texts.needs.number(String(into.number)))
      : words.aside(asideReason ?? '');
  };
  return (
    <Section id="borte" title={words.goneTitle}>
      <ul class="lines">
        {gone.map((need) => (
          <li key={need.id}>
            <a href={needsPath(props, `/${need.number}`)}>
              {request.texts.needs.number(String(need.number))} {needSentence(request, need.facts)}
            </a>
            <p class="small">{where(need)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export async function overviewPage(props: NeedsProps): Promise<Page> {
  const { request } = props.asked;
  const { category } = props.view.procurement.state;
  const similar = await similarSection(props.asked, { category, step: 'need' });
  const { kinds, overview: words } = request.texts.needs;
  const mayAdd = mayIn(props, 'procurement.needs.write');
  return partPage({
    ...props,
    part: 'needs',
    lead: words.lead,
    children: (
      <>
        <Missing {...props} />
        {NEED_KINDS.map((kind) => (
          <Section
            key={kind}
            id={SECTION[kind]}
            title={kinds[kind].title}
            aside={
              mayAdd ? (
                <a
                  class="ds-button"
                  data-variant="secondary"
                  data-size="sm"
                  href={`${needsPath(props, '/nytt')}?slag=${kind}`}
                >
                  {kinds[kind].add}
                </a>
              ) : null
            }
          >
            <div class="stack-s">
              <p class="small">{kinds[kind].lead}</p>
              <KindTable props={props} kind={kind} />
            </div>
          </Section>
        ))}
        <Gone {...props} />
        {similar}
        <div class="frame section stack-s">
          <p class="buttons">
            <a class="ds-button" data-variant="secondary" href={needsPath(props, '/behovsnotat.docx')}>
              {words.document}
            </a>
            <a class="ds-button" data-variant="secondary" href={needsPath(props, '/behovsnotat.pdf')}>
              {words.documentPdf}
            </a>
          </p>
          <p class="small">{words.print}</p>
        </div>
      </>
    ),
  });
}
