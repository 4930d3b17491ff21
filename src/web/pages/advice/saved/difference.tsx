// Two pieces of advice side by side: kept and worked out anew, or two that are kept. Only what differs is shown.

import type { AdviceDifference, Compared, Pair } from '../../../../flows/advice/compare.ts';
import { factText } from '../../../../flows/advice/say.ts';
import type { Alternative, Fact, FactKey, UsedRule } from '../../../../modules/advice/model.ts';
import { sayLine } from '../../../../texts/advice.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Section } from '../../../components/section.tsx';
import type { AskedForParty } from '../../../own/routes.ts';
import type { Page, PageRequest } from '../../../page.ts';
import { costText } from '../figures.tsx';
import { savedPath } from './saved-words.ts';

export interface Sides {
  readonly title: string;
  readonly lead: string;
  /** What each side is called, and its page where it has one. */
  readonly names: readonly [string, string];
  readonly before: Compared;
  readonly after: Compared;
  readonly difference: AdviceDifference;
  readonly back: { readonly href: string; readonly label: string };
}

interface Props {
  readonly request: PageRequest;
  readonly sides: Sides;
}

function wayText(request: PageRequest, way: Alternative | null): string {
  const { adviserPages, savedAdvice } = request.texts;
  if (!way) return savedAdvice.missing;
  const cost = way.cost ? costText(request, way.cost) : adviserPages.paper.noPrice;
  return savedAdvice.way(adviserPages.statuses[way.status], cost);
}

function factOf(request: PageRequest, key: FactKey, fact: Fact<unknown> | null): string {
  if (fact === null) return request.texts.savedAdvice.missing;
  return fact === 'unknown' ? request.texts.adviserPages.result.unknown : factText(request, key, fact.value);
}

function ruleText({ texts, format }: PageRequest, rule: UsedRule | null): string {
  if (!rule) return texts.savedAdvice.missing;
  return `${texts.site.marks[rule.status]}, ${texts.law.readOn(format.sourceDate(rule.source.checked))}`;
}

const ruleName = ({ before, after }: Pair<UsedRule>): string => {
  const source = (after ?? before)?.source;
  return source ? `${source.act} ${source.section === '–' ? '' : source.section}`.trim() : '';
};

interface DifferencesProps<Row> extends Props {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly textOf: (row: Row, side: 'before' | 'after') => string;
}

function Differences<Row>({ request, sides, id, title, rows, nameOf, textOf }: DifferencesProps<Row>) {
  const words = request.texts.savedAdvice;
  return (
    <Section id={id} title={title}>
      {rows.length === 0 ? (
        <p>{words.noDifference}</p>
      ) : (
        <DataTable
          caption={title}
          columns={[
            { label: words.what, cell: nameOf },
            { label: sides.names[0], cell: (row) => textOf(row, 'before') },
            { label: sides.names[1], cell: (row) => textOf(row, 'after') },
          ]}
          rows={rows}
          keyOf={nameOf}
        />
      )}
    </Section>
  );
}

export function differencePage({ asked, sides }: { asked: AskedForParty; sides: Sides }): Page {
  const { request, party } = asked;
  const { adviserPages, savedAdvice: words } = request.texts;
  const { difference, before, after } = sides;
  const page = { request, sides };
  return {
    kind: 'page',
    title: sides.title,
    own: { party, current: 'advice' },
    crumbs: [{ label: words.title, href: savedPath(asked) }],
    body: (
      <>
        <div class="frame head">
          <h1>{sides.title}</h1>
          <p class="lead">
            {difference.isSameAdvice ? words.same : words.other} {sides.lead}
          </p>
          <p>
            <a href={sides.back.href}>{sides.back.label}</a>
          </p>
        </div>
        <div class="frame">
          <div class="two">
            {([before, after] as const).map(({ advice }, place) => (
              <section class="stack-s" key={sides.names[place]} aria-labelledby={`side-${place}`}>
                <h2 id={`side-${place}`} class="form-title">
                  {sides.names[place]}
                </h2>
                <p>{sayLine(request, advice.sentence)}</p>
                <p class="small">{request.format.date(advice.date)}</p>
              </section>
            ))}
          </div>
        </div>
        <Differences
          {...page}
          id="mater"
          title={words.waysTitle}
          rows={difference.ways}
          nameOf={({ id }) => adviserPages.alternatives[id]}
          textOf={(row, side) => wayText(request, row[side])}
        />
        <Differences
          {...page}
          id="opplysninger"
          title={words.factsTitle}
          rows={difference.facts}
          nameOf={({ key }) => adviserPages.facts[key]}
          textOf={(row, side) => factOf(request, row.key, row[side])}
        />
        <Differences
          {...page}
          id="regler"
          title={words.rulesDiffer}
          rows={difference.rules}
          nameOf={(row) => `${ruleName(row)} (${row.id})`}
          textOf={(row, side) => ruleText(request, row[side])}
        />
      </>
    ),
  };
}
