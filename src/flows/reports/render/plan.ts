// How it was meant to work, what the check of that found, and who took part.

import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import type {
  DesignChapter,
  ParticipantsChapter,
  ReportedBody,
  ReportedFinding,
} from '../../../modules/evaluation/reports/model.ts';
import { SIDES } from '../../../modules/evaluation/surveys/model.ts';
import type { Block, Prose } from '../../../modules/exchange/formats/docx/paper.ts';
import { type FindingId, type FindingSource, SOURCES } from '../../../modules/network/design/rules.ts';
import type { NetworkRole } from '../../../modules/network/life/model.ts';
import type { RenderContext } from './render-context.ts';

/** «Målgruppe: …», left out where nothing was written. */
const named = (label: string, text: string): Block[] =>
  text === '' ? [] : [{ kind: 'paragraph', text: [{ bold: `${label}: ` }, text] }];

const isDay = (value: unknown): value is LocalDate =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

function findingProse({ texts, format }: RenderContext, { id, source, facts }: ReportedFinding): Prose {
  const { findings, check } = texts.networkDesign;
  const { what, why } = findings[id as FindingId];
  const shown = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      isDay(value) ? format.date(localDate(value)) : value,
    ]),
  );
  const { title } = SOURCES[source as FindingSource];
  return [{ bold: what(shown) }, ` ${why} ${check.source(title)}`];
}

function plannedGatherings({ texts, format }: RenderContext, { gatherings }: DesignChapter): Block[] {
  const { programme } = texts.networkDesign;
  if (gatherings.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: programme.caption,
      headings: [programme.columns.title, programme.columns.on],
      rows: gatherings.map(({ title, on }) => [title, on ? format.date(on) : programme.notDated]),
      numberColumns: [],
    },
  ];
}

function budgetTable({ texts, format }: RenderContext, { budget }: DesignChapter): Block[] {
  const { duties } = texts.networkDesign;
  if (budget.length === 0) return [];
  const sum = budget.reduce((all, { amount }) => all + amount, 0);
  return [
    {
      kind: 'table',
      caption: duties.caption,
      headings: [duties.columns.what, duties.columns.amount],
      rows: budget.map(({ what, amount }) => [what, format.kroner(ore(amount))]),
      numberColumns: [1],
      foot: [duties.total, format.kroner(ore(sum))],
    },
  ];
}

function checkBlocks(context: RenderContext, { findings }: DesignChapter): Block[] {
  const { words } = context;
  return [
    { kind: 'heading', level: 2, text: words.check },
    {
      kind: 'paragraph',
      text: findings.length === 0 ? words.checkNone : words.checkLead(findings.length),
    },
    ...(findings.length === 0
      ? []
      : [{ kind: 'bullets' as const, items: findings.map((one) => findingProse(context, one)) }]),
  ];
}

export function designBlocks(context: RenderContext, design: DesignChapter): Block[] {
  const { texts, format } = context;
  const { what, who, programme, duties } = texts.networkDesign;
  const { roles } = texts.networks;
  return [
    ...named(what.purposeShort, design.purpose),
    ...named(what.challengesShort, design.challenges),
    ...named(who.targetGroupShort, design.targetGroup),
    ...named(who.rolesShort, design.roles.map((role) => roles[role as NetworkRole]).join(', ')),
    ...named(programme.betweenShort, design.between),
    ...named(
      programme.followUpsShort,
      format.list(design.followUps.map((months) => programme.followUp(String(months)))),
    ),
    ...named(duties.responsibilitiesShort, design.responsibilities),
    ...plannedGatherings(context, design),
    ...budgetTable(context, design),
    ...checkBlocks(context, design),
  ];
}

const STATES = ['joined', 'left', 'declined', 'invited'] as const;

function sizeTable({ words, texts, format }: RenderContext, bodies: readonly ReportedBody[]): Block {
  const count = (rows: readonly ReportedBody[], state: ReportedBody['state']): string =>
    format.number(rows.filter((body) => body.state === state).length);
  const rows = SIDES.map((side) => ({ side, own: bodies.filter((body) => body.side === side) })).filter(
    ({ own }) => own.length > 0,
  );
  return {
    kind: 'table',
    caption: words.sizeCaption,
    headings: [words.size, ...STATES.map((state) => words.states[state])],
    rows: rows.map(({ side, own }) => [
      texts.surveys.sides[side],
      ...STATES.map((state) => count(own, state)),
    ]),
    numberColumns: STATES.map((_, place) => place + 1),
    foot: [words.all, ...STATES.map((state) => count(bodies, state))],
  };
}

export function participantsBlocks(context: RenderContext, { bodies, people }: ParticipantsChapter): Block[] {
  const { words, format } = context;
  const names = (state: ReportedBody['state']): string =>
    format.list(bodies.filter((body) => body.state === state).map(({ name }) => name));
  return [
    sizeTable(context, bodies),
    ...STATES.flatMap((state) => named(words.states[state], names(state))),
    ...(people === null ? [] : [{ kind: 'paragraph' as const, text: words.people(format.number(people)) }]),
  ];
}
