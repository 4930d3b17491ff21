// A party's own templates for documents: those it has, uploading one, the fields it may use, and templates to begin with.
import { fieldsOf } from '../../../flows/procurement-documents/template-fields.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import {
  TEMPLATE_KINDS,
  type Template,
  type TemplateKind,
} from '../../../modules/procurement/documents/model.ts';
import { templatesOf } from '../../../modules/procurement/documents/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FileForm } from '../../components/file-upload.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { documentsProblem, templatesPath } from './documents-parts.tsx';

/** What was sent and refused. */
export interface SentTemplate {
  readonly kind: TemplateKind;
  readonly problems: readonly Problem[];
}

interface TemplatesProps {
  readonly asked: AskedForParty;
  readonly templates: readonly Template[];
  readonly sent: SentTemplate | null;
}

const mayChange = ({ signedIn, party }: AskedForParty): boolean =>
  may(signedIn.grants, 'documents.template', party.id);

const stateOf = ({ usedAt, endedAt }: Template): 'kept' | 'used' | 'ended' =>
  usedAt === null ? 'kept' : endedAt === null ? 'used' : 'ended';

function Acts({ asked, template }: { readonly asked: AskedForParty; readonly template: Template }) {
  const words = asked.request.texts.procurementDocuments;
  const own = words.templates;
  const name = `${words.kinds[template.kind]}, ${template.fileName}`;
  const isUsed = stateOf(template) === 'used';
  return (
    <>
      <a href={templatesPath(asked, `/${template.id}/prove.docx`)}>
        {own.sample}
        <span class="visually-hidden"> {name}</span>
      </a>
      {mayChange(asked) ? (
        <form method="post" action={templatesPath(asked, `/${template.id}/${isUsed ? 'slutt' : 'bruk'}`)}>
          <button class="ds-button" data-variant="tertiary" type="submit">
            {isUsed ? own.end : own.use}
            <span class="visually-hidden"> {name}</span>
          </button>
        </form>
      ) : null}
    </>
  );
}

function Own({ asked, templates }: TemplatesProps) {
  const { texts, format } = asked.request;
  const words = texts.procurementDocuments;
  if (templates.length === 0) return <p>{words.templates.none}</p>;
  return (
    <DataTable
      caption={words.templates.caption}
      rows={templates}
      keyOf={({ id }) => id}
      columns={[
        { label: words.templates.columns.kind, cell: ({ kind }) => words.kinds[kind] },
        {
          label: words.templates.columns.file,
          cell: ({ fileName, uploadedAt }) => (
            <>
              {fileName} <span class="tiny">{format.date(localDateAt(uploadedAt.getTime()))}</span>
            </>
          ),
        },
        {
          label: words.templates.columns.state,
          cell: (template) => words.templates.states[stateOf(template)],
        },
        {
          label: words.templates.columns.act,
          cell: (template) => <Acts asked={asked} template={template} />,
        },
      ]}
    />
  );
}

function Refused({ asked, sent }: TemplatesProps) {
  if (!sent) return null;
  const words = asked.request.texts.procurementDocuments.templates;
  return (
    <div class="refused" id="nektet" role="alert">
      <h2>{words.faultsTitle}</h2>
      <ul class="plain-list">
        {sent.problems.map((problem) => (
          <li key={`${problem.code} ${problem.facts['tag'] ?? ''} ${problem.facts['near'] ?? ''}`}>
            {documentsProblem(asked, problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Upload({ asked, sent }: TemplatesProps) {
  const words = asked.request.texts.procurementDocuments;
  const own = words.templates;
  return (
    <Section id="last-opp" title={own.uploadTitle}>
      <FileForm
        action={templatesPath(asked)}
        accept=".docx"
        words={own}
        isRefused={sent !== null}
        isNarrow
        heading={
          <SelectField
            id="slag"
            name="slag"
            label={own.kind}
            value={sent?.kind ?? 'requirements'}
            options={TEMPLATE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
        }
      />
    </Section>
  );
}

/** A line of the table of fields: a single one, or one inside a table. */
interface FieldLine {
  readonly field: string;
  readonly inside: string | null;
}

function Fields({ asked }: TemplatesProps) {
  const own = asked.request.texts.procurementDocuments.templates;
  const { single, tables } = fieldsOf('requirements');
  const lines: FieldLine[] = [
    ...single.map((field) => ({ field, inside: null })),
    ...Object.entries(tables).flatMap(([inside, fields]) => fields.map((field) => ({ field, inside }))),
  ];
  const written = ({ field, inside }: FieldLine): string =>
    inside === null ? `{{${field}}}` : `{{#${inside}}} {{${field}}} {{/${inside}}}`;
  return (
    <Section id="felt" title={own.fieldsTitle}>
      <div class="stack">
        <p>{own.fieldsText}</p>
        <DataTable
          caption={own.fieldsCaption}
          rows={lines}
          keyOf={({ field, inside }) => `${inside ?? ''} ${field}`}
          columns={[
            { label: own.fieldColumns.field, cell: (line) => <code>{written(line)}</code> },
            {
              label: own.fieldColumns.fills,
              cell: ({ field, inside }) =>
                [
                  ...(inside === null ? [] : [own.tables[inside] ?? inside]),
                  own.fields[field]?.[0] ?? '',
                ].join(': '),
            },
            { label: own.fieldColumns.example, cell: ({ field }) => own.fields[field]?.[1] ?? '' },
          ]}
        />
      </div>
    </Section>
  );
}

function Starters({ asked }: TemplatesProps) {
  const words = asked.request.texts.procurementDocuments;
  const own = words.templates;
  const needed = (kind: TemplateKind): string =>
    fieldsOf(kind)
      .required.map((name) => (name === 'tittel' ? `{{${name}}}` : `{{#${name}}}`))
      .join(', ');
  return (
    <Section id="startmal" title={own.starterTitle}>
      <div class="stack-s">
        <p>{own.starterText}</p>
        <ul class="plain-list">
          {TEMPLATE_KINDS.map((kind) => (
            <li key={kind}>
              <a href={templatesPath(asked, `/start/${kind}/mal.docx`)}>{own.starter(words.kinds[kind])}</a>{' '}
              <span class="tiny">{own.requires(needed(kind))}</span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** `sent`: a file that was refused. */
export async function templatesPage(asked: AskedForParty, sent: SentTemplate | null = null): Promise<Page> {
  const { request, party } = asked;
  const words = request.texts.procurementDocuments;
  const own = words.templates;
  const templates = await templatesOf(asked.ctx, party.id);
  const props: TemplatesProps = { asked, templates, sent };
  const said = words.saidWords[request.query.get('sagt') ?? ''];
  return {
    kind: 'page',
    title: own.title,
    own: { party, current: 'procurements' },
    ...(sent ? { status: 422 as const } : {}),
    crumbs: [
      {
        label: request.texts.procurement.list.title,
        href: asked.paths.ownOf(party.id, '/anskaffelser'),
      },
    ],
    body: (
      <>
        <div class="frame head">
          <h1 class="wide">{own.title}</h1>
          {said ? (
            <p class="done" role="status">
              {said}
            </p>
          ) : null}
          <p class="lead">{own.lead}</p>
          <Refused {...props} />
        </div>
        <Section id="egne" title={own.useTitle}>
          <Own {...props} />
        </Section>
        {mayChange(asked) ? <Upload {...props} /> : null}
        <Starters {...props} />
        <Fields {...props} />
      </>
    ),
  };
}
