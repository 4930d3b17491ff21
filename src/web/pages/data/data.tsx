// Open data: what can be downloaded, in which formats, what every field means, and on what terms.
import {
  DATA_ATTRIBUTION,
  DATA_LICENCE,
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
  datasetPath,
  formatsOf,
} from '../../../modules/exchange/open-data.ts';
import type { OpenField } from '../../../modules/registry/open-data.ts';
import { fieldMeaning } from '../../../texts/data.nb.ts';
import { DataTable } from '../../components/data-table.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import { type Page, type PageRequest, type Redirect, redirect } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

const FORMAT_NAMES = { csv: 'CSV', json: 'JSON', xlsx: 'Excel', geojson: 'GeoJSON' } as const;
const API_EXAMPLE = '/api/v1/municipalities?county=50&date=2021-03-01';

interface FileRow {
  readonly name: DatasetName;
  readonly count: number;
}

function Downloads({ request, name }: { request: PageRequest; name: DatasetName }) {
  const { data } = request.texts;
  return (
    <ul class="inline-links">
      {formatsOf(name).map((format) => (
        <li key={format}>
          <a
            href={datasetPath(name, format)}
            aria-label={data.download(data.datasets[name].title, FORMAT_NAMES[format])}
          >
            {FORMAT_NAMES[format]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Files({ request }: { request: PageRequest }) {
  const { snapshot, texts, format, today } = request;
  const { data } = texts;
  const rows: FileRow[] = DATASET_NAMES.map((name) => ({
    name,
    count: DATASETS[name].rows(snapshot, today).length,
  }));
  return (
    <DataTable
      caption={data.filesCaption(format.date(snapshot.register.checkedOn))}
      columns={[
        {
          label: data.columnFile,
          cell: ({ name }) => (
            <span id={name} class="anchor">
              {data.datasets[name].title}
            </span>
          ),
        },
        {
          label: data.columnDescription,
          cell: ({ name }) => data.datasets[name].description,
          isWhole: true,
          hidesLabel: true,
        },
        { label: data.columnRows, cell: ({ count }) => format.number(count), isNumber: true },
        { label: data.columnFormats, cell: ({ name }) => <Downloads request={request} name={name} /> },
      ]}
      rows={rows}
      keyOf={({ name }) => name}
    />
  );
}

function Terms({ request }: { request: PageRequest }) {
  const { data, site } = request.texts;
  const { register, version } = request.snapshot;
  return (
    <>
      <p>
        <strong>{data.licenceTitle}.</strong> {data.licence}{' '}
        <a href={DATA_LICENCE.url}>{DATA_LICENCE.name}</a>
      </p>
      <p>
        <strong>{data.attributionLabel}.</strong> {DATA_ATTRIBUTION}
      </p>
      <p>
        <strong>{data.checkedLabel}.</strong> {request.format.date(register.checkedOn)}
      </p>
      <p>
        <strong>{data.versionLabel}.</strong> {version}
      </p>
      <p>
        <a href={pathsFor(request.language).sources()}>{site.footer.sources}</a>
      </p>
    </>
  );
}

function Fields({ request }: { request: PageRequest }) {
  const { data } = request.texts;
  return (
    <div>
      <p class="section-intro">{data.fieldsIntro}</p>
      {DATASET_NAMES.map((name) => {
        const { fields } = DATASETS[name];
        const { title } = data.datasets[name];
        return (
          <details key={name} class="fold">
            <summary>{data.fieldsOf(title, fields.length)}</summary>
            <div class="fold-inside">
              <DataTable<OpenField>
                caption={title}
                columns={[
                  { label: data.columnField, cell: (field) => <code>{field.name}</code> },
                  { label: data.columnType, cell: (field) => data.types[field.type] },
                  {
                    label: data.columnMeaning,
                    cell: (field) => fieldMeaning(data, name, field.name),
                    isWhole: true,
                    hidesLabel: true,
                  },
                ]}
                rows={fields}
                keyOf={(field) => field.name}
              />
            </div>
          </details>
        );
      })}
    </div>
  );
}

function Api({ request }: { request: PageRequest }) {
  const { data } = request.texts;
  const links: readonly (readonly [string, string])[] = [
    ['/api/v1/openapi.json', data.apiDocument],
    [API_EXAMPLE, data.apiExample],
    ['/api/v1/problems', data.apiProblems],
    ['/data/datasett.json', data.catalogue],
  ];
  return (
    <div class="stack">
      <p>{data.apiText}</p>
      <ul class="plain-links">
        {links.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a> <code class="address">{href}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function dataPage(request: PageRequest): Page {
  const { texts } = request;
  const { data } = texts;
  return {
    kind: 'page',
    title: data.title,
    description: data.intro,
    body: (
      <>
        <div class="frame head">
          <h1 class="wide">{data.heading}</h1>
          <p class="lead">{data.intro}</p>
        </div>
        <Section
          id="filer"
          title={data.filesTitle}
          margin={<Terms request={request} />}
          marginLabel={data.licenceTitle}
        >
          <Files request={request} />
        </Section>
        <Section
          id="felt"
          title={data.fieldsTitle}
          margin={
            <p>
              <strong>{data.cautionTitle}.</strong> {data.caution}
            </p>
          }
          marginLabel={data.cautionTitle}
        >
          <Fields request={request} />
        </Section>
        <Section id="formater" title={data.formatsTitle}>
          <ul class="notes">
            {data.formats.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Section>
        <Section id="api" title={data.apiTitle}>
          <Api request={request} />
        </Section>
        <div class="frame">
          <NextStep
            texts={texts.site}
            id="neste"
            title={data.nextStepTitle}
            text={data.nextStepText}
            href={datasetPath('kommunestatus', 'xlsx')}
            button={data.nextStepButton}
          />
        </div>
      </>
    ),
  };
}

/** `/data` as people type it. */
export const dataRedirect = (request: PageRequest): Redirect =>
  redirect(pathsFor(request.language).data(), 301);
