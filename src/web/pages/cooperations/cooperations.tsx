// Every known cooperation with kind, form, host, members and how sure we are; and networks and county support.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { cooperationsOn } from '../../../modules/registry/as-of.ts';
import {
  COOPERATION_KINDS,
  type Cooperation,
  LEGAL_FORMS,
  type Municipality,
  type Register,
  type SupportOffer,
} from '../../../modules/registry/model.ts';
import { foldName } from '../../../modules/registry/name-folding.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import { SourceLine } from '../../components/source-list.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { type Read, readChoice, readDate } from '../../query-values.ts';
import {
  bodyNamed,
  countInWords,
  lastDay,
  MARK_OF,
  membersOn,
  municipalitiesAmong,
} from './cooperation-facts.ts';

interface ListView {
  readonly text: string;
  readonly kind: string;
  readonly form: string;
  readonly county: string;
  /** Null: alive or not. */
  readonly date: Read<LocalDate | null>;
}

interface Row {
  readonly cooperation: Cooperation;
  readonly municipalities: readonly Municipality[];
  /** Members that are counties. */
  readonly counties: number;
  readonly host: string | null;
  /** False when it only may have existed on the date asked for. */
  readonly isCertain: boolean;
}

function readView(request: PageRequest): ListView {
  const counties = request.snapshot.register.counties.map((it) => it.number as string);
  return {
    text: (request.query.get('q') ?? '').trim().slice(0, 60),
    kind: readChoice(request, 'slag', { among: ['', ...COOPERATION_KINDS], fallback: '' }),
    form: readChoice(request, 'form', { among: ['', ...LEGAL_FORMS], fallback: '' }),
    county: readChoice(request, 'fylke', { among: ['', ...counties], fallback: '' }),
    date: readDate(request, 'dato', null),
  };
}

function candidates(register: Register, date: LocalDate | null) {
  return date
    ? cooperationsOn(register, date)
    : register.cooperations.map((cooperation) => ({ cooperation, isCertain: true }));
}

function isIn(row: Row, view: ListView): boolean {
  const { cooperation, municipalities, host } = row;
  const words = [cooperation.name, cooperation.shortName, host ?? '', ...municipalities.map((it) => it.name)];
  const wanted = foldName(view.text);
  return (
    (view.kind === '' || cooperation.kind === view.kind) &&
    (view.form === '' || cooperation.legalForm === view.form) &&
    (view.county === '' ||
      cooperation.host === `F${view.county}` ||
      municipalities.some((it) => it.county === view.county)) &&
    (wanted === '' || words.some((word) => foldName(word).includes(wanted)))
  );
}

function rowsFor(request: PageRequest, view: ListView): Row[] {
  const { register } = request.snapshot;
  return candidates(register, view.date.value)
    .map(({ cooperation, isCertain }): Row => {
      const date = view.date.value ?? lastDay(cooperation, request.today);
      const members = membersOn(register, cooperation, date);
      const municipalities = municipalitiesAmong(register, members);
      return {
        cooperation,
        isCertain,
        municipalities,
        counties: members.length - municipalities.length,
        host: cooperation.host ? bodyNamed(request, cooperation.host).name : null,
      };
    })
    .filter((row) => isIn(row, view))
    .toSorted(
      (a, b) => COOPERATION_KINDS.indexOf(a.cooperation.kind) - COOPERATION_KINDS.indexOf(b.cooperation.kind),
    );
}

function Filter({ request, view }: { request: PageRequest; view: ListView }) {
  const { texts, language, snapshot } = request;
  const words = texts.cooperationPages.list;
  const { kinds, forms, fields } = texts.registerWords;
  const any = { value: '', label: words.any };
  const kindsInUse = COOPERATION_KINDS.filter((kind) =>
    snapshot.register.cooperations.some((it) => it.kind === kind),
  );
  const formsInUse = LEGAL_FORMS.filter((form) =>
    snapshot.register.cooperations.some((it) => it.legalForm === form),
  );
  return (
    <search>
      <form class="stack filter-form" action={pathsFor(language).cooperations()} aria-label={words.filters}>
        <div class="filter">
          <TextField id="q" name="q" label={words.text} value={view.text} hint={words.textHint} />
          <SelectField
            id="slag"
            name="slag"
            label={words.kind}
            value={view.kind}
            options={[any, ...kindsInUse.map((value) => ({ value, label: kinds[value] }))]}
          />
          <SelectField
            id="form"
            name="form"
            label={words.form}
            value={view.form}
            options={[any, ...formsInUse.map((value) => ({ value, label: forms[value] }))]}
          />
          <SelectField
            id="fylke"
            name="fylke"
            label={words.county}
            value={view.county}
            options={[
              any,
              ...snapshot.register.counties.map((it) => ({ value: it.number as string, label: it.name })),
            ]}
          />
          <TextField
            id="dato"
            name="dato"
            label={words.date}
            value={view.date.typed}
            hint={fields.dateHint}
            error={view.date.error}
          />
        </div>
        <p class="buttons">
          <button class="ds-button" type="submit">
            {texts.site.show}
          </button>
        </p>
      </form>
    </search>
  );
}

function memberCount(request: PageRequest, { cooperation, municipalities, counties }: Row): string {
  const { format, texts } = request;
  if (municipalities.length === 0 && counties > 0) {
    return texts.cooperationPages.one.bodies.counties(counties, format.number(counties));
  }
  return countInWords(request, cooperation, municipalities.length) ?? texts.registerWords.unknown;
}

function columnsFor(request: PageRequest): Column<Row>[] {
  const { texts, language } = request;
  const words = texts.cooperationPages.list;
  const { kinds, forms } = texts.registerWords;
  const paths = pathsFor(language);
  return [
    {
      label: words.columns.name,
      cell: ({ cooperation, isCertain }) => (
        <>
          <a href={paths.cooperation(cooperation.id)}>{cooperation.name}</a>
          {!isCertain && <span class="tiny block">{words.mayExist}</span>}
        </>
      ),
    },
    { label: words.columns.kind, cell: ({ cooperation }) => kinds[cooperation.kind] },
    {
      label: words.columns.form,
      cell: ({ cooperation, host }) => (
        <span>
          {forms[cooperation.legalForm]}
          {host && <span class="tiny block">{words.host(host)}</span>}
        </span>
      ),
    },
    {
      label: words.columns.members,
      isNumber: true,
      cell: (row) => memberCount(request, row),
    },
    {
      label: words.columns.source,
      cell: ({ cooperation }) => <SourceLine request={request} source={cooperation.source} />,
    },
    {
      label: words.columns.sure,
      cell: ({ cooperation }) => <Mark kind={MARK_OF[cooperation.confidence]} texts={texts.site} />,
    },
  ];
}

function List({ request, view, rows }: { request: PageRequest; view: ListView; rows: readonly Row[] }) {
  const { texts, format, language } = request;
  const words = texts.cooperationPages.list;
  if (rows.length === 0) {
    return (
      <div class="empty">
        <h2 class="form-title">{words.none}</h2>
        <p>{words.noneText}</p>
        <p class="buttons">
          <a class="ds-button" href={pathsFor(language).cooperations()}>
            {words.showAll}
          </a>
        </p>
      </div>
    );
  }
  const count = format.number(rows.length);
  const several = view.date.value
    ? words.caption(count, format.date(view.date.value))
    : words.captionAll(count);
  const caption = rows.length === 1 ? words.captionOne : several;
  return (
    <DataTable
      caption={`${caption}. ${words.atLeastNote}`}
      columns={columnsFor(request)}
      rows={rows}
      keyOf={(row) => row.cooperation.id}
    />
  );
}

function supportColumns(request: PageRequest): Column<SupportOffer>[] {
  const { texts, snapshot } = request;
  const words = texts.cooperationPages.list;
  const { topics, audiences } = texts.registerWords;
  const countyName = (number: string | null): string | null =>
    snapshot.register.counties.find((it) => it.number === number)?.name ?? null;
  return [
    {
      label: words.supportColumns.name,
      cell: ({ name, isPast, county }) => (
        <>
          {name}
          {county && <span class="tiny block">{words.inCounty(countyName(county) ?? county)}</span>}
          {isPast && <span class="tiny block">{words.past}</span>}
        </>
      ),
    },
    { label: words.supportColumns.topic, cell: ({ topic }) => topics[topic] },
    { label: words.supportColumns.who, cell: ({ whoMayJoin }) => audiences[whoMayJoin] },
    {
      label: words.supportColumns.contact,
      cell: ({ contact }) => (contact ? <a href={contact}>{words.website}</a> : words.noContact),
    },
    {
      label: words.supportColumns.source,
      cell: ({ source, confidence }) => (
        <span>
          <SourceLine request={request} source={source} />{' '}
          <Mark kind={MARK_OF[confidence]} texts={texts.site} />
        </span>
      ),
    },
  ];
}

export function cooperationsPage(request: PageRequest): Page {
  const { texts, format, language, snapshot } = request;
  const { register } = snapshot;
  const words = texts.cooperationPages.list;
  const paths = pathsFor(language);
  const view = readView(request);
  const heading = words.heading(format.number(register.cooperations.length));
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    nav: 'cooperations',
    crumbs: [{ label: texts.site.home, href: paths.home() }],
    body: (
      <>
        <div class="frame head">
          <h1 class="wide">{heading}</h1>
          <p class="lead">{words.lead}</p>
          <p>
            <a href={pathsFor(request.language).forms()}>{texts.forms.compareAll}</a>
          </p>
          <Filter request={request} view={view} />
        </div>
        <section class="frame section" aria-label={words.title}>
          <List request={request} view={view} rows={rowsFor(request, view)} />
          <p class="tiny section-foot">{words.margin(format.date(register.checkedOn))}</p>
        </section>
        <Section id="stotte" title={words.support}>
          <div class="stack">
            <p>{words.supportText}</p>
            <DataTable
              caption={words.supportCaption}
              columns={supportColumns(request)}
              rows={[...register.support].sort((a, b) => Number(a.isPast) - Number(b.isPast))}
              keyOf={(row) => row.id}
            />
          </div>
        </Section>
        <div class="frame">
          <NextStep
            texts={texts.site}
            id="neste"
            title={words.nextStepTitle}
            text={words.nextStepText}
            href={paths.municipalities()}
            button={words.nextStepButton}
          >
            <a href={paths.status()}>{texts.nationalStatus.link}</a>
          </NextStep>
        </div>
      </>
    ),
  };
}
