// Files of a procurement: those that whoever looks may see, the form that takes one in, and what is done with one. A file is only ever
// something to save.

import { giveOut, putIn } from '../../../flows/procurement-work/put-in.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { leadsDialogue } from '../../../modules/procurement/dialogue/locked-db.ts';
import { removeFile, showFile } from '../../../modules/procurement/files/commands.ts';
import { INNER_READERS, type ProcurementFile } from '../../../modules/procurement/files/model.ts';
import { fileOf, filesOf } from '../../../modules/procurement/files/queries.ts';
import { LONGEST_TITLE, mayChangeFile } from '../../../modules/procurement/files/rules.ts';
import { OPEN_PHASES } from '../../../modules/procurement/life/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Choices, type Option, SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { fileSize, StoredFileField } from '../../components/stored-file.tsx';
import { textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import { sentFileIn, toSave } from '../../own/sent-file.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import type { ProcurementProps } from '../procurement/procurement-frame.tsx';
import {
  mayWrite,
  PlaceLink,
  placeIn,
  placeOptions,
  type RefusedWork,
  WorkFaults,
  workPage,
  workPath,
  workProblem,
  workProblemAt,
} from './work-parts.tsx';

interface TypedFile {
  readonly title: string;
  readonly place: string;
  readonly readers: string;
  readonly exemption: string;
}

const NOTHING: TypedFile = { title: '', place: 'procurement', readers: 'members', exemption: '' };

interface View {
  readonly files: readonly ProcurementFile[];
  readonly places: readonly Option[];
  readonly typed: TypedFile;
  readonly problems: readonly Problem[];
}

type Props = ProcurementProps & { readonly work: View };

/** Whoever leads the dialogue, as long as it may be told of. */
export const mayPublish = ({ asked, view }: ProcurementProps): boolean =>
  leadsDialogue(view.procurement.state, asked.party.id) &&
  OPEN_PHASES.includes(view.procurement.state.phase) &&
  view.procurement.state.phase !== 'forming' &&
  may(asked.signedIn.grants, 'dialogue.lead', asked.party.id);

function FileCell(props: Props & { readonly file: ProcurementFile }) {
  const { asked, file } = props;
  const { texts } = asked.request;
  const words = texts.procurementWork.files;
  const exempt = asked.services.planning.exemptions.find(({ id }) => id === file.exemption);
  const facts = [
    fileSize(asked.request, file),
    texts.files.scans[file.scan],
    ...(exempt ? [words.exempt(exempt.paragraph)] : []),
  ];
  return (
    <>
      {file.scan === 'stopped' ? (
        file.title
      ) : (
        <a href={workPath(props, 'files', `/${file.number}`)} download={file.fileName}>
          {file.title}
        </a>
      )}
      <span class="tiny block">{facts.join(' · ')}</span>
    </>
  );
}

function Change(props: Props & { readonly file: ProcurementFile }) {
  const { asked, view, file } = props;
  const words = asked.request.texts.procurementWork.files;
  const mine =
    mayWrite(props, 'procurement.files.write') &&
    mayChangeFile(file, asked.party.id, view.procurement.state.lead);
  if (file.readers === 'public') return null;
  const [other, label] =
    file.readers === 'lead' ? (['members', words.toMembers] as const) : (['lead', words.toLead] as const);
  const at = (act: string): string => workPath(props, 'files', `/${file.number}/${act}`);
  return (
    <div class="stack-s">
      {mine ? (
        <form method="post" action={at('vis')}>
          <button class="as-link" type="submit" name="hvem" value={other}>
            {label}
          </button>
        </form>
      ) : null}
      {mine ? (
        <form method="post" action={at('slett')}>
          <button class="as-link" type="submit" aria-label={words.removeOf(file.title)}>
            {words.remove}
          </button>
        </form>
      ) : null}
      {mayPublish(props) && file.exemption === null ? <a href={at('publiser')}>{words.publish}</a> : null}
    </div>
  );
}

function Files(props: Props) {
  const { asked, view, work } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementWork.files;
  const standing = work.files.filter(({ removed }) => removed === null);
  const removed = work.files.flatMap(({ number, removed: gone }) => (gone ? [{ number, ...gone }] : []));
  const day = (at: Date): string => format.date(localDateAt(at.getTime()));
  return (
    <div class="stack">
      {standing.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable<ProcurementFile>
          caption={words.caption}
          columns={[
            { label: words.columns.file, cell: (file) => <FileCell {...props} file={file} /> },
            { label: words.columns.about, cell: ({ place }) => <PlaceLink props={props} place={place} /> },
            {
              label: words.columns.from,
              cell: ({ party, uploadedAt }) => `${view.parties.nameOf(party)}, ${day(uploadedAt)}`,
            },
            { label: words.columns.readers, cell: ({ readers }) => words.readers[readers] },
            { label: words.columns.change, cell: (file) => <Change {...props} file={file} /> },
          ]}
          rows={standing}
          keyOf={({ id }) => id}
        />
      )}
      {removed.length > 0 ? (
        <ul class="plain-list small">
          {removed.map(({ number, at, by }) => (
            <li key={number}>{words.removed(format.number(number), day(at), view.parties.nameOf(by))}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Form(props: Props) {
  const { asked, work } = props;
  const { texts, language } = asked.request;
  const words = texts.procurementWork.files;
  const { typed, problems } = work;
  const fault = workProblemAt(props, problems, 'file');
  const exemptions = asked.services.planning.exemptions.map(({ id, paragraph, text }) => ({
    value: id,
    label: `${paragraph}: ${text[language]}`,
  }));
  return (
    <form class="stack narrow" method="post" action={workPath(props, 'files')} enctype="multipart/form-data">
      <WorkFaults
        props={props}
        problems={problems}
        fields={{ file: 'fil', title: 'navn', exemption: 'unntak' }}
      />
      <p class="notice">{texts.files.health}</p>
      <StoredFileField request={asked.request} fault={fault} />
      <TextField
        id="navn"
        name="navn"
        label={words.form.name}
        value={typed.title}
        maxLength={LONGEST_TITLE}
        error={workProblemAt(props, problems, 'title')}
      />
      <SelectField
        id="gjelder"
        name="gjelder"
        label={texts.procurementWork.places.label}
        value={typed.place}
        options={work.places}
      />
      <Choices
        name="hvem"
        legend={words.form.readers}
        options={INNER_READERS.map((value) => ({ value, label: words.readers[value] }))}
        chosen={[typed.readers]}
      />
      <SelectField
        id="unntak"
        name="unntak"
        label={words.form.exemption}
        value={typed.exemption}
        options={[{ value: '', label: words.form.open }, ...exemptions]}
        error={workProblemAt(props, problems, 'exemption')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.form.button}
        </button>
      </p>
    </form>
  );
}

async function page(
  props: ProcurementProps,
  typed: TypedFile = NOTHING,
  { problems = [], places }: RefusedWork = {},
): Promise<Page> {
  const { asked, view } = props;
  const { request, services, ctx } = asked;
  const { files, procurementWork } = request.texts;
  const words = procurementWork.files;
  const maySend = mayWrite(props, 'procurement.files.write');
  const about = request.query.get('gjelder');
  const work: View = {
    files: await filesOf(ctx, view.procurement.id),
    places: maySend ? (places ?? (await placeOptions(props))) : [],
    typed: about === null ? typed : { ...typed, place: about },
    problems,
  };
  return workPage({
    ...props,
    part: 'files',
    lead: words.lead,
    isRefused: problems.length > 0,
    children: (
      <>
        <Section
          id="filer"
          title={procurementWork.tabs.files}
          margin={<p>{services.scanner === null ? files.noScanner : files.hasScanner}</p>}
        >
          <Files {...props} work={work} />
        </Section>
        {maySend ? (
          <Section id="last-opp" title={words.form.title}>
            <Form {...props} work={work} />
          </Section>
        ) : null}
      </>
    ),
  });
}

export const filesPage = (props: ProcurementProps): Promise<Page> => page(props);

export async function addFile(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const sent = await sentFileIn(form);
  const typed: TypedFile = {
    title: textIn(form, 'navn', LONGEST_TITLE + 1),
    place: textIn(form, 'gjelder', 80),
    readers: textIn(form, 'hvem', 20),
    exemption: textIn(form, 'unntak', 60),
  };
  if (sent === null) return page(props, typed, { problems: [problem('files.missing', 'file')] });
  const places = await placeOptions(props);
  const kept = await putIn(asked.services, asked.ctx, {
    procurement: view.procurement.id,
    party: asked.party.id,
    place: placeIn(places, typed.place),
    title: typed.title,
    ...sent,
    readers: INNER_READERS.find((one) => one === typed.readers) ?? 'members',
    exemption: typed.exemption,
  });
  return answerSent(props.asked, kept, {
    to: `${workPath(props, 'files')}?sagt=fil`,
    refused: (problems) => page(props, typed, { problems, places }),
  });
}

type OneFile = (props: ProcurementProps, file: ProcurementFile) => PageResult | Promise<PageResult>;

export const fileGone = (props: ProcurementProps, code = 'files.gone'): PageResult =>
  notFoundPage(props.asked.request, workProblem(props, problem(code, 'file')));

export const withFile =
  (answer: OneFile) =>
  async (props: ProcurementProps): Promise<PageResult> => {
    const number = Number(props.asked.request.params['nr']);
    const { id } = props.view.procurement;
    const file = Number.isInteger(number) ? await fileOf(props.asked.ctx, { procurement: id, number }) : null;
    return file && !file.removed ? answer(props, file) : fileGone(props);
  };

export const fetchFile = withFile(async (props, file) => {
  const given = await giveOut(props.asked.services, props.view.procurement.id, file);
  if (!given.ok) return page(props, NOTHING, given);
  return toSave(file, given.value);
});

export const fileAsked = ({ asked, view }: ProcurementProps, { number }: ProcurementFile) => ({
  procurement: view.procurement.id,
  party: asked.party.id,
  number,
});

export const showFileTo = withFile(async (props, file) => {
  const who = textIn(await props.asked.form(), 'hvem', 20);
  const readers = INNER_READERS.find((one) => one === who) ?? 'lead';
  return answerSent(props.asked, await showFile(props.asked.ctx, { ...fileAsked(props, file), readers }), {
    to: `${workPath(props, 'files')}?sagt=vises`,
    refused: (problems) => page(props, NOTHING, { problems }),
  });
});

export const deleteFile = withFile(async (props, file) =>
  answerSent(props.asked, await removeFile(props.asked.ctx, fileAsked(props, file)), {
    to: `${workPath(props, 'files')}?sagt=slettet`,
    refused: (problems) => page(props, NOTHING, { problems }),
  }),
);
