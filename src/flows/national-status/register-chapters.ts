// Chapters that the register alone answers: coverage, forms and the years.
import type { CoverageCount } from '../../modules/registry/coverage.ts';
import { type StatusChapter, type StatusRow, type StatusTable, textCell } from './report-model.ts';
import { column, numberCell, numberColumn, shareCell, shareColumn, type Writing } from './words.ts';

const STATES = ['member', 'outside', 'unknown'] as const;

function nationTable(writing: Writing): StatusTable {
  const words = writing.texts.nationalStatus;
  const { columns } = words.coverage;
  const { overall } = writing.status.coverage;
  const people = {
    member: overall.memberPopulation,
    outside: overall.outsidePopulation,
    unknown: overall.unknownPopulation,
  };
  const row = (key: string, label: string, count: number, inhabitants: number): StatusRow => ({
    key,
    cells: [
      textCell(label),
      numberCell(writing, count),
      shareCell(writing, count, overall.municipalities),
      numberCell(writing, inhabitants),
      shareCell(writing, inhabitants, overall.population),
    ],
  });
  return {
    id: 'nation',
    sheet: words.coverage.sheet,
    caption: words.coverage.nation,
    columns: [
      column(columns.state),
      numberColumn(columns.municipalities),
      shareColumn(columns.municipalityShare),
      numberColumn(columns.inhabitants),
      shareColumn(columns.inhabitantShare),
    ],
    rows: STATES.map((state) =>
      row(state, writing.texts.registerWords.states[state], overall[state], people[state]),
    ),
    foot: row('sum', writing.texts.coveragePages.coverage.sum, overall.municipalities, overall.population),
  };
}

function countRow(writing: Writing, { key, label, count }: CountRow): StatusRow {
  return {
    key,
    cells: [
      textCell(label),
      numberCell(writing, count.municipalities),
      numberCell(writing, count.member),
      numberCell(writing, count.outside),
      numberCell(writing, count.unknown),
      shareCell(writing, count.memberPopulation, count.population),
    ],
    bar: { member: count.member, outside: count.outside, unknown: count.unknown },
  };
}

interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly count: CoverageCount;
}

interface CountTable extends Pick<StatusTable, 'id' | 'sheet' | 'caption'> {
  readonly first: string;
  readonly groups: readonly CountRow[];
}

function countTable(writing: Writing, { first, groups, ...table }: CountTable): StatusTable {
  const words = writing.texts.nationalStatus;
  const { columns } = words.coverage;
  return {
    ...table,
    columns: [
      column(first),
      numberColumn(columns.municipalities),
      numberColumn(columns.member),
      numberColumn(columns.outside),
      numberColumn(columns.unknown),
      shareColumn(columns.memberShare),
    ],
    rows: groups.map((group) => countRow(writing, group)),
    foot: countRow(writing, {
      key: 'sum',
      label: writing.texts.coveragePages.coverage.country,
      count: writing.status.coverage.overall,
    }),
  };
}

function sizeLabels({ texts, format, status }: Writing) {
  const { sizes } = texts.registerWords;
  const { smallBelow, largeFrom } = status.coverage;
  const small = format.number(smallBelow);
  return {
    small: sizes.small(small),
    medium: sizes.medium(small, format.number(largeFrom - 1)),
    large: sizes.large(format.number(largeFrom)),
  };
}

export function coverageChapter(writing: Writing): StatusChapter {
  const { texts, format, status, register } = writing;
  const words = texts.nationalStatus.coverage;
  const { overall, byCounty, bySize, date } = status.coverage;
  const names = new Map(register.counties.map(({ number, name }) => [number as string, name]));
  const sizes = sizeLabels(writing);
  return {
    id: 'coverage',
    title: words.title,
    text: [
      words.participants(format.number(status.participants)),
      ...(overall.possible > 0 ? [words.possible(format.number(overall.possible), format.date(date))] : []),
      words.today,
    ],
    tables: [
      nationTable(writing),
      countTable(writing, {
        id: 'counties',
        sheet: words.countySheet,
        caption: words.counties,
        first: words.columns.county,
        groups: byCounty.map(({ key, count }) => ({ key, label: names.get(key) ?? key, count })),
      }),
      countTable(writing, {
        id: 'sizes',
        sheet: words.sizeSheet,
        caption: words.sizes,
        first: words.columns.size,
        groups: bySize.map(({ key, count }) => ({ key, label: sizes[key], count })),
      }),
    ],
  };
}

function formTable(writing: Writing): StatusTable {
  const words = writing.texts.nationalStatus.forms;
  const { columns } = words;
  const { forms, standing, members } = writing.status;
  const row = (key: string, label: string, counts: Omit<(typeof forms)[number], 'form'>): StatusRow => ({
    key,
    cells: [
      textCell(label),
      numberCell(writing, counts.certain),
      numberCell(writing, counts.possible),
      numberCell(writing, counts.mustBeChecked),
      numberCell(writing, counts.members.count),
      numberCell(writing, counts.members.mean, 1),
      numberCell(writing, counts.members.median, 1),
    ],
  });
  return {
    id: 'forms',
    sheet: words.formSheet,
    caption: words.forms,
    columns: [
      column(columns.form),
      numberColumn(columns.certain),
      numberColumn(columns.possible),
      numberColumn(columns.mustBeChecked),
      numberColumn(columns.withMembers),
      numberColumn(columns.mean),
      numberColumn(columns.median),
    ],
    rows: forms.map(({ form, ...counts }) => row(form, writing.texts.registerWords.forms[form], counts)),
    foot: row('sum', writing.texts.coveragePages.coverage.sum, {
      ...standing,
      mustBeChecked: forms.reduce((sum, { mustBeChecked }) => sum + mustBeChecked, 0),
      members,
    }),
  };
}

export function formsChapter(writing: Writing): StatusChapter {
  const { texts, format, status } = writing;
  const words = texts.nationalStatus.forms;
  const { standing, members } = status;
  const all = standing.certain + standing.possible;
  const incomplete = status.unknown.find(({ id }) => id === 'incompleteLists')?.count ?? 0;
  const decimal = (value: number | null): string =>
    format.number(value ?? 0, value === null || Number.isInteger(value) ? 0 : 1);
  return {
    id: 'forms',
    title: words.title,
    text: [
      words.standing(format.number(all)),
      ...(standing.possible > 0 ? [words.possible(format.number(standing.possible))] : []),
      ...(members.count > 0
        ? [words.members(format.number(members.count), decimal(members.mean), decimal(members.median))]
        : []),
      words.incomplete(format.number(incomplete), format.number(all)),
    ],
    tables: [
      formTable(writing),
      {
        id: 'kinds',
        sheet: words.kindSheet,
        caption: words.kinds,
        columns: [
          column(words.columns.kind),
          numberColumn(words.columns.certain),
          numberColumn(words.columns.possible),
        ],
        rows: status.kinds.map(({ kind, certain, possible }) => ({
          key: kind,
          cells: [
            textCell(texts.registerWords.kinds[kind]),
            numberCell(writing, certain),
            numberCell(writing, possible),
          ],
        })),
      },
      {
        id: 'bodies',
        sheet: words.bodySheet,
        caption: words.bodies,
        columns: [
          column(words.columns.state),
          numberColumn(words.columns.municipalities),
          numberColumn(words.columns.meanInhabitants),
          numberColumn(words.columns.medianInhabitants),
        ],
        rows: status.sizes
          .filter(({ inhabitants }) => inhabitants.count > 0)
          .map(({ state, inhabitants }) => ({
            key: state,
            cells: [
              textCell(texts.registerWords.states[state]),
              numberCell(writing, inhabitants.count),
              numberCell(writing, inhabitants.mean),
              numberCell(writing, inhabitants.median),
            ],
          })),
      },
    ],
  };
}

export function yearsChapter(writing: Writing): StatusChapter {
  const { texts, format, status } = writing;
  const words = texts.nationalStatus.years;
  const { columns } = words;
  return {
    id: 'years',
    title: words.title,
    text: [
      words.notGrowth,
      words.withoutStart(format.number(status.withoutStart), format.number(status.memberships)),
    ],
    tables: [
      {
        id: 'years',
        sheet: words.sheet,
        caption: words.caption,
        columns: [
          column(columns.date),
          numberColumn(columns.member),
          numberColumn(columns.outside),
          numberColumn(columns.unknown),
          numberColumn(columns.possible),
          numberColumn(columns.begun),
          numberColumn(columns.ended),
        ],
        rows: status.years.map(({ date, member, outside, unknown, possible, begun, ended }) => ({
          key: date,
          cells: [
            textCell(format.date(date)),
            numberCell(writing, member),
            numberCell(writing, outside),
            numberCell(writing, unknown),
            numberCell(writing, possible),
            numberCell(writing, begun),
            numberCell(writing, ended),
          ],
        })),
      },
    ],
  };
}
