// Chapters from what is public in Samkjøp, from shipped data and from the 2021 report, and what is not known.
import type { ComparedFigure } from '../../modules/registry/national-status.ts';
import { capitalised } from '../../texts/format.ts';
import { type StatusCell, type StatusChapter, type StatusRow, textCell } from './report-model.ts';
import {
  column,
  dateText,
  numberCell,
  numberColumn,
  siteName,
  statusCell,
  unknownCell,
  type Writing,
} from './words.ts';

export function activityChapter(writing: Writing): StatusChapter {
  const { texts, format, status, activity, register } = writing;
  const words = texts.nationalStatus.activity;
  const samkjop = words.samkjop(format.date(status.date));
  const fromRegister = words.register(format.date(register.checkedOn));
  const { networks, dialogues } = activity;
  const year = String(status.year);
  const counted: readonly (readonly [string, string, number, string])[] = [
    ['networks', words.rows.networks(year), networks.active, samkjop],
    ['networkBodies', words.rows.networkBodies, networks.bodies, samkjop],
    ['support', words.rows.support, status.support.known, fromRegister],
    ['supportPast', words.rows.supportPast, status.support.past, fromRegister],
    ['dialogues', words.rows.dialogues(year), dialogues.inYear, samkjop],
    ['dialoguesAll', words.rows.dialoguesAll, dialogues.all, samkjop],
  ];
  return {
    id: 'activity',
    title: words.title,
    text: [words.lead],
    tables: [
      {
        id: 'activity',
        sheet: words.sheet,
        caption: words.caption,
        columns: [
          column(words.columns.what),
          numberColumn(words.columns.count),
          column(words.columns.source),
        ],
        rows: [
          ...counted.map(([key, label, count, source]) => ({
            key,
            cells: [textCell(label), numberCell(writing, count), textCell(source)],
          })),
          {
            key: 'procurements',
            cells: [textCell(words.rows.procurements), unknownCell(writing), textCell(words.none)],
          },
        ],
      },
    ],
  };
}

export function agreementsChapter(writing: Writing): StatusChapter {
  const { texts, format, agreements, language } = writing;
  const words = texts.nationalStatus.agreements;
  const unconfirmed = agreements.filter(({ isConfirmed }) => !isConfirmed).length;
  return {
    id: 'agreements',
    title: words.title,
    text: [words.lead(format.number(agreements.length), format.number(unconfirmed)), words.now],
    tables: [
      {
        id: 'agreements',
        sheet: words.sheet,
        caption: words.caption,
        columns: Object.values(words.columns).map(column),
        rows: agreements.map((one) => ({
          key: one.id,
          cells: [
            textCell(capitalised(one.name[language])),
            textCell(one.owner),
            textCell(
              one.eligible
                ? words.named(format.number(one.eligible.length))
                : format.list(one.bodies.map((kind) => words.kinds[kind])),
            ),
            statusCell(writing, one.isConfirmed),
            textCell(`${siteName(one.sources[0] ?? '')}, ${dateText(writing, one.sourceDate)}`, {
              value: `${one.sources.join(' | ')}, ${dateText(writing, one.sourceDate)}`,
              href: one.sources[0] ?? '',
            }),
          ],
        })),
      },
    ],
  };
}

export const benefitsChapter = ({ texts }: Writing): StatusChapter => ({
  id: 'benefits',
  title: texts.nationalStatus.benefits.title,
  text: [texts.nationalStatus.benefits.unknown, texts.nationalStatus.benefits.why],
  tables: [],
});

function reportedCell({ texts, format }: Writing, { figure }: ComparedFigure): StatusCell {
  const words = texts.nationalStatus;
  const { unit, value } = figure;
  if (unit === 'percent')
    return textCell(texts.coveragePages.coverage.reportAbout(format.percent(value / 100)));
  if (unit === 'MNOK')
    return textCell(texts.coveragePages.coverage.reportAbout(words.figures.million(format.number(value))));
  return { text: format.number(value), value };
}

function ownCell(writing: Writing, { own }: ComparedFigure): StatusCell {
  const { format, texts } = writing;
  if (own.kind === 'unknown') return unknownCell(writing);
  if (own.kind === 'count') return numberCell(writing, own.value);
  return textCell(
    texts.nationalStatus.figures.ownShare(format.percent(own.value), format.percent(own.unknown)),
  );
}

export function figuresChapter(writing: Writing): StatusChapter {
  const { texts, status } = writing;
  const words = texts.nationalStatus.figures;
  const { columns } = words;
  return {
    id: 'figures',
    title: words.title,
    text: [words.lead, texts.coveragePages.coverage.whyShare],
    tables: [
      {
        id: 'figures',
        sheet: words.sheet,
        caption: words.caption,
        columns: [
          column(columns.item),
          column(columns.report),
          column(columns.own),
          column(columns.source),
          column(columns.status),
        ],
        rows: status.figures.map((compared) => {
          const { id, item, source, url, confidence } = compared.figure;
          const quotedBy = /as quoted by (.+)$/.exec(source)?.[1] ?? source;
          return {
            key: id,
            cells: [
              textCell(texts.aboutPages.sources.figures[id] ?? item),
              reportedCell(writing, compared),
              ownCell(writing, compared),
              textCell(quotedBy, url === null ? {} : { value: `${quotedBy}, ${url}`, href: url }),
              statusCell(writing, confidence === 'high'),
            ],
          };
        }),
      },
    ],
  };
}

export function unknownChapter(writing: Writing): StatusChapter {
  const { texts, status, agreements } = writing;
  const words = texts.nationalStatus.unknown;
  const row = (key: string, label: string, cells: readonly StatusCell[]): StatusRow => ({
    key,
    cells: [textCell(label), ...cells],
  });
  const none: StatusCell = { text: '–', value: null };
  return {
    id: 'unknown',
    title: words.title,
    text: [words.lead],
    tables: [
      {
        id: 'unknown',
        sheet: words.sheet,
        caption: words.caption,
        columns: [
          column(words.columns.what),
          numberColumn(words.columns.count),
          numberColumn(words.columns.of),
        ],
        rows: [
          ...status.unknown.map(({ id, count, of }) =>
            row(id, words.rows[id], [numberCell(writing, count), numberCell(writing, of)]),
          ),
          row('agreements', words.agreements, [
            numberCell(writing, agreements.filter(({ isConfirmed }) => !isConfirmed).length),
            numberCell(writing, agreements.length),
          ]),
          row('procurements', words.procurements, [unknownCell(writing), none]),
          row('benefits', words.benefits, [unknownCell(writing), none]),
        ],
      },
    ],
  };
}

/** Whose facts the figures are made of; places and languages are not among them. */
const FACTS = new Set([
  'numbers',
  'countyNumbers',
  'orgNumbers',
  'population',
  'history',
  'cooperations',
  'figures',
]);

export function sourcesChapter(writing: Writing): StatusChapter {
  const { texts, register } = writing;
  const words = texts.nationalStatus.sources;
  const { columns } = words;
  const names = texts.aboutPages.sources.fields;
  const members = Map.groupBy(register.memberships, ({ cooperationId }) => cooperationId);
  return {
    id: 'sources',
    title: words.title,
    text: [...words.method, words.license],
    tables: [
      {
        id: 'sources',
        sheet: words.sheet,
        caption: words.caption,
        columns: [columns.what, columns.origin, columns.date, columns.status].map(column),
        rows: register.factSources
          .filter(({ id }) => FACTS.has(id))
          .map(({ id, origin, url, date, isConfirmed }) => ({
            key: id,
            cells: [
              textCell(names[id] ?? id),
              url === null ? textCell(origin) : textCell(origin, { value: `${origin}, ${url}`, href: url }),
              textCell(dateText(writing, date)),
              statusCell(writing, isConfirmed),
            ],
          })),
      },
      {
        id: 'cooperations',
        sheet: words.cooperationSheet,
        caption: words.cooperations,
        isForFilesOnly: true,
        columns: [
          column(columns.cooperation),
          numberColumn(columns.members),
          column(columns.origin),
          column(columns.date),
          column(columns.status),
        ],
        rows: register.cooperations.map(({ id, name, source, confidence }) => ({
          key: id,
          cells: [
            textCell(name),
            numberCell(writing, new Set((members.get(id) ?? []).map(({ member }) => member)).size),
            textCell([...new Set(source.references.map(siteName))].join(', '), {
              value: source.references.join(' | '),
            }),
            textCell(dateText(writing, source.date)),
            statusCell(writing, confidence === 'high'),
          ],
        })),
      },
    ],
  };
}
