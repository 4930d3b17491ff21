// Making a copy for public access, and the copy itself as a page and as a Word file. The page and the file are made of the
// copy that is kept, which does not hold what was withheld.
import { copyPaper, exemptionsIn } from '../../../flows/market/copy-paper.ts';
import type { PaperFormat } from '../../../flows/papers/paper-work.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { LONGEST_ASKED, makeCopy } from '../../../modules/procurement/access/commands.ts';
import {
  type AccessCopy,
  type AccessRequest,
  SOURCE_KINDS,
  type SourceParagraph,
} from '../../../modules/procurement/access/model.ts';
import {
  accessCopy,
  accessRequests,
  type ReadSource,
  sourceOf,
} from '../../../modules/procurement/access/queries.ts';
import type { Withheld } from '../../../modules/procurement/access/rules.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type Page, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import type { ProcurementProps } from '../procurement/procurement-frame.tsx';
import { paperAnswer } from '../procurement-documents/paper-answer.ts';
import {
  type AccessAnswer,
  accessPage,
  accessPath,
  accessProblem,
  accessProblemAt,
  exemptionText,
  placeOf,
  sourceName,
} from './access-parts.tsx';
import { Typed } from './activities.tsx';

const REQUESTS_TO_CHOOSE = 50;

interface CopyProps {
  readonly props: ProcurementProps;
  readonly source: ReadSource;
  readonly requests: readonly AccessRequest[];
  readonly sent: {
    readonly request: string;
    readonly withheld: readonly Withheld[];
    readonly reason: string;
    readonly problems: readonly Problem[];
  } | null;
}

function ParagraphChoice({ copy, paragraph }: { copy: CopyProps; paragraph: SourceParagraph }) {
  const { props, sent } = copy;
  const { request, services } = props.asked;
  const words = request.texts.access.copy;
  const { place, text, isSecret, isMarked } = paragraph;
  const name = `unnta-${place}`;
  const chosen = sent?.withheld.find((one) => one.place === place)?.exemption ?? '';
  const marks = [isSecret ? words.isSecret : '', isMarked ? words.isMarked : ''].filter(Boolean);
  const number = request.format.number(place);
  return (
    <li class="stack-s">
      <p class="tiny">
        {words.paragraph(number)}
        {marks.length > 0 ? `: ${request.format.list(marks)}` : ''}
      </p>
      <Typed text={text} />
      <SelectField
        id={name}
        name={name}
        label={words.withhold(number)}
        value={chosen}
        options={[
          { value: '', label: words.show },
          ...services.planning.exemptions.map((one) => ({
            value: one.id,
            label: exemptionText(request, one),
          })),
        ]}
        error={accessProblemAt(request, sent?.problems ?? [], `p${place}`)}
      />
    </li>
  );
}

const fieldOf = (path: string): string =>
  path === 'reason'
    ? 'grunn'
    : path.replace(/^p(\d+)$/, (_, place: string) => (place === '0' ? 'krav' : `unnta-${place}`));

function CopyForm(copy: CopyProps) {
  const { props, source, requests, sent } = copy;
  const { request } = props.asked;
  const words = request.texts.access.copy;
  return (
    <form class="stack narrow" method="post" action={accessPath(props, `/kopi/${source.kind}/${source.id}`)}>
      <ErrorSummary
        title={request.texts.access.faults}
        lines={(sent?.problems ?? []).map((one) => ({
          id: fieldOf(one.path),
          text: accessProblem(request, one),
        }))}
      />
      <SelectField
        id="krav"
        name="krav"
        label={words.forRequest}
        value={sent?.request ?? ''}
        options={[
          { value: '', label: words.noRequest },
          ...requests.map(({ id, number, askedFor }) => ({
            value: id,
            label: words.requestOption(request.format.number(number), askedFor.slice(0, 80)),
          })),
        ]}
      />
      <ol class="lines">
        {source.paragraphs.map((paragraph) => (
          <ParagraphChoice key={paragraph.place} copy={copy} paragraph={paragraph} />
        ))}
      </ol>
      {source.unfinished === null ? null : (
        <div class="notice stack-s">
          <p>
            <strong>{words.unfinished[source.unfinished]}</strong>
          </p>
          <TextArea
            id="grunn"
            name="grunn"
            label={words.reason}
            hints={[words.reasonHint]}
            value={sent?.reason ?? ''}
            rows={2}
            maxLength={LONGEST_ASKED}
            error={accessProblemAt(request, sent?.problems ?? [], 'reason')}
          />
        </div>
      )}
      <p>{words.check}</p>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}

async function formPage(props: ProcurementProps, copy: Omit<CopyProps, 'props' | 'requests'>): Promise<Page> {
  const { request, ctx } = props.asked;
  const words = request.texts.access.copy;
  const { procurement } = placeOf(props);
  const { rows: requests } = await accessRequests(ctx, { procurement, from: 0, size: REQUESTS_TO_CHOOSE });
  return accessPage(props, {
    heading: words.formTitle(sourceName(request, copy.source)),
    lead: words.formLead,
    ...(copy.sent ? { status: 422 as const } : {}),
    children: <CopyForm props={props} requests={requests} {...copy} />,
  });
}

async function sourceAsked({ asked, view }: ProcurementProps): Promise<ReadSource | null> {
  const { params } = asked.request;
  const kind = SOURCE_KINDS.find((one) => one === params['slag']);
  const id = params['kilde'] ?? '';
  return kind ? sourceOf(asked.ctx, { procurement: view.procurement.id, kind, id }) : null;
}

const gone = ({ asked }: ProcurementProps) =>
  notFoundPage(asked.request, asked.request.texts.access.problems['accessRequest.gone']({}));

export const copyFormPage: AccessAnswer = async (props) => {
  const source = await sourceAsked(props);
  return source ? formPage(props, { source, sent: null }) : gone(props);
};

export const copy: AccessAnswer = async (props) => {
  const source = await sourceAsked(props);
  if (!source) return gone(props);
  const { asked } = props;
  const words = asked.request.texts.access.copy;
  const form = await asked.form();
  const request = textIn(form, 'krav', 40);
  const withheld = source.paragraphs
    .map(({ place }): Withheld => ({ place, exemption: textIn(form, `unnta-${place}`, 40) }))
    .filter(({ exemption }) => exemption !== '');
  const reason = textIn(form, 'grunn', LONGEST_ASKED + 1);
  const made = await makeCopy(asked.ctx, {
    ...placeOf(props),
    reason,
    request: request === '' ? null : request,
    source: { kind: source.kind, id: source.id },
    withheld,
    exemptions: asked.services.planning.exemptions.map(({ id }) => id),
    titleOf: ({ number, title }) =>
      source.kind === 'minutes'
        ? words.minutesTitle(asked.request.format.number(number))
        : words.documentTitle(title),
  });
  if (made.ok) return redirect(accessPath(props, `/kopier/${made.value}`));
  const refused = accessRefusal(props.asked, made.problems);
  return refused ?? formPage(props, { source, sent: { request, withheld, reason, problems: made.problems } });
};

const copyAsked = ({ asked, view }: ProcurementProps): Promise<AccessCopy | null> =>
  accessCopy(asked.ctx, { procurement: view.procurement.id, id: asked.request.params['kopi'] ?? '' });

export const copyPage: AccessAnswer = async (props) => {
  const made = await copyAsked(props);
  if (!made) return gone(props);
  const { request, services } = props.asked;
  const words = request.texts.access.copy;
  const { exemptions } = services.planning;
  const cited = exemptionsIn(made, exemptions);
  const paragraphOf = (id: string): string => exemptions.find((one) => one.id === id)?.paragraph ?? id;
  return accessPage(props, {
    heading: words.title(made.title),
    lead: words.lead(request.format.date(localDateAt(made.madeAt.getTime()))),
    children: (
      <>
        {made.reason === '' ? null : <p class="small">{words.madeEarly(made.reason)}</p>}
        <div class="stack-s narrow">
          {made.paragraphs.map((one, place) =>
            one.text === undefined ? (
              <p key={String(place)}>
                <strong>{words.exempt(paragraphOf(one.exemption))}</strong>
              </p>
            ) : (
              <Typed key={String(place)} text={one.text} />
            ),
          )}
        </div>
        {cited.length === 0 ? null : (
          <section class="stack-s" aria-labelledby="unntatt">
            <h2 id="unntatt">{words.exemptWhy}</h2>
            <ul class="plain-list">
              {cited.map((one) => (
                <li key={one.id}>{exemptionText(request, one)}</li>
              ))}
            </ul>
            <p>{words.complaint}</p>
            <p class="tiny">{words.complaintSource}</p>
          </section>
        )}
        <p class="buttons">
          <a class="ds-button" data-variant="secondary" href={accessPath(props, `/kopier/${made.id}/word`)}>
            {words.word}
          </a>
          <a
            class="ds-button"
            data-variant="secondary"
            href={accessPath(props, `/kopier/${made.id}/kopi.pdf`)}
          >
            {words.pdf}
          </a>
        </p>
        <p>
          <a href={accessPath(props)}>{words.back}</a>
        </p>
      </>
    ),
  });
};

export const copyFile =
  (format: PaperFormat): AccessAnswer =>
  async (props) => {
    const made = await copyAsked(props);
    if (!made) return gone(props);
    const { asked } = props;
    const { language, texts } = asked.request;
    const { exemptions } = asked.services.planning;
    const paper = copyPaper({ copy: made, exemptions, author: asked.party.name, language });
    return paperAnswer(asked, { paper, fileName: `${texts.access.copy.fileName}-${made.number}` }, format);
  };
