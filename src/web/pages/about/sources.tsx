// Where every kind of fact comes from, with licence, date and status; attributions and known gaps.
import type { FactSource, NationalFigure, Register } from '../../../modules/registry/model.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

function FactTable({ request }: { request: PageRequest }) {
  const { texts, format, snapshot } = request;
  const words = texts.aboutPages.sources;
  const { register } = snapshot;
  const columns: readonly Column<FactSource>[] = [
    { label: words.columns.field, cell: ({ id }) => words.fields[id] ?? id },
    { label: words.columns.origin, cell: ({ origin, url }) => (url ? <a href={url}>{origin}</a> : origin) },
    { label: words.columns.date, cell: ({ date }) => (date ? format.sourceDate(date) : words.undated) },
    { label: words.columns.licence, cell: ({ licence }) => licence },
    {
      label: words.columns.status,
      cell: ({ isConfirmed }) => (
        <Mark kind={isConfirmed ? 'confirmed' : 'mustBeChecked'} texts={texts.site} />
      ),
    },
  ];
  return (
    <DataTable
      caption={words.caption(format.date(register.checkedOn))}
      columns={columns}
      rows={register.factSources}
      keyOf={(row) => row.id}
    />
  );
}

/** Figures as their sources state them; the names of sources stand as the data have them, in English. */
function FigureTable({ request }: { request: PageRequest }) {
  const { texts, format, snapshot } = request;
  const words = texts.aboutPages.sources;
  const columns: readonly Column<NationalFigure>[] = [
    {
      label: words.nationalColumns.item,
      cell: ({ id, item }) => words.figures[id] ?? <span lang="en">{item}</span>,
    },
    {
      label: words.nationalColumns.value,
      isNumber: true,
      cell: ({ value, unit }) => `${format.number(value)} ${words.units[unit] ?? unit}`.trim(),
    },
    { label: words.nationalColumns.year, cell: ({ year }) => year ?? words.undated },
    {
      label: words.nationalColumns.source,
      isWhole: true,
      cell: ({ source, url }) => <span lang="en">{url ? <a href={url}>{source}</a> : source}</span>,
    },
    {
      label: words.nationalColumns.status,
      cell: ({ confidence }) => (
        <Mark kind={confidence === 'high' ? 'confirmed' : 'mustBeChecked'} texts={texts.site} />
      ),
    },
  ];
  return (
    <DataTable
      caption={words.nationalCaption}
      columns={columns}
      rows={snapshot.register.figures}
      keyOf={(row) => row.id}
    />
  );
}

const PlainList = ({ items }: { items: readonly string[] }) => (
  <ul class="plain-list">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

function gapFacts({ cooperations, outside }: Register) {
  const formal = cooperations.filter((it) => it.kind === 'formalHolistic');
  return {
    formal: formal.length,
    incomplete: formal.filter((it) => !it.hasCompleteMembership).length,
    outside: new Set(outside.map((it) => it.member)).size,
  };
}

export function sourcesPage(request: PageRequest): Page {
  const { texts, language, snapshot } = request;
  const words = texts.aboutPages.sources;
  const paths = pathsFor(language);
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    crumbs: [{ label: texts.site.home, href: paths.home() }],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p>
            <a href={paths.data()}>{words.dataLink}</a>
          </p>
        </div>
        <Section id="felter" title={words.factsTitle}>
          <FactTable request={request} />
        </Section>
        <Section id="mangler" title={words.gapsTitle}>
          <PlainList items={words.gaps(gapFacts(snapshot.register))} />
        </Section>
        <Section id="telling" title={words.methodTitle}>
          <p>
            {words.methodText} <a href={`${paths.coverage()}#slik-har-vi-talt`}>{words.methodLink}</a>
          </p>
        </Section>
        <Section id="kart" title={words.mapTitle}>
          <p>{words.map}</p>
        </Section>
        <Section id="kreditering" title={words.attributionTitle}>
          <PlainList items={words.attribution} />
        </Section>
        <Section id="tall" title={words.nationalTitle}>
          <FigureTable request={request} />
        </Section>
      </>
    ),
  };
}
